/* SPDX-License-Identifier: MIT */
/* jump.h - where a curve jumps, with what it is there and on both sides. */
#ifndef CHART_LINE_JUMP_H
#define CHART_LINE_JUMP_H

#include "chart/chart.h"

struct curve;

/* The jumps of the curve in the range, owned by the caller; *count of them. A
 * side that is not in the range is NaN. */
struct jump *jumps_find(const struct curve *curve, struct interval x, size_t *count);

#endif
