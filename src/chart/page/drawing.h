/* SPDX-License-Identifier: MIT */
/* drawing.h - what a chart is drawn with: a device, in which colours and sizes. */
#ifndef CHART_PAGE_DRAWING_H
#define CHART_PAGE_DRAWING_H

#include "chart/page/mathematics.h"
#include "chart/page/theme.h"

struct drawing {
	struct device *device;		/* borrowed like the next */
	const struct theme *theme;
	struct sizes sizes;		/* px */
	struct color ground;		/* what is behind all; alpha 0: nothing is */
	bool upright;			/* variables are as other letters */
};

/* The font of a text, or of none. One that was typed by the user stays as it is, unless it says
 * what a variable is. */
static inline struct font drawing_font(const struct drawing *drawing, double size_px,
	const char *text, bool typed)
{
	return (struct font){ .size_px = size_px, .italic = !drawing->upright
		&& (!typed || (text != NULL && has_relation(text))) };
}

#endif
