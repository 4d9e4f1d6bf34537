/* SPDX-License-Identifier: MIT */
/* range.h - the range of a panel's y axis, from the data. */
#ifndef CHART_FRAME_RANGE_H
#define CHART_FRAME_RANGE_H

#include "chart/chart.h"
#include "plane/range.h"

struct spread;

/* The y of all lines, dots and bands that are in the panel's range of x, and
 * some room. Finite ends, low < high, whatever the data are. */
struct interval range_of_y(const struct panel *panel);

/* The range of values on a logarithmic axis, with some room. */
struct interval range_on_axis(const struct spread *spread, struct scaling scaling);

#endif
