/* SPDX-License-Identifier: MIT */
/* mish.c - Mish, x·tanh(softplus(x)), and its kin: gates of other functions inside others. */
#include "activation/records.h"

const struct activation mish_activation = {
	.name = "mish",
	.title = "Mish",
	.formula = "x*tanh(softplus(x))",
	.citation = "Misra 2019, \"Mish: A Self Regularized Non-Monotonic Activation Function\", "
		"BMVC 2020, arXiv:1908.08681",
	.note = "its minimum is -0.3088 at x = -1.1924",
};

const struct activation hard_mish_activation = {
	.name = "hard_mish",
	.title = "Hard Mish",
	.aliases = "h_mish",
	.formula = "x*min(max(x + 2, 0), 2)/2",
	.citation = "Misra 2020, H-Mish, github.com/digantamisra98/H-Mish",
	.note = "the derivative at -2 is 0; it is -1 in timm",
	.approximates = "mish",
};

const struct activation serf_activation = {
	.name = "serf",
	.title = "SERF",
	.formula = "x*erf(softplus(x))",
	.citation = "Nag, Bhattacharyya et al. 2021, \"SERF: Towards Better Training of Deep "
		"Neural Networks Using Log-Softplus ERror Activation Function\", WACV 2023, "
		"arXiv:2108.09598",
};

const struct activation tanhexp_activation = {
	.name = "tanhexp",
	.title = "TanhExp",
	.aliases = "telu",
	.formula = "x*tanh(exp(x))",
	.citation = "Liu, Di 2020, \"TanhExp: A Smooth Activation Function with High Convergence "
		"Speed for Lightweight Neural Networks\", arXiv:2003.09855; Fernandez, Mali 2024, "
		"\"TeLU\", arXiv:2412.20269",
};

const struct activation tanhsoft_activation = {
	.name = "tanhsoft",
	.title = "TanhSoft",
	.formula = "tanh(alpha*x + beta*exp(gamma*x))*(delta > 0 ? log(delta + exp(x)) : x)",
	.citation = "Biswas, Kumar, Banerjee, Pandey 2020, \"TanhSoft - a Family of Activation "
		"Functions Combining Tanh and Softplus\", arXiv:2009.03863",
	.note = "the defaults are the paper's x·tanh(0.6·exp(x)); β = 1 is tanhexp",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0",
			.minimum = -DBL_MAX, .maximum = 1,
			.help = "weight of x in tanh",
		},
		{
			.name = "beta", .symbol = "β", .standard = "0.6",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "weight of the exponential in tanh",
		},
		{
			.name = "gamma", .symbol = "γ", .standard = "1",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "scale of x in that exponential",
		},
		{
			.name = "delta", .symbol = "δ", .standard = "0", .minimum = 0, .maximum = 1,
			.help = "0 has x behind tanh, 1 softplus",
		},
	},
};

const struct activation logish_activation = {
	.name = "logish",
	.title = "Logish",
	.aliases = "logmoid",
	.formula = "alpha*x*log(1 + sigmoid(beta*x))",
	.citation = "Zhu, Zeng, Liu, Zhang 2021, \"Logish: A New Nonlinear Nonmonotonic Activation "
		"Function for Convolutional Neural Network\", Neurocomputing 458:490-499",
	.note = "its slope at inf is log 2",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1", ANY_NUMBER,
			.help = "scale of the value",
		},
		{
			.name = "beta", .symbol = "β", .standard = "1", ANY_NUMBER,
			.help = "sharpness of the gate; 10 in a variant of the paper",
		},
	},
};

const struct activation smish_activation = {
	.name = "smish",
	.title = "Smish",
	.formula = "alpha*x*tanh(log(1 + sigmoid(beta*x)))",
	.citation = "Wang, Ren, Wang 2022, \"Smish: A Novel Activation Function for Deep Learning "
		"Methods\", Electronics 11(4):540",
	.note = "its slope at inf is 3/5",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1", ANY_NUMBER,
			.help = "scale of the value",
		},
		{
			.name = "beta", .symbol = "β", .standard = "1", ANY_NUMBER,
			.help = "sharpness of the gate",
		},
	},
};

const struct activation phish_activation = {
	.name = "phish",
	.title = "Phish",
	.formula = "x*tanh(gelu(x))",
	.citation = "Naveen 2021, \"Phish: A Novel Hyper-Optimizable Activation Function\", "
		"TechRxiv, doi 10.36227/techrxiv.17283824",
	.note = "never negative: gelu(x) has the sign of x",
};
