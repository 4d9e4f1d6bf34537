/* SPDX-License-Identifier: MIT */
/* swishes.c - x times a gate, as in Swish, with other gates. */
#include "activation/records.h"

const struct activation eswish_activation = {
	.name = "eswish",
	.title = "E-Swish",
	.formula = "beta*x*sigmoid(x)",
	.citation = "Alcaide 2018, \"E-swish: Adjusting Activations to Different Network Depths\", "
		"arXiv:1801.07145",
	.note = "scales the value, where swish scales the gate",
	.parameter = {
		{
			.name = "beta", .symbol = "β", .standard = "1.735", ANY_NUMBER,
			.help = "scale of the value; from 1 to 2 in the paper",
		},
	},
};

const struct activation golu_activation = {
	.name = "golu",
	.title = "GoLU",
	.aliases = "gompertz_linear_unit",
	.formula = "x*exp(-exp(-x))",
	.citation = "Das, Safari, Adriaensen, Hutter 2025, \"Gompertz Linear Units: Leveraging "
		"Asymmetry for Enhanced Learning Dynamics\", arXiv:2502.03654",
	.note = "its minimum is where x = -exp(x)",
};

const struct activation acon_c_activation = {
	.name = "acon_c",
	.title = "ACON-C",
	.aliases = "aconc",
	.formula = "(p1 - p2)*x*sigmoid(beta*(p1 - p2)*x) + p2*x",
	.citation = "Ma, Zhang, Liu, Sun 2021, \"Activate or Not: Learning Customized "
		"Activation\", CVPR, arXiv:2009.04759",
	.note = "p1 = 1, p2 = 0 is swish; a large β comes near max(p1·x, p2·x)",
	.parameter = {
		{
			.name = "p1", .symbol = "p₁", .standard = "1", ANY_NUMBER,
			.help = "learned slope at inf",
		},
		{
			.name = "p2", .symbol = "p₂", .standard = "0", ANY_NUMBER,
			.help = "learned slope at -inf",
		},
		{
			.name = "beta", .symbol = "β", .standard = "1", ANY_NUMBER,
			.help = "learned sharpness",
		},
	},
};

const struct activation aria2_activation = {
	.name = "aria2",
	.title = "ARiA-2",
	.aliases = "aria",
	.formula = "x*sigmoid(beta*x)^alpha",
	.citation = "Patwardhan, Ingalhalikar, Walambe 2018, \"ARiA: Utilizing Richard's Curve for "
		"Controlling the Non-Monotonicity of the Activation Function in Deep Neural "
		"Nets\", arXiv:1805.08878",
	.note = "x·(1 + exp(-βx))^(-α); α = 1 is swish",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1.5",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "exponent of the gate",
		},
		{
			.name = "beta", .symbol = "β", .standard = "2",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "sharpness of the gate",
		},
	},
};

const struct activation fts_activation = {
	.name = "fts",
	.title = "FTSwish",
	.aliases = "flatten_t_swish ftswish",
	.formula = "x >= 0 ? x*sigmoid(x) + T : T",
	.citation = "Chieng, Wahid, Ong, Perla 2018, \"Flatten-T Swish: A Thresholded "
		"ReLU-Swish-Like Activation Function for Deep Learning\", arXiv:1812.06247",
	.parameter = {
		{
			.name = "T", .symbol = "T", .standard = "-0.2", ANY_NUMBER,
			.help = "what it is for x < 0",
		},
	},
};

const struct activation colu_activation = {
	.name = "colu",
	.title = "CoLU",
	.aliases = "collapsing_linear_unit",
	.formula = "x/(1 - x*exp(-(x + exp(x))))",
	.citation = "Vagerwal 2021, \"Deeper Learning with CoLU Activation\", arXiv:2112.12078",
};

const struct activation sinlu_activation = {
	.name = "sinlu",
	.title = "SinLU",
	.aliases = "sinu_sigmoidal_linear_unit",
	.formula = "(x + a*sin(b*x))*sigmoid(x)",
	.citation = "Paul, Bandyopadhyay, Yoon, Geem, Sarkar 2022, \"SinLU: Sinu-Sigmoidal Linear "
		"Unit\", Mathematics 10(3):337",
	.parameter = {
		{
			.name = "a", .symbol = "a", .standard = "1", ANY_NUMBER,
			.help = "learned amplitude",
		},
		{
			.name = "b", .symbol = "b", .standard = "1", ANY_NUMBER,
			.help = "learned frequency",
		},
	},
};

const struct activation x_silu_activation = {
	.name = "x_silu",
	.title = "xSiLU",
	.formula = "x*((1 + 2*alpha)*sigmoid(x) - alpha)",
	.citation = "Huang 2024, \"Expanded Gating Ranges Improve Activation Functions\", "
		"arXiv:2405.20768",
	.note = "α = 0 is silu",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0", ANY_NUMBER,
			.help = "how far the gate reaches beyond [0, 1]; learned",
		},
	},
};

const struct activation x_atlu_activation = {
	.name = "x_atlu",
	.title = "xATLU",
	.aliases = "arctan_linear_unit",
	.formula = "x*((1 + 2*alpha)*(atan(x)/pi + 1/2) - alpha)",
	.citation = "Huang 2024, \"Expanded Gating Ranges Improve Activation Functions\", "
		"arXiv:2405.20768",
	.note = "α = 0 is the arctan linear unit",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0", ANY_NUMBER,
			.help = "how far the gate reaches beyond [0, 1]; learned",
		},
	},
};

const struct activation b_silu_activation = {
	.name = "b_silu",
	.title = "B-SiLU",
	.common = true,
	.formula = "(x + alpha)*sigmoid(x) - alpha/2",
	.citation = "Horuz, Kasenbacher, Higuchi et al. 2025, \"The Resurrection of the ReLU\", "
		"arXiv:2505.22074",
	.note = "SUGAR takes relu forward and the derivative of this one or of nelu backward",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "1.67", ANY_NUMBER,
			.help = "shift of the factor x",
		},
	},
};

const struct activation mp_silu_activation = {
	.name = "mp_silu",
	.title = "MP-SiLU",
	.aliases = "magnitude_preserving_silu",
	.formula = "silu(x)/0.596",
	.citation = "Karras, Aittala, Lehtinen et al. 2023, \"Analyzing and Improving the Training "
		"Dynamics of Diffusion Models\" (EDM2), arXiv:2312.02696",
	.note = "0.596 is nearly √E silu(x)² of a normal x",
};
