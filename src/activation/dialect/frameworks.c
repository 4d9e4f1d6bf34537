/* SPDX-License-Identifier: MIT */
/* frameworks.c - the frameworks that a dialect is of, and finding what a name means there. */
#include <stdbool.h>
#include <string.h>

#include "activation/activation.h"
#include "activation/dialect/tables.h"

const struct framework frameworks[] = {
	{ .name = "torch", .aliases = "pytorch", .title = "PyTorch", .dialects = torch_dialects,
	  .version = "PyTorch 2.6.0" },
	{ .name = "keras", .aliases = "keras3", .title = "Keras", .dialects = keras_dialects,
	  .version = "Keras 3, commit 3422977a" },
	{ .name = "keras2", .title = "Keras 2", .dialects = keras2_dialects,
	  .version = "Keras 2, tf.keras 2.15" },
	{ .name = "jax", .title = "JAX", .dialects = jax_dialects,
	  .version = "JAX 0.11.1, commit cec06d11" },
	{ .name = "tf", .aliases = "tensorflow tensorflow2", .title = "TensorFlow",
	  .dialects = tf_dialects,
	  .version = "TensorFlow 2, TensorFlow Addons commit d208d752" },
	{ .name = "onnx", .title = "ONNX", .dialects = onnx_dialects,
	  .version = "ONNX 1.23.0, commit f7546912", .gradients = "not defined" },
	{ .name = "paddle", .aliases = "paddlepaddle", .title = "PaddlePaddle",
	  .dialects = paddle_dialects,
	  .version = "Paddle, commit 00c732db", .gradients = "not read" },
	{ .name = "mxnet", .title = "MXNet", .dialects = mxnet_dialects,
	  .version = "MXNet, commit b84609d3" },
	{ .name = "mlx", .title = "MLX", .dialects = mlx_dialects,
	  .version = "MLX 0.32.2, commit 846d1762", .gradients = "not read" },
	{ .name = "flux", .aliases = "nnlib", .title = "Flux", .dialects = flux_dialects,
	  .version = "NNlib.jl, commit f71b71c7" },
	{ .name = "hf", .aliases = "huggingface transformers", .title = "Hugging Face",
	  .dialects = hf_dialects,
	  .version = "Transformers, commit feda93d0" },
};
const size_t framework_count = sizeof frameworks / sizeof *frameworks;

static bool is_called(const struct framework *framework, const char *name, size_t length)
{
	const char *alias = framework->aliases;
	bool found = activation_same_name(framework->name, strlen(framework->name), name, length);
	while (!found && alias != NULL && *alias != '\0') {
		const size_t whole = strcspn(alias, " ");
		found = activation_same_name(alias, whole, name, length);
		alias += whole + (alias[whole] == ' ');
	}
	return found;
}

const struct framework *framework_find(const char *name, size_t length)
{
	for (size_t i = 0; i < framework_count; i++)
		if (is_called(&frameworks[i], name, length))
			return &frameworks[i];
	return NULL;
}

/* Whether one of the names ends so, apart from what is in parentheses: of "nn.SiLU, F.silu"
 * both do in silu. */
static bool has_name(const char *names, const char *name, size_t length)
{
	for (const char *part = names; *part != '\0'; ) {
		const size_t whole = strcspn(part, ",");
		const size_t end = strcspn(part, "(,");
		size_t start = end;
		while (start > 0 && part[start - 1] != '.')
			start--;
		if (activation_same_name(part + start, end - start, name, length))
			return true;
		part += whole;
		part += strspn(part, ", ");
	}
	return false;
}

const struct dialect *framework_row(const struct framework *framework, const char *function)
{
	for (const struct dialect *row = framework->dialects; row->function != NULL; row++)
		if (strcmp(row->function, function) == 0)
			return row;
	return NULL;
}

const struct dialect *framework_dialect(const struct framework *framework, const char *name,
	size_t length)
{
	for (const struct dialect *row = framework->dialects; row->function != NULL; row++)
		if (has_name(row->names, name, length))
			return row;
	const struct activation *activation = activation_find(name, length);
	return activation != NULL ? framework_row(framework, activation->name) : NULL;
}
