/* SPDX-License-Identifier: MIT */
/* tanhs.c - functions shaped like the hyperbolic tangent: odd, or nearly so. */
#include "activation/records.h"

const struct activation lecun_tanh_activation = {
	.name = "lecun_tanh",
	.title = "LeCun Tanh",
	.aliases = "scaled_tanh stanh",
	.formula = "b*tanh(a*x)",
	.citation = "LeCun, Bottou, Orr, Müller 1998, \"Efficient BackProp\", in Neural Networks: "
		"Tricks of the Trade",
	.note = "the constants make f(±1) nearly ±1",
	.parameter = {
		{
			.name = "a", .symbol = "a", .standard = "2/3", ANY_NUMBER,
			.help = "scale of the input; 0.67 in Paddle",
		},
		{
			.name = "b", .symbol = "b", .standard = "1.7159", ANY_NUMBER,
			.help = "scale of the output",
		},
	},
};

const struct activation bipolar_sigmoid_activation = {
	.name = "bipolar_sigmoid",
	.title = "Bipolar Sigmoid",
	.formula = "tanh(x/2)",
	.citation = "classical",
	.note = "2·σ(x) - 1",
};

const struct activation isru_activation = {
	.name = "isru",
	.title = "ISRU",
	.aliases = "inverse_square_root_unit algebraic_sigmoid",
	.formula = "x/sqrt(1 + alpha*x^2)",
	.citation = "Carlile, Delamarter, Kinney, Marti, Whitney 2017, \"Improving Deep Learning "
		"by Inverse Square Root Linear Units (ISRLUs)\", arXiv:1710.09967",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "levels off at ±1/√α",
		},
	},
};

const struct activation arctan_activation = {
	.name = "arctan",
	.title = "Arctan",
	.aliases = "atan",
	.formula = "atan(x)",
	.citation = "classical",
};

const struct activation erf_activation = {
	.name = "erf",
	.title = "Erf",
	.aliases = "error_function",
	.formula = "erf(x)",
	.citation = "classical",
	.note = "2·Φ(√2·x) - 1",
};

const struct activation gudermannian_activation = {
	.name = "gudermannian",
	.title = "Gudermannian",
	.aliases = "gd",
	.formula = "2*atan(tanh(x/2))",
	.citation = "classical",
	.note = "the derivative is 1/cosh(x)",
};

const struct activation asinh_activation = {
	.name = "asinh",
	.title = "Asinh",
	.aliases = "arcsinh arsinh",
	.formula = "asinh(x)",
	.citation = "classical",
	.note = "grows as a logarithm",
};

const struct activation sqnl_activation = {
	.name = "sqnl",
	.title = "SQNL",
	.aliases = "square_nonlinearity",
	.formula = "abs(x) < 2 ? x - x*abs(x)/4 : sign(x)",
	.citation = "Wuraola, Patel 2018, \"SQNL: A New Computationally Efficient Activation "
		"Function\", IJCNN",
	.note = "two parabolas; the derivative has no jump",
	.approximates = "tanh",
};

const struct activation penalized_tanh_activation = {
	.name = "penalized_tanh",
	.title = "Penalized Tanh",
	.aliases = "leaky_tanh",
	.formula = "x > 0 ? tanh(x) : a*tanh(x)",
	.citation = "Xu, Huang, Li 2016, \"Revise Saturated Activation Functions\", "
		"arXiv:1602.05980; Eger, Youssef, Gurevych 2018, \"Is it Time to Swish?\", EMNLP",
	.parameter = {
		{
			.name = "a", .symbol = "a", .standard = "0.25", .minimum = 0, .maximum = 1,
			.help = "what the negative side is multiplied by",
		},
	},
};

const struct activation lisht_activation = {
	.name = "lisht",
	.title = "LiSHT",
	.aliases = "linearly_scaled_tanh",
	.formula = "x*tanh(x)",
	.citation = "Roy, Manna, Dubey, Chaudhuri 2019, \"LiSHT: Non-Parametric Linearly Scaled "
		"Hyperbolic Tangent Activation Function for Neural Networks\", arXiv:1901.05894",
	.note = "even, and never negative",
};

const struct activation sign_activation = {
	.name = "sign",
	.title = "Sign",
	.aliases = "sgn bipolar_step hardlims",
	.formula = "sign(x)",
	.citation = "classical",
	.note = "0 at 0; the derivative is 0, at 0 as well",
};

const struct activation softcap_activation = {
	.name = "softcap",
	.title = "Softcap",
	.aliases = "soft_cap logit_softcap",
	.formula = "c*tanh(x/c)",
	.citation = "Gemma Team 2024, \"Gemma 2: Improving Open Language Models at a Practical "
		"Size\", arXiv:2408.00118",
	.note = "keeps logits within ±c",
	.parameter = {
		{
			.name = "c", .symbol = "c", .standard = "30",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "the cap; Gemma 2 has 50 for attention, 30 for the last logits",
		},
	},
};

const struct activation dyt_activation = {
	.name = "dyt",
	.title = "DyT",
	.aliases = "dynamic_tanh",
	.formula = "gamma*tanh(alpha*x) + beta",
	.citation = "Zhu, Chen, He, LeCun, Liu 2025, \"Transformers without Normalization\", "
		"arXiv:2503.10622",
	.note = "stands in for a normalisation",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.5", ANY_NUMBER,
			.help = "learned scale of the input",
		},
		{
			.name = "gamma", .symbol = "γ", .standard = "1", ANY_NUMBER,
			.help = "learned scale of the output",
		},
		{
			.name = "beta", .symbol = "β", .standard = "0", ANY_NUMBER,
			.help = "learned offset",
		},
	},
};

const struct activation derf_activation = {
	.name = "derf",
	.title = "Derf",
	.aliases = "dynamic_erf",
	.formula = "gamma*erf(alpha*x + s) + beta",
	.citation = "arXiv:2512.10938",
	.note = "stands in for a normalisation, as dyt does",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0.5", ANY_NUMBER,
			.help = "learned scale of the input",
		},
		{
			.name = "s", .symbol = "s", .standard = "0", ANY_NUMBER,
			.help = "learned shift of the input",
		},
		{
			.name = "gamma", .symbol = "γ", .standard = "1", ANY_NUMBER,
			.help = "learned scale of the output",
		},
		{
			.name = "beta", .symbol = "β", .standard = "0", ANY_NUMBER,
			.help = "learned offset",
		},
	},
};
