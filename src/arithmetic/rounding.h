/* rounding.h - the last step of every function: from its value in more than a
 * double's precision to a double.
 *
 * Method: to nearest, or to odd: a double as it is, and of two neighbours with
 * the value between them the one whose last bit is 1. That bit says "and
 * something", so a narrower type of at most 51 bits can be rounded to next, as
 * if from the value itself (Boldo, Melquiond 2008, "Emulation of FMA and
 * correctly rounded sums: proved algorithms using rounding to odd").
 *
 * Special cases: the low part of an infinity or a NaN is no number, and has no
 * say. Rounding to odd leaves the subnormal doubles to rounding to nearest:
 * they are nothing beside the least number of a narrower type.
 */
#ifndef ARITHMETIC_ROUNDING_H
#define ARITHMETIC_ROUNDING_H

#include "arithmetic/scaled.h"

/* value * 2^exponent, value.high of moderate size; sign has its sign, also
 * where it is 0. Where value.low is not good enough to say on which side of
 * value.high the value lies, lean is not 0 and says it, for rounding to odd; NaN:
 * on neither. */
struct result {
	struct pair value;
	double exponent, sign, lean;
};

INLINE struct result result_signed(struct pair value, double exponent, double sign)
{
	return (struct result){ value, exponent, sign, 0 };
}

INLINE struct result result(struct pair value, double exponent)
{
	return (struct result){ value, exponent, value.high, 0 };
}

/* For a value that needs no rounding. */
INLINE struct pair exactly(double value)
{
	return (struct pair){ value, 0 };
}

INLINE double pair_to_nearest(struct pair value)
{
	return value.high;
}

/* The neighbour in the direction of the low part is the odd one where high is even. */
INLINE double pair_to_odd(struct pair value)
{
	const uint64_t bits = bits_of(value.high);
	const bool even = (bits & 1) == 0, outward = (value.low > 0) == (value.high > 0);

	return double_of(fabs(value.low) > 0 && even ? (outward ? bits + 1 : bits - 1) : bits);
}

/* The powers of two in two steps, since one may be no double. */
INLINE double scale_by(double value, double exponent)
{
	const double half = exponent * 0.5 + whole - whole;

	return value * power_of_two(half) * power_of_two(exponent - half);
}

INLINE double limit_exponent(double exponent)
{
	return exponent < -2000 ? -2000 : exponent > 2000 ? 2000 : exponent;
}

/* Rounded once also where the result is subnormal: there adding 2^52 units of
 * the last place, and taking it away, rounds to a whole number of them. */
INLINE double result_to_nearest(struct result result)
{
	const struct pair value = result.value;
	const double n = limit_exponent(result.exponent);
	const double size = fabs(value.high), low = value.high < 0 ? -value.low : value.low;
	const double least_normal = power_of_two(n > 0 ? -1022 : -1022 - n);
	const double shift = size < least_normal ? least_normal : 0;
	const struct pair sum = quick_two_sum(shift, size);
	const double high = shift == 0 ? size : sum.high, rest = shift == 0 ? 0 : sum.low;
	const double rounded = (high + (rest + low)) - shift;

	return copysign(scale_by(rounded, n), result.sign);
}

INLINE double result_to_odd(struct result result)
{
	const struct pair sum = quick_two_sum(result.value.high, result.value.low);
	const struct pair value = { sum.high, result.lean != 0 ? result.lean : sum.low };

	return copysign(scale_by(pair_to_odd(value), limit_exponent(result.exponent)), result.sign);
}

/* For either kind of value; of a pair, high is already the nearest double. */
#define TO_NEAREST_DOUBLE(value) _Generic((value), \
	struct pair: pair_to_nearest, struct result: result_to_nearest)(value)
#define TO_ODD_DOUBLE(value) _Generic((value), \
	struct pair: pair_to_odd, struct result: result_to_odd)(value)

#endif
