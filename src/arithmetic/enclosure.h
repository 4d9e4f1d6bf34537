/* SPDX-License-Identifier: MIT */
/* enclosure.h - numbers known to lie within a radius of a pair of doubles: the
 * operations, in plain range, for loops that become vector code.
 *
 * Method: the values as in compensated.h. With u = 2^-53 and |low| <= u |high|, which
 * the last step of each operation restores, its own error is at most
 *   sum          2 u (|low a + low b| + |low|), nothing where both lows are 0
 *   product      8 u^2 of it (two fma of numbers below 3 u of it, and low low)
 *   quotient     16 u^2 of it (three roundings of numbers below 3 u of it, and a
 *                reciprocal that is off by 3 u)
 *   square root  6 u^2 of it
 * (as in Joldes, Muller and Popescu 2017, "Tight and rigorous error bounds for basic
 * building blocks of double-word arithmetic"). To that comes what the arguments' radii
 * make of it. A radius is a sum of a few numbers >= 0, each rounded: times 1 + 2^-50 it
 * is not too small. Results of one rounding have at most 64 times their error as radius.
 *
 * What is exact has radius 0: sums and products of doubles, products with a power of
 * two or an exact 0, divisions without remainder, roots of squares. Its zero has the sign
 * that IEEE arithmetic gives it.
 *
 * Special cases: where a product or one of its parts is below 2^-960, and may lose bits,
 * the radius is at least 2^-1070. What overflows, and divisors and radicands that are not
 * known to 2^-10 or are beyond 2^±1000, give a radius of infinity or NaN: nothing is
 * known. No finite radius is beside a high that is not a number.
 *
 * GCC makes vectors of a choice between doubles, not of one between structs, nor of
 * two conditions at once: hence the infinities that are added.
 */
#ifndef ARITHMETIC_ENCLOSURE_H
#define ARITHMETIC_ENCLOSURE_H

#include "arithmetic/compensated.h"

/* The number is high + low, off by at most the radius, |low| <= ulp(high)/2. Not known
 * where the radius is infinite or NaN. */
struct enclosure {
	double high, low, radius;
};

static const double rounded_up = 1 + 0x1p-50;
static const double least_radius = 0x1p-1070;		/* of what may lose bits */

INLINE struct enclosure enclosure_of(double value)
{
	return (struct enclosure){ value, 0, 0 };
}

/* high + low as an enclosure. What overflows makes 0 low no number, and so the radius. */
INLINE struct enclosure enclosure_around(double high, double low, double radius)
{
	const struct pair sum = quick_two_sum(high, low);

	return (struct enclosure){
		low == 0 ? high : sum.high, sum.low, fma(sum.low, 0, radius) * rounded_up,
	};
}

INLINE struct pair middle(struct enclosure a)
{
	return (struct pair){ a.high, a.low };
}

/* Not less than |a|, but for low. */
INLINE double largest(struct enclosure a)
{
	return fabs(a.high) + a.radius;
}

INLINE struct enclosure enclosure_negative(struct enclosure a)
{
	return (struct enclosure){ -a.high, -a.low, a.radius };
}

INLINE struct enclosure enclosure_twice(struct enclosure a)
{
	return (struct enclosure){ 2 * a.high, 2 * a.low, fma(2 * a.high, 0, 2 * a.radius) };
}

/* |a|; of a number that may have either sign too, since ||a| - |b|| <= |a - b|. */
INLINE struct enclosure enclosure_magnitude(struct enclosure a)
{
	const double sign = copysign(1, a.high);

	return (struct enclosure){ fabs(a.high), a.low * sign, a.radius };
}

INLINE struct enclosure enclosure_sum(struct enclosure a, struct enclosure b)
{
	const struct pair high = two_sum(a.high, b.high);
	const double lows = a.low + b.low, low = high.low + lows;
	const double share = lows == 0 ? 0 : 0x1p-52;

	return enclosure_around(high.high, low,
		a.radius + b.radius + share * (fabs(lows) + fabs(low)));
}

INLINE struct enclosure enclosure_difference(struct enclosure a, struct enclosure b)
{
	return enclosure_sum(a, enclosure_negative(b));
}

/* 0 if it is a power of two without a low part, or 0. */
INLINE double distance_from_power(struct enclosure a)
{
	const double mantissa = double_of((bits_of(a.high) & 0x000fffffffffffff)
		| 0x3ff0000000000000);

	return mantissa - 1 + fabs(a.low);
}

INLINE double lesser(double a, double b)
{
	return a < b ? a : b;
}

INLINE struct enclosure enclosure_product(struct enclosure a, struct enclosure b)
{
	const struct pair product = two_product(a.high, b.high);
	const double low = fma(a.low, b.high, fma(a.high, b.low, product.low));
	const double size = fabs(product.high), lows = fabs(a.low) + fabs(b.low);
	const double rounding = lesser(lows,
		lesser(distance_from_power(a), distance_from_power(b)));
	const double share = rounding == 0 ? 0 : 0x1p-103;
	const double spread = fma(largest(a), b.radius, fabs(b.high) * a.radius);
	const double smallest = lows == 0 ? size : fabs(low);
	const double lost = smallest < 0x1p-960 ? least_radius : 0;
	const double least = a.radius + b.radius > 0 ? least_radius : lost;
	const double absolute = lesser(largest(a), largest(b)) == 0 ? 0 : least;

	return enclosure_around(product.high, low,
		fma(spread, rounded_up, fma(size, share, absolute)));
}

/* a/b. The reciprocal makes the quotient of the high parts, and mends it once, so that
 * there is no remainder where the division comes out even. */
INLINE struct enclosure enclosure_quotient(struct enclosure a, struct enclosure b)
{
	const double reciprocal = 1 / b.high, guess = a.high * reciprocal;
	const double excess = fma(-guess, b.high, a.high);
	const double quotient = excess == 0 ? guess : fma(excess, reciprocal, guess);
	const double rest = fma(-quotient, b.high, a.high);
	const double low = (rest + fma(-quotient, b.low, a.low)) * reciprocal;
	const double size = fabs(quotient), scale = fabs(reciprocal);
	const double share = fabs(rest) + fabs(a.low) + fabs(b.low) == 0 ? 0 : 0x1p-101;
	const double spread = fma(size, b.radius, a.radius) * scale * 1.002;
	const double lost = fabs(a.high) < 0x1p-960 ? least_radius * scale : 0;
	const double small = size < 0x1p-960 ? least_radius : 0;
	const double least = a.radius + b.radius > 0 ? least_radius + lost : small + lost;
	const double absolute = largest(a) == 0 ? 0 : least;
	const double unknown = b.radius <= 0x1p-10 * fabs(b.high) ? 0 : INFINITY;
	const double beyond = lesser(fabs(b.high), scale) < 0x1p-1000 ? INFINITY : 0;

	return enclosure_around(quotient, low,
		fma(size, share, absolute) + spread + (unknown + beyond));
}

/* sqrt(a); of a negative a not known. */
INLINE struct enclosure enclosure_root(struct enclosure a)
{
	const double root = sqrt(a.high), rest = fma(-root, root, a.high) + a.low;
	const double half = 0.5 / root, low = rest == 0 ? 0 : rest * half;
	const double share = rest == 0 ? 0 : 0x1p-102;
	const double unknown = a.radius <= 0x1p-10 * a.high ? 0 : INFINITY;
	const double beyond = a.high < 0x1p-960 ? INFINITY : 0;
	const double least = a.radius > 0 ? least_radius : 0;	/* half of it may be 0 */
	const double spread = fma(root, share, fma(1.002 * half, a.radius, least))
		+ (unknown + beyond);

	return enclosure_around(root, low, largest(a) == 0 ? 0 : spread);
}

/* Its sign: 1, -1 or 0; NaN where that is not known. */
INLINE double enclosure_sign(struct enclosure a)
{
	const double twice = 2 * a.radius;
	const double zero = largest(a) == 0 ? 0 : NAN;
	const double positive = twice < a.high ? 1 : zero;

	return twice < -a.high ? -1 : positive;
}

/* Of two with such a sign, or two like conditions. */
INLINE struct enclosure enclosure_choice(double condition, struct enclosure a,
	struct enclosure b)
{
	const double known = condition - condition;	/* 0 or NaN */

	return (struct enclosure){
		condition > 0 ? a.high : b.high, condition > 0 ? a.low : b.low,
		(condition > 0 ? a.radius : b.radius) + known,
	};
}

#endif
