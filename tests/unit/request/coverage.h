/* SPDX-License-Identifier: MIT */
/* coverage.h - the names of functions, as papers, programs and frameworks spell them. */
#ifndef TESTS_UNIT_REQUEST_COVERAGE_H
#define TESTS_UNIT_REQUEST_COVERAGE_H

#include <stddef.h>

/* All functions, by the names that they have here. */
static const char *const functions[] = {
	"sigmoid", "hard_sigmoid", "log_sigmoid", "sparse_sigmoid", "dsilu", "elliott",
	"normal_cdf", "laplace", "cloglog", "loglog", "soft_clipping", "step", "tanh",
	"hard_tanh", "lecun_tanh", "bipolar_sigmoid", "softsign", "isru", "arctan", "erf",
	"gudermannian", "asinh", "sqnl", "penalized_tanh", "lisht", "sign", "relu", "leaky_relu",
	"prelu", "rrelu", "relu6", "relu_n", "keras_relu", "threshold", "thresholded_relu",
	"relu2", "star_relu", "abs", "srelu", "apl", "nlrelu", "elu", "selu", "celu", "pelu",
	"mpelu", "isrlu", "xielu", "elish", "hard_elish", "gelu", "gelu_tanh", "quick_gelu",
	"gelu_10", "silu", "swish", "eswish", "mish", "serf", "tanhexp", "tanhsoft", "logish",
	"smish", "phish", "golu", "acon_c", "aria2", "fts", "colu", "sinlu", "hard_swish",
	"hard_mish", "hard_shrink", "soft_shrink", "shrink", "tanh_shrink", "softplus",
	"squareplus", "sparse_plus", "shifted_softplus", "smu", "smu1", "bent_identity",
	"logcosh", "sin", "cos", "sinc", "gaussian", "snake", "gcu", "identity", "exponential",
	"soft_exponential", "square", "softcap", "dyt", "derf", "b_silu", "nelu", "x_silu",
	"x_gelu", "x_atlu", "smooth_relu2", "mp_silu", "gelu_sparse", "polyrelu", "glu", "swiglu",
	"geglu", "reglu", "bilinear", "swiglu_oai", "swiglu_step",
};

struct named {
	const char *name, *function;
};

/* As papers and programs spell them. */
static const struct named spellings[] = {
	{ "TeLU", "tanhexp" }, { "FATReLU", "threshold" }, { "fatrelu", "threshold" },
	{ "squared_relu", "relu2" }, { "ReLU2", "relu2" }, { "quick-gelu", "quick_gelu" },
	{ "QuickGELU", "quick_gelu" }, { "FastGELU", "gelu_tanh" }, { "NewGELU", "gelu_tanh" },
	{ "gelu_exact", "gelu" }, { "h_sigmoid", "hard_sigmoid" }, { "h_swish", "hard_swish" },
	{ "hswish", "hard_swish" }, { "hsigmoid", "hard_sigmoid" }, { "logistic", "sigmoid" },
	{ "heaviside", "step" }, { "binary_step", "step" }, { "ndtr", "normal_cdf" },
	{ "lrelu", "leaky_relu" }, { "parametric_relu", "prelu" }, { "E-Swish", "eswish" },
	{ "AconC", "acon_c" }, { "swish-1", "silu" }, { "SwiGLU", "swiglu" },
	{ "GeGLU", "geglu" }, { "DyT", "dyt" }, { "xIELU", "xielu" }, { "StarReLU", "star_relu" },
	{ "LiSHT", "lisht" }, { "SQNL", "sqnl" }, { "ELiSH", "elish" },
	{ NULL, NULL },
};

static const struct named torch[] = {
	{ "Sigmoid", "sigmoid" }, { "sigmoid", "sigmoid" }, { "Hardsigmoid", "hard_sigmoid" },
	{ "hardsigmoid", "hard_sigmoid" }, { "LogSigmoid", "log_sigmoid" },
	{ "logsigmoid", "log_sigmoid" }, { "Tanh", "tanh" }, { "tanh", "tanh" },
	{ "Hardtanh", "hard_tanh" }, { "hardtanh", "hard_tanh" }, { "Softsign", "softsign" },
	{ "softsign", "softsign" }, { "ReLU", "relu" }, { "relu", "relu" },
	{ "LeakyReLU", "leaky_relu" }, { "leaky_relu", "leaky_relu" }, { "PReLU", "prelu" },
	{ "prelu", "prelu" }, { "RReLU", "rrelu" }, { "rrelu", "rrelu" }, { "ReLU6", "relu6" },
	{ "relu6", "relu6" }, { "Threshold", "threshold" }, { "threshold", "threshold" },
	{ "ELU", "elu" }, { "elu", "elu" }, { "SELU", "selu" }, { "selu", "selu" },
	{ "CELU", "celu" }, { "celu", "celu" }, { "GELU", "gelu" }, { "gelu", "gelu" },
	{ "gelu_tanh", "gelu_tanh" }, { "SiLU", "silu" }, { "silu", "silu" }, { "Mish", "mish" },
	{ "mish", "mish" }, { "Hardswish", "hard_swish" }, { "hardswish", "hard_swish" },
	{ "Hardshrink", "hard_shrink" }, { "hardshrink", "hard_shrink" },
	{ "Softshrink", "soft_shrink" }, { "softshrink", "soft_shrink" },
	{ "Tanhshrink", "tanh_shrink" }, { "tanhshrink", "tanh_shrink" },
	{ "Softplus", "softplus" }, { "softplus", "softplus" }, { "Identity", "identity" },
	{ NULL, NULL },
};

static const struct named keras[] = {
	{ "sigmoid", "sigmoid" }, { "hard_sigmoid", "hard_sigmoid" },
	{ "log_sigmoid", "log_sigmoid" }, { "sparse_sigmoid", "sparse_sigmoid" },
	{ "tanh", "tanh" }, { "hard_tanh", "hard_tanh" }, { "softsign", "softsign" },
	{ "relu", "relu" }, { "leaky_relu", "leaky_relu" }, { "PReLU", "prelu" },
	{ "relu6", "relu6" }, { "relu_n", "relu_n" }, { "keras_relu", "keras_relu" },
	{ "threshold", "threshold" }, { "elu", "elu" }, { "selu", "selu" }, { "celu", "celu" },
	{ "gelu", "gelu" }, { "gelu_tanh", "gelu_tanh" }, { "silu", "silu" }, { "swish", "silu" },
	{ "mish", "mish" }, { "hard_silu", "hard_swish" }, { "hard_swish", "hard_swish" },
	{ "hard_shrink", "hard_shrink" }, { "soft_shrink", "soft_shrink" },
	{ "tanh_shrink", "tanh_shrink" }, { "softplus", "softplus" },
	{ "squareplus", "squareplus" }, { "sparse_plus", "sparse_plus" },
	{ "linear", "identity" }, { "exponential", "exponential" },
	{ NULL, NULL },
};

static const struct named jax[] = {
	{ "sigmoid", "sigmoid" }, { "hard_sigmoid", "hard_sigmoid" },
	{ "log_sigmoid", "log_sigmoid" }, { "sparse_sigmoid", "sparse_sigmoid" },
	{ "tanh", "tanh" }, { "hard_tanh", "hard_tanh" }, { "soft_sign", "softsign" },
	{ "relu", "relu" }, { "leaky_relu", "leaky_relu" }, { "relu6", "relu6" },
	{ "elu", "elu" }, { "selu", "selu" }, { "celu", "celu" }, { "gelu", "gelu" },
	{ "gelu_tanh", "gelu_tanh" }, { "silu", "silu" }, { "swish", "silu" }, { "mish", "mish" },
	{ "hard_silu", "hard_swish" }, { "hard_swish", "hard_swish" }, { "softplus", "softplus" },
	{ "squareplus", "squareplus" }, { "sparse_plus", "sparse_plus" },
	{ "identity", "identity" },
	{ NULL, NULL },
};

static const struct named tf[] = {
	{ "sigmoid", "sigmoid" }, { "log_sigmoid", "log_sigmoid" }, { "tanh", "tanh" },
	{ "softsign", "softsign" }, { "lisht", "lisht" }, { "relu", "relu" },
	{ "leaky_relu", "leaky_relu" }, { "rrelu", "rrelu" }, { "relu6", "relu6" },
	{ "elu", "elu" }, { "selu", "selu" }, { "gelu", "gelu" }, { "gelu_tanh", "gelu_tanh" },
	{ "silu", "silu" }, { "swish", "swish" }, { "mish", "mish" },
	{ "hardshrink", "hard_shrink" }, { "softshrink", "soft_shrink" },
	{ "tanhshrink", "tanh_shrink" }, { "softplus", "softplus" }, { "snake", "snake" },
	{ NULL, NULL },
};

static const struct named timm[] = {
	{ "sigmoid", "sigmoid" }, { "hard_sigmoid", "hard_sigmoid" },
	{ "hardsigmoid", "hard_sigmoid" }, { "tanh", "tanh" }, { "relu", "relu" },
	{ "leaky_relu", "leaky_relu" }, { "prelu", "prelu" }, { "relu6", "relu6" },
	{ "SquaredReLU", "relu2" }, { "StarReLU", "star_relu" }, { "elu", "elu" },
	{ "selu", "selu" }, { "celu", "celu" }, { "gelu", "gelu" }, { "gelu_tanh", "gelu_tanh" },
	{ "quick_gelu", "quick_gelu" }, { "silu", "silu" }, 
	{ "mish", "mish" }, { "hard_swish", "hard_swish" }, { "hardswish", "hard_swish" },
	{ "hard_mish", "hard_mish" }, { "identity", "identity" },
	{ NULL, NULL },
};

static const struct named onnx[] = {
	{ "Sigmoid", "sigmoid" }, { "HardSigmoid", "hard_sigmoid" }, { "Tanh", "tanh" },
	{ "Softsign", "softsign" }, { "Relu", "relu" }, { "LeakyRelu", "leaky_relu" },
	{ "PRelu", "prelu" }, { "ThresholdedRelu", "thresholded_relu" }, { "Elu", "elu" },
	{ "Selu", "selu" }, { "Celu", "celu" }, { "Gelu", "gelu" }, { "gelu_tanh", "gelu_tanh" },
	{ "silu", "silu" }, { "Swish", "swish" }, { "Mish", "mish" },
	{ "HardSwish", "hard_swish" }, { "hard_shrink", "hard_shrink" },
	{ "soft_shrink", "soft_shrink" }, { "Shrink", "shrink" }, { "Softplus", "softplus" },
	{ "Identity", "identity" },
	{ NULL, NULL },
};

static const struct named hf[] = {
	{ "sigmoid", "sigmoid" }, { "laplace", "laplace" }, { "tanh", "tanh" },
	{ "relu", "relu" }, { "leaky_relu", "leaky_relu" }, { "prelu", "prelu" },
	{ "relu6", "relu6" }, { "relu2", "relu2" }, { "xielu", "xielu" }, { "gelu", "gelu" },
	{ "gelu_python", "gelu" }, { "gelu_new", "gelu_tanh" }, { "gelu_fast", "gelu_tanh" },
	{ "gelu_pytorch_tanh", "gelu_tanh" }, { "gelu_python_tanh", "gelu_tanh" },
	{ "gelu_accurate", "gelu_tanh" }, { "quick_gelu", "quick_gelu" },
	{ "gelu_10", "gelu_10" }, { "silu", "silu" }, { "swish", "silu" }, { "mish", "mish" },
	{ "linear", "identity" },
	{ NULL, NULL },
};

static const struct named paddle[] = {
	{ "sigmoid", "sigmoid" }, { "hardsigmoid", "hard_sigmoid" },
	{ "log_sigmoid", "log_sigmoid" }, { "tanh", "tanh" }, { "hardtanh", "hard_tanh" },
	{ "stanh", "lecun_tanh" }, { "softsign", "softsign" }, { "relu", "relu" },
	{ "leaky_relu", "leaky_relu" }, { "prelu", "prelu" }, { "PReLU", "prelu" },
	{ "rrelu", "rrelu" }, { "relu6", "relu6" }, { "threshold", "threshold" },
	{ "thresholded_relu", "thresholded_relu" }, { "elu", "elu" }, { "selu", "selu" },
	{ "celu", "celu" }, { "gelu", "gelu" }, { "gelu_tanh", "gelu_tanh" }, { "silu", "silu" },
	{ "swish", "silu" }, { "mish", "mish" }, { "hardswish", "hard_swish" },
	{ "hardshrink", "hard_shrink" }, { "softshrink", "soft_shrink" },
	{ "tanhshrink", "tanh_shrink" }, { "softplus", "softplus" },
	{ NULL, NULL },
};

static const struct named mxnet[] = {
	{ "sigmoid", "sigmoid" }, { "hard_sigmoid", "hard_sigmoid" },
	{ "log_sigmoid", "log_sigmoid" }, { "tanh", "tanh" }, { "softsign", "softsign" },
	{ "relu", "relu" }, { "LeakyReLU", "leaky_relu" }, { "prelu", "prelu" },
	{ "PReLU", "prelu" }, { "rrelu", "rrelu" }, { "elu", "elu" }, { "ELU", "elu" },
	{ "selu", "selu" }, { "SELU", "selu" }, { "gelu_erf", "gelu" }, { "GELU", "gelu" },
	{ "gelu_tanh", "gelu_tanh" }, { "SiLU", "silu" }, { "Swish", "swish" },
	{ "mish", "mish" }, { "softrelu", "softplus" },
	{ NULL, NULL },
};

static const struct named mlx[] = {
	{ "sigmoid", "sigmoid" }, { "log_sigmoid", "log_sigmoid" }, { "step", "step" },
	{ "tanh", "tanh" }, { "hard_tanh", "hard_tanh" }, { "softsign", "softsign" },
	{ "relu", "relu" }, { "leaky_relu", "leaky_relu" }, { "prelu", "prelu" },
	{ "PReLU", "prelu" }, { "relu6", "relu6" }, { "relu2", "relu2" }, { "elu", "elu" },
	{ "selu", "selu" }, { "celu", "celu" }, { "gelu", "gelu" },
	{ "gelu_approx", "gelu_tanh" }, { "gelu_fast_approx", "quick_gelu" }, { "silu", "silu" },
	{ "mish", "mish" }, { "hardswish", "hard_swish" }, { "hard_shrink", "hard_shrink" },
	{ "softshrink", "soft_shrink" }, { "softplus", "softplus" },
	{ NULL, NULL },
};

static const struct named flux[] = {
	{ "sigmoid", "sigmoid" }, { "hardsigmoid", "hard_sigmoid" },
	{ "logsigmoid", "log_sigmoid" }, { "tanh", "tanh" }, { "tanh_fast", "tanh" },
	{ "hardtanh", "hard_tanh" }, { "softsign", "softsign" }, { "lisht", "lisht" },
	{ "relu", "relu" }, { "leakyrelu", "leaky_relu" }, { "rrelu", "rrelu" },
	{ "relu6", "relu6" }, { "trelu", "thresholded_relu" },
	{ "thresholdrelu", "thresholded_relu" }, { "elu", "elu" }, { "selu", "selu" },
	{ "celu", "celu" }, { "gelu_erf", "gelu" }, { "gelu", "gelu_tanh" },
	{ "gelu_tanh", "gelu_tanh" }, { "gelu_sigmoid", "gelu_tanh" }, { "swish", "silu" },
	{ "mish", "mish" }, { "hardswish", "hard_swish" }, { "softshrink", "soft_shrink" },
	{ "tanhshrink", "tanh_shrink" }, { "softplus", "softplus" }, { "logcosh", "logcosh" },
	{ NULL, NULL },
};

#endif
