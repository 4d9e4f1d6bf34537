/* SPDX-License-Identifier: MIT */
/* grid.h - the x to evaluate at: a linspace, a list, or all there are. */
#ifndef SAMPLING_GRID_H
#define SAMPLING_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct kept_row;

struct grid {
	double first, last;	/* of the linspace, both included; finite, first < last */
	size_t count;		/* of points, at least 2 in a linspace */
	double unit;		/* 0, or: first = origin/unit, and so are the steps, in whole */
	double origin, step;	/* numbers, for x that are round in decimal */
	const double *list;	/* borrowed: the points themselves; NULL: a linspace */
	size_t stride;		/* from one of them to the next */
	const double *values;	/* borrowed: that belong to them, in the type; or NULL */
	const struct kept_row *kept;	/* borrowed: the rows of an input that they are of; or
					   NULL */
	bool exhaustive;	/* all numbers of the type from first to last */
	size_t from, to;	/* the rows of a table: points from <= i < to */
	enum number_type type;	/* what the points are rounded to */
};

/* Makes the points of a linspace first + i step round in decimal, as those ends
 * are: 0, 0.1, 0.2, 0.3 and not 0.30000000000000004. Leaves the grid as it is if
 * they are no short decimals. */
void grid_set_step(struct grid *grid, double step);

/* x[i] = point number from + i, for i < count. */
void grid_fill(const struct grid *grid, size_t from, size_t count, double *x);

#endif
