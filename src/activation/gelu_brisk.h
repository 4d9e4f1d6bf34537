/* gelu_brisk.h - GELU of the usual x and parameters, for gelu.c.
 *
 * Method: the formulas of gelu_full.h, with compensated doubles. The exponential is
 * right to 2^-68 and M to 2^-64; where the terms do not cancel by more than half, the
 * errors stay below 0.501 ULP.
 *
 * Special cases: a zero keeps its sign; NaN for what is not usual.
 */
#ifndef ACTIVATION_GELU_BRISK_H
#define ACTIVATION_GELU_BRISK_H

#include "activation/compensated.h"
#include "activation/normal.h"

/* What the usual x go by: z and x/σ. */
struct usual {
	struct pair z, v;
	bool known;			/* all is of moderate size, |z| < 34 */
};

INLINE struct usual usual_standard(double x)
{
	return (struct usual){ { x, 0 }, { x, 0 }, is_moderate(x, 34) };
}

INLINE bool is_of_size(double a)
{
	return ((fabs(a) > 0x1p-100) & (fabs(a) < 0x1p100)) | (a == 0);
}

INLINE struct pair divide_by(struct pair a, double b, double reciprocal)
{
	const double quotient = a.high * reciprocal;

	return quick_two_sum(quotient, (fma(-quotient, b, a.high) + a.low) * reciprocal);
}

INLINE struct usual usual(double x, double mu, double sigma)
{
	const double reciprocal = 1 / sigma;
	const struct pair z = divide_by(two_sum(x, -mu), sigma, reciprocal);

	return (struct usual){
		z, divide_by((struct pair){ x, 0 }, sigma, reciprocal),
		is_of_size(x) & is_of_size(mu) & is_of_size(sigma) & (fabs(z.high) < 34),
	};
}

INLINE struct pair brisk_density(struct pair z)
{
	const struct pair square = two_product(z.high, z.high);

	return multiply(compensated_exponential(-0.5 * square.high,
		fma(-z.high, z.low, -0.5 * square.low)), peak);
}

/* 1 - a, for a pair below 0.9 */
INLINE struct pair one_minus(struct pair a)
{
	const struct pair sum = quick_two_sum(1, -a.high);

	return (struct pair){ sum.high, sum.low - a.low };
}

INLINE double brisk_gelu(double x, struct usual at)
{
	const struct pair none = { 0, 0 };
	const bool left = at.z.high < 0;
	const struct pair ratio = compensated_mills_ratio_plus(
		select(left, negative(at.z), at.z), none);
	const struct pair tail = multiply(brisk_density(at.z), ratio);
	const double value = compensated_product(x, select(left, tail, one_minus(tail)));

	return at.known ? value : NAN;
}

/* Known where the terms do not cancel by more than half. */
INLINE double brisk_gelu_first(struct usual at)
{
	const bool left = at.z.high < 0;
	const struct pair sum = compensated_mills_ratio_plus(
		select(left, negative(at.z), at.z), select(left, at.v, negative(at.v)));
	const struct pair change = multiply(brisk_density(at.z), sum);
	const struct pair value = select(left, change, add_double(negative(change), 1));
	const double least = 0.5 * (left ? fabs(at.v.high) : 1);
	const bool away = fabs(left ? sum.high : value.high) > least;

	return at.known & away ? value.high + value.low : NAN;
}

/* There M(-z) + v cancels in the middle of one of M's cells. */
INLINE double brisk_gelu_first_standard(double x)
{
	const double t = fabs(x);
	const struct pair change = multiply(brisk_density((struct pair){ x, 0 }),
		compensated_mills_ratio_plus((struct pair){ t, 0 }, (struct pair){ -t, 0 }));
	const struct pair value = select(x < 0, change, one_minus(change));
	const bool away = fabs(x + 0x1.80ead197f00b4p-1) > 0x1p-20;

	return (t < 34) & away ? value.high + value.low : NAN;
}

INLINE double brisk_gelu_second(struct usual at, double sigma)
{
	const struct pair product = multiply(at.z, at.v), high = two_sum(2, -product.high);
	const struct pair bracket = quick_two_sum(high.high, high.low - product.low);
	const struct pair value = divide_by(multiply(brisk_density(at.z), bracket), sigma,
		1 / sigma);

	return at.known & (fabs(bracket.high) > 0x1p-20) ? value.high : NAN;
}

#endif
