/* trace.h - a curve as the points of a line that is true to it: the points of
 * a grid, and both sides of every corner and jump between them. */
#ifndef SAMPLING_TRACE_H
#define SAMPLING_TRACE_H

#include <stddef.h>

#include "sampling/point.h"

struct curve;
struct grid;

struct trace {			/* starts as zeros */
	struct point *point;	/* owned; a NaN y is a gap: the curve jumps here */
	size_t count, capacity;
};

/* Appends the curve at the grid's points. For a linspace the breakpoints
 * inside it are added, and stand in for grid points at the same x: there the
 * limit from the left, a gap if the curve jumps, the limit from the right. */
void trace_curve(struct trace *trace, const struct curve *curve, const struct grid *grid);

void trace_free(struct trace *trace);

#endif
