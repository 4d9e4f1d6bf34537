/* SPDX-License-Identifier: MIT */
/* rectifiers.c - what was made of ReLU: capped, moved, squared, bent in several places.
 *
 * Where only one framework, or none, has the function, the derivative at a break is that of
 * the side that the formula's condition takes there.
 */
#include "activation/piecewise.h"

enum { THRESHOLD, VALUE };
enum { CAP };

/* The value up to the threshold, then x. */
static struct pieces above(double threshold, double value)
{
	return (struct pieces){
		-INFINITY, threshold, constant(value), constant(value), line_itself,
	};
}

static struct pieces threshold_pieces(const struct exact *parameter)
{
	return above(parameter[THRESHOLD].high, parameter[VALUE].high);
}

static struct pieces thresholded_relu_pieces(const struct exact *parameter)
{
	return above(parameter[THRESHOLD].high, 0);
}

static struct pieces relu_n_pieces(const struct exact *parameter)
{
	const double cap = parameter[CAP].high;

	return (struct pieces){
		next_up(0), next_down(cap), constant(0), line_itself, constant(cap),
	};
}

PIECEWISE_KERNELS(threshold)
PIECEWISE_KERNELS(thresholded_relu)
PIECEWISE_KERNELS(relu_n)

const struct activation relu_n_activation = {
	.name = "relu_n",
	.title = "ReLU-n",
	.aliases = "bounded_relu clipped_relu relun",
	.formula = "min(max(x, 0), n)",
	.citation = "Liew, Khalil-Hani, Bakhteri 2016, \"Bounded Activation Functions for Enhanced "
		"Training Stability of Deep Neural Networks on Visual Pattern Recognition "
		"Problems\", Neurocomputing",
	.note = "n = 6 is relu6; the derivative at 0 and at n is 0",
	.parameter = {
		{
			.name = "n", .symbol = "n", .standard = "6",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "the cap",
		},
	},
	.kernel = { relu_n, relu_n_first, relu_n_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation keras_relu_activation = {
	.name = "keras_relu",
	.title = "Keras ReLU",
	.aliases = "generalised_relu",
	.formula = "x >= max_value && max_value >= 0 ? max_value : x > threshold ? x : x < "
		"threshold ? negative_slope*(x - threshold) : 0",
	.citation = "Keras 3, keras.activations.relu and keras.layers.ReLU",
	.note = "at the threshold Keras has 0, whatever its documentation says",
	.parameter = {
		{
			.name = "negative_slope", .symbol = "slope", .standard = "0",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "slope to the left of the threshold",
		},
		{
			.name = "max_value", .symbol = "cap", .standard = "-1",
			.minimum = -1, .maximum = DBL_MAX,
			.help = "the cap, from 0 on; -1 is none, the default of Keras",
		},
		{
			.name = "threshold", .symbol = "threshold", .standard = "0",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "from where on it is the identity",
		},
	},
};

const struct activation threshold_activation = {
	.name = "threshold",
	.title = "Threshold",
	.aliases = "fatrelu",
	.common = true,
	.formula = "x > threshold ? x : value",
	.citation = "PyTorch, torch.nn.Threshold; vLLM has it as FATReLU, with value = 0",
	.note = "PyTorch and Keras have no defaults; with 0 and 0 it is relu",
	.parameter = {
		{
			.name = "threshold", .symbol = "threshold", .standard = "0", ANY_NUMBER,
			.help = "up to where it is the value",
		},
		{
			.name = "value", .symbol = "value", .standard = "0", ANY_NUMBER,
			.help = "what it is there; Keras calls it default_value",
		},
	},
	.kernel = { threshold, threshold_first, threshold_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation thresholded_relu_activation = {
	.name = "thresholded_relu",
	.title = "Thresholded ReLU",
	.aliases = "trelu threshold_relu",
	.formula = "x > alpha ? x : 0",
	.citation = "Konda, Memisevic, Krueger 2014, \"Zero-Bias Autoencoders and the Benefits of "
		"Co-Adapting Features\", arXiv:1402.3337",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1", ANY_NUMBER,
			.help = "up to where it is 0; Keras 2 and NNlib call it theta",
		},
	},
	.kernel = { thresholded_relu, thresholded_relu_first, thresholded_relu_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation relu2_activation = {
	.name = "relu2",
	.title = "ReLU²",
	.aliases = "squared_relu relu_squared",
	.formula = "max(x, 0)^2",
	.citation = "So et al. 2021, \"Primer: Searching for Efficient Transformers for Language "
		"Modeling\", NeurIPS, arXiv:2109.08668",
	.note = "the derivative has no jump",
};

const struct activation star_relu_activation = {
	.name = "star_relu",
	.title = "StarReLU",
	.formula = "s*max(x, 0)^2 + b",
	.citation = "Yu et al. 2022, \"MetaFormer Baselines for Vision\", TPAMI 2024, "
		"arXiv:2210.13452",
	.note = "the defaults give a normal x mean 0 and variance 1",
	.parameter = {
		{
			.name = "s", .symbol = "s", .standard = "2/sqrt(5)", ANY_NUMBER,
			.help = "learned scale; 1 in the code of MetaFormer",
		},
		{
			.name = "b", .symbol = "b", .standard = "-1/sqrt(5)", ANY_NUMBER,
			.help = "learned offset; 0 in the code of MetaFormer",
		},
	},
};

const struct activation nlrelu_activation = {
	.name = "nlrelu",
	.title = "NLReLU",
	.aliases = "natural_logarithm_relu",
	.formula = "log(1 + beta*max(x, 0))",
	.citation = "Liu, Zhang, Li et al. 2019, \"Natural-Logarithm-Rectified Activation Function "
		"in Convolutional Neural Networks\", arXiv:1908.03682",
	.parameter = {
		{
			.name = "beta", .symbol = "β", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "scale of the input",
		},
	},
};

const struct activation polyrelu_activation = {
	.name = "polyrelu",
	.title = "PolyReLU",
	.formula = "b + a_1*max(x, 0) + a_2*max(x, 0)^2 + a_3*max(x, 0)^3",
	.citation = "Zhuo et al. 2024, \"Polynomial Composition Activations: Unleashing the "
		"Dynamics of Large Language Models\", arXiv:2411.03884",
	.parameter = {
		{
			.name = "a_1", .symbol = "a₁", .standard = "1/3", ANY_NUMBER,
			.help = "learned weight of relu",
		},
		{
			.name = "a_2", .symbol = "a₂", .standard = "1/3", ANY_NUMBER,
			.help = "learned weight of its square",
		},
		{
			.name = "a_3", .symbol = "a₃", .standard = "1/3", ANY_NUMBER,
			.help = "learned weight of its cube",
		},
		{
			.name = "b", .symbol = "b", .standard = "0", ANY_NUMBER,
			.help = "learned offset",
		},
	},
};

const struct activation smooth_relu2_activation = {
	.name = "smooth_relu2",
	.title = "Smooth ReLU²",
	.aliases = "smooth_squared_relu",
	.formula = "x*(x + sqrt(x^2 + a^2))/2",
	.citation = "nanochat, pull request 828",
	.note = "a = 0 is relu2; it levels off at -a²/4",
	.approximates = "relu2",
	.parameter = {
		{
			.name = "a", .symbol = "a", .standard = "0.2", ANY_NUMBER,
			.help = "smoothness",
		},
	},
};

const struct activation nelu_activation = {
	.name = "nelu",
	.title = "NeLU",
	.formula = "x > 0 ? x : -alpha/(1 + x^2)",
	.citation = "Horuz, Kasenbacher, Higuchi et al. 2025, \"The Resurrection of the ReLU\", "
		"arXiv:2505.22074",
	.note = "it jumps at 0; a normalised GELU has the same name and is another function; SUGAR "
		"takes relu forward and the derivative of this one or of b_silu backward",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.2", ANY_NUMBER,
			.help = "the jump; copies have 0.05, 0.2 or 1",
		},
	},
};
