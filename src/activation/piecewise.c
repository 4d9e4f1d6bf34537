/* SPDX-License-Identifier: MIT */
/* piecewise.c - see piecewise.h */
#include "activation/piecewise.h"

/* All bits of x are taken, or none; then it is -0, to which adding the offset gives that. */
INLINE uint64_t bits_taken(struct piece piece)
{
	return piece.slope != 0 ? UINT64_MAX : 0;
}

INLINE struct pair value_at(double x, struct pieces p)
{
	const bool left = x < p.lower, right = x > p.upper;
	const uint64_t taken_right = right ? bits_taken(p.right) : bits_taken(p.middle);
	const uint64_t taken = left ? bits_taken(p.left) : taken_right;
	const double offset_right = right ? p.right.offset : p.middle.offset;
	const double offset = left ? p.left.offset : offset_right;
	const double line = double_of((bits_of(x) & taken) | (bits_of(-0.0) & ~taken));

	return number_at(x, two_sum(line, offset));
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
