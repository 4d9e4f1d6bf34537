/* grid.c - see grid.h
 *
 * Point i of a linspace of n + 1 points is (A (n - i) + B i) / n: exact at both
 * ends, symmetric when A = -B, and correctly rounded where the products are
 * exact. The products overflow for ends near the largest double; those are
 * scaled by a power of two, which costs no accuracy there.
 */
#include "sampling/grid.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "number/dtype.h"
#include "support/vector.h"

/* Blocks are far shorter than an int can count, and vectors of those become doubles. */
VECTOR static void fill_linspace(const struct grid *grid, size_t from, size_t count, double *x)
{
	const double n = (double)(grid->count - 1), base = (double)from;
	const double size = fmax(fabs(grid->first), fabs(grid->last));
	const double scale = size > DBL_MAX / n / 4 ? 0x1p-64 : 1, unscale = 1 / scale;
	const double first = grid->first * scale, last = grid->last * scale;
	for (size_t i = 0; i < count; i++) {
		const double right = base + (double)(int)i;
		x[i] = (first * (n - right) + last * right) / n * unscale;
	}
}

/* Whole numbers, exact, and one division. */
VECTOR static void fill_steps(const struct grid *grid, size_t from, size_t count, double *x)
{
	const double base = (double)from, origin = grid->origin, step = grid->step;
	const double unit = grid->unit;
	for (size_t i = 0; i < count; i++)
		x[i] = (origin + (base + (double)(int)i) * step) / unit;
}

static void fill(const struct grid *grid, size_t from, size_t count, double *x)
{
	if (grid->list != NULL) {
		for (size_t i = 0; i < count; i++)
			x[i] = grid->list[(from + i) * grid->stride];
		return;
	}
	if (grid->exhaustive) {
		const long long place = dtype_place(grid->type, grid->first) + (long long)from;
		for (size_t i = 0; i < count; i++)
			x[i] = dtype_at(grid->type, place + (long long)i);
		return;
	}
	if (grid->unit != 0) {
		fill_steps(grid, from, count, x);
		return;
	}
	fill_linspace(grid, from, count, x);
	/* A(n - 0)/n need not be A again when the product is rounded. */
	if (from == 0 && count > 0)
		x[0] = grid->first;
	if (from + count == grid->count)
		x[count - 1] = grid->last;
}

void grid_fill(const struct grid *grid, size_t from, size_t count, double *x)
{
	fill(grid, from, count, x);
	dtype_round(grid->type, x, x, count);
}

/* Whether value is a whole number of 1/unit, as near as a double can be. */
static bool is_multiple(double value, double unit, double *whole)
{
	*whole = round(value * unit);
	return fabs(*whole) <= 0x1p53 && *whole / unit == value;
}

void grid_set_step(struct grid *grid, double step)
{
	/* Up to there a power of ten is a double. */
	for (double unit = 1; unit <= 1e15; unit *= 10) {
		double origin, each, end;
		if (!is_multiple(grid->first, unit, &origin) || !is_multiple(step, unit, &each)
				|| !is_multiple(grid->last, unit, &end))
			continue;
		if (origin + (double)(grid->count - 1) * each == end) {
			grid->unit = unit;
			grid->origin = origin;
			grid->step = each;
		}
		return;
	}
}
