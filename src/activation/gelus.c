/* SPDX-License-Identifier: MIT */
/* gelus.c - what was made of GELU: clipped, sparse, with a gate of more than [0, 1]. */
#include "activation/records.h"

enum { GELU_10_MIN, GELU_10_MAX };

static const char *gelu_10_check(const double *parameter)
{
	return parameter[GELU_10_MIN] <= parameter[GELU_10_MAX]
		? NULL : "min must not be greater than max";
}

const struct activation gelu_10_activation = {
	.name = "gelu_10",
	.title = "GELU-10",
	.aliases = "clipped_gelu gelu_clip",
	.formula = "clip(gelu(x), min, max)",
	.citation = "Wu, Judd, Zhang, Isaev, Micikevicius 2020, \"Integer Quantization for Deep "
		"Learning Inference: Principles and Empirical Evaluation\", arXiv:2004.09602",
	.approximates = "gelu",
	.parameter = {
		[GELU_10_MIN] = {
			.name = "min", .symbol = "min", .standard = "-10", ANY_NUMBER,
			.help = "lower end",
		},
		[GELU_10_MAX] = {
			.name = "max", .symbol = "max", .standard = "10", ANY_NUMBER,
			.help = "upper end",
		},
	},
	.check = gelu_10_check,
};

const struct activation gelu_sparse_activation = {
	.name = "gelu_sparse",
	.title = "Sparse GELU",
	.aliases = "gelu_and_sparse",
	.formula = "gelu(max(x - c, 0))",
	.citation = "Gemma 3n, as in vLLM",
	.note = "Gemma 3n takes for c the mean of the layer and some standard deviations",
	.parameter = {
		{
			.name = "c", .symbol = "c", .standard = "0", ANY_NUMBER,
			.help = "up to where it is 0",
		},
	},
};

const struct activation x_gelu_activation = {
	.name = "x_gelu",
	.title = "xGELU",
	.formula = "x*((1 + 2*alpha)*Phi(x) - alpha)",
	.citation = "Huang 2024, \"Expanded Gating Ranges Improve Activation Functions\", "
		"arXiv:2405.20768",
	.note = "α = 0 is gelu",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0", ANY_NUMBER,
			.help = "how far the gate reaches beyond [0, 1]; learned",
		},
	},
};
