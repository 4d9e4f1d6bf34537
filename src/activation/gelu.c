/* gelu.c - GELU, x·Φ((x - μ)/σ), Φ the normal distribution function.
 *
 * Method: with z = (x - μ)/σ, v = x/σ and M the Mills ratio of normal.h, in
 * double-double, with exponents of their own for the parameters and for φ,
 *   f   = x φ(z) M(-z) for z < 0, x (1 - φ(z) M(z)) for z >= 0
 *   f'  = φ(z) (M(-z) + v) for z < 0, 1 - φ(z) (M(z) - v) for z >= 0
 *   f'' = φ(z)/σ (2 σ² - x (x - μ))/σ², the products without error
 * x - μ, z and v have a third part, so that the sums are right next to the
 * zeros: there M(-z) + v cancels for μ = 0 at the centre of one of M's cells,
 * and the numerator of f'' cancels exactly.
 *
 * With μ ≠ 0 the zero of f' is no constant: where f' is less than 1/512 of its
 * terms, next to it, it is taken point by point with whole numbers of many limbs,
 * as in normal_exactly.c. Up to there M, good to 2^-68, leaves 2^-59 of f'.
 *
 * The usual x go faster, with compensated doubles.
 *
 * Special cases: at an infinity the limit, with the sign it is approached with.
 */
#include "activation/compensated.h"
#include "activation/evaluate.h"
#include "activation/normal.h"
#include "activation/normal_exactly.h"
#include "activation/records.h"

enum { MU, SIGMA };

/* Where f' is less than so much of its terms, they cancel too much for pairs. */
static const double nearness = 0x1p-9;

/* Where Φ and φ are taken, with what is made of x on the way. */
struct place {
	struct scaled x, sigma;
	struct pair shifted;		/* x - μ = shifted * 2^shifted_exponent */
	double shifted_exponent;
	struct triple z;		/* at most 199 */
	bool left;			/* z < 0 */
};

INLINE struct triple times_power(struct triple a, double power)
{
	return (struct triple){ a.high * power, a.middle * power, a.low * power };
}

/* |z| */
INLINE struct triple magnitude(struct place place)
{
	return times_power(place.z, place.left ? -1 : 1);
}

INLINE struct place place(double x, double mu, double sigma)
{
	const bool huge = fabs(x) > 0x1p1000 || fabs(mu) > 0x1p1000;
	const double factor = huge ? 0.25 : 1;
	const struct pair shifted = two_sum(x * factor, -mu * factor);
	const struct scaled high = split(shifted.high), s = split(sigma);
	const double half = high.exponent * 0.5 + whole - whole;
	const double low = fabs(x) > 0x1.fffffffffffffp+1023 ? 0
		: shifted.low * clamped_power(-half) * clamped_power(half - high.exponent);
	const struct pair mantissa = { high.mantissa, low };
	const double exponent = high.exponent + (huge ? 2 : 0), wanted = exponent - s.exponent;
	const struct triple z = times_power(divide_to_triple(mantissa, s.mantissa),
		clamped_power(wanted > 60 ? 60 : wanted));
	const bool beyond = fabs(z.high) > 199;

	return (struct place){
		.x = split(x), .sigma = s, .shifted = mantissa, .shifted_exponent = exponent,
		.z = {
			beyond ? copysign(199, z.high) : z.high, beyond ? 0 : z.middle,
			beyond ? 0 : z.low,
		},
		.left = z.high < 0,
	};
}

INLINE struct result gelu(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const struct exponential phi = density(at.z);
	const struct pair ratio = mills_ratio_plus(magnitude(at), (struct triple){ 0, 0, 0 });
	const struct pair tail = multiply(phi.value, ratio);
	const struct pair rest = times_exactly(tail, clamped_power(phi.exponent));
	/* A little beside 1/2, so that x/2 between two numbers of a narrow type is not taken
	 * for the value. */
	const struct pair start = { 0.5, 0x1.9884533d43651p-2 * at.z.high };
	const struct pair gate = select(fabs(at.z.high) < 0x1p-60, start,
		select(at.left, tail, add_double(negative(rest), 1)));

	return result_signed(multiply_double(gate, at.x.mantissa),
		at.x.exponent + (at.left ? phi.exponent : 0), x);
}

/* v is cut at 2^400, where M is nothing beside it; the excess stays apart. Not a
 * number next to the zero, and where z had to be cut, but for μ = 0. */
INLINE struct result gelu_first(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const struct exponential phi = density(at.z);
	const double v_exponent = at.x.exponent - at.sigma.exponent;
	const double excess = v_exponent > 400 ? v_exponent - 400 : 0;
	const double exponent = phi.exponent + excess;
	const struct triple v = times_power(
		divide_to_triple((struct pair){ at.x.mantissa, 0 }, at.sigma.mantissa),
		clamped_power(v_exponent - excess));
	const struct pair sum = mills_ratio_plus(magnitude(at), times_power(v, at.left ? 1 : -1));
	const struct pair change = multiply(phi.value, sum);
	const double common = exponent > 0 ? exponent : 0;
	const struct pair right = add_double(
		times_exactly(change, -clamped_power(exponent - common)), clamped_power(-common));

	const double most = nearness * (at.left ? fabs(v.high) : clamped_power(-common));
	const bool near = (at.z.high > -39) & (fabs(at.left ? sum.high : right.high) < most);
	const bool cut = at.z.high < -198;
	const struct pair none = { NAN, NAN };

	return result(select((mu != 0) & (near | cut), none, select(at.left, change, right)),
		at.left ? exponent : common);
}

/* The sign of M(t) + v, t = -z > 198, to 2^-68 of M(t): of t times that, with M's
 * asymptotic series. */
static double far_sign(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const double s = at.sigma.mantissa, z = (x - mu) / sigma, w = 1 / (z * z);
	const struct pair product = times_exactly(
		divide(multiply_double(at.shifted, at.x.mantissa), two_product(s, s)),
		clamped_power(at.x.exponent + at.shifted_exponent - 2 * at.sigma.exponent));
	const struct pair rest = add_double(negative(product), 1);

	return rest.high + (rest.low - w * (1 - w * (3 - w * (15 - w * (105 - w * 945)))));
}

/* What gelu_first leaves. */
static double gelu_first_exactly(double x, double mu, double sigma, enum rounding rounding)
{
	const struct triple z = place(x, mu, sigma).z;

	if (z.high < -39)
		return copysign(0, far_sign(x, mu, sigma));
	const struct exponential phi = density(z);
	const struct result ratio = ratio_plus_exactly(x, mu, sigma, z.high);
	const struct result value = result(multiply(phi.value, ratio.value),
		phi.exponent + ratio.exponent);

	return rounding == TO_ODD ? result_to_odd(value) : result_to_nearest(value);
}

INLINE struct result gelu_second(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const struct exponential phi = density(at.z);
	const bool none = at.x.mantissa == 0 || at.shifted.high == 0;
	const double exponent = none ? 0
		: at.x.exponent + at.shifted_exponent - 2 * at.sigma.exponent;
	const double common = exponent > 100 ? exponent : 0, s = at.sigma.mantissa;
	const double factor = at.x.mantissa * clamped_power(exponent - common);
	const struct pair square = two_product(s, s);
	const struct pair two = times_exactly(square, 2 * clamped_power(-common));
	const struct pair product = two_product(factor, at.shifted.high);
	const struct pair rest = two_product(factor, at.shifted.low);
	const struct pair high = two_sum(two.high, -product.high);
	const struct pair low = two_sum(two.low, -product.low);
	const struct pair middle = two_sum(high.low, low.high);
	const struct pair last = two_sum(middle.high, -rest.high);
	const struct pair sum = two_sum(high.high, last.high);
	const struct pair bracket = two_sum(sum.high,
		sum.low + (last.low + (middle.low + (low.low - rest.low))));

	return result(divide(multiply(phi.value, bracket), multiply_double(square, s)),
		phi.exponent + common - at.sigma.exponent);
}

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

EVALUATE_USUAL(evaluate_gelu_any, !isnan(y),
	brisk_gelu(x, usual(x, parameter[MU], parameter[SIGMA])),
	gelu(x, parameter[MU], parameter[SIGMA]))
EVALUATE_USUAL(evaluate_gelu_first_any, !isnan(y),
	brisk_gelu_first(usual(x, parameter[MU], parameter[SIGMA])),
	gelu_first(x, parameter[MU], parameter[SIGMA]))
EVALUATE_USUAL(evaluate_gelu_second_any, !isnan(y),
	brisk_gelu_second(usual(x, parameter[MU], parameter[SIGMA]), parameter[SIGMA]),
	gelu_second(x, parameter[MU], parameter[SIGMA]))
EVALUATE_USUAL(evaluate_gelu_standard, !isnan(y), brisk_gelu(x, usual_standard(x)), gelu(x, 0, 1))
EVALUATE_USUAL(evaluate_gelu_first_standard, !isnan(y), brisk_gelu_first_standard(x),
	gelu_first(x, 0, 1))
EVALUATE_USUAL(evaluate_gelu_second_standard, !isnan(y),
	brisk_gelu_second(usual_standard(x), 1), gelu_second(x, 0, 1))

static bool is_standard(const double *parameter)
{
	return parameter[MU] == 0 && parameter[SIGMA] == 1;
}

static void evaluate_gelu(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	(is_standard(parameter) ? evaluate_gelu_standard : evaluate_gelu_any)(x, y, count,
		parameter, rounding);
}

static void evaluate_gelu_first(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	(is_standard(parameter) ? evaluate_gelu_first_standard : evaluate_gelu_first_any)(x, y,
		count, parameter, rounding);
	for (size_t i = 0; i < count && parameter[MU] != 0; i++)
		if (isnan(y[i]) && !isnan(x[i]))
			y[i] = gelu_first_exactly(x[i], parameter[MU], parameter[SIGMA], rounding);
}

static void evaluate_gelu_second(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	(is_standard(parameter) ? evaluate_gelu_second_standard : evaluate_gelu_second_any)(x, y,
		count, parameter, rounding);
}

const struct activation gelu_activation = {
	.name = "gelu",
	.title = "GELU",
	.aliases = "gelu_erf gelu_python gaussian_error_linear_unit",
	.formula = {
		"x·Φ(z), z = (x - μ)/σ, Φ(z) = (1 + erf(z/√2))/2",
		"Φ(z) + (x/σ)·φ(z), φ(z) = exp(-z²/2)/√(2π)",
		"(2 - z·x/σ)·φ(z)/σ",
	},
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "the expectation of x·m with m ~ Bernoulli(Φ(x)): x is kept or dropped at "
		"random, the more likely dropped the smaller it is",
	.parameter = {
		[MU] = {
			.name = "mu", .symbol = "μ", .standard = 0, ANY_NUMBER,
			.help = "mean of the normal distribution; 0 in every framework",
		},
		[SIGMA] = {
			.name = "sigma", .symbol = "σ", .standard = 1, .minimum = 0,
			.maximum = DBL_MAX, .above_minimum = true,
			.help = "standard deviation of the normal distribution; 1 in every "
				"framework",
		},
	},
	.evaluate = { evaluate_gelu, evaluate_gelu_first, evaluate_gelu_second },
	.bound = { 0.501, 0.501, 0.501 },
};
