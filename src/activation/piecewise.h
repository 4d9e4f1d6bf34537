/* SPDX-License-Identifier: MIT */
/* piecewise.h - kernels of functions that are three pieces, each a constant or x and a
 * constant: clipping, shrinkage, thresholds.
 *
 * Method: what x is in is found by two comparisons, and the value is one sum, whose rounding's
 * error is a double. So every number is rounded once, and the radius is 0.
 *
 * Special cases: an offset of -0 leaves all of x as it is, a zero's sign too. Where a piece
 * has its end or not, next_up and next_down say: x < next_up(a) is x <= a.
 */
#ifndef ACTIVATION_PIECEWISE_H
#define ACTIVATION_PIECEWISE_H

#include "activation/kernel.h"

/* x and the offset, or the offset alone. */
struct piece {
	double slope;		/* 1 or 0 */
	double offset;
};

/* The left one holds for x < lower, the right one for x > upper, if not both. */
struct pieces {
	double lower, upper;
	struct piece left, middle, right;
};

static const struct piece line_itself = { 1, -0.0 };

INLINE struct piece constant(double value)
{
	return (struct piece){ 0, value };
}

INLINE double next_up(double a)
{
	return nextafter(a, INFINITY);
}

INLINE double next_down(double a)
{
	return nextafter(a, -INFINITY);
}

/* The kernels, with the pieces in place of the parameters. */
void piecewise_value(const struct pieces *pieces, const double *restrict points,
	double *restrict high, double *restrict low, size_t count);
void piecewise_first(const struct pieces *pieces, const double *restrict points,
	double *restrict high, double *restrict low, size_t count);

/* Defines the kernels `name`, `name`_first and `name`_second by the function `name`_pieces, from
 * the parameters to the pieces. Their results are ROUNDED. */
#define PIECEWISE_KERNELS(name) \
	static bool name(KERNEL_ARGUMENTS) \
	{ \
		const struct pieces pieces = name##_pieces(parameter); \
		(void)radius; \
		piecewise_value(&pieces, points, high, low, count); \
		return false; \
	} \
	static bool name##_first(KERNEL_ARGUMENTS) \
	{ \
		const struct pieces pieces = name##_pieces(parameter); \
		(void)radius; \
		piecewise_first(&pieces, points, high, low, count); \
		return false; \
	} \
	static bool name##_second(KERNEL_ARGUMENTS) \
	{ \
		static const struct pieces pieces = { .lower = 0 }; \
		(void)radius, (void)parameter; \
		piecewise_first(&pieces, points, high, low, count); \
		return false; \
	}

#endif
