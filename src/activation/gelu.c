/* gelu.c - GELU, x·Φ((x - μ)/σ), Φ the normal distribution function.
 *
 * Method: the usual x go by gelu_brisk.h, all others by gelu_full.h, and those next
 * to the zero of f' with μ ≠ 0 one by one, by gelu_zero.c.
 *
 * Special cases: those of gelu_full.h.
 */
#include "activation/evaluate.h"
#include "activation/gelu_brisk.h"
#include "activation/gelu_full.h"
#include "activation/gelu_zero.h"
#include "activation/records.h"

enum { MU, SIGMA };

#define BELL const struct bell bell = bell_of(parameter[MU], parameter[SIGMA])

EVALUATE_USUAL(evaluate_standard, is_moderate(x, 34), brisk_standard(x), gelu(x, 0, 1))
EVALUATE_USUAL(evaluate_standard_first, is_away(x), brisk_standard_first(x), gelu_first(x, 0, 1))
EVALUATE_USUAL(evaluate_standard_second, is_away_second(x), brisk_standard_second(x),
	gelu_second(x, 0, 1))
EVALUATE_USUAL_GIVEN(evaluate_any, BELL, !isnan(y), brisk_gelu(x, bell),
	gelu(x, bell.mu, bell.sigma))
EVALUATE_USUAL_GIVEN(evaluate_any_first, BELL, !isnan(y), brisk_gelu_first(x, bell),
	gelu_first(x, bell.mu, bell.sigma))
EVALUATE_USUAL_GIVEN(evaluate_any_second, BELL, !isnan(y), brisk_gelu_second(x, bell),
	gelu_second(x, bell.mu, bell.sigma))

static bool is_standard(const double *parameter)
{
	return parameter[MU] == 0 && parameter[SIGMA] == 1;
}

static void evaluate_gelu(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	(is_standard(parameter) ? evaluate_standard : evaluate_any)(x, y, count,
		parameter, rounding);
}

/* What gelu_first leaves; the zero is looked for only if there is such a point. */
static void fill_in_near(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	struct gelu_zero zero;
	bool sought = false;

	for (size_t i = 0; i < count; i++) {
		if (!isnan(y[i]) || isnan(x[i]))
			continue;
		if (!sought)
			zero = gelu_zero(parameter[MU], parameter[SIGMA]);
		sought = true;
		y[i] = gelu_first_near(x[i], &zero, rounding);
	}
}

static void evaluate_gelu_first(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	(is_standard(parameter) ? evaluate_standard_first : evaluate_any_first)(x, y,
		count, parameter, rounding);
	if (parameter[MU] != 0)
		fill_in_near(x, y, count, parameter, rounding);
}

static void evaluate_gelu_second(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	(is_standard(parameter) ? evaluate_standard_second : evaluate_any_second)(x, y,
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
