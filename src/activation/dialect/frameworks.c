/* frameworks.c - the frameworks that a dialect is of, and finding what a name means there. */
#include <string.h>
#include <strings.h>

#include "activation/activation.h"
#include "activation/dialect/tables.h"

const struct framework frameworks[] = {
	{ "torch", "PyTorch", "PyTorch 2.6.0", torch_dialects },
	{ "keras", "Keras", "Keras 3, commit 3422977a", keras_dialects },
	{ "keras2", "Keras 2", "Keras 2, tf.keras 2.15", keras2_dialects },
	{ "jax", "JAX", "JAX 0.11.1, commit cec06d11", jax_dialects },
	{ "tf", "TensorFlow", "TensorFlow 2, TensorFlow Addons commit d208d752", tf_dialects },
	{ "onnx", "ONNX", "ONNX 1.23.0, commit f7546912", onnx_dialects },
	{ "paddle", "PaddlePaddle", "Paddle, commit 00c732db", paddle_dialects },
	{ "mxnet", "MXNet", "MXNet, commit b84609d3", mxnet_dialects },
	{ "mlx", "MLX", "MLX 0.32.2, commit 846d1762", mlx_dialects },
	{ "flux", "Flux", "NNlib.jl, commit f71b71c7", flux_dialects },
	{ "hf", "Hugging Face", "Transformers, commit feda93d0", hf_dialects },
};
const size_t framework_count = sizeof frameworks / sizeof *frameworks;

const struct framework *framework_find(const char *name, size_t length)
{
	for (size_t i = 0; i < framework_count; i++)
		if (strlen(frameworks[i].name) == length
				&& strncasecmp(frameworks[i].name, name, length) == 0)
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
