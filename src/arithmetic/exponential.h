/* SPDX-License-Identifier: MIT */
/* exponential.h - exp and expm1 of a double-double.
 *
 * Method: z = k log(2)/32 + r, |r| <= 0.0109, k = 32 n + j, so that
 *   exp(z) = 2^n 2^(j/32) (1 + p), p = expm1(r) = r + r^2/2 + r^3 (1/6 + ...)
 * with 2^(j/32) from a table of double-doubles (Tang 1989, "Table-driven
 * implementation of the exponential function"). log(2)/32 is subtracted in
 * three parts, the first short enough for k times it to be exact. r and r^2
 * are double-doubles, the cubic tail is a double: the relative error is below
 * 2^-73, and below 2^-67 for expm1 however small z is.
 *
 * Special cases: z beyond ±20000 counts as ±20000, which under- or overflows
 * whatever double multiplies its exponential. A NaN gives NaN.
 */
#ifndef ARITHMETIC_EXPONENTIAL_H
#define ARITHMETIC_EXPONENTIAL_H

#include "arithmetic/powers.h"
#include "arithmetic/scaled.h"

struct exponential {
	struct pair value;	/* exp(z) = value * 2^exponent, 0.9 < value < 2 */
	double exponent;
	struct pair minus_one;	/* exp(z) - 1, for z < 600 */
};

/* z with its ends cut; the low part of an infinity is no number. */
INLINE struct pair clamp(struct pair z, double limit)
{
	const bool beyond = fabs(z.high) > limit;

	return (struct pair){
		beyond ? copysign(limit, z.high) : z.high, beyond ? 0 : z.low,
	};
}

/* expm1(r), |r| <= 0.0109: Taylor's series. */
INLINE struct pair small_expm1(struct pair r)
{
	const double x = r.high;
	const double series = fma(x, fma(x, fma(x, fma(x, fma(x,
		1.0 / 40320, 1.0 / 5040), 1.0 / 720), 1.0 / 120), 1.0 / 24), 1.0 / 6);
	const struct pair square = two_product(x, x);
	const double tail = square.high * fma(x, series, 0.5 * r.low);
	const struct pair sum = quick_two_sum(x, 0.5 * square.high);
	const struct pair total = quick_two_sum(sum.high, tail);

	return quick_two_sum(total.high,
		total.low + (sum.low + fma(x, r.low, r.low + 0.5 * square.low)));
}

INLINE struct exponential exponential(struct pair unclamped)
{
	const struct pair z = clamp(unclamped, 20000);
	const double shifted = fma(z.high, 0x1.71547652b82fep+5, whole);	/* 32/log(2) */
	const double k = shifted - whole;
	const uint64_t j = bits_of(shifted) & 31;
	const double n = (k - (double_of(j | 0x4330000000000000) - 0x1p52)) * 0x1p-5;
	const double first = fma(-k, 0x1.62e42fefp-6, z.high);
	const struct pair second = two_product(-k, 0x1.473de6af278edp-39);
	const struct pair sum = two_sum(first, second.high);
	const struct pair r = quick_two_sum(sum.high,
		fma(-k, -0x1.9ff0342542fc3p-95, second.low) + (sum.low + z.low));
	const double power_high = root_power(4 * j);
	const struct pair power = { power_high, power_high * root_power_rest(4 * j) };
	const struct pair part = multiply(power, small_expm1(r));
	const double scale = clamped_power(n);

	return (struct exponential){
		.value = add(power, part),
		.exponent = n,
		.minus_one = add(add_double(times_exactly(power, scale), -1),
			times_exactly(part, scale)),
	};
}

/* exp(z), as a number beside 1: 0x1p-1000 stands for what is less. */
INLINE struct pair beside_one(struct exponential e)
{
	return times_exactly(e.value, clamped_power(e.exponent));
}

#endif
