/* SPDX-License-Identifier: MIT */
/* sample.h - a curve as points through which a line is true to it. */
#ifndef CHART_LINE_SAMPLE_H
#define CHART_LINE_SAMPLE_H

#include "chart/line/thin.h"

struct curve;
struct frame;
struct grid;

/* Makes *y hold what the curve reaches in the range of x, as seen in so many
 * columns, and close to where it may have features that are narrower. */
void sample_range(const struct curve *curve, struct interval x, size_t columns,
	struct interval *y);

/* As many points as are needed for the line to stay within a fifth of a pixel
 * of the curve everywhere on the page: the range of x in a box, whose y has any
 * scale. At a breakpoint there is a point on both sides, and a gap between
 * them if it is a jump. The caller frees the points. */
struct points sample_curve(const struct curve *curve, const struct frame *page);

/* The points of a grid, and both sides of the breakpoints between them; if
 * there are more than show, those that do. The caller frees them. */
struct points sample_grid(const struct curve *curve, const struct grid *grid,
	const struct frame *page);

#endif
