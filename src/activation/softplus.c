/* SPDX-License-Identifier: MIT */
/* softplus.c - Softplus and its kin: rectifiers with a smooth corner, and their logarithms.
 *
 * Method: softplus.h with z = βx exactly, over β, whose reciprocal is a pair; the derivatives
 * are σ(z) and β σ'(z), logistic.h. LogSigmoid is -softplus(-x).
 *
 * Special cases: beyond z = 600 it is next to x, and beyond -800 it and what is made of it are
 * less than 2^-1075, if β is of moderate size.
 */
#include "activation/kernel.h"
#include "arithmetic/softplus.h"

enum { SOFTPLUS_BETA };

/* β and 1/β; where it is not of moderate size all ends are 0. */
struct sharpness {
	double beta;
	struct pair reciprocal;
	double end, zero_end;		/* as far as |z| is known, and where it vanishes */
};

INLINE struct sharpness sharpness_of(double beta)
{
	const double reciprocal = 1 / beta;
	const bool moderate = is_of_size(beta);

	return (struct sharpness){
		beta, { reciprocal, fma(-reciprocal, beta, 1) * reciprocal },
		moderate ? 600 : 0, moderate ? 800 : INFINITY,
	};
}

INLINE struct known softplus_value(double x, struct pair z, struct sharpness s)
{
	return tail_if((z.high < -s.zero_end) | (z.high > 600),
		z.high > 0 ? x : copysign(0, s.beta),
		known_if_large(fabs(z.high) < s.end, ball_by(softplus_at(z), s.reciprocal)));
}

INLINE struct known softplus_slope(double z, struct pair e, bool usual)
{
	return tail_if((z < -800) | (z > 600), z > 0 ? 1 : 0,
		quotient_if((z > (usual ? -gate_end : -600)) & (z < 600), gated_by(1, e, usual)));
}

INLINE struct known softplus_curvature(double z, struct pair e, struct sharpness s)
{
	return tail_if(fabs(z) > s.zero_end, copysign(0, s.beta),
		known_if_large(fabs(z) < s.end, ball_by(logistic_first(e), exactly(s.beta))));
}

INLINE struct known log_sigmoid_value(double x)
{
	return tail_if(fabs(x) > 800, x > 0 ? -0.0 : x,
		known_if_large(fabs(x) < 600, negative_ball(softplus_at(exactly(-x)))));
}

INLINE struct known log_sigmoid_curvature(double x, struct pair e)
{
	return tail_if(fabs(x) > 800, -0.0,
		known_if(fabs(x) < 600, negative_ball(logistic_first(e))));
}

#define SHARPNESS const struct sharpness s = sharpness_of(parameter[SOFTPLUS_BETA].high)
#define BY_BETA two_product(s.beta, x)

KERNEL_GIVEN(softplus, SHARPNESS, softplus_value(x, BY_BETA, s))
KERNEL_BY_WHERE(softplus_first, SHARPNESS, true, gate_exponential(BY_BETA),
	softplus_slope(s.beta * x, e, usual))
KERNEL_BY_WHERE(softplus_second, SHARPNESS, true, decayed(BY_BETA),
	softplus_curvature(s.beta * x, e, s))
KERNEL(log_sigmoid, log_sigmoid_value(x))
KERNEL_BY(log_sigmoid_first, gate_exponential(exactly(-x)), softplus_slope(-x, e, usual))
KERNEL_BY(log_sigmoid_second, decayed_at(x), log_sigmoid_curvature(x, e))

static const char *softplus_check(const double *parameter)
{
	return parameter[SOFTPLUS_BETA] != 0 ? NULL : "beta must not be 0";
}

const struct activation softplus_activation = {
	.name = "softplus",
	.title = "Softplus",
	.aliases = "soft_relu smooth_relu",
	.formula = "log(1 + exp(beta*x))/beta",
	.citation = "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001, \"Incorporating Second-Order "
		"Functional Knowledge for Better Option Pricing\", NeurIPS 2000",
	.note = "the function itself: PyTorch's threshold, from where on it is x, is in "
		"softplus@torch",
	.approximates = "relu",
	.parameter = {
		[SOFTPLUS_BETA] = {
			.name = "beta", .symbol = "β", .standard = "1", ANY_NUMBER,
			.help = "sharpness of the corner",
		},
	},
	.kernel = { softplus, softplus_first, softplus_second },
	.check = softplus_check,
};

const struct activation log_sigmoid_activation = {
	.name = "log_sigmoid",
	.title = "LogSigmoid",
	.formula = "-log(1 + exp(-x))",
	.citation = "classical; the logarithm of the logistic function",
	.note = "-softplus(-x)",
	.kernel = { log_sigmoid, log_sigmoid_first, log_sigmoid_second },
};

const struct activation squareplus_activation = {
	.name = "squareplus",
	.title = "Squareplus",
	.formula = "(x + sqrt(x^2 + b))/2",
	.citation = "Barron 2021, \"Squareplus: A Softplus-Like Algebraic Rectifier\", "
		"arXiv:2112.11687",
	.note = "b = 0 is relu; b = 4·(log 2)² has the value of softplus at 0",
	.approximates = "relu",
	.parameter = {
		{
			.name = "b", .symbol = "b", .standard = "4",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "smoothness",
		},
	},
};

const struct activation sparse_plus_activation = {
	.name = "sparse_plus",
	.title = "Sparse Plus",
	.formula = "x <= -1 ? 0 : x >= 1 ? x : (x + 1)^2/4",
	.citation = "Blondel, Martins, Niculae 2019, \"Learning with Fenchel-Young Losses\", JMLR "
		"21, arXiv:1901.02324",
	.note = "its derivative is sparse_sigmoid",
	.approximates = "softplus",
};

const struct activation shifted_softplus_activation = {
	.name = "shifted_softplus",
	.title = "Shifted Softplus",
	.aliases = "ssp",
	.formula = "softplus(x) - log(2)",
	.citation = "Schütt et al. 2017, \"SchNet: A Continuous-Filter Convolutional Neural "
		"Network for Modeling Quantum Interactions\", NeurIPS, arXiv:1706.08566",
	.note = "f(0) = 0",
};

const struct activation smu_activation = {
	.name = "smu",
	.title = "SMU",
	.aliases = "smooth_maximum_unit",
	.formula = "alpha*x + (1 - alpha)*x*(1 + erf(mu*(1 - alpha)*x))/2",
	.citation = "Biswas, Kumar, Banerjee, Pandey 2022, \"Smooth Maximum Unit: Smooth "
		"Activation Function for Deep Networks Using Smoothing Maximum Technique\", CVPR, "
		"arXiv:2111.04682",
	.note = "α = 0 with μ = 1/√2 is gelu; with the default μ it is nearly leaky_relu",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.25", ANY_NUMBER,
			.help = "slope at -inf",
		},
		{
			.name = "mu", .symbol = "μ", .standard = "1e6", ANY_NUMBER,
			.help = "learned sharpness",
		},
	},
};

const struct activation smu1_activation = {
	.name = "smu1",
	.title = "SMU-1",
	.formula = "((1 + alpha)*x + sqrt(((1 - alpha)*x)^2 + mu^2))/2",
	.citation = "Biswas, Kumar, Banerjee, Pandey 2022, \"Smooth Maximum Unit: Smooth "
		"Activation Function for Deep Networks Using Smoothing Maximum Technique\", CVPR, "
		"arXiv:2111.04682",
	.note = "α = 0 with μ² = b is squareplus",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.25", ANY_NUMBER,
			.help = "slope at -inf",
		},
		{
			.name = "mu", .symbol = "μ", .standard = "4.352665993287951e-9", ANY_NUMBER,
			.help = "learned smoothness",
		},
	},
};

const struct activation bent_identity_activation = {
	.name = "bent_identity",
	.title = "Bent Identity",
	.formula = "(sqrt(x^2 + 1) - 1)/2 + x",
	.citation = "Wikipedia, \"Activation function\", in older revisions",
	.note = "its slopes are 1/2 at -inf and 3/2 at inf",
};

const struct activation logcosh_activation = {
	.name = "logcosh",
	.title = "LogCosh",
	.aliases = "log_cosh",
	.formula = "x + log(1 + exp(-2*x)) - log(2)",
	.citation = "NNlib.jl, logcosh",
	.note = "log(cosh(x)); its derivative is tanh",
};
