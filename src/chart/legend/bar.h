/* SPDX-License-Identifier: MIT */
/* bar.h - a ramp of colours beside the frame, with the values that its shades stand for. */
#ifndef CHART_LEGEND_BAR_H
#define CHART_LEGEND_BAR_H

#include "chart/legend/legend.h"

/* How wide it is, with all its texts and what is left free before it. */
double bar_width_px(const struct color_bar *bar, const struct drawing *drawing);

/* Puts it right of the frame. */
void bar_place(struct legend_place *legend, const struct color_bar *bar,
	const struct drawing *drawing, const struct box *frame);

void bar_draw(const struct legend_place *legend, const struct drawing *drawing);

#endif
