/* SPDX-License-Identifier: MIT */
/* mlx.c - the dialect of MLX: python/mlx/nn/layers/activations.py. Its tie rules were not read: a derivative at
 * a breakpoint is that of the record. */
#include "activation/dialect/tables.h"

const struct dialect mlx_dialects[] = {
	{ .function = "sigmoid", .names = "nn.sigmoid" },
	{ .function = "log_sigmoid", .names = "nn.log_sigmoid" },
	{ .function = "step", .names = "nn.step", .parameters = "threshold" },
	{ .function = "tanh", .names = "nn.tanh" },
	{ .function = "hard_tanh", .names = "nn.hard_tanh", .parameters = "min_val max_val" },
	{ .function = "softsign", .names = "nn.softsign" },
	{ .function = "relu", .names = "nn.relu" },
	{ .function = "leaky_relu", .names = "nn.leaky_relu", .parameters = "negative_slope" },
	{ .function = "prelu", .names = "nn.prelu, nn.PReLU", .parameters = "init" },
	{ .function = "relu6", .names = "nn.relu6" },
	{ .function = "relu2", .names = "nn.relu2" },
	{ .function = "elu", .names = "nn.elu", .parameters = "alpha" },
	{ .function = "selu", .names = "nn.selu", .parameters = "=1.0507 =1.67326" },
	{ .function = "celu", .names = "nn.celu", .parameters = "alpha" },
	{ .function = "gelu", .names = "nn.gelu" },
	{ .function = "gelu_tanh", .names = "nn.gelu_approx" },
	{ .function = "quick_gelu", .names = "nn.gelu_fast_approx" },
	{ .function = "silu", .names = "nn.silu" },
	{ .function = "mish", .names = "nn.mish" },
	{ .function = "hard_swish", .names = "nn.hardswish" },
	{ .function = "hard_shrink", .names = "nn.hard_shrink", .parameters = "lambd" },
	{ .function = "soft_shrink", .names = "nn.softshrink", .parameters = "lambd" },
	{ .function = "softplus", .names = "nn.softplus" },
	{ .function = NULL },
};
