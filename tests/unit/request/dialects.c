/* SPDX-License-Identifier: MIT */
/* dialects.c - what frameworks mean by names, by their sources: defaults, names of parameters,
 * derivatives at breakpoints. */
#include "unit/request/refusal.h"

#include <math.h>

#include "curve/curve.h"

struct value {
	const char *spec;
	double x, value;
};

/* The defaults that differ, and every parameter by its name there. */
static const struct value values[] = {
	/* GELU is the tanh form in some. */
	{ "gelu@torch", 1, 0.8413447460685429 }, { "gelu@jax", 1, 0.8411919906082767 },
	{ "gelu@keras", 1, 0.8413447460685429 }, { "gelu@keras2", 1, 0.8413447460685429 },
	{ "gelu@tf", 1, 0.8413447460685429 }, { "gelu@onnx", 1, 0.8413447460685429 },
	{ "gelu@paddle", 1, 0.8413447460685429 }, { "gelu@mxnet", 1, 0.8413447460685429 },
	{ "gelu@mlx", 1, 0.8413447460685429 }, { "gelu@hf", 1, 0.8413447460685429 },
	{ "gelu@flux", 1, 0.8411919906082767 }, { "gelu_erf@flux", 1, 0.8413447460685429 },
	{ "gelu@torch:approximate=tanh", 1, 0.8411919906082767 },
	{ "gelu@onnx:approximate=tanh", 1, 0.8411919906082767 },
	{ "gelu@jax:approximate=false", 1, 0.8413447460685429 },
	{ "gelu@keras:approximate=True", 1, 0.8411919906082767 },
	{ "gelu@keras2:approximate=true", 1, 0.8411919906082767 },
	{ "gelu@tf:approximate=true", 1, 0.8411919906082767 },
	{ "gelu@paddle:approximate=true", 1, 0.8411919906082767 },
	{ "gelu@tensorflow", 1, 0.8413447460685429 }, { "gelu@NNlib", 1, 0.8411919906082767 },
	{ "gelu_new@Hugging-Face", 1, 0.8411919906082767 },
	{ "gelu_approx@mlx", 1, 0.8411919906082767 }, { "gelu_new@hf", 1, 0.8411919906082767 },
	{ "gelu_fast_approx@mlx", 1, 0.8457957659328212 },
	{ "quick_gelu@hf", 1, 0.8457957659328212 },
	/* The slope of Leaky ReLU. */
	{ "leaky_relu@torch", -1, -0.01 }, { "leaky_relu@jax", -1, -0.01 },
	{ "leaky_relu@keras", -1, -0.2 }, { "leaky_relu@keras2", -1, -0.3 },
	{ "leaky_relu@tf", -1, -0.2 }, { "leaky_relu@onnx", -1, -0.01 },
	{ "leaky_relu@paddle", -1, -0.01 }, { "leaky_relu@mxnet", -1, -0.25 },
	{ "leaky_relu@mlx", -1, -0.01 }, { "leaky_relu@flux", -1, -0.01 },
	{ "leaky_relu@hf", -1, -0.01 }, { "leaky_relu@torch:negative_slope=0.3", -1, -0.3 },
	{ "leaky_relu@keras2:alpha=0.1", -1, -0.1 }, { "leaky_relu@tf:alpha=0.1", -1, -0.1 },
	{ "leaky_relu@onnx:alpha=0.3", -1, -0.3 }, { "leaky_relu@mxnet:slope=0.5", -1, -0.5 },
	{ "leaky_relu@flux:a=0.5", -1, -0.5 },
	/* PReLU, with its initial weight. */
	{ "prelu@torch", -1, -0.25 }, { "prelu@keras", -1, 0 }, { "prelu@keras2", -1, 0 },
	{ "prelu@mxnet", -1, -0.25 }, { "prelu@mlx", -1, -0.25 }, { "prelu@onnx:slope=2", -1, -2 },
	{ "prelu@mxnet:alpha=1", -1, -1 }, { "prelu@mlx:init=1", -1, -1 },
	{ "prelu@keras:alpha=0.5", -1, -0.5 }, { "prelu@paddle:weight=0.5", -1, -0.5 },
	/* RReLU: the mean slope. */
	{ "rrelu@torch", -48, -11 }, { "rrelu@mxnet", -1, -0.2295 },
	{ "rrelu@tf:lower=0:upper=1", -1, -0.5 },
	{ "rrelu@mxnet:lower_bound=0:upper_bound=1", -1, -0.5 },
	/* ELU; TensorFlow has no alpha. */
	{ "elu@torch:alpha=2", -1, -1.2642411176571153 }, { "elu@tf", -1, -0.6321205588285577 },
	{ "elu@mxnet", -1, -0.15803013970713942 }, { "elu@mxnet:slope=1", -1, -0.6321205588285577 },
	{ "elu@flux:alpha=2", -1, -1.2642411176571153 },
	{ "celu@flux:alpha=2", -1, -0.7869386805747332 },
	/* Hard Sigmoid has slope 1/6 or 0.2. */
	{ "hard_sigmoid@torch", 1, 2. / 3 }, { "hard_sigmoid@jax", 1, 2. / 3 },
	{ "hard_sigmoid@keras", 1, 2. / 3 }, { "hard_sigmoid@keras2", 1, 0.7 },
	{ "hard_sigmoid@onnx", 1, 0.7 }, { "hard_sigmoid@mxnet", 1, 0.7 },
	{ "hard_sigmoid@paddle", 1, 0.6666667 }, { "hard_sigmoid@flux", 1, 2. / 3 },
	{ "hard_sigmoid@onnx:alpha=0.1:beta=0.4", 1, 0.5 },
	{ "hard_sigmoid@mxnet:alpha=0.1:beta=0.4", 1, 0.5 },
	{ "hard_sigmoid@paddle:slope=0.1:offset=0.4", 1, 0.5 },
	/* PyTorch's Softplus is x from 20 on. */
	{ "softplus@torch", 21, 21 }, { "softplus@paddle", 21, 21 }, { "softplus@mxnet", 21, 21 },
	{ "softplus@jax", 21, 21.000000000758256 }, { "softplus@onnx", 21, 21.000000000758256 },
	{ "softplus@keras", 21, 21.000000000758256 }, { "softplus@tf", 21, 21.000000000758256 },
	{ "softplus@torch:beta=2:threshold=1", 0.75, 0.75 },
	/* The constants of SELU. */
	{ "selu@torch", 1, 1.0507009873554805 }, { "selu@jax", 1, 1.0507009873554805 },
	{ "selu@mlx", 1, 1.0507 }, { "selu@onnx", 1, 1.05070102214813232421875 },
	{ "selu@onnx:gamma=2", 1, 2 }, { "selu@paddle:scale=2", 1, 2 },
	/* Where thresholds are. */
	{ "threshold@torch:threshold=1:value=-3", 0.5, -3 },
	{ "threshold@keras:threshold=1:default_value=7", 0.5, 7 },
	{ "thresholded_relu@onnx", 0.5, 0 }, { "thresholded_relu@onnx:alpha=0.25", 0.5, 0.5 },
	{ "thresholded_relu@paddle:threshold=2:value=-1", 1, -1 },
	{ "thresholded_relu@keras2:theta=2", 1, 0 }, { "trelu@flux:theta=2", 1, 0 },
	{ "relu@keras:negative_slope=0.5:max_value=2:threshold=1", 0, -0.5 },
	{ "relu@keras2:alpha=0.5:max_value=2:threshold=1", 3, 2 },
	{ "relu_n@keras:max_value=1", 1.5, 1 }, { "step@mlx:threshold=2", 1, 0 },
	{ "hard_tanh@torch:min_val=-2:max_val=3", 5, 3 }, { "hard_tanh@paddle:min=-2", -5, -2 },
	/* Shrinkage. */
	{ "hard_shrink@torch", 0.5, 0 }, { "hard_shrink@torch:lambd=2", 1, 0 },
	{ "hard_shrink@keras:threshold=2", 1, 0 }, { "hard_shrink@paddle:threshold=2", 1, 0 },
	{ "hard_shrink@tf:lower=-2:upper=1", -1.5, 0 }, { "soft_shrink@tf:lower=-2:upper=1", 3, 2 },
	{ "soft_shrink@onnx", 1.5, 1 }, { "soft_shrink@flux:lambda=1", 3, 2 },
	{ "shrink@onnx:lambd=1:bias=0.5", 3, 2.5 },
	/* Swish. */
	{ "swish@onnx:alpha=2", 1, 0.8807970779778824 },
	{ "swish@tf:beta=2", 1, 0.8807970779778824 }, { "silu@tf:beta=2", 1, 0.8807970779778824 },
	{ "swish@mxnet:beta=2", 1, 0.8807970779778824 },
	/* Others. */
	{ "squareplus@jax", 0, 1 }, { "squareplus@keras:b=1", 0, 0.5 },
	{ "stanh@paddle", 1, 1.7159 * 0.5849798828807289 }, { "sinc@torch", 0.5, 0.6366197723675814 },
	{ "laplace@hf", 0.707107, 0.5 }, { "hard_swish@onnx", 1, 0.66666667163372039 },
	{ "relu2@mlx", 3, 9 }, { "tanh_fast@flux", 1, 0.7615941559557649 },
};

/* Order 1 at breakpoints, as the kernels or the rules of gradients have it. */
static const struct value slopes[] = {
	{ "hard_sigmoid@torch", -3, 0 }, { "hard_sigmoid@torch", 3, 0 },
	{ "hard_sigmoid@jax", 3, 0 }, { "hard_sigmoid@keras", -3, 0 },
	{ "hard_sigmoid@mxnet", 2.5, 0 }, { "hard_sigmoid@mxnet", -2.5, 0 },
	{ "hard_sigmoid@flux", 3, 0 },
	{ "sparse_sigmoid@jax", -1, 0.25 }, { "sparse_sigmoid@jax", 1, 0.25 },
	{ "sparse_sigmoid@keras", -1, 0 }, { "sparse_sigmoid@keras", 1, 0 },
	{ "hard_tanh@torch", -1, 0 }, { "hard_tanh@torch", 1, 0 }, { "hard_tanh@jax", 1, 1 },
	{ "hard_tanh@keras", -1, 1 }, { "hard_tanh@flux", 1, 0 },
	{ "softsign@torch", 0, 1 }, { "softsign@jax", 0, 1 }, { "softsign@flux", 0, 1 },
	{ "relu@torch", 0, 0 }, { "relu@jax", 0, 0 }, { "relu@tf", 0, 0 }, { "relu@keras", 0, 0 },
	{ "relu@mxnet", 0, 0 }, { "relu@flux", 0, 0 },
	{ "leaky_relu@torch", 0, 0.01 }, { "leaky_relu@jax", 0, 1 }, { "leaky_relu@tf", 0, 0.2 },
	{ "leaky_relu@keras", 0, 0.2 }, { "leaky_relu@mxnet", 0, 0.25 },
	{ "leaky_relu@flux", 0, 0.01 }, { "leaky_relu@hf", 0, 0.01 },
	{ "prelu@torch", 0, 0.25 }, { "prelu@keras", 0, 0 }, { "prelu@keras:alpha=0.5", 0, 0 },
	{ "prelu@mxnet", 0, 0.25 }, { "rrelu@torch", 0, 11. / 48 }, { "rrelu@tf", 0, 1 },
	{ "relu6@torch", 0, 0 }, { "relu6@torch", 6, 0 }, { "relu6@jax", 6, 0 },
	{ "relu6@tf", 6, 0 }, { "relu6@keras", 6, 0 }, { "relu6@flux", 6, 0 },
	{ "relu_n@keras", 0, 0 }, { "relu_n@keras:max_value=6", 6, 0 },
	{ "threshold@torch:threshold=1:value=1", 1, 0 },
	{ "threshold@keras:threshold=1:default_value=1", 1, 0 },
	{ "thresholded_relu@flux", 1, 0 }, { "relu2@hf", 0, 0 },
	{ "elu@torch:alpha=2", 0, 2 }, { "elu@jax:alpha=2", 0, 2 }, { "elu@tf", 0, 1 },
	{ "elu@keras", 0, 1 }, { "elu@keras:alpha=2", 0, 2 }, { "elu@mxnet", 0, 0.25 },
	{ "elu@flux:alpha=2", 0, 1 },
	{ "selu@torch", 0, 1.7580993408473768 }, { "selu@jax", 0, 1.7580993408473768 },
	{ "selu@tf", 0, 1.0507009873554805 }, { "selu@keras", 0, 1.0507009873554805 },
	{ "selu@mxnet", 0, 1.7580993408473768 }, { "selu@flux", 0, 1.7580993408473768 },
	{ "celu@torch", 0, 1 }, { "celu@jax", 0, 1 }, { "celu@keras", 0, 2 }, { "celu@flux", 0, 1 },
	{ "xielu@hf", 0, -0.3 },
	{ "hard_swish@torch", -3, 0 }, { "hard_swish@torch", 3, 1 }, { "hard_swish@jax", -3, 0 },
	{ "hard_swish@jax", 3, 1 }, { "hard_swish@keras", 3, 1 }, { "hard_swish@flux", -3, -0.5 },
	{ "hard_swish@flux", 3, 1.5 }, { "hard_mish", 0, 1 },
	{ "hard_shrink@torch", -0.5, 0 }, { "hard_shrink@torch", 0.5, 0 },
	{ "hard_shrink@keras", 0.5, 0 }, { "hard_shrink@tf", 0.5, 0 },
	{ "soft_shrink@torch", 0.5, 0 }, { "soft_shrink@keras", -0.5, 0 },
	{ "soft_shrink@tf", 0.5, 0 }, { "soft_shrink@flux", 0.5, 0 },
	{ "softplus@torch", 20, 0.9999999979388464 }, { "softplus@paddle", 20, 0.9999999979388464 },
	{ "sparse_plus@jax", -1, 0 }, { "sparse_plus@jax", 1, 1 }, { "sparse_plus@keras", 1, 1 },
	{ "abs", 0, 0 }, { "sign", 0, 0 }, { "star_relu", 0, 0 }, { "step@mlx", 0, 0 },
};

static void expect_number(const struct value *row, unsigned order)
{
	struct error error = { .status = STATUS_DONE };
	struct request request;
	char *word = memory_print("%s:d=%u", row->spec, order);
	if (!request_parse(&request, 2, (char *[]){ "actplot", word, NULL }, &error))
		fail_msg("%s: %s", word, error.message);
	const double value = curve_at(&request.curve[0], row->x);
	if (!(fabs(value - row->value) <= 4e-16 * fabs(row->value)))
		fail_msg("%s at %g: %.17g, wanted %.17g", word, row->x, value, row->value);
	request_free(&request);
	free(word);
}

static void test_values(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		expect_number(&values[i], 0);
}

static void test_slopes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slopes / sizeof *slopes; i++)
		expect_number(&slopes[i], 1);
}

static const char formula[] =
	"; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'";
static const char one[] = ": behind '@' must stand one framework, as in 'gelu@torch'";

static const struct refusal wrong[] = {
	{ "mish@kears", "unknown framework 'kears'; did you mean 'keras'?", "" },
	{ "snake@keras", "Keras has no snake; these have it: tf", "" },
	{ "dsilu@torch", "PyTorch has no dsilu, nor has another framework", "" },
	{ "gleu@torch", "unknown function 'gleu'; did you mean 'gelu'?", "" },
	{ "leaky_relu:alpha=2",
		"leaky_relu has no parameter 'alpha'; it has negative_slope "
		"(leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)", "" },
	{ "leaky_relu@torch:alpha=1",
		"leaky_relu@torch has no parameter 'alpha'; it has negative_slope "
		"(leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)", "" },
	{ "gelu@", "'gelu@'", one },
	{ "gelu@torch@jax", "'gelu@torch@jax'", one },
	{ "'gelu@tor ch'", "'gelu@tor ch'", one },
	{ "@torch", "'@torch': column 1: '@' is in no formula", formula },
	{ "gelu@xyz",
		"unknown framework 'xyz'; there are torch, keras, keras2, jax, tf, onnx, "
		"paddle, mxnet, mlx, flux, hf", "" },
	{ "gelu@torch:sigma=2",
		"gelu@torch has no parameter 'sigma'; it has approximate (functions with "
		"sigma: gelu, laplace, gelu_mask)", "" },
	{ "gelu@torch:approximate=none:approximate=tanh",
		"gelu@torch:approximate=none:approximate=tanh: 'approximate' is given twice; "
		"several values go with commas, approximate=none,tanh", "" },
	{ "softplus@torch:threshold=nan",
		"softplus@torch:threshold=nan: threshold must be finite", "" },
	{ "leaky_relu@onnx:alpha=inf", "leaky_relu@onnx:alpha=inf: alpha must be finite", "" },
	{ "rrelu@flux:l=1:u=0", "rrelu@flux:l=1:u=0: l must not be greater than u", "" },
	{ "snake@tf:frequency=0", "snake@tf:frequency=0: frequency must not be 0", "" },
	{ "celu@torch:alpha=0", "celu@torch:alpha=0: alpha must not be 0", "" },
	{ "gelu@torch:approximate=foo",
		"gelu@torch:approximate=foo: 'foo': approximate is one of none|tanh", "" },
	{ "selu@hf",
		"Hugging Face has no selu; these have it: torch, keras, keras2, jax, tf, "
		"onnx, paddle, mxnet, mlx, flux", "" },
};

static void test_wrong(void **state)
{
	(void)state;
	expect_refusals(wrong, sizeof wrong / sizeof *wrong);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_slopes),
		cmocka_unit_test(test_wrong),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
