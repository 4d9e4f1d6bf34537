/* SPDX-License-Identifier: MIT */
/* gates.c - gated linear units, of two inputs: x, and u, which is a parameter here. */
#include "activation/records.h"

const struct activation glu_activation = {
	.name = "glu",
	.title = "GLU",
	.aliases = "gated_linear_unit",
	.formula = "x*sigmoid(u)",
	.citation = "Dauphin, Fan, Auli, Grangier 2016, \"Language Modeling with Gated "
		"Convolutional Networks\", arXiv:1612.08083",
	.note = "linear in x: u is the gate",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, the gate",
		},
	},
};

const struct activation swiglu_activation = {
	.name = "swiglu",
	.title = "SwiGLU",
	.formula = "silu(x)*u",
	.citation = "Shazeer 2020, \"GLU Variants Improve Transformer\", arXiv:2002.05202",
	.note = "x is the gate",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, which comes from the same layer",
		},
	},
};

const struct activation geglu_activation = {
	.name = "geglu",
	.title = "GEGLU",
	.formula = "gelu(x)*u",
	.citation = "Shazeer 2020, \"GLU Variants Improve Transformer\", arXiv:2002.05202",
	.note = "x is the gate",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, which comes from the same layer",
		},
	},
};

const struct activation reglu_activation = {
	.name = "reglu",
	.title = "ReGLU",
	.formula = "relu(x)*u",
	.citation = "Shazeer 2020, \"GLU Variants Improve Transformer\", arXiv:2002.05202",
	.note = "x is the gate",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, which comes from the same layer",
		},
	},
};

const struct activation bilinear_activation = {
	.name = "bilinear",
	.title = "Bilinear",
	.aliases = "bilinear_glu",
	.common = true,
	.formula = "x*u",
	.citation = "Shazeer 2020, \"GLU Variants Improve Transformer\", arXiv:2002.05202",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, which comes from the same layer",
		},
	},
};

const struct activation swiglu_oai_activation = {
	.name = "swiglu_oai",
	.title = "SwiGLU-OAI",
	.aliases = "clamped_swiglu gpt_oss_swiglu",
	.formula = "(clip(u, -limit, limit) + 1)*min(x, limit)*sigmoid(alpha*min(x, limit))",
	.citation = "OpenAI 2025, gpt-oss, as in vLLM",
	.note = "the clamped SwiGLU: x is the gate, and u + 1 what it multiplies",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, which comes from the same layer",
		},
		{
			.name = "alpha", .symbol = "α", .standard = "1.702", ANY_NUMBER,
			.help = "sharpness of the gate",
		},
		{
			.name = "limit", .symbol = "limit", .standard = "7",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "where x is cut above and u on both sides",
		},
	},
};

const struct activation swiglu_step_activation = {
	.name = "swiglu_step",
	.title = "SwiGLU-Step",
	.formula = "min(silu(x), limit)*clip(u, -limit, limit)",
	.citation = "vLLM, issue 43653",
	.note = "another clamped SwiGLU: the gate is cut behind silu",
	.parameter = {
		{
			.name = "u", .symbol = "u", .standard = "1", ANY_NUMBER,
			.help = "the second input, which comes from the same layer",
		},
		{
			.name = "limit", .symbol = "limit", .standard = "7",
			.minimum = 0, .above_minimum = true, .maximum = DBL_MAX,
			.help = "where the gate is cut above and u on both sides",
		},
	},
};
