/* SPDX-License-Identifier: MIT */
/* keras2.c - the dialect of Keras 2, tf.keras: what differs in it from Keras 3, and what both have. */
#include "activation/dialect/tables.h"

const struct dialect keras2_dialects[] = {
	{ .function = "sigmoid", .names = "activations.sigmoid" },
	{
		.function = "hard_sigmoid", .names = "activations.hard_sigmoid",
		.parameters = "=0.2 =0.5",
	},
	{ .function = "tanh", .names = "activations.tanh" },
	{ .function = "softsign", .names = "activations.softsign" },
	{
		.function = "relu", .names = "activations.relu, layers.ReLU",
		.parameters = "alpha=0 max_value=-1 threshold=0",
		.formula = "keras_relu(x, negative_slope=alpha, max_value=max_value, "
			"threshold=threshold)",
		.note = "max_value = -1 stands for None",
	},
	{ .function = "leaky_relu", .names = "layers.LeakyReLU", .parameters = "alpha=0.3" },
	{
		.function = "prelu", .names = "layers.PReLU",
		.parameters = "alpha=0",
		.formula = "max(x, 0) - alpha*max(-x, 0)",
	},
	{
		.function = "thresholded_relu", .names = "layers.ThresholdedReLU",
		.parameters = "theta=1",
	},
	{ .function = "elu", .names = "activations.elu, layers.ELU", .parameters = "alpha" },
	{
		.function = "selu", .names = "activations.selu",
		.formula = "1.0507009873554804934193349852946*(x >= 0 ? x : "
			"1.6732632423543772848170429916717*(exp(x) - 1))",
	},
	{
		.function = "gelu", .names = "activations.gelu",
		.parameters = "approximate=false|true",
		.formula = "approximate == 0 ? gelu(x) : gelu_tanh(x)",
	},
	{ .function = "gelu_tanh", .names = "activations.gelu(approximate=True)" },
	{ .function = "silu", .names = "activations.swish" },
	{ .function = "softplus", .names = "activations.softplus" },
	{ .function = "identity", .names = "activations.linear" },
	{ .function = "exponential", .names = "activations.exponential" },
	{ .function = NULL },
};
