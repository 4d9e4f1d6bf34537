/* SPDX-License-Identifier: MIT */
/* flux.c - the dialect of Flux: NNlib.jl, src/activations.jl. */
#include "activation/dialect/tables.h"

const struct dialect flux_dialects[] = {
	{ .function = "sigmoid", .names = "NNlib.sigmoid" },
	{ .function = "hard_sigmoid", .names = "NNlib.hardsigmoid" },
	{ .function = "log_sigmoid", .names = "NNlib.logsigmoid" },
	{ .function = "tanh", .names = "NNlib.tanh_fast" },
	{ .function = "hard_tanh", .names = "NNlib.hardtanh" },
	{ .function = "softsign", .names = "NNlib.softsign" },
	{ .function = "lisht", .names = "NNlib.lisht" },
	{ .function = "relu", .names = "NNlib.relu" },
	{ .function = "leaky_relu", .names = "NNlib.leakyrelu", .parameters = "a" },
	{
		.function = "rrelu", .names = "NNlib.rrelu",
		.parameters = "l u training=1",
		.note = "it is always random there",
	},
	{ .function = "relu6", .names = "NNlib.relu6" },
	{
		.function = "thresholded_relu", .names = "NNlib.trelu, NNlib.thresholdrelu",
		.parameters = "theta",
	},
	{
		.function = "elu", .names = "NNlib.elu",
		.parameters = "alpha=1",
		.formula = "x >= 0 ? x : alpha*(exp(x) - 1)",
	},
	{ .function = "selu", .names = "NNlib.selu" },
	{ .function = "celu", .names = "NNlib.celu", .parameters = "alpha" },
	{ .function = "gelu", .names = "NNlib.gelu_erf" },
	{ .function = "gelu_tanh", .names = "NNlib.gelu, NNlib.gelu_tanh, NNlib.gelu_sigmoid" },
	{ .function = "silu", .names = "NNlib.swish" },
	{ .function = "mish", .names = "NNlib.mish" },
	{
		.function = "hard_swish", .names = "NNlib.hardswish",
		.formula = "x < -3 ? 0*x : x > 3 ? x : x*(x + 3)/6",
	},
	{ .function = "soft_shrink", .names = "NNlib.softshrink", .parameters = "lambda" },
	{ .function = "tanh_shrink", .names = "NNlib.tanhshrink" },
	{ .function = "softplus", .names = "NNlib.softplus" },
	{ .function = "logcosh", .names = "NNlib.logcosh" },
	{ .function = NULL },
};
