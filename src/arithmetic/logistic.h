/* SPDX-License-Identifier: MIT */
/* logistic.h - σ(z) = 1/(1 + exp(-z)), its derivatives and what is made of them: the last
 * steps of sigmoid.c, tanh.c and swish.c.
 *
 * Method: with compensated doubles. Where nothing cancels, e = exp(-z) of either
 * sign does for every z, d = 1 + e,
 *   x σ(z) = x/d
 *   (z σ(z))' = (d + e z)/d^2
 * and, by symmetry, e = exp(-a), a = |z|, m = 1 - e,
 *   σ'(z) = e/d^2
 *   σ''(z) = -sign(z) e m/d^3
 *   (z σ(z))'' = e (2 d - a m)/d^3
 *   tanh(x) = sign(x) m/d for z = 2x
 * Errors: the exponential is right to 2^-68, the other steps to 2^-98; so each result is
 * off by 2^-68 times e times its derivative by e, of which a bound is said with each. They
 * are so taken next to the zeros too, where the terms cancel.
 * Near 0, where m is small, σ'' and tanh are Taylor's series, whose first term is exact.
 *
 * Special cases: a zero keeps its sign. Beyond z = 600 the results mean nothing, and the
 * callers take what they are next to there: exp(-600) is nothing beside 1.
 */
#ifndef ARITHMETIC_LOGISTIC_H
#define ARITHMETIC_LOGISTIC_H

#include "arithmetic/compensated.h"

INLINE struct pair compensated_cube(struct pair a)
{
	return compensated_multiply(a, compensated_multiply(a, a));
}

/* e, d and m of the formulas. */
struct decay {
	struct pair e, d, m;
};

INLINE struct decay decay_of(struct pair e)
{
	return (struct decay){ e, quick_one_plus(e), quick_one_plus(negative(e)) };
}

/* exp(-|z|), |z| <= 600. */
INLINE struct pair decayed(struct pair z)
{
	const double low = z.high < 0 ? z.low : -z.low;

	return compensated_exponential(-fabs(z.high), low);
}

/* The same of a double, whose low part needs no sign. */
INLINE struct pair decayed_at(double z)
{
	return compensated_exponential(-fabs(z), -0.0);
}

/* What a relative change of the exponential is at most, with room for products of radii. */
static const double exponential_error = 0x1.01p-68;

/* What the other steps are off by, with the same room. */
static const double step_error = 0x1.01p-98;

/* exp(-z), -600 < z < 600 */
INLINE struct pair gate_exponential(struct pair z)
{
	return compensated_exponential(-z.high, -z.low);
}

/* 1 + e, e >= 0. Below 2^53 the short sum is exact as well: 1 is a multiple of the last place of
 * the sum, and so is what is subtracted from it. */
INLINE struct pair gate_sum(struct pair e, bool below)
{
	return below ? quick_one_plus(e) : one_plus(e);
}

/* The greatest -z of which that is sure. */
static const double gate_end = 36.5;

/* x σ(z) by the exponential: e/d <= 1 times the exponential's error. |z| < 600, or with usual
 * -gate_end < z. */
INLINE struct quotient gated_by(double x, struct pair e, bool usual)
{
	return quotient_by(exactly(x), gate_sum(e, usual), exponential_error, x);
}

/* (d + e v)/d^2, -250 < z < 600, or with usual -gate_end < z, for e v:
 * |e (v - 1) - e^2 (v + 1)|/d^3 <= e (1 + |v|)/d^2. The other steps' errors are parts of 1/d^2 and
 * of the same. */
INLINE struct ball slope_of_gated(struct pair e, struct pair product, bool usual)
{
	const struct pair d = gate_sum(e, usual), square = compensated_multiply(d, d);

	return (struct ball){ compensated_divide(compensated_sum(d, product), square),
		fma(exponential_error, e.high + fabs(product.high), step_error), 1 / square.high };
}

/* The same for v = z, whose e (1 + |z|) is less than d - e z: right of 0 e z < 0.37. */
INLINE struct quotient gated_first_by(struct pair e, struct pair product, bool usual)
{
	const struct pair d = gate_sum(e, usual), square = compensated_multiply(d, d);

	return quotient_by(compensated_sum(d, product), square, exponential_error,
		d.high - product.high);
}

/* factor e (p d - q m)/d^3: (1 + 3 e/d) of the bracket, where e/d <= 1/2, and e (p + q), since
 * e is in d and m. The other steps' errors are a small part of the same. */
INLINE struct ball curvature_of_gated(struct decay at, struct pair p, struct pair q,
	struct pair factor)
{
	const struct pair bracket = compensated_sum(compensated_multiply(p, at.d),
		compensated_multiply(negative(q), at.m));
	const struct pair outer = compensated_multiply(at.e, factor), cube = compensated_cube(at.d);
	const double change = fma(2.5, fabs(bracket.high), at.e.high * (fabs(p.high) + q.high));

	return (struct ball){ compensated_divide(compensated_multiply(outer, bracket), cube),
		exponential_error * outer.high * change, 1 / cube.high };
}

/* factor (z σ(z))'', |z| < 600, e = exp(-|z|). */
INLINE struct ball gated_second(struct pair z, struct pair e, double factor)
{
	return curvature_of_gated(decay_of(e), exactly(2), pick(z.high < 0, negative(z), z),
		exactly(factor));
}

/* σ'(z), |z| < 600, e = exp(-|z|): 1 - 2 e/d times the exponential's error. */
INLINE struct ball logistic_first(struct pair e)
{
	const struct pair d = quick_one_plus(e);

	return within(exponential_error, compensated_divide(e, compensated_multiply(d, d)));
}

/* Times 1 or -1. */
INLINE double with_sign_of(double a, double sign)
{
	return double_of(bits_of(a) ^ (bits_of(sign) & bits_of(-0.0)));
}

/* first + rest, of the sign of the argument, where that is near 0; far otherwise. */
INLINE struct ball near_or_far(bool near, struct ball series, struct ball far, double sign)
{
	const struct pair size = pick(near, series.value, far.value);

	return (struct ball){
		{ with_sign_of(size.high, sign), with_sign_of(size.low, sign) },
		near ? series.part : far.part, near ? series.of : far.of,
	};
}

/* σ''(z), |z| < 600, e = exp(-|z|): m (1 + 3 e/d) + e. Below a = 3/128 the second term is
 * 2^-12.4 of the first and right to 2^-51, and what the series leaves out is less than 2^-66. */
INLINE struct ball logistic_second(double z, struct pair e)
{
	const struct decay at = decay_of(e);
	const struct pair cube = compensated_cube(at.d);
	const struct pair far = compensated_divide(compensated_multiply(at.e, at.m), cube);
	const double change = fma(2.5, at.m.high, at.e.high);
	const double a = fabs(z), square = a * a;
	const double rest = a * square * fma(square, fma(square, fma(square,
		691.0 / 2903040, -31.0 / 20160), 17.0 / 1920), -1.0 / 24);

	return near_or_far(a < 0x1.8p-6,
		within(0x1.6p-63, quick_two_sum(0.125 * a, rest)),
		(struct ball){ far, exponential_error * at.e.high * change, 1 / cube.high }, -z);
}

/* tanh(x), |x| < 300, e = exp(-2 |x|): 2 e/d <= 2 e. Below |x| = 1/64 the second term is 2^-13.6
 * of the first and right to 2^-51, and what the series leaves out is less than 2^-66. */
INLINE struct ball hyperbolic_tangent(double x, struct pair e)
{
	const double a = fabs(x), square = a * a;
	const struct decay at = decay_of(e);
	const double rest = a * square * fma(square, fma(square, fma(square,
		62.0 / 2835, -17.0 / 315), 2.0 / 15), -1.0 / 3);

	return near_or_far(a < 0x1p-6, within(0x1.1p-63, quick_two_sum(a, rest)),
		(struct ball){ compensated_divide(at.m, at.d),
			fma(2 * exponential_error, at.e.high, step_error), 1 / at.d.high }, x);
}

#endif
