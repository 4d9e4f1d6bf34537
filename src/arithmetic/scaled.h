/* SPDX-License-Identifier: MIT */
/* scaled.h - numbers with an exponent of their own, for what a double cannot
 * hold before the last step: 1e308 * exp(-1000) is a double, exp(-1000) is not.
 *
 * Method: exponents are whole doubles, since every processor's vector unit can
 * add and compare those; the bits of exponent + 1.5 * 2^52 hold it as an integer.
 *
 * Special cases: an infinity is ±1 with an exponent beyond all others, except
 * those of exp(-inf). A NaN and a zero are their own mantissa.
 */
#ifndef ARITHMETIC_SCALED_H
#define ARITHMETIC_SCALED_H

#include "arithmetic/double_double.h"

struct scaled {
	double mantissa;	/* 1 <= |mantissa| < 2 */
	double exponent;
};

static const double whole = 0x1.8p52;		/* added to a number, leaves no fraction */
static const double infinite_exponent = 5000;

/* 2^exponent, -1022 <= exponent <= 1023. */
INLINE double power_of_two(double exponent)
{
	return double_of(bits_of(exponent + (whole + 1023)) << 52);
}

/* The same, 0x1p-1000 for what is less and 0x1p1000 for what is more. */
INLINE double clamped_power(double exponent)
{
	return power_of_two(exponent < -1000 ? -1000 : exponent > 1000 ? 1000 : exponent);
}

INLINE struct scaled split(double x)
{
	const bool tiny = fabs(x) < 0x1p-1022;
	const uint64_t bits = bits_of(tiny ? x * 0x1p54 : x);
	const double biased = double_of((bits >> 52 & 0x7ff) | 0x4330000000000000) - 0x1p52;
	const double mantissa = double_of((bits & 0x800fffffffffffff) | 0x3ff0000000000000);

	return (struct scaled){
		fabs(x) > 0 ? mantissa : x,
		fabs(x) > 0x1.fffffffffffffp+1023 ? infinite_exponent
			: biased - (tiny ? 1077 : 1023),
	};
}

#endif
