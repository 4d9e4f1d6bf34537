/* gelu.c - GELU, x·Φ((x - μ)/σ), Φ the normal distribution function.
 *
 * Method: with z = (x - μ)/σ and φ(z) = exp(-z²/2)/sqrt(2π),
 *   f   = x Φ(z)
 *   f'  = Φ(z) + (x/σ) φ(z)
 *   f'' = (2 - z x/σ) φ(z)/σ
 *
 * Special cases: at an infinity the limit, with the sign it is approached with.
 */
#include <math.h>

#include "activation/evaluate.h"
#include "activation/records.h"

enum { MU, SIGMA };

static inline double clamp(double z)
{
	return z > 1e6 ? 1e6 : z < -1e6 ? -1e6 : z;
}

/* erfc multiplies the rounding of its argument by x², so the part of z/sqrt(2)
 * that does not fit in a double is put back by Φ's slope, the Mills ratio
 * between its two classical bounds. */
static inline double distribution(double z)
{
	const double c = 0x1.6a09e667f3bcdp-1, c_low = -0x1.bdd3413b26456p-55;
	const double u = -z * c, low = fma(-z, c_low, fma(-z, c, -u));

	return 0.5 * erfc(u) * (u > 0.5 ? 1 - low * (u + sqrt(u * u + 1.7)) : 1);
}

static inline double density(double z)
{
	const double square = z * z;

	return exp(-square / 2) * (1 - fma(z, z, -square) / 2) * 0x1.9884533d43651p-2;
}

static inline double gelu(double x, double mu, double sigma)
{
	const double z = clamp((x - mu) / sigma), gate = distribution(z);

	return x != x ? x : gate == 0 ? copysign(0, x) : x * gate;
}

static inline double gelu_first(double x, double mu, double sigma)
{
	const double z = clamp((x - mu) / sigma), peak = density(z);

	return x != x ? x : peak == 0 ? (z < 0 ? -0.0 : 1) : fma(x / sigma, peak, distribution(z));
}

static inline double gelu_second(double x, double mu, double sigma)
{
	const double z = clamp((x - mu) / sigma), peak = density(z);

	return x != x ? x : peak == 0 ? -0.0 : fma(-z, x / sigma, 2) * (peak / sigma);
}

EVALUATE(evaluate_gelu, gelu(x, parameter[MU], parameter[SIGMA]))
EVALUATE(evaluate_gelu_first, gelu_first(x, parameter[MU], parameter[SIGMA]))
EVALUATE(evaluate_gelu_second, gelu_second(x, parameter[MU], parameter[SIGMA]))

const struct activation gelu_activation = {
	.name = "gelu",
	.title = "GELU",
	.aliases = "gelu_erf gelu_python gaussian_error_linear_unit",
	.formula = {
		"x·Φ(z), z = (x - μ)/σ, Φ(z) = (1 + erf(z/√2))/2",
		"Φ(z) + (x/σ)·φ(z), φ(z) = exp(-z²/2)/√(2π)",
		"(2 - z·x/σ)·φ(z)/σ",
	},
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", arXiv:1606.08415",
	.note = "the expectation of x·m with m ~ Bernoulli(Φ(x)): x is kept or dropped at random, "
		"the more likely dropped the smaller it is",
	.parameter = {
		[MU] = {
			.name = "mu", .symbol = "μ", .standard = 0, ANY_NUMBER,
			.help = "mean of the normal distribution; 0 in every framework",
		},
		[SIGMA] = {
			.name = "sigma", .symbol = "σ", .standard = 1, .minimum = 0,
			.maximum = DBL_MAX, .above_minimum = true,
			.help = "standard deviation of the normal distribution; 1 in every framework",
		},
	},
	.evaluate = { evaluate_gelu, evaluate_gelu_first, evaluate_gelu_second },
	.bound = { 3, 60, 60 },
};
