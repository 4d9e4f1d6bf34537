/* SPDX-License-Identifier: MIT */
/* lines.h - the lines of curves for who draws them elsewhere: in data coordinates, with as many
 * points as a page of that size shows. */
#ifndef CHART_LINE_LINES_H
#define CHART_LINE_LINES_H

#include "chart/chart.h"
#include "chart/line/thin.h"

struct curve;

struct lines_page {
	struct interval x, y;			/* what is seen on it */
	struct scaling x_scaling, y_scaling;
	double width_px, height_px;
};

/* Makes *y hold what the curve reaches in the range of x, as seen on so wide a page. */
void lines_range(const struct curve *curve, struct interval x, double width_px,
	struct interval *y);

/* The points of the curve's line, between which it is straight, to a fifth of a pixel; where y
 * is not finite it is interrupted. The caller frees them. */
struct points lines_of(const struct curve *curve, const struct lines_page *page);

#endif
