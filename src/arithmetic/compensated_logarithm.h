/* SPDX-License-Identifier: MIT */
/* compensated_logarithm.h - log of the sum of three doubles, the first of which is it
 * but for its rounding.
 *
 * Method: the sum is 2^k m, 0.705 <= m < 1.41, and q next to 1/m is one of 128 short
 * numbers, so that r = m q - 1 has an exact first part and |r| < 0.0059 (Tang 1990,
 * "Table-driven implementation of the logarithm function"):
 *   log = k log(2) - log(q) + r - r^2/2 + r^3 (1/3 - r/4 + ...)
 * The first two are summed exactly, r and r^2/2 with what their rounding loses. Next to
 * 1 k is 0 and q is 1. The series' ninth term, r^11/11, is below 2^-78 of r, 2^-85; the
 * rest of r, up to 2^-53, is left out of what is below r^3 times it, 2^-75.
 *
 * Special cases: 2^-1000 < high < 2^1000 is taken for granted.
 */
#ifndef ARITHMETIC_COMPENSATED_LOGARITHM_H
#define ARITHMETIC_COMPENSATED_LOGARITHM_H

#include "arithmetic/compensated.h"
#include "arithmetic/logarithms.h"

/* r^3 (1/3 - r/4 + ...) */
INLINE double logarithm_tail(double r, double square)
{
	const double fourth = square * square;
	const double low = fma(square, fma(r, -1.0 / 6, 1.0 / 5), fma(r, -1.0 / 4, 1.0 / 3));
	const double high = fma(square, fma(r, -1.0 / 10, 1.0 / 9), fma(r, -1.0 / 8, 1.0 / 7));

	return r * square * fma(fourth, high, low);
}

INLINE struct pair compensated_logarithm(double high, double middle, double low)
{
	/* Counted from the first cell, which is below 1. */
	const uint64_t place = bits_of(high) + ((uint64_t)151 << 44);
	const uint64_t cell = place >> 45 & 127, exponent = place & 0xfff0000000000000;
	const double k = double_of(place >> 52 | 0x4330000000000000) - (0x1p52 + 1023);
	const double scale = double_of(0x7fe0000000000000 - exponent), q = logarithms[0][cell];

	const double second = middle * scale * q;
	const struct pair first = quick_two_sum(fma(high * scale, q, -1), second);
	const double r = first.high, rest = fma(low * scale, q, first.low);
	const struct pair square = two_product(r, r);

	const double known = fma(k, 0x1.62e42fefa38p-1, logarithms[1][cell]);
	const struct pair sum = quick_two_sum(known, r);
	const struct pair total = quick_two_sum(sum.high, -0.5 * square.high);
	const double small = fma(k, 0x1.ef35793c7673p-45, logarithms[2][cell]);

	return quick_two_sum(total.high, total.low + (sum.low + (fma(fma(r, r, -r), rest, rest)
		+ (fma(-0.5, square.low, small) + logarithm_tail(r, square.high)))));
}

#endif
