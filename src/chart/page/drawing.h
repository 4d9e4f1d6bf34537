/* SPDX-License-Identifier: MIT */
/* drawing.h - what a chart is drawn with: a device, in which colours and sizes. */
#ifndef CHART_PAGE_DRAWING_H
#define CHART_PAGE_DRAWING_H

#include "chart/page/theme.h"

struct drawing {
	struct device *device;		/* borrowed like the next */
	const struct theme *theme;
	struct sizes sizes;		/* px */
	struct color ground;		/* what is behind all; alpha 0: nothing is */
	bool upright;			/* variables are as other letters */
};

/* The font of a text; one that was typed by the user stays as it is. */
static inline struct font drawing_font(const struct drawing *drawing, double size_px, bool typed)
{
	return (struct font){ .size_px = size_px, .italic = !typed && !drawing->upright };
}

#endif
