/* SPDX-License-Identifier: MIT */
/* jax.c - the dialect of JAX: jax/_src/nn/functions.py. jnp.clip gives half of the gradient at a tie. */
#include "activation/dialect/tables.h"

const struct dialect jax_dialects[] = {
	{ .function = "sigmoid", .names = "nn.sigmoid" },
	{ .function = "hard_sigmoid", .names = "nn.hard_sigmoid" },
	{ .function = "log_sigmoid", .names = "nn.log_sigmoid" },
	{
		.function = "sparse_sigmoid", .names = "nn.sparse_sigmoid",
		.formula = "x == -1 ? (x + 1)/4 : x == 1 ? (x + 3)/4 : min(max((x + 1)/2, 0), 1)",
	},
	{ .function = "tanh", .names = "nn.tanh" },
	{
		.function = "hard_tanh", .names = "nn.hard_tanh",
		.formula = "x > 1 ? 1 : x < -1 ? -1 : x",
	},
	{ .function = "softsign", .names = "nn.soft_sign" },
	{ .function = "relu", .names = "nn.relu" },
	{
		.function = "leaky_relu", .names = "nn.leaky_relu",
		.parameters = "negative_slope=0.01",
		.formula = "x >= 0 ? x : negative_slope*x",
	},
	{ .function = "relu6", .names = "nn.relu6" },
	{ .function = "elu", .names = "nn.elu", .parameters = "alpha" },
	{ .function = "selu", .names = "nn.selu" },
	{ .function = "celu", .names = "nn.celu", .parameters = "alpha" },
	{
		.function = "gelu", .names = "nn.gelu",
		.parameters = "approximate=true|false",
		.formula = "approximate == 0 ? gelu_tanh(x) : gelu(x)",
	},
	{ .function = "gelu_tanh", .names = "nn.gelu(approximate=True)" },
	{ .function = "silu", .names = "nn.silu, nn.swish" },
	{ .function = "mish", .names = "nn.mish" },
	{ .function = "hard_swish", .names = "nn.hard_silu, nn.hard_swish" },
	{ .function = "softplus", .names = "nn.softplus" },
	{ .function = "squareplus", .names = "nn.squareplus", .parameters = "b" },
	{ .function = "sparse_plus", .names = "nn.sparse_plus" },
	{
		.function = "sinc", .names = "numpy.sinc",
		.formula = "x == 0 ? 1 - (pi*x)^2/6 : sin(pi*x)/(pi*x)",
	},
	{ .function = "identity", .names = "nn.identity" },
	{ .function = NULL },
};
