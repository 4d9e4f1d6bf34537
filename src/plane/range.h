/* SPDX-License-Identifier: MIT */
/* range.h - the range of an axis, from the data. */
#ifndef PLANE_RANGE_H
#define PLANE_RANGE_H

#include "plane/point.h"

/* The range of no value: low > high. */
extern const struct interval range_none;

/* Makes the range hold the value, if that is finite. */
void range_include(struct interval *range, double value);

/* The range itself, or one around it if it has no width but that of rounding. */
struct interval range_widened(struct interval range);

/* The same of a range that somebody asked for: any width is meant. */
struct interval range_not_empty(struct interval range);

/* The range with some room at both ends; 0 to 1 if it holds no value. Finite
 * ends, low < high. */
struct interval range_with_room(struct interval range);

#endif
