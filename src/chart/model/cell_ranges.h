/* SPDX-License-Identifier: MIT */
/* cell_ranges.h - from where to where a panel of curves goes, and at which points. */
#ifndef CHART_MODEL_CELL_RANGES_H
#define CHART_MODEL_CELL_RANGES_H

#include <stdbool.h>

#include "chart/model/model.h"
#include "sampling/grid.h"

/* No frame of a panel is larger than its share of the page; those of a figure with differences
 * are of two heights. */
struct box cell_largest_frame(const struct model *model);

/* The range of x that is shown. */
struct interval cell_x(const struct model *model, const struct cell *cell);

/* The points that the user asked for, in the panel's own range if it has one. */
struct grid cell_grid(const struct model *model, size_t panel);

/* Whether the user said from where to where y goes. */
bool cell_has_given_range(const struct model *model, const struct cell *cell);

/* How y is shown, and *y from where to where: the axes of differences, if there are any, are
 * those meant by --ylog. Notes in the model whether values have no place there. */
struct scaling cell_scaling(struct model *model, const struct cell *cell, struct interval *y);

#endif
