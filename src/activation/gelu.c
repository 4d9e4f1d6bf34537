/* SPDX-License-Identifier: MIT */
/* gelu.c - GELU, x·Φ((x - μ)/σ), Φ the normal distribution function.
 *
 * Method: with z = (x - μ)/σ, v = x/σ, φ the density and M the Mills ratio of normal.h, so
 * that the tail Φ(-|z|) is φ(z) M(|z|),
 *   f   = x φ(z) M(-z) for z < 0, x (1 - φ(z) M(z)) for z >= 0
 *   f'  = φ(z) (M(-z) + v) for z < 0, 1 - φ(z) (M(z) - v) for z >= 0
 *   f'' = φ(z) (2 - z v)/σ
 * The exponential is right to 2^-68, M to 2^-67, z, v and the products to 2^-98. So the tail
 * is off by 2^-66.4 of it, and φ(z) (M + v) by at most that times φ(z) (|M + v| + |v|), which is
 * more than M and the sum. In f'' the sum is exact but for 2^-100, and 2^-20 or more.
 *
 * Special cases: what lies right of z = 34 is, in f and f', within the errors of what is
 * there. Left of z = -39, and right of 39 in f'', φ(z) vanishes, though it is multiplied by
 * z^2; with parameters beyond 70, though it is by x/σ too. Parameters of moderate size only,
 * so that no product has a subnormal low part.
 */
#include "activation/kernel.h"
#include "activation/records.h"
#include "arithmetic/compensated.h"
#include "arithmetic/normal.h"

enum { MU, SIGMA };

static const double end = 34, zero_end = 39, any_zero_end = 70;

/* φ(z), where the pair is z² */
INLINE struct pair density_of(struct pair square)
{
	return compensated_multiply(
		compensated_exponential(-0.5 * square.high, -0.5 * square.low), peak);
}

/* What the exponential and M are off by together: 2^-68 + 2^-67, and a product of both. */
static const double tail_error = 0x1.82p-67;

/* x Φ(z), where the tail is Φ(-|z|) */
INLINE struct ball gate(double x, bool left, struct pair tail)
{
	return off_by(tail_error * fabs(x) * tail.high,
		compensated_product(x, pick(left, tail, quick_one_plus(negative(tail)))));
}

/* Φ(z) + v φ(z), where the sum is M(-z) + v left, M(z) - v right */
INLINE struct ball slope_of(bool left, struct pair density, struct pair sum, double v)
{
	const struct pair change = compensated_multiply(density, sum);

	return off_by(tail_error * density.high * (fabs(sum.high) + fabs(v)),
		pick(left, change, one_plus(negative(change))));
}

/* φ(z) (2 - product); not known next to its zeros. */
INLINE struct known curvature(bool holds, struct pair square, struct pair product)
{
	const struct pair sum = compensated_sum(exactly(2), negative(product));

	return known_if(holds & (fabs(sum.high) > 0x1p-20),
		within(0x1.1p-68, compensated_multiply(density_of(square), sum)));
}

/* The standard GELU's orders: z = v = x has no low part. */

INLINE struct known standard(double x)
{
	const struct pair t = { fabs(x), -0.0 };	/* which can be added for nothing */
	const struct pair tail = compensated_multiply(density_of(two_product(x, x)),
		compensated_mills_ratio(t));

	return tail_if((x < -zero_end) | (x > end), x > 0 ? x : -0.0,
		known_if_large(fabs(x) < end, gate(x, x < 0, tail)));
}

INLINE struct known standard_first(double x)
{
	const struct pair t = { fabs(x), -0.0 };
	const struct pair sum = compensated_mills_ratio_plus(t, (struct pair){ -fabs(x), -0.0 });

	return tail_if((x < -zero_end) | (x > end), x > 0 ? 1 : -0.0,
		known_if(fabs(x) < end, slope_of(x < 0, density_of(two_product(x, x)), sum, x)));
}

INLINE struct known standard_second(double x)
{
	const struct pair square = two_product(x, x);

	return tail_if(fabs(x) > zero_end, -0.0, curvature(fabs(x) < end, square, square));
}

/* The parameters, and what depends on them alone. */
struct bell {
	double mu, sigma, reciprocal;
	double left_end, zero_end;	/* from which z on x is known, and vanishes */
};

INLINE struct bell bell_of(double mu, double sigma)
{
	const bool moderate = is_of_size(mu) && is_of_size(sigma);

	return (struct bell){
		mu, sigma, 1 / sigma, moderate ? -end : INFINITY, moderate ? any_zero_end : INFINITY,
	};
}

/* Of any parameters, z, at most 34, and v = x/σ; and from which z on they hold. */
struct place {
	struct pair z, v;
	bool left;
	double left_end;
};

INLINE struct pair over_sigma(struct pair a, struct bell bell)
{
	const double quotient = a.high * bell.reciprocal;

	return quick_two_sum(quotient,
		(fma(-quotient, bell.sigma, a.high) + a.low) * bell.reciprocal);
}

INLINE struct place place(double x, struct bell bell)
{
	const struct pair z = over_sigma(two_sum(x, -bell.mu), bell);

	return (struct place){
		pick(z.high > end, exactly(end), z), over_sigma(exactly(x), bell), z.high < 0,
		is_of_size(x) ? bell.left_end : INFINITY,
	};
}

INLINE struct pair magnitude(struct place at)
{
	return pick(at.left, negative(at.z), at.z);
}

INLINE struct pair square_of(struct pair z)
{
	const struct pair square = two_product(z.high, z.high);

	return (struct pair){ square.high, fma(2 * z.high, z.low, square.low) };
}

INLINE struct known gelu_at(double x, struct place at, struct bell bell)
{
	const struct pair tail = compensated_multiply(density_of(square_of(at.z)),
		compensated_mills_ratio(magnitude(at)));

	return tail_if(at.z.high < -bell.zero_end, copysign(0, x),
		known_if_large(at.z.high > at.left_end, gate(x, at.left, tail)));
}

/* Far left M is nothing beside v, if that is not small. */
INLINE struct known gelu_first_at(struct place at, struct bell bell)
{
	const struct pair sum = compensated_mills_ratio_plus(magnitude(at),
		pick(at.left, at.v, negative(at.v)));

	return tail_if((at.z.high < -bell.zero_end) & (fabs(at.v.high) > 1), copysign(0, at.v.high),
		known_if(at.z.high > at.left_end,
			slope_of(at.left, density_of(square_of(at.z)), sum, at.v.high)));
}

INLINE struct known gelu_second_at(struct place at, struct bell bell)
{
	const struct known value = curvature((at.z.high > at.left_end) & (at.z.high < end),
		square_of(at.z), compensated_multiply(at.z, at.v));

	return tail_if((fabs(at.z.high) > bell.zero_end) & (fabs(at.v.high) > 1),
		copysign(0, at.left ? at.v.high : -at.v.high),
		known_if(value.holds, (struct ball){ over_sigma(value.ball.value, bell),
			value.ball.part * (1 + 0x1p-40), value.ball.of * bell.reciprocal }));
}

KERNEL(standard_value, standard(x))
KERNEL(standard_slope, standard_first(x))
KERNEL(standard_curvature, standard_second(x))

#define BELL const struct bell bell = bell_of(parameter[MU].high, parameter[SIGMA].high)

KERNEL_GIVEN(any_value, BELL, gelu_at(x, place(x, bell), bell))
KERNEL_GIVEN(any_slope, BELL, gelu_first_at(place(x, bell), bell))
KERNEL_GIVEN(any_curvature, BELL, gelu_second_at(place(x, bell), bell))

static bool is_standard(const struct exact *parameter)
{
	return parameter[MU].high == 0 && parameter[SIGMA].high == 1;
}

#define GELU(name, order) \
	static bool name(KERNEL_ARGUMENTS) \
	{ \
		return (is_standard(parameter) ? standard_##order : any_##order)(points, high, \
			low, radius, count, parameter); \
	}

GELU(gelu, value)
GELU(gelu_first, slope)
GELU(gelu_second, curvature)

const struct activation gelu_activation = {
	.name = "gelu",
	.title = "GELU",
	.aliases = "gelu_erf gelu_python gelu_exact erf_gelu gaussian_error_linear_unit",
	.formula = "0.5*x*(1 + erf((x - mu)/sigma*sqrt(1/2)))",
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "the expectation of x·m with m ~ Bernoulli(Φ(x)): x is kept or dropped at "
		"random, the more likely dropped the smaller it is",
	.parameter = {
		[MU] = {
			.name = "mu", .symbol = "μ", .standard = "0", ANY_NUMBER,
			.help = "mean of the normal distribution; 0 in every framework",
		},
		[SIGMA] = {
			.name = "sigma", .symbol = "σ", .standard = "1", .minimum = 0,
			.maximum = DBL_MAX, .above_minimum = true,
			.help = "standard deviation of the normal distribution; 1 in every "
				"framework",
		},
	},
	.kernel = { gelu, gelu_first, gelu_second },
};

static const struct noise gelu_noise = { .chance = &laplace_activation };

const struct activation gelu_mask_activation = {
	.name = "gelu_mask",
	.title = "GELU mask",
	.aliases = "stochastic_gelu soi_map",
	.formula = "0.5*x*(1 + erf((x - mu)/sigma*sqrt(1/2)))",
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "x with probability Φ((x - μ)/σ), else 0, drawn by --seed and --rng; its mean, "
		"f(x) above, is gelu",
	.noise = &gelu_noise,
	.parameter = {
		[MU] = {
			.name = "mu", .symbol = "μ", .standard = "0", ANY_NUMBER,
			.help = "mean of the normal distribution",
		},
		[SIGMA] = {
			.name = "sigma", .symbol = "σ", .standard = "1", .minimum = 0,
			.maximum = DBL_MAX, .above_minimum = true,
			.help = "standard deviation of the normal distribution",
		},
	},
	.kernel = { gelu, gelu_first, gelu_second },
};
