/* SPDX-License-Identifier: MIT */
/* trace.h - a curve as the points of a line that is true to it: the points of
 * a grid, and both sides of every corner and jump between them. */
#ifndef SAMPLING_TRACE_H
#define SAMPLING_TRACE_H

#include <stddef.h>

#include "curve/curve.h"
#include "plane/point.h"

struct grid;

enum {
	TRACE_STEP = 512,					/* points of the grid */
	TRACE_POINTS_MAX = TRACE_STEP + 3 * CURVE_BREAKS_MAX	/* at a time */
};

struct trace {
	const struct curve *curve;	/* borrowed */
	const struct grid *grid;	/* borrowed */
	size_t done;			/* points of the grid */
	double breaks[CURVE_BREAKS_MAX];
	size_t break_count, next_break;
};

void trace_begin(struct trace *trace, const struct curve *curve, const struct grid *grid);

/* Fills in the next points and returns how many, 0 after the last. A point
 * whose y is NaN is a gap. In a linspace, of a curve that has more than rows, the breakpoints inside it are added,
 * and stand in for grid points at the same x: there the limit from the left, a
 * gap if the curve jumps, the limit from the right. */
size_t trace_next(struct trace *trace, struct point point[static TRACE_POINTS_MAX]);

#endif
