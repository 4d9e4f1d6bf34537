/* SPDX-License-Identifier: MIT */
/* trace.c - see trace.h */
#include "sampling/trace.h"

#include <math.h>

#include "sampling/grid.h"
#include "sampling/sides.h"

void trace_begin(struct trace *trace, const struct curve *curve, const struct grid *grid)
{
	*trace = (struct trace){ .curve = curve, .grid = grid };
	if (grid->list != NULL || curve_has_rows(curve))
		return;
	trace->break_count = curve_breaks(curve, trace->breaks);
	while (trace->next_break < trace->break_count
			&& trace->breaks[trace->next_break] < grid->first)
		trace->next_break++;
}

/* Both sides of a breakpoint, as far as they belong to the grid. */
static size_t trace_break(const struct trace *trace, double x, struct point *point)
{
	double left, right;
	sides_at(trace->curve, x, &left, &right);
	if (x == trace->grid->first) {
		point[0] = (struct point){ x, right };
		return 1;
	}
	point[0] = (struct point){ x, left };
	if (x == trace->grid->last || left == right)
		return 1;
	point[1] = (struct point){ x, NAN };
	point[2] = (struct point){ x, right };
	return 3;
}

size_t trace_next(struct trace *trace, struct point point[static TRACE_POINTS_MAX])
{
	double x[TRACE_STEP], y[TRACE_STEP];
	const size_t left = trace->grid->count - trace->done;
	const size_t step = left < TRACE_STEP ? left : TRACE_STEP;
	if (step == 0)
		return 0;
	grid_fill(trace->grid, trace->done, step, x);
	const double *values = trace->grid->values;
	curve_rows(trace->curve, trace->done, values != NULL ? values + trace->done : NULL, x, y, step);
	trace->done += step;

	size_t count = 0;
	for (size_t i = 0; i < step; i++) {
		bool at_break = false;
		while (trace->next_break < trace->break_count
				&& trace->breaks[trace->next_break] <= x[i]) {
			const double at = trace->breaks[trace->next_break++];
			count += trace_break(trace, at, point + count);
			at_break = at == x[i];
		}
		if (!at_break)
			point[count++] = (struct point){ x[i], y[i] };
	}
	return count;
}
