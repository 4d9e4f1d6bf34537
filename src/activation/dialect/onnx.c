/* SPDX-License-Identifier: MIT */
/* onnx.c - the dialect of ONNX: onnx/defs/math/defs.cc and nn/defs.cc. It defines no gradients: a
 * derivative here is that of the formula. */
#include "activation/dialect/tables.h"

const struct dialect onnx_dialects[] = {
	{ .function = "sigmoid", .names = "Sigmoid" },
	{ .function = "hard_sigmoid", .names = "HardSigmoid", .parameters = "alpha=0.2 beta=0.5" },
	{ .function = "tanh", .names = "Tanh" },
	{ .function = "softsign", .names = "Softsign" },
	{ .function = "relu", .names = "Relu" },
	{ .function = "leaky_relu", .names = "LeakyRelu", .parameters = "alpha" },
	{
		.function = "prelu", .names = "PRelu",
		.parameters = "slope",
		.note = "the slope is an input there, without a default",
	},
	{ .function = "thresholded_relu", .names = "ThresholdedRelu", .parameters = "alpha" },
	{ .function = "elu", .names = "Elu", .parameters = "alpha" },
	{
		.function = "selu", .names = "Selu",
		.parameters = "gamma=1.05070102214813232421875 alpha=1.67326319217681884765625",
	},
	{ .function = "celu", .names = "Celu", .parameters = "alpha" },
	{
		.function = "gelu", .names = "Gelu",
		.parameters = "approximate=none|tanh",
		.formula = "approximate == 0 ? gelu(x) : gelu_tanh(x)",
	},
	{ .function = "gelu_tanh", .names = "Gelu(approximate='tanh')" },
	{ .function = "swish", .names = "Swish", .parameters = "alpha" },
	{
		.function = "silu", .names = "Swish",
		.parameters = "alpha=1",
		.formula = "x*sigmoid(alpha*x)",
	},
	{ .function = "mish", .names = "Mish" },
	{
		.function = "hard_swish", .names = "HardSwish",
		.formula = "x*max(0, min(1, 0.16666667163372039794921875*x + 0.5))",
	},
	{ .function = "shrink", .names = "Shrink", .parameters = "lambd bias" },
	{ .function = "hard_shrink", .names = "Shrink(bias=0)", .parameters = "lambd" },
	{ .function = "soft_shrink", .names = "Shrink(bias=lambd)", .parameters = "lambd" },
	{ .function = "softplus", .names = "Softplus" },
	{ .function = "identity", .names = "Identity" },
	{ .function = NULL },
};
