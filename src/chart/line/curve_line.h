/* SPDX-License-Identifier: MIT */
/* curve_line.h - the line of a curve for who draws it elsewhere: in data coordinates, with as
 * many points as a page of that size shows. */
#ifndef CHART_LINE_CURVE_LINE_H
#define CHART_LINE_CURVE_LINE_H

#include "chart/chart.h"
#include "chart/line/thin.h"

struct curve;

struct curve_line_page {
	struct interval x, y;			/* what is seen on it */
	struct scaling x_scaling, y_scaling;
	double width_px, height_px;
};

/* Makes *y hold what the curve reaches in the range of x, as seen on so wide a page. */
void curve_line_range(const struct curve *curve, struct interval x, double width_px,
	struct interval *y);

/* The points of the curve's line, between which it is straight, to a fifth of a pixel; where y
 * is not finite it is interrupted. The caller frees them. */
struct points curve_line_of(const struct curve *curve, const struct curve_line_page *page);

#endif
