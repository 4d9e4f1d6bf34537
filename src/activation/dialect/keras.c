/* SPDX-License-Identifier: MIT */
/* keras.c - the dialect of Keras 3: keras/src/activations/activations.py and layers/activations; at a
 * breakpoint where its backends differ, as with TensorFlow. */
#include "activation/dialect/tables.h"

const struct dialect keras_dialects[] = {
	{ .function = "sigmoid", .names = "activations.sigmoid" },
	{ .function = "hard_sigmoid", .names = "activations.hard_sigmoid" },
	{ .function = "log_sigmoid", .names = "activations.log_sigmoid" },
	{ .function = "sparse_sigmoid", .names = "activations.sparse_sigmoid" },
	{ .function = "tanh", .names = "activations.tanh" },
	{
		.function = "hard_tanh", .names = "activations.hard_tanh",
		.formula = "x > 1 ? 1 : x < -1 ? -1 : x",
	},
	{ .function = "softsign", .names = "activations.softsign" },
	{
		.function = "relu", .names = "activations.relu, layers.ReLU",
		.parameters = "negative_slope=0 max_value=-1 threshold=0",
		.formula = "keras_relu(x, negative_slope=negative_slope, max_value=max_value, "
			"threshold=threshold)",
		.note = "max_value = -1 stands for None",
	},
	{
		.function = "keras_relu", .names = "activations.relu(negative_slope=)",
		.parameters = "negative_slope max_value threshold",
	},
	{
		.function = "relu_n", .names = "activations.relu(max_value=)",
		.parameters = "max_value",
		.note = "with another max_value than 6 its derivative there is 1 with TensorFlow",
	},
	{
		.function = "leaky_relu", .names = "activations.leaky_relu, layers.LeakyReLU",
		.parameters = "negative_slope=0.2",
		.note = "the layer has 0.3",
	},
	{
		.function = "prelu", .names = "layers.PReLU",
		.parameters = "alpha=0",
		.formula = "max(x, 0) - alpha*max(-x, 0)",
	},
	{ .function = "relu6", .names = "activations.relu6" },
	{
		.function = "threshold", .names = "activations.threshold",
		.parameters = "threshold=0 default_value=0",
		.formula = "x > threshold ? x : default_value",
		.note = "both must be given there",
	},
	{ .function = "elu", .names = "activations.elu, layers.ELU", .parameters = "alpha" },
	{
		.function = "selu", .names = "activations.selu",
		.formula = "1.0507009873554804934193349852946*(x >= 0 ? x : "
			"1.6732632423543772848170429916717*(exp(x) - 1))",
	},
	{
		.function = "celu", .names = "activations.celu",
		.parameters = "alpha",
		.formula = "x == 0 ? 2*x : x > 0 ? x : alpha*(exp(x/alpha) - 1)",
		.note = "with JAX or PyTorch the derivative at 0 is 1",
	},
	{
		.function = "gelu", .names = "activations.gelu",
		.parameters = "approximate=false|true",
		.formula = "approximate == 0 ? gelu(x) : gelu_tanh(x)",
		.note = "keras.ops.gelu has True",
	},
	{ .function = "gelu_tanh", .names = "activations.gelu(approximate=True)" },
	{ .function = "silu", .names = "activations.silu, activations.swish" },
	{ .function = "mish", .names = "activations.mish" },
	{ .function = "hard_swish", .names = "activations.hard_silu, activations.hard_swish" },
	{
		.function = "hard_shrink", .names = "activations.hard_shrink",
		.parameters = "threshold",
	},
	{
		.function = "soft_shrink", .names = "activations.soft_shrink",
		.parameters = "threshold",
	},
	{ .function = "tanh_shrink", .names = "activations.tanh_shrink" },
	{ .function = "softplus", .names = "activations.softplus" },
	{ .function = "squareplus", .names = "activations.squareplus", .parameters = "b" },
	{ .function = "sparse_plus", .names = "activations.sparse_plus" },
	{ .function = "identity", .names = "activations.linear" },
	{ .function = "exponential", .names = "activations.exponential" },
	{ .function = NULL },
};
