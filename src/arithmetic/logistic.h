/* logistic.h - σ(z) = 1/(1 + exp(-z)), its derivatives and what is made of them,
 * for the usual z: the last steps of sigmoid.c, tanh.c and swish.c.
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
 * The exponential is right to 2^-68, the other steps to 2^-100. Of those 68 bits m
 * and the sums lose what they cancel: 6 bits leave errors below 0.501 ULP. So near
 * 0, where m is small, σ'' and tanh are Taylor's series, and near their zeros the
 * derivatives of z σ(z) are not usual. The largest errors of millions of values,
 * in ULP: 0.50001, but 0.5002 near 0 and 0.5003 next to those zeros.
 *
 * Special cases: a zero keeps its sign.
 */
#ifndef ARITHMETIC_LOGISTIC_H
#define ARITHMETIC_LOGISTIC_H

#include "arithmetic/compensated.h"
#include "arithmetic/rounding.h"

INLINE struct pair compensated_cube(struct pair a)
{
	return compensated_multiply(a, compensated_multiply(a, a));
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

/* x σ(z), |z| < 600 */
INLINE double brisk_gated(double x, struct pair z)
{
	const struct pair e = compensated_exponential(-z.high, -z.low);

	return compensated_quotient(exactly(x), one_plus(e));
}

/* σ(z) + v σ'(z), which for v = z is (z σ(z))', |z| < 300 */
INLINE double brisk_gated_first(struct pair z, struct pair v)
{
	const struct pair e = compensated_exponential(-z.high, -z.low), d = one_plus(e);
	const struct pair numerator = compensated_sum(d, compensated_multiply(e, v));

	return compensated_quotient(numerator, compensated_multiply(d, d));
}

/* factor (z σ(z))'', |z| < 600 */
INLINE double brisk_gated_second(struct pair z, double factor)
{
	const struct decay at = decay(z);
	const struct pair a = select(z.high < 0, negative(z), z);
	const struct pair bracket = compensated_sum(times_exactly(at.d, 2),
		compensated_multiply(negative(a), at.m));

	return compensated_quotient(
		compensated_multiply(compensated_multiply(at.e, exactly(factor)), bracket),
		compensated_cube(at.d));
}

/* σ'(z), |z| < 600 */
INLINE double brisk_logistic_first(double z)
{
	const struct decay at = decay(exactly(z));

	return compensated_quotient(at.e, compensated_multiply(at.d, at.d));
}

/* σ''(z), |z| < 600 */
INLINE double brisk_logistic_second(double z)
{
	const struct decay at = decay(exactly(z));
	const double far = compensated_quotient(compensated_multiply(at.e, at.m),
		compensated_cube(at.d));
	const double a = fabs(z), square = a * a;
	const double near = fma(a * square, fma(square, fma(square, fma(square,
		691.0 / 2903040, -31.0 / 20160), 17.0 / 1920), -1.0 / 24), 0.125 * a);

	return copysign(a < 0x1.8p-6 ? near : far, -z);
}

/* tanh(x), of every x: from 300 on it is 1 */
INLINE double brisk_tanh(double x)
{
	const double a = fabs(x), square = a * a;
	const struct decay at = decay(exactly(a > 300 ? 600 : 2 * a));
	const double far = compensated_quotient(at.m, at.d);
	const double near = fma(a * square, fma(square, fma(square, fma(square,
		62.0 / 2835, -17.0 / 315), 2.0 / 15), -1.0 / 3), a);

	return copysign(a < 0x1p-6 ? near : far, x);
}

#endif
