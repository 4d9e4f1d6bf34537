/* SPDX-License-Identifier: MIT */
/* tf.c - the dialect of TensorFlow: tensorflow/core/kernels/relu_op_functor.h, python/ops/nn_ops.py and
 * nn_impl.py, and TensorFlow Addons. */
#include "activation/dialect/tables.h"

const struct dialect tf_dialects[] = {
	{ .function = "sigmoid", .names = "math.sigmoid, nn.sigmoid" },
	{ .function = "log_sigmoid", .names = "math.log_sigmoid" },
	{ .function = "tanh", .names = "math.tanh, nn.tanh" },
	{ .function = "softsign", .names = "nn.softsign" },
	{ .function = "lisht", .names = "tfa.activations.lisht" },
	{ .function = "relu", .names = "nn.relu" },
	{ .function = "leaky_relu", .names = "nn.leaky_relu", .parameters = "alpha=0.2" },
	{
		.function = "rrelu", .names = "tfa.activations.rrelu",
		.parameters = "lower=1/8 upper=1/3",
		.formula = "x >= 0 ? x : (lower + upper)/2*x",
	},
	{ .function = "relu6", .names = "nn.relu6" },
	{ .function = "elu", .names = "nn.elu" },
	{
		.function = "selu", .names = "nn.selu",
		.formula = "1.0507009873554804934193349852946*(x >= 0 ? x : "
			"1.6732632423543772848170429916717*(exp(x) - 1))",
	},
	{
		.function = "gelu", .names = "nn.gelu",
		.parameters = "approximate=false|true",
		.formula = "approximate == 0 ? gelu(x) : gelu_tanh(x)",
		.note = "tfa.activations.gelu has True",
	},
	{ .function = "gelu_tanh", .names = "nn.gelu(approximate=True)" },
	{ .function = "swish", .names = "nn.swish", .parameters = "beta" },
	{
		.function = "silu", .names = "nn.silu, nn.swish",
		.parameters = "beta=1",
		.formula = "x*sigmoid(beta*x)",
	},
	{ .function = "mish", .names = "tfa.activations.mish" },
	{
		.function = "hard_shrink", .names = "tfa.activations.hardshrink",
		.parameters = "lower=-0.5 upper=0.5",
		.formula = "x < lower || x > upper ? x : 0",
	},
	{
		.function = "soft_shrink", .names = "tfa.activations.softshrink",
		.parameters = "lower=-0.5 upper=0.5",
		.formula = "x < lower ? x - lower : x > upper ? x - upper : 0",
	},
	{ .function = "tanh_shrink", .names = "tfa.activations.tanhshrink" },
	{
		.function = "softplus", .names = "math.softplus, nn.softplus",
		.note = "beyond about 34 the kernel returns x, below -34 exp(x)",
	},
	{ .function = "snake", .names = "tfa.activations.snake", .parameters = "frequency" },
	{ .function = NULL },
};
