/* SPDX-License-Identifier: MIT */
/* compensated.h - the usual case faster: doubles with what their rounding lost
 * beside them, as far as the last bit of the result needs it.
 *
 * Method: the low part of a pair is a sum of doubles that is not made a pair in
 * between, and may be a little more than half an ulp of the high part.
 *
 * Special cases: none; what is not usual goes the way of the other files.
 */
#ifndef ARITHMETIC_COMPENSATED_H
#define ARITHMETIC_COMPENSATED_H

#include "arithmetic/powers.h"
#include "arithmetic/scaled.h"

/* exp(z + rest), |z| < 600, rest at most 2^-40. As in exponential.h, but with
 * z = k log(2)/128 + r, |r| < 0.00271, and log(2)/128 in two parts, so that
 * r = first + second, the first exact. With T = 2^(k/128),
 *   exp(z) = T + T first + T (second + r^2/2 + ...)
 * where only the last bracket is rounded before it is summed; it is less than
 * 2^-18 and the relative error of the whole below 2^-68. */
INLINE struct pair compensated_exponential(double z, double rest)
{
	const double shifted = fma(z, 0x1.71547652b82fep+7, whole);	/* 128/log(2) */
	const double k = shifted - whole;
	const double power = root_power(bits_of(shifted));
	const double power_low = root_power_rest(bits_of(shifted));
	const double first = fma(-k, 0x1.62e42fefp-8, z);
	const double second = fma(-k, 0x1.473de6af278edp-41, rest);
	const double r = first + second, square = r * r;
	const double series = fma(square, fma(square, 1.0 / 720, fma(r, 1.0 / 120, 1.0 / 24)),
		fma(r, 1.0 / 6, 0.5));
	const double small = fma(square, series, second);
	const double high = fma(power, first + small, power);

	return (struct pair){ high, fma(high, power_low,
		fma(power, small, fma(power, first, power - high))) };
}

/* exp(z) - 1, -600 < z <= 0, the low part at most 2^-18 of the high one. As exp(z),
 * but what follows T is summed to T - 1, which is 0 next to 0. Where T is 1 or next to
 * it the value can be as small as 2^-9, or r: so first^2/2 is not rounded before it is
 * summed, only r^3/6 and so on is, by a polynomial that Remez' algorithm shortened
 * to 2^-66 of r. The relative error is below 2^-64. The error itself is below 2^-68: half the
 * square of what is second, which is left out, is 2^-68.1 at most, at z = -2, and the
 * polynomial's is 2^-74.5. */
INLINE struct pair compensated_expm1(double z)
{
	const double shifted = fma(z, 0x1.71547652b82fep+7, whole);	/* 128/log(2) */
	const double k = shifted - whole;
	const double power = root_power(bits_of(shifted));
	const double power_low = root_power_rest(bits_of(shifted));
	const double first = fma(-k, 0x1.62e42fefp-8, z), second = -k * 0x1.473de6af278edp-41;
	const double r = first + second, half = 0.5 * first;
	const double series = fma(r, fma(r, fma(r,
		0x1.6c16c61d08027p-10, 0x1.11111431b25ccp-7), 0x1.55555555554f5p-5),
		0x1.5555555555525p-3);
	const double sum = fma(half, first, first);
	const double small = fma(half, first, first - sum)
		+ fma(r * r * r, series, fma(first, second, second));
	const double missing = fma(power_low, sum, power_low);
	const struct pair base = quick_two_sum(-1, power);
	const double high = fma(power, sum, base.high);

	return (struct pair){ high,
		base.low + fma(power, small + missing, fma(power, sum, base.high - high)) };
}

/* a b */
INLINE struct pair compensated_multiply(struct pair a, struct pair b)
{
	const double product = a.high * b.high;

	return (struct pair){ product,
		fma(a.low, b.high, fma(a.high, b.low, fma(a.high, b.high, -product))) };
}

/* a + b of any sizes, but those of the low parts. */
INLINE struct pair compensated_sum(struct pair a, struct pair b)
{
	const struct pair sum = two_sum(a.high, b.high);

	return (struct pair){ sum.high, sum.low + (a.low + b.low) };
}

/* 1 + e */
INLINE struct pair one_plus(struct pair e)
{
	const struct pair sum = two_sum(1, e.high);

	return (struct pair){ sum.high, sum.low + e.low };
}

/* The same, |e| <= 1. */
INLINE struct pair quick_one_plus(struct pair e)
{
	const struct pair sum = quick_two_sum(1, e.high);

	return (struct pair){ sum.high, sum.low + e.low };
}

/* a/b, to 2^-102: the excess of the quotient's multiple is right to 2^-52, and at most
 * 2^-51 of a. */
INLINE struct pair compensated_divide(struct pair a, struct pair b)
{
	const double reciprocal = 1 / b.high, quotient = a.high * reciprocal;
	const double excess = fma(quotient, b.low, fma(quotient, b.high, -a.high) - a.low);

	return (struct pair){ quotient, -excess * reciprocal };
}

/* x times the factor */
INLINE struct pair compensated_product(double x, struct pair factor)
{
	const struct pair product = two_product(x, factor.high);

	return (struct pair){ product.high, fma(x, factor.low, product.low) };
}

/* A value that is off by at most part times of, whatever the sign of that. The product is not
 * made: one fma takes it into a sum. */
struct ball {
	struct pair value;
	double part, of;
};

/* The error is said in parts of the value, and has room for the sum that it will be in. */
INLINE struct ball within(double relative, struct pair value)
{
	return (struct ball){ value, relative * (1 + 0x1p-50) + 0x1p-104, value.high };
}

/* It is that of the exponential, or other coarse step, alone: with room for what is right to
 * 2^-98 and for the radius' own roundings. */
INLINE struct ball off_by(double radius, struct pair value)
{
	return (struct ball){ value, fma(radius, 1 + 0x1p-40, fabs(value.high) * 0x1p-98), 1 };
}

/* high + rest factor, off by at most part times of times factor, whatever the sign of that. */
struct quotient {
	double high, rest, factor, part, of;
};

/* a/b as compensated_divide makes it. The error, part times of, is said in parts of 1/b, and has
 * room for 2^-98 of a. */
INLINE struct quotient quotient_by(struct pair a, struct pair b, double part, double of)
{
	const double reciprocal = 1 / b.high, quotient = a.high * reciprocal;
	const double excess = fma(quotient, b.low, fma(quotient, b.high, -a.high) - a.low);

	return (struct quotient){ quotient, excess, -reciprocal, part, of };
}

INLINE struct ball ball_of_quotient(struct quotient a)
{
	return (struct ball){ { a.high, a.rest * a.factor }, a.part * a.of, a.factor };
}

INLINE struct ball negative_ball(struct ball a)
{
	return (struct ball){ negative(a.value), a.part, a.of };
}

/* The products' errors are a small part of its own. */
INLINE struct ball ball_by(struct ball a, struct pair factor)
{
	return (struct ball){
		compensated_multiply(a.value, factor), a.part, a.of * factor.high,
	};
}

/* By a positive power of two. */
INLINE struct ball ball_times(struct ball a, double factor)
{
	return (struct ball){ times_exactly(a.value, factor), a.part * factor, a.of };
}

/* Is it 0, or of a size where neither its products nor its quotients with another such
 * need exponents of their own? */
INLINE bool is_of_size(double a)
{
	return ((fabs(a) > 0x1p-100) & (fabs(a) < 0x1p100)) | (a == 0);
}

#endif
