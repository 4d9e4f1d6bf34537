/* SPDX-License-Identifier: MIT */
/* grid.c - see grid.h
 *
 * Method
 *   Point i of a linspace of n + 1 points is (A (n - i) + B i) / n, rounded once. Both
 *   products are doubles with their rests, s + low is their sum, q about s / n. What is
 *   left, (s - q n + low) / n, is known with an error of at most 21 u^2 max(|A|, |B|),
 *   u = 2^-53:
 *     the rests have at most u n max(|A|, |B|) together, as s has: adding the three, 3;
 *     q may be 2 ulp from s / n, then s - q n has the error 2, its sum with low 4;
 *     the product with 1/n, rounded, 8, and what is added to q is rounded, 4.
 *   Where a bound of 32 decides, q with that is the answer; the others are left to
 *   ratio.c: those near the middle between two doubles, and next to 0.
 *
 * Special cases
 *   Products that overflow: the ends are scaled by a power of two.
 *   Ends so small that the rests could be subnormal: all points are left to ratio.c.
 *   A narrow type: where the double is halfway between two of its numbers, the point
 *   itself decides.
 */
#include "sampling/grid.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "number/dtype.h"
#include "sampling/ratio.h"
#include "support/vector.h"

static const double SMALL = 0x1p-900;
static const double BOUND = 0x1p-101;	/* 32 u^2 */

/* Blocks are far shorter than an int can count, and vectors of those become doubles.
 * Returns whether some points are left, which are NaN. */
VECTOR static bool fill_linspace(const struct grid *grid, size_t from, size_t count, double *x)
{
	const double n = (double)(grid->count - 1), base = (double)from;
	const double size = fmax(fabs(grid->first), fabs(grid->last));
	const double scale = size > DBL_MAX / n / 4 ? 0x1p-64 : 1, unscale = 1 / scale;
	const double first = grid->first * scale, last = grid->last * scale, inverse = 1 / n;
	const double bound = size < SMALL ? INFINITY : size * scale * BOUND;
	long long left = 0;
	for (size_t i = 0; i < count; i++) {
		const double b = base + (double)(int)i, a = n - b;
		const double p = first * a, p_rest = fma(first, a, -p);
		const double r = last * b, r_rest = fma(last, b, -r);
		const double s = p + r, part = s - p;
		const double low = (p - (s - part)) + (r - part) + (p_rest + r_rest);
		const double q = s * inverse;
		const double rest = (fma(-q, n, s) + low) * inverse;
		const double least = q + (rest - bound), most = q + (rest + bound);
		left |= least != most;
		x[i] = (least == most ? least : (double)NAN) * unscale;
	}
	return left != 0;
}

/* Whole numbers, exact, and one division. */
VECTOR static void fill_steps(const struct grid *grid, size_t from, size_t count, double *x)
{
	const double base = (double)from, origin = grid->origin, step = grid->step;
	const double unit = grid->unit;
	for (size_t i = 0; i < count; i++)
		x[i] = (origin + (base + (double)(int)i) * step) / unit;
}

/* Whether x is point i itself: no product has a rest that stays, nor has the quotient. */
static bool is_exact(const struct grid *grid, size_t i, double x)
{
	const double n = (double)(grid->count - 1), a = n - (double)i, b = (double)i;
	const double p = grid->first * a, r = grid->last * b, s = p + r, part = s - p;
	return fma(grid->first, a, -p) + fma(grid->last, b, -r) == 0
		&& (p - (s - part)) + (r - part) == 0 && fma(-x, n, s) == 0
		&& fmax(fabs(grid->first), fabs(grid->last)) >= SMALL;
}

/* Point i, rounded once to the type. x is what it may be. */
static double point_exactly(const struct grid *grid, size_t i, double x, enum number_type type)
{
	if (grid->unit == 0 && is_exact(grid, i, x))
		return number_round_to(x, type);
	const struct ratio steps = {
		.a = grid->origin, .l = 1, .b = grid->step, .r = i, .n = (uint64_t)grid->unit,
	};
	const struct ratio linspace = {
		.a = grid->first, .l = grid->count - 1 - i, .b = grid->last, .r = i,
		.n = grid->count - 1,
	};
	return ratio_rounded(grid->unit != 0 ? &steps : &linspace, type);
}

static void fill_list(const struct grid *grid, size_t from, size_t count, double *x)
{
	for (size_t i = 0; i < count; i++)
		x[i] = grid->list[(from + i) * grid->stride];
}

static void fill_exhaustive(const struct grid *grid, size_t from, size_t count, double *x)
{
	const long long place = dtype_place(grid->type, grid->first) + (long long)from;
	for (size_t i = 0; i < count; i++)
		x[i] = dtype_at(grid->type, place + (long long)i);
}

static void fill_even(const struct grid *grid, size_t from, size_t count, double *x)
{
	if (grid->unit != 0)
		fill_steps(grid, from, count, x);
	else if (fill_linspace(grid, from, count, x))
		for (size_t i = 0; i < count; i++)
			if (isnan(x[i]))
				x[i] = point_exactly(grid, from + i, 0, NUMBER_F64);
	if (dtype_has_halfway(grid->type, x, count))
		for (size_t i = 0; i < count; i++)
			if (number_is_halfway(x[i], grid->type))
				x[i] = point_exactly(grid, from + i, x[i], grid->type);
	dtype_round(grid->type, x, x, count);
}

void grid_fill(const struct grid *grid, size_t from, size_t count, double *x)
{
	if (grid->exhaustive) {
		fill_exhaustive(grid, from, count, x);
	} else if (grid->list != NULL) {
		fill_list(grid, from, count, x);
		dtype_round(grid->type, x, x, count);
	} else {
		fill_even(grid, from, count, x);
	}
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
