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
 * Errors: the exponential is right to 2^-68, the other steps to 2^-100; so each result is
 * off by 2^-68 times what a relative change of e makes of it, which is said with each.
 * Near 0, where m is small, σ'' and tanh are Taylor's series, whose first term is exact.
 *
 * Special cases: a zero keeps its sign. What lies beyond z = 600 is within the errors of
 * what is there: exp(-600) is nothing beside 1.
 */
#ifndef ARITHMETIC_LOGISTIC_H
#define ARITHMETIC_LOGISTIC_H

#include "arithmetic/compensated.h"

static const double logistic_end = 600;

INLINE struct pair compensated_cube(struct pair a)
{
	return compensated_multiply(a, compensated_multiply(a, a));
}

/* z, at most 600. */
INLINE struct pair cut_above(struct pair z)
{
	return (struct pair){
		z.high < logistic_end ? z.high : logistic_end, z.high < logistic_end ? z.low : 0,
	};
}

/* e, d and m of the formulas, |z| <= 600. */
struct decay {
	struct pair e, d, m;
};

INLINE struct decay decay(struct pair z)
{
	const double low = z.high < 0 ? z.low : -z.low;
	const struct pair e = compensated_exponential(-fabs(z.high), low);

	return (struct decay){ e, quick_one_plus(e), quick_one_plus(negative(e)) };
}

/* x σ(z), z > -600, to 2^-67: e/d times the exponential's error. */
INLINE struct pair gated(double x, struct pair gate)
{
	const struct pair z = cut_above(gate), e = compensated_exponential(-z.high, -z.low);

	return compensated_divide(exactly(x), one_plus(e));
}

/* (z σ(z))', z > -250, to 2^-63 where z is 2^-7 away from its zero at -1.278: there the
 * sum is 1/28 of its terms, elsewhere more. */
INLINE struct pair gated_first(struct pair gate)
{
	const struct pair z = cut_above(gate), e = compensated_exponential(-z.high, -z.low);
	const struct pair d = one_plus(e);
	const struct pair numerator = compensated_sum(d, compensated_multiply(e, z));

	return compensated_divide(numerator, compensated_multiply(d, d));
}

/* factor (z σ(z))'', |z| < 600, to 1.4 * 2^-63 where |z| is 2^-7 away from the zero at
 * 2.399: there e times what a change of it makes of the bracket is 39 times that. */
INLINE struct pair gated_second(struct pair z, double factor)
{
	const struct decay at = decay(z);
	const struct pair a = pick(z.high < 0, negative(z), z);
	const struct pair bracket = compensated_sum(times_exactly(at.d, 2),
		compensated_multiply(negative(a), at.m));

	return compensated_divide(
		compensated_multiply(compensated_multiply(at.e, exactly(factor)), bracket),
		compensated_cube(at.d));
}

/* σ'(z), |z| < 600, to 2^-67. */
INLINE struct pair logistic_first(double z)
{
	const struct decay at = decay(exactly(z));

	return compensated_divide(at.e, compensated_multiply(at.d, at.d));
}

/* first + rest, of the sign of the argument, where that is near 0. */
INLINE struct pair near_or_far(bool near, struct pair first, struct pair far, double sign)
{
	const struct pair size = pick(near, first, far);

	return (struct pair){ copysign(size.high, sign), sign < 0 ? -size.low : size.low };
}

/* σ''(z), |z| < 600, to 1.4 * 2^-63: 2^-68/m from a = 3/128 on; below, the second term
 * is 2^-12.4 of the first and right to 2^-51, and what the series leaves out is less
 * than 2^-66. */
INLINE struct pair logistic_second(double z)
{
	const struct decay at = decay(exactly(z));
	const struct pair far = compensated_divide(compensated_multiply(at.e, at.m),
		compensated_cube(at.d));
	const double a = fabs(z), square = a * a;
	const double rest = a * square * fma(square, fma(square, fma(square,
		691.0 / 2903040, -31.0 / 20160), 17.0 / 1920), -1.0 / 24);

	return near_or_far(a < 0x1.8p-6, quick_two_sum(0.125 * a, rest), far, -z);
}

/* tanh(x), of every x, to 1.1 * 2^-63: 2^-68/m from |x| = 1/64 on; below, the second
 * term is 2^-13.6 of the first and right to 2^-51, and what the series leaves out is
 * less than 2^-66. */
INLINE struct pair hyperbolic_tangent(double x)
{
	const double a = fabs(x), square = a * a;
	const struct decay at = decay(exactly(a > 300 ? 600 : 2 * a));
	const double rest = a * square * fma(square, fma(square, fma(square,
		62.0 / 2835, -17.0 / 315), 2.0 / 15), -1.0 / 3);

	return near_or_far(a < 0x1p-6, quick_two_sum(a, rest), compensated_divide(at.m, at.d), x);
}

#endif
