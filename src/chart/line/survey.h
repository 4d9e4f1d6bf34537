/* SPDX-License-Identifier: MIT */
/* survey.h - a first look at a curve, which misses nothing that shows.
 *
 * The range of x is cut where the curve has a breakpoint, or may have a feature
 * of any size: at 0 and at the values of its parameters. Each piece gets an
 * even row of points, and rows that close in on both of its ends
 * in proportion: so a step at 0 is seen, however steep.
 */
#ifndef CHART_LINE_SURVEY_H
#define CHART_LINE_SURVEY_H

#include "chart/line/thin.h"
#include "curve/curve.h"

enum { SURVEY_CUTS_MAX = CURVE_BREAKS_MAX + 2 * (2 * PARAMETERS_MAX + 1) + 2 };

/* Where the curve is cut into pieces, both ends of x included. Returns how many. */
size_t survey_cuts(const struct curve *curve, struct interval x,
	double cut[static SURVEY_CUTS_MAX]);

/* The points of a piece, where the curve is what it is inside of it; both ends
 * are included. The caller frees them. */
struct points survey_piece(const struct curve *curve, double from, double to, double step);

#endif
