/* SPDX-License-Identifier: MIT */
/* column.h - of many points of a line in a column of half a pixel, the few that
 * look the same. */
#ifndef CHART_FRAME_COLUMN_H
#define CHART_FRAME_COLUMN_H

#include <stddef.h>

#include "plane/point.h"

/* The number of the column at a place across the page. */
double column_at(double x_px);

/* Keeps the first, the lowest, the highest and the last, in their order;
 * returns how many. */
size_t column_thin(struct point *point, size_t points);

#endif
