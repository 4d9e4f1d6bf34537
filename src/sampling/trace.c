/* trace.c - see trace.h */
#include "sampling/trace.h"

#include <math.h>
#include <stdlib.h>

#include "sampling/curve.h"
#include "sampling/grid.h"
#include "support/memory.h"

enum { CHUNK = 512 };

static void append(struct trace *trace, double x, double y)
{
	if (trace->count == trace->capacity) {
		trace->capacity = trace->capacity != 0 ? 2 * trace->capacity : CHUNK;
		trace->point = memory_resize(trace->point, trace->capacity, sizeof *trace->point);
	}
	trace->point[trace->count++] = (struct point){ x, y };
}

/* Both sides of a breakpoint, as far as they belong to the grid. */
static void append_break(struct trace *trace, const struct curve *curve, const struct grid *grid,
	double x)
{
	double left, right;
	curve_sides(curve, x, &left, &right);
	if (x == grid->first) {
		append(trace, x, right);
	} else if (x == grid->last || left == right) {
		append(trace, x, left);
	} else {
		append(trace, x, left);
		append(trace, x, NAN);
		append(trace, x, right);
	}
}

void trace_curve(struct trace *trace, const struct curve *curve, const struct grid *grid)
{
	double breaks[CURVE_BREAKS_MAX];
	const size_t break_count = grid->list == NULL ? curve_breaks(curve, breaks) : 0;
	size_t next = 0;
	while (next < break_count && breaks[next] < grid->first)
		next++;

	double x[CHUNK], y[CHUNK];
	for (size_t done = 0; done < grid->count; done += CHUNK) {
		const size_t part = grid->count - done < CHUNK ? grid->count - done : CHUNK;
		grid_fill(grid, done, part, x);
		curve_evaluate(curve, x, y, part);
		for (size_t i = 0; i < part; i++) {
			bool at_break = false;
			for (; next < break_count && breaks[next] <= x[i]; next++) {
				append_break(trace, curve, grid, breaks[next]);
				at_break = breaks[next] == x[i];
			}
			if (!at_break)
				append(trace, x[i], y[i]);
		}
	}
}

void trace_free(struct trace *trace)
{
	free(trace->point);
	*trace = (struct trace){ .count = 0 };
}
