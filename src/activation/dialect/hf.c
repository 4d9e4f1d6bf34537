/* SPDX-License-Identifier: MIT */
/* hf.c - the dialect of Hugging Face Transformers: ACT2FN in src/transformers/activations.py. */
#include "activation/dialect/tables.h"

const struct dialect hf_dialects[] = {
	{ .function = "sigmoid", .names = "sigmoid" },
	{ .function = "laplace", .names = "laplace", .parameters = "mu sigma" },
	{ .function = "tanh", .names = "tanh" },
	{ .function = "relu", .names = "relu" },
	{ .function = "leaky_relu", .names = "leaky_relu", .parameters = "negative_slope" },
	{ .function = "prelu", .names = "prelu", .parameters = "weight" },
	{ .function = "relu6", .names = "relu6" },
	{ .function = "relu2", .names = "relu2" },
	{
		.function = "xielu", .names = "xielu",
		.parameters = "alpha_p=0.8 alpha_n=0.8 beta=0.5",
		.formula = "x > 0 ? alpha_p*x^2 + beta*x : alpha_n*(exp(min(x, -1e-6)) - 1 - x) + "
			"beta*x",
		.note = "the exponential is cut at -1e-6 there",
	},
	{ .function = "gelu", .names = "gelu, gelu_python" },
	{
		.function = "gelu_tanh",
		.names = "gelu_new, gelu_fast, gelu_pytorch_tanh, gelu_python_tanh, gelu_accurate",
	},
	{ .function = "quick_gelu", .names = "quick_gelu" },
	{
		.function = "gelu_10", .names = "gelu_10",
		.parameters = "min=-10 max=10",
		.formula = "gelu(x) < min ? min : gelu(x) > max ? max : gelu(x)",
	},
	{ .function = "silu", .names = "silu, swish" },
	{ .function = "mish", .names = "mish" },
	{ .function = "identity", .names = "linear" },
	{ .function = NULL },
};
