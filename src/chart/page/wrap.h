/* SPDX-License-Identifier: MIT */
/* wrap.h - texts made to fit. */
#ifndef CHART_PAGE_WRAP_H
#define CHART_PAGE_WRAP_H

#include <stddef.h>

#include "chart/page/device.h"

enum { WRAP_LINES_MAX = 3 };

struct wrapped {
	char *line[WRAP_LINES_MAX];	/* owned */
	size_t lines;
};

/* The text in at most `lines` lines of the width, broken at its line ends, and
 * at spaces or between Chinese characters; the last ends in "…" if there is more. */
struct wrapped wrap_text(struct device *device, const char *text, struct font font,
	double width_px, size_t lines);

void wrap_free(struct wrapped *wrapped);

/* The text in one line of the width, cut with "…" if need be; owned by the caller. */
char *wrap_cut(struct device *device, const char *text, struct font font, double width_px);

#endif
