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

#include "arithmetic/compensated.h"
#include "arithmetic/normal.h"
#include "arithmetic/rounding.h"

/* φ(z), where the pair is z². */
INLINE struct pair brisk_density(struct pair square)
{
	return compensated_multiply(
		compensated_exponential(-0.5 * square.high, -0.5 * square.low), peak);
}

/* x Φ(z), where the tail is Φ(-|z|) */
INLINE double brisk_gate(double x, bool left, struct pair tail)
{
	return compensated_product(x, select(left, tail, quick_one_plus(negative(tail))));
}

/* The standard GELU's orders, |x| < 34; z = v = x has no low part. */

INLINE double brisk_standard(double x)
{
	const struct pair t = { fabs(x), -0.0 };	/* which can be added for nothing */
	const struct pair tail = compensated_multiply(brisk_density(two_product(x, x)),
		compensated_mills_ratio(t));

	return brisk_gate(x, x < 0, tail);
}

/* There M(-z) + v cancels in the middle of one of M's cells, but for the very middle. */
INLINE bool is_away(double x)
{
	return (fabs(x) < 34) & (fabs(x + 0x1.80ead197f00b4p-1) > 0x1p-20);
}

INLINE double brisk_standard_first(double x)
{
	const struct pair t = { fabs(x), -0.0 };
	const struct pair change = compensated_multiply(brisk_density(two_product(x, x)),
		compensated_mills_ratio_plus(t, (struct pair){ -fabs(x), -0.0 }));
	const struct pair value = select(x < 0, change, quick_one_plus(negative(change)));

	return value.high + value.low;
}

/* φ(z) (2 - product) */
INLINE struct pair brisk_curvature(struct pair square, struct pair product)
{
	return compensated_multiply(brisk_density(square),
		compensated_sum(exactly(2), negative(product)));
}

INLINE bool is_away_second(double x)
{
	return (fabs(x) < 34) & (fabs(fma(x, x, -2)) > 0x1p-20);
}

INLINE double brisk_standard_second(double x)
{
	const struct pair square = two_product(x, x), value = brisk_curvature(square, square);

	return value.high + value.low;
}

/* The parameters, and what depends on them alone. */
struct bell {
	double mu, sigma, reciprocal;
	double limit;			/* |z| up to which x may be usual */
};

INLINE struct bell bell_of(double mu, double sigma)
{
	return (struct bell){
		mu, sigma, 1 / sigma, is_of_size(mu) & is_of_size(sigma) ? 34 : -1,
	};
}

/* Of any parameters, z and v = x/σ. */
struct usual {
	struct pair z, v;
	bool left, known;
};

INLINE struct pair over_sigma(struct pair a, struct bell bell)
{
	const double quotient = a.high * bell.reciprocal;

	return quick_two_sum(quotient,
		(fma(-quotient, bell.sigma, a.high) + a.low) * bell.reciprocal);
}

INLINE struct usual usual(double x, struct bell bell)
{
	const struct pair z = over_sigma(two_sum(x, -bell.mu), bell);

	return (struct usual){
		z, over_sigma(exactly(x), bell), z.high < 0,
		is_of_size(x) & (fabs(z.high) < bell.limit),
	};
}

INLINE struct pair square_of(struct pair z)
{
	const struct pair square = two_product(z.high, z.high);

	return (struct pair){ square.high, fma(2 * z.high, z.low, square.low) };
}

INLINE double brisk_gelu(double x, struct bell bell)
{
	const struct usual at = usual(x, bell);
	const struct pair t = select(at.left, negative(at.z), at.z);
	const struct pair tail = compensated_multiply(brisk_density(square_of(at.z)),
		compensated_mills_ratio(t));
	const double value = brisk_gate(x, at.left, tail);

	return at.known ? value : NAN;
}

/* Known where the terms do not cancel by more than half. */
INLINE double brisk_gelu_first(double x, struct bell bell)
{
	const struct usual at = usual(x, bell);
	const struct pair sum = compensated_mills_ratio_plus(
		select(at.left, negative(at.z), at.z), select(at.left, at.v, negative(at.v)));
	const struct pair change = compensated_multiply(brisk_density(square_of(at.z)), sum);
	const struct pair value = select(at.left, change, one_plus(negative(change)));
	const double least = 0.5 * (at.left ? fabs(at.v.high) : 1);
	const bool away = fabs(at.left ? sum.high : value.high) > least;

	return at.known & away ? value.high + value.low : NAN;
}

INLINE double brisk_gelu_second(double x, struct bell bell)
{
	const struct usual at = usual(x, bell);
	const struct pair product = compensated_multiply(at.z, at.v);
	const struct pair value = over_sigma(brisk_curvature(square_of(at.z), product), bell);

	return at.known & (fabs(2 - product.high) > 0x1p-20) ? value.high : NAN;
}

#endif
