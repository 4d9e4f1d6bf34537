/* SPDX-License-Identifier: MIT */
/* axis.h - the axis of pgfplots that a panel is drawn in. */
#ifndef CHART_TIKZ_AXIS_H
#define CHART_TIKZ_AXIS_H

struct axes;
struct tikz_body;

/* Begins it, with the frame, the ranges, the grid and the ticks that the layout has. */
void axis_begin(struct tikz_body *body, const struct axes *axes);

#endif
