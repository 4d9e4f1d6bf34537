/* SPDX-License-Identifier: MIT */
/* draw_frame.h - a panel's grid, frame and ticks onto a device. */
#ifndef CHART_LAYOUT_DRAW_FRAME_H
#define CHART_LAYOUT_DRAW_FRAME_H

#include "chart/axis/axes.h"
#include "chart/page/drawing.h"

/* The lines of the ticks, and where x or y is 0. */
void draw_grid(const struct axes *axes, const struct drawing *drawing);

/* The frame itself with the marks of its ticks. */
void draw_frame(const struct axes *axes, const struct drawing *drawing);

#endif
