/* SPDX-License-Identifier: MIT */
/* figures.c - see figures.h
 *
 * To add a figure: one row. What a row says can be typed after "actplot", and
 * is what --print-command prints. The numbers are those of the pictures of the
 * article, a PyTorch tutorial on activation functions.
 */
#include "figure/figures.h"

#include <stdbool.h>
#include <string.h>

#define WORDS(...) .words = (const char *const[]){ __VA_ARGS__, NULL }

const struct figure figures[] = {
	{ .name = "sigmoid", .about = "2: the sigmoid",
	  WORDS("sigmoid", "--range=-5:5", "--ylim=-0.2:1.2") },
	{ .name = "tanh", .about = "4: the hyperbolic tangent", WORDS("tanh", "--range=-5:5") },
	{ .name = "relu", .about = "6: ReLU", WORDS("relu", "--range=-5:5") },
	{ .name = "leaky_relu", .about = "8: Leaky ReLU, slope 0.02",
	  WORDS("leaky_relu:negative_slope=0.02", "--range=-5:5") },
	{ .name = "prelu", .about = "10: PReLU, weight 0.05",
	  WORDS("prelu:weight=0.05", "--range=-5:5") },
	{ .name = "rrelu", .about = "12: RReLU, slopes between 1/8 and 1/3",
	  WORDS("rrelu:lower=1/8:upper=1/3", "--range=-5:5") },
	{ .name = "relu-variants", .about = "12: ReLU beside its leaky variants",
	  WORDS("relu", "/", "leaky_relu:negative_slope=0.1", "prelu:weight=0.25",
		"--label", "PReLU (a = 0.25)", "/", "rrelu:lower=1/8:upper=1/3",
		"--label", "RReLU (1/8 \u2264 a \u2264 1/3)", "--range=-5:5") },
	{ .name = "elu", .about = "14: ELU, alpha 1.1", WORDS("elu:alpha=1.1", "--range=-5:5") },
	{ .name = "selu", .about = "17: SELU", WORDS("selu", "--range=-5:5") },
	{ .name = "gelu", .about = "18: GELU", WORDS("gelu", "--range=-5:5") },
	{ .name = "gelu-mask", .about = "19: GELU as the mean of x or 0, drawn at random",
	  WORDS("gelu_mask", "gelu", "--range=-4:4", "--num=500") },
	{ .name = "gelu-approximations", .about = "20: GELU, its approximations and their errors",
	  WORDS("gelu", "gelu_tanh", "quick_gelu", "--range=-5:5", "--diff") },
	{ .name = "gelu-relu-elu", .about = "21: GELU, ReLU, ELU and their derivatives",
	  WORDS("gelu", "relu", "elu", "/", "gelu:d=1", "relu:d=1", "elu:d=1", "--range=-5:5") },
	{ .name = "gelu-results", .about = "21: test errors with GELU, ReLU and ELU, as published",
	  WORDS("--published=gelu") },
	{ .name = "swish", .about = "23: Swish for three beta",
	  WORDS("swish:beta=0.1,1,10", "--range=-5:5") },
	{ .name = "swish-betas", .about = "23: Swish for three beta, and its derivatives",
	  WORDS("swish:beta=0.1,1,10", "/", "swish:beta=0.1,1,10:d=1", "--range=-5:5") },
	{ .name = "imagenet",
	  .about = "24: accuracy on ImageNet with nine functions, as published",
	  WORDS("--published=imagenet") },
	{ .name = "relu6", .about = "25: ReLU6", WORDS("relu6", "--range=-5:10") },
	{ .name = "hard-swish", .about = "27: sigmoid and Swish beside their hard forms",
	  WORDS("sigmoid", "hard_sigmoid", "/", "swish", "hard_swish", "--range=-5:5") },
	{ .name = "overview", .about = "all functions of the article, by families, at one scale",
	  WORDS("sigmoid", "/", "tanh", "/", "hard_sigmoid", "/", "relu6", "/",
		"relu", "/", "leaky_relu:negative_slope=0.02", "/", "prelu:weight=0.05", "/",
		"rrelu:lower=1/8:upper=1/3", "/", "elu:alpha=1.1", "/", "selu", "/", "gelu", "/",
		"gelu_tanh", "/", "quick_gelu", "/", "silu", "/", "swish:beta=0.1,1,10", "/",
		"hard_swish", "--range=-8:8", "--ylim=-3:9", "--aspect=equal", "--share=both") },
	{ .name = "torch-docs",
	  .about = "what PyTorch's documentation draws, with jumps that are jumps",
	  WORDS("elu", "/", "hard_shrink", "/", "hard_tanh", "/", "hard_sigmoid", "/",
		"hard_swish", "/", "leaky_relu:negative_slope=0.1", "/", "log_sigmoid", "/",
		"prelu", "/", "relu", "/", "relu6", "/", "rrelu", "/", "selu", "/", "silu",
		"/", "mish", "/", "celu", "/", "gelu", "/", "sigmoid", "/", "softplus", "/",
		"soft_shrink", "/", "softsign", "/", "tanh", "/", "tanh_shrink",
		"--range=-7:7", "--ylim=-7:7", "--aspect=equal", "--columns=6",
		"--size=32cmx23.2cm") },
	{ .name = "families", .about = "every function, by families",
	  WORDS("/", "--row=Sigmoids", "sigmoid", "/", "hard_sigmoid", "/", "sparse_sigmoid",
		"/", "dsilu", "/", "elliott", "/", "normal_cdf", "/", "laplace", "/",
		"cloglog", "/", "loglog", "/", "soft_clipping", "/", "step", "/",
		"--row=Tanh and its kind", "tanh", "/", "hard_tanh", "/", "lecun_tanh", "/",
		"penalized_tanh", "/", "bipolar_sigmoid", "/", "softsign", "/", "isru", "/",
		"arctan", "/", "erf", "/", "gudermannian", "/", "asinh", "/", "sqnl", "/",
		"sign", "/", "lisht", "/", "softcap", "/", "dyt", "/", "derf", "/",
		"--row=Rectifiers", "relu", "/", "leaky_relu", "/", "prelu", "/", "rrelu", "/",
		"relu6", "/", "relu_n", "/", "keras_relu", "/", "threshold", "/",
		"thresholded_relu", "/", "relu2", "/", "star_relu", "/", "smooth_relu2", "/",
		"polyrelu", "/", "nlrelu", "/", "nelu", "/", "abs", "/", "srelu", "/", "apl",
		"/", "--row=Exponential-linear units", "elu", "/", "selu", "/", "celu", "/",
		"pelu", "/", "mpelu", "/", "isrlu", "/", "xielu", "/", "elish", "/",
		"hard_elish", "/", "--row=Gaussian-error units", "gelu", "/", "gelu_tanh", "/",
		"quick_gelu", "/", "gelu_10", "/", "gelu_sparse", "/", "x_gelu", "/",
		"gelu_mask", "/", "--row=Swish and its kind", "silu", "/", "swish", "/",
		"hard_swish", "/", "mish", "/", "hard_mish", "/", "eswish", "/", "serf", "/",
		"tanhexp", "/", "tanhsoft", "/", "logish", "/", "smish", "/", "phish", "/",
		"golu", "/", "acon_c", "/", "aria2", "/", "fts", "/", "colu", "/", "sinlu",
		"/", "x_silu", "/", "x_atlu", "/", "b_silu", "/", "mp_silu", "/",
		"--row=Shrinkage", "hard_shrink", "/", "soft_shrink", "/", "shrink", "/",
		"tanh_shrink", "/", "--row=Softplus and its kind", "softplus", "/",
		"log_sigmoid", "/", "squareplus", "/", "sparse_plus", "/", "shifted_softplus",
		"/", "smu", "/", "smu1", "/", "bent_identity", "/", "logcosh", "/",
		"--row=Periodic functions", "sin", "/", "cos", "/", "sinc", "/", "snake", "/",
		"gcu", "/", "--row=Elementary functions", "identity", "/", "exponential", "/",
		"soft_exponential", "/", "square", "/", "gaussian", "/",
		"--row=Gates of two inputs", "glu", "/", "swiglu", "/", "geglu", "/", "reglu",
		"/", "bilinear", "/", "swiglu_oai", "/", "swiglu_step", "--range=-5:5",
		"--ylim=-5:5", "--aspect=equal", "--columns=12", "--size=48cmx65cm") },
	{ .name = "vanishing",
	  .about = "what is left of a signal and of its gradient after 50 layers",
	  WORDS("sigmoid", "tanh", "relu", "selu", "gelu", "--depth=50") },
	{ .name = "selection",
	  .about = "section 2: what to try first, what saturates, what keeps units alive",
	  WORDS("relu", "hard_swish", "/", "sigmoid", "tanh", "/", "leaky_relu:negative_slope=0.1",
		"prelu:weight=0.25", "rrelu", "elu", "selu", "--range=-5:5") },
};
const size_t figure_count = sizeof figures / sizeof *figures;

/* Pictures of the article that are formulas. */
static const struct {
	const char *number, *function;
} formulas[] = {
	{ "1", "sigmoid" }, { "3", "tanh" }, { "5", "relu" }, { "7", "leaky_relu" },
	{ "9", "prelu" }, { "11", "rrelu" }, { "13", "elu" }, { "15", "selu" }, { "16", "selu" },
	{ "22", "swish" }, { "26", "hard_swish" },
};

/* A number is what stands before the colon of what a figure is about. */
static bool has_number(const struct figure *figure, const char *number)
{
	const size_t length = strlen(number);
	return length > 0 && length == strcspn(figure->about, ":")
		&& strspn(number, "0123456789") == length
		&& memcmp(figure->about, number, length) == 0;
}

const struct figure *figure_find(const char *name)
{
	const struct figure *found = NULL;
	for (size_t i = 0; i < figure_count; i++)
		if (strcmp(figures[i].name, name) == 0 || has_number(&figures[i], name))
			found = &figures[i];
	return found;
}

const char *figure_formula(const char *number)
{
	for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++)
		if (strcmp(formulas[i].number, number) == 0)
			return formulas[i].function;
	return NULL;
}
