/* SPDX-License-Identifier: MIT */
/* body.h - the device that draws TikZ: an axis of pgfplots for each panel, with its curves as
 * plots, and the rest on the page. */
#ifndef CHART_TIKZ_BODY_H
#define CHART_TIKZ_BODY_H

#include "chart/layout/layout.h"
#include "chart/tikz/dots.h"
#include "chart/tikz/pens.h"
#include "chart/tikz/place.h"
#include "support/buffer.h"

struct lettering;

enum { TIKZ_DEPTH_MAX = 8 };

struct tikz_body {		/* starts as zeros, but for the first four and the grid */
	struct device device;
	struct lettering *lettering;	/* borrowed: measures, */
	const struct layout *layout;	/* likewise: of the chart that is drawn */
	struct paper paper;

	struct buffer text;		/* owned: what is drawn */
	struct pens pens;		/* owned */
	enum part part[TIKZ_DEPTH_MAX];	/* those that are open */
	size_t depth;
	const struct axes *axes;	/* of the panel that is open, or NULL */
	struct box clip;		/* what its lines are cut to, */
	bool clipped;			/* if they are */
	bool direct;			/* the names that are drawn are at the ends of lines */

	struct dots pending;		/* owned: dots that follow each other */
	size_t coordinates;		/* of all plots */
	bool grid;			/* lines are drawn at the ticks */
	bool unicode;			/* there are characters that pdfTeX does not know */
};

extern const struct device_type tikz_body_type;

/* "size N", the style of a text of so many points, whole ones. */
void tikz_put_size(struct tikz_body *body, struct font font);

/* The text in braces. */
void tikz_put_text(struct tikz_body *body, const char *text, struct font font);

void tikz_body_free(struct tikz_body *body);

#endif
