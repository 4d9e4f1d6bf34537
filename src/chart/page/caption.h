/* SPDX-License-Identifier: MIT */
/* caption.h - a few lines of text as one thing to be placed, and the list of
 * what was placed. */
#ifndef CHART_PAGE_CAPTION_H
#define CHART_PAGE_CAPTION_H

#include <stddef.h>

#include "chart/page/wrap.h"

struct caption {
	struct wrapped text;	/* owned; no lines: there is nothing to see */
	struct font font;
	double width_px;	/* of the longest line */
	double height_px;	/* of all lines */
	double ascent_px, line_px;
};

struct placed {
	struct label label;	/* its text is owned by the list */
	struct box box;
};

struct texts {			/* starts as zeros */
	struct placed *placed;
	size_t count, capacity;
};

/* The text, which may be NULL, in so many lines at most; if that makes it one
 * line, in letters up to a fifth smaller. */
struct caption caption_make(struct device *device, const char *text, struct font font,
	double width_px, size_t lines);
void caption_free(struct caption *caption);

/* Places the lines, centred about x, the first with its top at `top`. */
void texts_add_caption(struct texts *texts, struct device *device, const struct caption *caption,
	struct color color, double x, double top);

/* The same for lines that read upwards, centred about y, the first with its
 * top at `left`. */
void texts_add_turned(struct texts *texts, struct device *device, const struct caption *caption,
	struct color color, double left, double y);

/* Places a copy of one line. */
void texts_add(struct texts *texts, struct device *device, const struct label *label);

void texts_free(struct texts *texts);

#endif
