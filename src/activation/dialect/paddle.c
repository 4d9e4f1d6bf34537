/* SPDX-License-Identifier: MIT */
/* paddle.c - the dialect of PaddlePaddle: python/paddle/nn/functional/activation.py. Its gradients were not
 * read: a derivative at a breakpoint is that of the record. */
#include "activation/dialect/tables.h"

const struct dialect paddle_dialects[] = {
	{ .function = "sigmoid", .names = "F.sigmoid" },
	{
		.function = "hard_sigmoid", .names = "F.hardsigmoid",
		.parameters = "slope=0.1666667 offset",
	},
	{ .function = "log_sigmoid", .names = "F.log_sigmoid" },
	{ .function = "tanh", .names = "F.tanh" },
	{ .function = "hard_tanh", .names = "F.hardtanh", .parameters = "min max" },
	{ .function = "lecun_tanh", .names = "paddle.stanh", .parameters = "scale_a=0.67 scale_b" },
	{ .function = "softsign", .names = "F.softsign" },
	{ .function = "relu", .names = "F.relu" },
	{ .function = "leaky_relu", .names = "F.leaky_relu", .parameters = "negative_slope" },
	{ .function = "prelu", .names = "F.prelu, nn.PReLU", .parameters = "weight" },
	{
		.function = "rrelu", .names = "F.rrelu",
		.parameters = "lower upper training=1",
		.note = "F.rrelu has training=True by default",
	},
	{ .function = "relu6", .names = "F.relu6" },
	{
		.function = "thresholded_relu", .names = "F.thresholded_relu",
		.parameters = "threshold=1 value=0",
		.formula = "x > threshold ? x : value",
	},
	{
		.function = "threshold", .names = "F.thresholded_relu(value=)",
		.parameters = "threshold=1 value=0",
	},
	{ .function = "elu", .names = "F.elu", .parameters = "alpha" },
	{ .function = "selu", .names = "F.selu", .parameters = "scale alpha" },
	{ .function = "celu", .names = "F.celu", .parameters = "alpha" },
	{
		.function = "gelu", .names = "F.gelu",
		.parameters = "approximate=false|true",
		.formula = "approximate == 0 ? gelu(x) : gelu_tanh(x)",
	},
	{ .function = "gelu_tanh", .names = "F.gelu(approximate=True)" },
	{ .function = "silu", .names = "F.silu, F.swish" },
	{ .function = "mish", .names = "F.mish" },
	{ .function = "hard_swish", .names = "F.hardswish" },
	{ .function = "hard_shrink", .names = "F.hardshrink", .parameters = "threshold" },
	{ .function = "soft_shrink", .names = "F.softshrink", .parameters = "threshold" },
	{ .function = "tanh_shrink", .names = "F.tanhshrink" },
	{
		.function = "softplus", .names = "F.softplus",
		.parameters = "beta=1 threshold=20",
		.formula = "beta*x > threshold ? x : log(1 + exp(beta*x))/beta",
	},
	{ .function = NULL },
};
