/* SPDX-License-Identifier: MIT */
/* mxnet.c - the dialect of MXNet: src/operator/mshadow_op.h, leaky_relu-inl.h and
 * python/mxnet/gluon/nn/activations.py. */
#include "activation/dialect/tables.h"

const struct dialect mxnet_dialects[] = {
	{ .function = "sigmoid", .names = "sigmoid" },
	{ .function = "hard_sigmoid", .names = "hard_sigmoid", .parameters = "alpha=0.2 beta=0.5" },
	{ .function = "log_sigmoid", .names = "log_sigmoid" },
	{ .function = "tanh", .names = "tanh" },
	{ .function = "softsign", .names = "softsign" },
	{ .function = "relu", .names = "relu" },
	{
		.function = "leaky_relu", .names = "LeakyReLU(act_type='leaky')",
		.parameters = "slope=0.25",
		.note = "Gluon has alpha, without a default",
	},
	{
		.function = "prelu", .names = "gluon.nn.PReLU, LeakyReLU(act_type='prelu')",
		.parameters = "alpha",
	},
	{
		.function = "rrelu", .names = "LeakyReLU(act_type='rrelu')",
		.parameters = "lower_bound=0.125 upper_bound=0.334 training",
	},
	{
		.function = "elu", .names = "LeakyReLU(act_type='elu'), gluon.nn.ELU",
		.parameters = "slope=0.25",
		.note = "Gluon has alpha = 1",
	},
	{ .function = "selu", .names = "gluon.nn.SELU, LeakyReLU(act_type='selu')" },
	{
		.function = "gelu", .names = "gluon.nn.GELU, gelu_erf",
		.note = "the gradient at 0 is nan there",
	},
	{ .function = "gelu_tanh", .names = "gelu_tanh" },
	{ .function = "silu", .names = "gluon.nn.SiLU" },
	{ .function = "swish", .names = "gluon.nn.Swish", .parameters = "beta" },
	{ .function = "mish", .names = "mish" },
	{
		.function = "softplus", .names = "softrelu",
		.formula = "x > 20 ? x : log(1 + exp(x))",
	},
	{ .function = NULL },
};
