/* gelu.c - GELU, x·Φ((x - μ)/σ), Φ the normal distribution function.
 *
 * Method: with z = (x - μ)/σ, v = x/σ, φ the density and M the Mills ratio of normal.h, so
 * that the tail Φ(-|z|) is φ(z) M(|z|),
 *   f   = x φ(z) M(-z) for z < 0, x (1 - φ(z) M(z)) for z >= 0
 *   f'  = φ(z) (M(-z) + v) for z < 0, 1 - φ(z) (M(z) - v) for z >= 0
 *   f'' = φ(z) (2 - z v)/σ
 * The exponential is right to 2^-68, M to 2^-67, z, v and the products to 2^-100. f' with
 * μ = 0 and σ = 1 is right to 2^-62: M(t) - t cancels in the cell of its zero, where it
 * is as good as M, and next to that cell it is 2^-5 or more. With other parameters the
 * formula decides where the terms cancel to less than 1/24 of x/σ or of 1; else M is at
 * most 25 times their sum. In f'' the sum is exact but for 2^-100, and 2^-20 or more.
 *
 * Special cases: what lies right of z = 34 is, in f and f', within the errors of what is
 * there. Parameters of moderate size only, so that no product has a subnormal low part.
 */
#include "activation/kernel.h"
#include "activation/records.h"
#include "arithmetic/compensated.h"
#include "arithmetic/normal.h"

enum { MU, SIGMA };

static const double end = 34;

/* φ(z), where the pair is z² */
INLINE struct pair density_of(struct pair square)
{
	return compensated_multiply(
		compensated_exponential(-0.5 * square.high, -0.5 * square.low), peak);
}

/* x Φ(z), where the tail is Φ(-|z|) */
INLINE struct pair gate(double x, bool left, struct pair tail)
{
	return compensated_product(x, pick(left, tail, quick_one_plus(negative(tail))));
}

/* φ(z) (2 - product); not known next to its zeros. */
INLINE struct pair curvature(struct pair square, struct pair product)
{
	const struct pair sum = compensated_sum(exactly(2), negative(product));

	return known_if(fabs(sum.high) > 0x1p-20, compensated_multiply(density_of(square), sum));
}

/* The standard GELU's orders: z = v = x has no low part. */

INLINE double cut(double x)
{
	return x > end ? end : x;
}

INLINE struct pair standard(double x)
{
	const double z = cut(x);
	const struct pair t = { fabs(z), -0.0 };	/* which can be added for nothing */
	const struct pair tail = compensated_multiply(density_of(two_product(z, z)),
		compensated_mills_ratio(t));

	return known_if_large(x > -end, gate(x, x < 0, tail));
}

INLINE struct pair standard_first(double x)
{
	const double z = cut(x), distance = x > -end ? z + 0x1.80ead197f00b4p-1 : 0;
	const struct pair t = { fabs(z), -0.0 };
	const struct pair change = compensated_multiply(density_of(two_product(z, z)),
		compensated_mills_ratio_plus(t, (struct pair){ -fabs(z), -0.0 }));

	return known_if(fabs(distance) > 0x1p-20,
		pick(z < 0, change, one_plus(negative(change))));
}

INLINE struct pair standard_second(double x)
{
	const struct pair square = two_product(x, x);

	return known_if(fabs(x) < end, curvature(square, square));
}

/* The parameters, and what depends on them alone. */
struct bell {
	double mu, sigma, reciprocal;
	double left_end;		/* from which z on x is known */
};

INLINE struct bell bell_of(double mu, double sigma)
{
	return (struct bell){
		mu, sigma, 1 / sigma, is_of_size(mu) && is_of_size(sigma) ? -end : INFINITY,
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

INLINE struct pair gelu_at(double x, struct place at)
{
	const struct pair tail = compensated_multiply(density_of(square_of(at.z)),
		compensated_mills_ratio(magnitude(at)));

	return known_if_large(at.z.high > at.left_end, gate(x, at.left, tail));
}

INLINE struct pair gelu_first_at(struct place at)
{
	const struct pair sum = compensated_mills_ratio_plus(magnitude(at),
		pick(at.left, at.v, negative(at.v)));
	const struct pair change = compensated_multiply(density_of(square_of(at.z)), sum);
	const struct pair value = pick(at.left, change, one_plus(negative(change)));
	const double least = (at.left ? fabs(at.v.high) : 1) / 24;
	const double size = fabs(at.left ? sum.high : value.high);

	return known_if((size > least) & (at.z.high > at.left_end), value);
}

INLINE struct pair gelu_second_at(struct place at, struct bell bell)
{
	const struct pair value = over_sigma(
		curvature(square_of(at.z), compensated_multiply(at.z, at.v)), bell);

	return known_if((at.z.high > at.left_end) & (at.z.high < end), value);
}

KERNEL(standard_value, standard(x))
KERNEL(standard_slope, standard_first(x))
KERNEL(standard_curvature, standard_second(x))

#define BELL const struct bell bell = bell_of(parameter[MU].high, parameter[SIGMA].high)

KERNEL_GIVEN(any_value, BELL, gelu_at(x, place(x, bell)))
KERNEL_GIVEN(any_slope, BELL, gelu_first_at(place(x, bell)))
KERNEL_GIVEN(any_curvature, BELL, gelu_second_at(place(x, bell), bell))

static bool is_standard(const struct exact *parameter)
{
	return parameter[MU].high == 0 && parameter[SIGMA].high == 1;
}

#define GELU(name, order) \
	static void name(KERNEL_ARGUMENTS) \
	{ \
		(is_standard(parameter) ? standard_##order : any_##order)(points, high, low, count, \
			parameter); \
	}

GELU(gelu, value)
GELU(gelu_first, slope)
GELU(gelu_second, curvature)

const struct activation gelu_activation = {
	.name = "gelu",
	.title = "GELU",
	.aliases = "gelu_erf gelu_python gaussian_error_linear_unit",
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
	.radius = { 0x1p-66, 0x1p-62, 0x1p-67 },
};
