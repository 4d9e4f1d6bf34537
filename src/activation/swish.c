/* swish.c - Swish, x·σ(βx), and its fixed cases SiLU (β = 1) and QuickGELU.
 *
 * Method: logistic.h, which says the errors, with z = βx exactly: f' is (z σ(z))' and
 * f'' is β (z σ(z))''. Next to the zeros of these the formula decides.
 *
 * Special cases: QuickGELU's 1.702 is the double nearest to it, so that quick_gelu and
 * swish:beta=1.702 agree bit for bit.
 */
#include "activation/kernel.h"
#include "activation/records.h"
#include "arithmetic/logistic.h"

enum { BETA };

static const double quick = 1.702;

/* -(1 + W(1/e)), W Lambert's function, where 1 + z + exp(z) is 0, and the zero of
 * (2 - a) + exp(-a) (2 + a). */
static const double first_zero = -0x1.474973c84120bp+0, second_zero = 0x1.331e23ad9de11p+1;
static const double near_zero = 0x1p-7;

/* Farther left exp(-z)^2 is no double. */
INLINE struct pair slope(struct pair z)
{
	const double distance = z.high > -250 ? z.high - first_zero : 0;

	return known_if(fabs(distance) > near_zero, gated_first(z));
}

/* With β times exp(-|z|) no low part is subnormal. */
INLINE struct pair curvature(struct pair z, double beta)
{
	const double distance = fabs(z.high) - second_zero;
	const double limit = fabs(beta) > 0x1p-60 && fabs(beta) < 0x1p60 ? 500 : -1;

	return known_if((fabs(distance) > near_zero) & (distance < limit), gated_second(z, beta));
}

#define KERNELS(name, beta, z) \
	KERNEL(name, known_if_large((z).high > -600, gated(x, z))) \
	KERNEL(name##_first, slope(z)) \
	KERNEL(name##_second, curvature(z, beta))

KERNELS(silu, 1, exactly(x))
KERNELS(swish, parameter[BETA].high, two_product(parameter[BETA].high, x))
KERNELS(quick_gelu, quick, two_product(quick, x))

const struct activation silu_activation = {
	.name = "silu",
	.title = "SiLU",
	.aliases = "swish_1 sigmoid_linear_unit sigmoid_weighted_linear_unit",
	.formula = "x/(1 + exp(-x))",
	.citation = "Hendrycks, Gimpel 2016, arXiv:1606.08415; Elfwing, Uchibe, Doya 2017, "
		"arXiv:1702.03118",
	.note = "every framework that says \"swish\" without a beta means silu; its minimum is "
		"-0.2785 at x = -1.2785",
	.kernel = { silu, silu_first, silu_second },
	.radius = { 0x1p-67, 0x1p-63, 0x1.6p-63 },
};

const struct activation swish_activation = {
	.name = "swish",
	.title = "Swish",
	.aliases = "swish_beta parametric_swish",
	.formula = "x*sigmoid(beta*x)",
	.citation = "Ramachandran, Zoph, Le 2017, \"Searching for Activation Functions\", "
		"arXiv:1710.05941",
	.note = "β = 0 is x/2, β = 1 is silu, β = 1.702 is quick_gelu, a large β comes near "
		"relu",
	.parameter = {
		[BETA] = {
			.name = "beta", .symbol = "β", .standard = "1", ANY_NUMBER,
			.help = "how sharp the gate is; fixed or learned; ONNX calls it alpha",
		},
	},
	.kernel = { swish, swish_first, swish_second },
	.radius = { 0x1p-67, 0x1p-63, 0x1.6p-63 },
};

const struct activation quick_gelu_activation = {
	.name = "quick_gelu",
	.title = "QuickGELU",
	.aliases = "gelu_fast_approx sigmoid_gelu",
	.formula = "x*sigmoid(1.702*x)",
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "the form that OpenAI's CLIP uses; the same as swish with beta = 1.702",
	.approximates = "gelu",
	.kernel = { quick_gelu, quick_gelu_first, quick_gelu_second },
	.radius = { 0x1p-67, 0x1p-63, 0x1.6p-63 },
};
