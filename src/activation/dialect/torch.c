/* SPDX-License-Identifier: MIT */
/* torch.c - the dialect of PyTorch: torch/nn/modules/activation.py, torch/nn/functional.py and
 * aten/src/ATen/native/cpu/Activation.cpp. */
#include "activation/dialect/tables.h"

const struct dialect torch_dialects[] = {
	{ .function = "sigmoid", .names = "nn.Sigmoid, F.sigmoid" },
	{ .function = "hard_sigmoid", .names = "nn.Hardsigmoid, F.hardsigmoid" },
	{ .function = "log_sigmoid", .names = "nn.LogSigmoid, F.logsigmoid" },
	{ .function = "tanh", .names = "nn.Tanh, F.tanh" },
	{
		.function = "hard_tanh", .names = "nn.Hardtanh, F.hardtanh",
		.parameters = "min_val max_val",
	},
	{ .function = "softsign", .names = "nn.Softsign, F.softsign" },
	{ .function = "relu", .names = "nn.ReLU, F.relu" },
	{
		.function = "leaky_relu", .names = "nn.LeakyReLU, F.leaky_relu",
		.parameters = "negative_slope",
	},
	{
		.function = "prelu", .names = "nn.PReLU, F.prelu",
		.parameters = "weight",
		.note = "nn.PReLU calls the initial weight init",
	},
	{ .function = "rrelu", .names = "nn.RReLU, F.rrelu", .parameters = "lower upper training" },
	{ .function = "relu6", .names = "nn.ReLU6, F.relu6" },
	{
		.function = "threshold", .names = "nn.Threshold, F.threshold",
		.parameters = "threshold value",
		.note = "both must be given there",
	},
	{ .function = "elu", .names = "nn.ELU, F.elu", .parameters = "alpha" },
	{ .function = "selu", .names = "nn.SELU, F.selu" },
	{ .function = "celu", .names = "nn.CELU, F.celu", .parameters = "alpha" },
	{
		.function = "gelu", .names = "nn.GELU, F.gelu",
		.parameters = "approximate=none|tanh",
		.formula = "approximate == 0 ? gelu(x) : gelu_tanh(x)",
	},
	{ .function = "gelu_tanh", .names = "nn.GELU(approximate='tanh')" },
	{ .function = "silu", .names = "nn.SiLU, F.silu" },
	{ .function = "mish", .names = "nn.Mish, F.mish" },
	{
		.function = "hard_swish", .names = "nn.Hardswish, F.hardswish",
		.note = "the derivative at -3 was -0.5 until 2025, and at 3 it was 1.5 or 1",
	},
	{
		.function = "hard_shrink", .names = "nn.Hardshrink, F.hardshrink",
		.parameters = "lambd",
	},
	{
		.function = "soft_shrink", .names = "nn.Softshrink, F.softshrink",
		.parameters = "lambd",
	},
	{ .function = "tanh_shrink", .names = "nn.Tanhshrink, F.tanhshrink" },
	{
		.function = "softplus", .names = "nn.Softplus, F.softplus",
		.parameters = "beta=1 threshold=20",
		.formula = "beta*x > threshold ? x : log(1 + exp(beta*x))/beta",
	},
	{
		.function = "sinc", .names = "torch.sinc",
		.formula = "x == 0 ? 1 - (pi*x)^2/6 : sin(pi*x)/(pi*x)",
	},
	{ .function = "identity", .names = "nn.Identity" },
	{ .function = NULL },
};
