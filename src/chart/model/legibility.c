/* SPDX-License-Identifier: MIT */
/* legibility.c - see legibility.h
 *
 * The curves are compared in columns. One is near the other in a column if it
 * is near what the other reaches there and in the columns beside it, so that
 * the same steep step at nearly the same place is no difference.
 */
#include "chart/model/legibility.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "sampling/grid.h"
#include "support/memory.h"

enum { COLUMNS = 512, STRIDE = 197 };	/* which has no divisor in common */

/* How far down a curve is in each column; not a number where it has no place.
 * What is outside of the frame is just outside. */
static void trace_down(const struct curve *curve, const struct frame *frame, double near_px,
	double down_px[COLUMNS])
{
	const struct interval x = frame->x.range;
	const struct grid grid = { .first = x.low, .last = x.high, .count = COLUMNS };
	double at[COLUMNS], y[COLUMNS];
	grid_fill(&grid, 0, COLUMNS, at);
	curve_evaluate(curve, at, y, COLUMNS);
	for (size_t i = 0; i < COLUMNS; i++) {
		const bool seen = !curve_has_rows(curve) && !isnan(y[i]) && scale_has(&frame->y, y[i]);
		down_px[i] = seen ? fmin(fmax(scale_px(&frame->y, y[i]),
			frame->box.top - near_px), frame->box.bottom + near_px) : NAN;
	}
}

/* Whether a curve is near another in a column. Where neither has a place they
 * do not differ. */
static bool is_near(const double *one, const double *other, size_t column, double near_px)
{
	if (isnan(one[column]) || isnan(other[column]))
		return isnan(one[column]) && isnan(other[column]);
	double top = other[column], bottom = top;
	if (column > 0) {
		top = fmin(top, other[column - 1]);
		bottom = fmax(bottom, other[column - 1]);
	}
	if (column + 1 < COLUMNS) {
		top = fmin(top, other[column + 1]);
		bottom = fmax(bottom, other[column + 1]);
	}
	return one[column] > top - near_px && one[column] < bottom + near_px;
}

/* The columns are asked in an order that comes everywhere soon: most curves differ
 * somewhere at once. */
static bool are_alike(const double *one, const double *other, const struct box *box,
	double near_px)
{
	bool seen = false;
	for (size_t k = 0; k < COLUMNS; k++) {
		const size_t i = k * STRIDE % COLUMNS;
		if (!is_near(one, other, i, near_px) || !is_near(other, one, i, near_px))
			return false;
		seen = seen || (one[i] >= box->top && one[i] <= box->bottom);
	}
	return seen;
}

size_t legibility_alike(const struct curve *curve, const size_t *level, size_t curves,
	const struct frame *frame, double near_px, struct alike *first)
{
	double (*down_px)[COLUMNS] = memory_new(curves, sizeof *down_px);
	size_t *different = memory_new(curves, sizeof *different);	/* from all before */
	size_t differents = 0;
	for (size_t i = 0; i < curves; i++) {
		trace_down(&curve[i], frame, near_px, down_px[i]);
		size_t k = 0;
		while (k < differents && (level[different[k]] > level[i]
				|| !are_alike(down_px[different[k]], down_px[i], &frame->box, near_px)))
			k++;
		if (k == differents)
			different[differents++] = i;
		else if (i == differents)	/* the first that is like one before */
			*first = (struct alike){ different[k], i };
	}
	free(down_px);
	free(different);
	return curves - differents;
}
