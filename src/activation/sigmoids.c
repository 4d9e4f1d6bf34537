/* SPDX-License-Identifier: MIT */
/* sigmoids.c - functions shaped like the logistic one: from 0 to 1, smooth, broken or in
 * one step. The derivative of a step is 0, at the step as well.
 */
#include "activation/piecewise.h"

enum { STEP };

static struct pieces step_pieces(const struct exact *parameter)
{
	return (struct pieces){
		parameter[STEP].high, INFINITY, constant(0), constant(1), constant(1),
	};
}

PIECEWISE_KERNELS(step)

const struct activation sparse_sigmoid_activation = {
	.name = "sparse_sigmoid",
	.title = "Sparse Sigmoid",
	.formula = "min(max((x + 1)/2, 0), 1)",
	.citation = "Blondel, Martins, Niculae 2019, \"Learning with Fenchel-Young Losses\", JMLR "
		"21, arXiv:1901.02324",
	.note = "the derivative of sparse_plus, and hard_sigmoid with slope = offset = 1/2; the "
		"derivative at -1 and 1 is 0",
	.approximates = "sigmoid",
};

const struct activation dsilu_activation = {
	.name = "dsilu",
	.title = "dSiLU",
	.aliases = "silu_derivative",
	.formula = "sigmoid(x)*(1 + x*(1 - sigmoid(x)))",
	.citation = "Elfwing, Uchibe, Doya 2017, \"Sigmoid-Weighted Linear Units for Neural "
		"Network Function Approximation in Reinforcement Learning\", arXiv:1702.03118",
	.note = "the derivative of silu as an activation of its own; it passes 0 and 1 by 0.0998",
};

const struct activation elliott_activation = {
	.name = "elliott",
	.title = "Elliott",
	.aliases = "fast_sigmoid scaled_softsign",
	.formula = "x/(2*(1 + abs(x))) + 1/2",
	.citation = "Elliott 1993, \"A Better Activation Function for Artificial Neural "
		"Networks\", ISR TR 93-8, University of Maryland",
	.note = "(softsign(x) + 1)/2; it comes near 0 and 1 as slowly as 1/(2|x|)",
	.approximates = "sigmoid",
};

const struct activation normal_cdf_activation = {
	.name = "normal_cdf",
	.title = "Normal CDF",
	.aliases = "ndtr gaussian_cdf probit_sigmoid",
	.formula = "Phi(x)",
	.citation = "classical; the gate of gelu",
	.note = "the distribution function of the normal distribution, (1 + erf(x/√2))/2",
};

const struct activation laplace_activation = {
	.name = "laplace",
	.title = "Laplace",
	.aliases = "mega_laplace",
	.common = true,
	.formula = "Phi((x - mu)/sigma)",
	.citation = "Ma et al. 2022, \"Mega: Moving Average Equipped Gated Attention\", ICLR 2023, "
		"arXiv:2209.10655",
	.note = "it is a normal distribution function in spite of its name; the defaults make it near "
		"relu2 about x = √2",
	.parameter = {
		{
			.name = "mu", .symbol = "μ", .standard = "0.707107", ANY_NUMBER,
			.help = "centre; √(1/2) in the paper",
		},
		{
			.name = "sigma", .symbol = "σ", .standard = "0.282095",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "width; √(1/(4π)) in the paper",
		},
	},
};

const struct activation cloglog_activation = {
	.name = "cloglog",
	.title = "CLogLog",
	.aliases = "complementary_log_log cll",
	.formula = "1 - exp(-exp(x))",
	.citation = "Gomes, Ludermir 2008, complementary log-log and probit as activation "
		"functions",
	.note = "1 - loglog(-x)",
};

const struct activation loglog_activation = {
	.name = "loglog",
	.title = "LogLog",
	.aliases = "gompertz gumbel_cdf log_log",
	.formula = "exp(-exp(-x))",
	.citation = "Gompertz 1825; Gomes, Ludermir, Lima 2011",
	.note = "the gate of golu",
};

const struct activation soft_clipping_activation = {
	.name = "soft_clipping",
	.title = "Soft Clipping",
	.formula = "(softplus(alpha*x) - softplus(alpha*(x - 1)))/alpha",
	.citation = "Klimek, Perelstein 2018, \"Neural Network-Based Approach to Phase Space "
		"Integration\", arXiv:1810.11509",
	.note = "for a large α it comes near clip(x, 0, 1); its centre is (1/2, 1/2)",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.5",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "sharpness; the paper keeps it free",
		},
	},
};

const struct activation step_activation = {
	.name = "step",
	.title = "Step",
	.aliases = "heaviside binary_step unit_step hardlim",
	.common = true,
	.formula = "x >= threshold ? 1 : 0",
	.citation = "McCulloch, Pitts 1943; Rosenblatt 1958",
	.note = "1 at the step, as in MLX; torch.heaviside asks for the value there",
	.parameter = {
		{
			.name = "threshold", .symbol = "threshold", .standard = "0", ANY_NUMBER,
			.help = "where the step is",
		},
	},
	.kernel = { step, step_first, step_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};
