/* SPDX-License-Identifier: MIT */
/* swish.c - Swish, x·σ(βx), and its fixed cases SiLU (β = 1) and QuickGELU.
 *
 * Method: logistic.h, which says the errors, with z = βx exactly: f' is (z σ(z))' and
 * f'' is β (z σ(z))''.
 *
 * Special cases: beyond |z| = 800 what exp(-|z|) multiplies is less than 2^-1075, if it is
 * no more than 2^60 |z|; beyond 1500, if it is a double at all. QuickGELU's 1.702 is the
 * double nearest to it, so that quick_gelu and swish:beta=1.702 agree bit for bit.
 */
#include "activation/kernel.h"
#include "arithmetic/logistic.h"

enum { BETA };

static const double quick = 1.702;

INLINE struct known value(double x, struct pair z, struct pair e, double zero_end, bool usual)
{
	return tail_if((z.high < zero_end) | (z.high > 600), z.high > 0 ? x : copysign(0, x),
		quotient_if_large((z.high > (usual ? -gate_end : -600)) & (z.high < 600),
			gated_by(x, e, usual)));
}

/* Left of -250 exp(-z)^2 is no double. */
INLINE struct known slope(double z, struct pair e, struct pair product, bool usual)
{
	return tail_if((z < -800) | (z > 600), z > 0 ? 1 : -0.0,
		quotient_if((z > (usual ? -gate_end : -250)) & (z < 600),
			gated_first_by(e, product, usual)));
}

/* With β times exp(-|z|) no low part is subnormal. */
INLINE struct known curvature(struct pair z, struct pair e, double beta)
{
	const double limit = fabs(beta) > 0x1p-60 && fabs(beta) < 0x1p60 ? 500 : -1;
	const double zero_end = fabs(beta) < 0x1p60 ? 800 : INFINITY;

	return tail_if(fabs(z.high) > zero_end, copysign(0, -beta),
		known_if(fabs(z.high) < limit, gated_second(z, e, beta)));
}

#define KERNELS(name, beta, z, product, zero_end) \
	KERNEL_BY(name, gate_exponential(z), value(x, z, e, zero_end, usual)) \
	KERNEL_BY(name##_first, gate_exponential(z), slope((z).high, e, product, usual)) \
	KERNEL_BY(name##_second, decayed(z), curvature(z, e, beta))

#define BY_BETA two_product(parameter[BETA].high, x)
#define BY_QUICK two_product(quick, x)
KERNELS(silu, 1, exactly(x), compensated_product(x, e), -800)
KERNELS(swish, parameter[BETA].high, BY_BETA, compensated_multiply(e, BY_BETA), -1500)
KERNELS(quick_gelu, quick, BY_QUICK, compensated_multiply(e, BY_QUICK), -800)

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
};
