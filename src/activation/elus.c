/* SPDX-License-Identifier: MIT */
/* elus.c - what was made of ELU: other left sides that level off. */
#include "activation/records.h"

const struct activation pelu_activation = {
	.name = "pelu",
	.title = "PELU",
	.aliases = "parametric_elu",
	.formula = "x >= 0 ? a/b*x : a*(exp(x/b) - 1)",
	.citation = "Trottier, Giguère, Chaib-draa 2016, \"Parametric Exponential Linear Unit for "
		"Deep Convolutional Neural Networks\", ICMLA 2017, arXiv:1605.09332",
	.note = "the derivative has no jump at 0",
	.parameter = {
		{
			.name = "a", .symbol = "a", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "learned; -a is the limit at -inf",
		},
		{
			.name = "b", .symbol = "b", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "learned scale of the input",
		},
	},
};

const struct activation mpelu_activation = {
	.name = "mpelu",
	.title = "MPELU",
	.aliases = "multiple_parametric_elu",
	.formula = "x > 0 ? x : alpha*(exp(beta*x) - 1)",
	.citation = "Li, Fan, Li, Wu, Ming 2016, \"Improving Deep Neural Network with Multiple "
		"Parametric Exponential Linear Units\", Neurocomputing, arXiv:1606.00305",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.25",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "learned; -alpha is the limit at -inf",
		},
		{
			.name = "beta", .symbol = "β", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "learned scale of the input",
		},
	},
};

const struct activation isrlu_activation = {
	.name = "isrlu",
	.title = "ISRLU",
	.aliases = "inverse_square_root_linear_unit",
	.formula = "x < 0 ? x/sqrt(1 + alpha*x^2) : x",
	.citation = "Carlile, Delamarter, Kinney, Marti, Whitney 2017, \"Improving Deep Learning "
		"by Inverse Square Root Linear Units (ISRLUs)\", arXiv:1710.09967",
	.note = "the first two derivatives have no jump",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "-1/√α is the limit at -inf; the paper has 1 and 3",
		},
	},
};

const struct activation xielu_activation = {
	.name = "xielu",
	.title = "xIELU",
	.aliases = "expanded_integral_of_elu",
	.formula = "x > 0 ? alpha_p*x^2 + beta*x : alpha_n*(exp(x) - 1 - x) + beta*x",
	.citation = "Huang, Schlag 2024, \"Deriving Activation Functions Using Integration\", "
		"arXiv:2411.13010",
	.note = "the code of Hugging Face has f(0) = -8e-7 and f'(0) = -0.3",
	.parameter = {
		{
			.name = "alpha_p", .symbol = "αₚ", .standard = "0.8",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "learned weight of the square for x > 0",
		},
		{
			.name = "alpha_n", .symbol = "αₙ", .standard = "0.8", ANY_NUMBER,
			.help = "learned weight of the exponential for x < 0; greater than beta",
		},
		{
			.name = "beta", .symbol = "β", .standard = "0.5", ANY_NUMBER,
			.help = "slope at 0",
		},
	},
};

const struct activation elish_activation = {
	.name = "elish",
	.title = "ELiSH",
	.formula = "x >= 0 ? x*sigmoid(x) : (exp(x) - 1)*sigmoid(x)",
	.citation = "Basirat, Roth 2018, \"The Quest for the Golden Activation Function\", "
		"arXiv:1808.00783",
	.note = "its minimum is 2√2 - 3 at x = log(√2 - 1)",
};

const struct activation hard_elish_activation = {
	.name = "hard_elish",
	.title = "Hard ELiSH",
	.formula = "(x >= 0 ? x : exp(x) - 1)*clip((x + 1)/2, 0, 1)",
	.citation = "Basirat, Roth 2018, \"The Quest for the Golden Activation Function\", "
		"arXiv:1808.00783",
	.approximates = "elish",
};
