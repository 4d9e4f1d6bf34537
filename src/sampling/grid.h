/* grid.h - the x to evaluate at: a linspace, or a list. */
#ifndef SAMPLING_GRID_H
#define SAMPLING_GRID_H

#include <stddef.h>

struct grid {
	double first, last;	/* of the linspace, both included; finite, first < last */
	size_t count;		/* of points, at least 2 in a linspace */
	const double *list;	/* borrowed: the points themselves; NULL: a linspace */
	size_t stride;		/* from one of them to the next */
	size_t from, to;	/* the rows of a table: points from <= i < to */
};

/* x[i] = point number from + i, for i < count. */
void grid_fill(const struct grid *grid, size_t from, size_t count, double *x);

#endif
