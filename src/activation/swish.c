/* swish.c - Swish, x·σ(βx), and its fixed cases SiLU (β = 1) and QuickGELU.
 *
 * Method: with z = βx and e = exp(-|z|),
 *   f   = x/(1 + e) for z >= 0, x e/(1 + e) for z < 0
 *   f'  = (1 + e (1 + z))/(1 + e)^2 for z >= 0, e (1 + e + z)/(1 + e)^2 for z < 0
 *   f'' = β e ((2 - |z|) + e (2 + |z|))/(1 + e)^3
 *
 * Special cases: at an infinity the limit, with the sign it is approached
 * with; β = 0 is x/2. QuickGELU's 1.702 is the double nearest to it, so that
 * quick_gelu and swish:beta=1.702 agree bit for bit.
 */
#include <math.h>

#include "activation/evaluate.h"
#include "activation/records.h"

enum { BETA };

static const double quick = 1.702;

/* β x; exp(-|z|) is 0 long before the clamp, which keeps 0 * inf away. */
static inline double product(double x, double beta)
{
	const double z = x * beta;

	return beta == 0 ? 0 : z > 1e6 ? 1e6 : z < -1e6 ? -1e6 : z;
}

static inline double swish(double x, double beta)
{
	const double z = product(x, beta), e = exp(-fabs(z));

	if (x != x)
		return x;
	return z >= 0 ? x / (1 + e) : fabs(x) > DBL_MAX ? copysign(0, x) : x * (e / (1 + e));
}

static inline double swish_first(double x, double beta)
{
	const double z = product(x, beta), e = exp(-fabs(z)), d = 1 + e;

	return x != x ? x : (z >= 0 ? 1 + e * (1 + z) : e * (1 + e + z)) / (d * d);
}

static inline double swish_second(double x, double beta)
{
	const double z = fabs(product(x, beta)), e = exp(-z), d = 1 + e;

	return x != x ? x : e * ((2 - z) + e * (2 + z)) / (d * d * d) * beta;
}

EVALUATE(evaluate_swish, swish(x, parameter[BETA]))
EVALUATE(evaluate_swish_first, swish_first(x, parameter[BETA]))
EVALUATE(evaluate_swish_second, swish_second(x, parameter[BETA]))
EVALUATE(evaluate_silu, swish(x, 1))
EVALUATE(evaluate_silu_first, swish_first(x, 1))
EVALUATE(evaluate_silu_second, swish_second(x, 1))
EVALUATE(evaluate_quick_gelu, swish(x, quick))
EVALUATE(evaluate_quick_gelu_first, swish_first(x, quick))
EVALUATE(evaluate_quick_gelu_second, swish_second(x, quick))

const struct activation silu_activation = {
	.name = "silu",
	.title = "SiLU",
	.aliases = "swish_1 sigmoid_linear_unit sigmoid_weighted_linear_unit",
	.formula = {
		"x·σ(x), σ(x) = 1/(1 + exp(-x))",
		"σ(x)·(1 + x·(1 - σ(x)))",
		"σ(x)·(1 - σ(x))·(2 + x·(1 - 2·σ(x)))",
	},
	.citation = "Hendrycks, Gimpel 2016, arXiv:1606.08415; Elfwing, Uchibe, Doya 2017, "
		"arXiv:1702.03118",
	.note = "every framework that says \"swish\" without a beta means silu; its minimum is "
		"-0.2785 at x = -1.2785",
	.evaluate = { evaluate_silu, evaluate_silu_first, evaluate_silu_second },
	.bound = { 3, 60, 60 },
};

const struct activation swish_activation = {
	.name = "swish",
	.title = "Swish",
	.aliases = "swish_beta parametric_swish",
	.formula = {
		"x·σ(βx), σ(z) = 1/(1 + exp(-z))",
		"σ(βx)·(1 + βx·(1 - σ(βx)))",
		"β·σ(βx)·(1 - σ(βx))·(2 + βx·(1 - 2·σ(βx)))",
	},
	.citation = "Ramachandran, Zoph, Le 2017, \"Searching for Activation Functions\", "
		"arXiv:1710.05941",
	.note = "β = 0 is x/2, β = 1 is silu, β = 1.702 is quick_gelu, a large β comes near relu",
	.parameter = {
		[BETA] = {
			.name = "beta", .symbol = "β", .standard = 1, ANY_NUMBER,
			.help = "how sharp the gate is; fixed or learned; ONNX calls it alpha",
		},
	},
	.evaluate = { evaluate_swish, evaluate_swish_first, evaluate_swish_second },
	.bound = { 3, 60, 60 },
};

const struct activation quick_gelu_activation = {
	.name = "quick_gelu",
	.title = "QuickGELU",
	.aliases = "gelu_fast_approx sigmoid_gelu",
	.formula = {
		"x·σ(1.702·x), σ(z) = 1/(1 + exp(-z))",
		"σ(1.702·x)·(1 + 1.702·x·(1 - σ(1.702·x)))",
		"1.702·σ(1.702·x)·(1 - σ(1.702·x))·(2 + 1.702·x·(1 - 2·σ(1.702·x)))",
	},
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", arXiv:1606.08415",
	.note = "the form that OpenAI's CLIP uses; the same as swish with beta = 1.702",
	.approximates = "gelu",
	.evaluate = { evaluate_quick_gelu, evaluate_quick_gelu_first, evaluate_quick_gelu_second },
	.bound = { 3, 60, 60 },
};
