/* SPDX-License-Identifier: MIT */
/* piecewise.c - see piecewise.h */
#include "activation/piecewise.h"

/* A line, or -0, to which adding the offset gives that. */
INLINE struct pair sum_at(double x, double slope, double offset)
{
	return number_at(x, two_sum(slope != 0 ? x : -0.0, offset));
}

INLINE struct pair value_at(double x, struct pieces p)
{
	const bool left = x < p.lower, right = x > p.upper;
	const double slope = left ? p.left.slope : right ? p.right.slope : p.middle.slope;
	const double offset = left ? p.left.offset : right ? p.right.offset : p.middle.offset;

	return sum_at(x, slope, offset);
}

INLINE struct pair slope_at(double x, struct pieces p)
{
	const double right = x > p.upper ? p.right.slope : p.middle.slope;

	return number_at(x, exactly(x < p.lower ? p.left.slope : right));
}

VECTOR void piecewise_value(const struct pieces *given, const double *restrict points,
	double *restrict high, double *restrict low, size_t count)
{
	const struct pieces pieces = *given;

	PAIR_LOOPS(value_at(x, pieces), )
}

VECTOR void piecewise_first(const struct pieces *given, const double *restrict points,
	double *restrict high, double *restrict low, size_t count)
{
	const struct pieces pieces = *given;

	PAIR_LOOPS(slope_at(x, pieces), )
}
