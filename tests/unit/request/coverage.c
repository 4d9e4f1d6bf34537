/* SPDX-License-Identifier: MIT */
/* coverage.c - every name that a framework has for a function, read in its documents: what it
 * means here. */
#include "unit/request/coverage.h"
#include "unit/request/refusal.h"

#include <ctype.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "support/buffer.h"

static const struct {
	const char *framework;	/* NULL: its names are taken without one */
	const struct named *rows;
} tables[] = {
	{ NULL, spellings },
	{ "torch", torch }, { "keras", keras }, { "jax", jax }, { "tf", tf }, { NULL, timm },
	{ "onnx", onnx }, { "hf", hf }, { "paddle", paddle }, { "mxnet", mxnet }, { "mlx", mlx },
	{ "flux", flux },
};

/* The function here that a SPEC means, which may lack a parameter that must be set. */
static void expect_function(const char *spec, const char *function)
{
	char *word = memory_print("%s", spec);
	struct error error = { .status = STATUS_DONE };
	struct request request;
	const bool taken = request_parse(&request, 2, (char *[]){ "actplot", word, NULL }, &error);
	if (taken) {
		const struct activation *found = request.curve[0].instance->activation;
		const char *name = found->dialect != NULL ? found->dialect->function : found->name;
		if (strcmp(name, function) != 0)
			fail_msg("%s is %s, not %s", spec, name, function);
	} else if (strstr(error.message, "must be set") == NULL) {
		fail_msg("%s: %s", spec, error.message);
	}
	request_free(&request);
	free(word);
}

/* Case, '-' and '_' do not matter: each is found as SOFT_PLUS, soft-plus, SoftPlus, softplus. */
static void test_functions(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		for (unsigned form = 0; form < 4; form++) {
			struct buffer spelled = { .bytes = NULL };
			bool capital = form == 2;
			for (const char *c = functions[i]; *c != '\0'; c++) {
				const char upper = (char)toupper((unsigned char)*c);
				if (*c != '_')
					buffer_write(&spelled, form == 0 || capital ? &upper : c, 1);
				else if (form < 2)
					buffer_write(&spelled, form == 1 ? "-" : "_", 1);
				capital = form == 2 && *c == '_';
			}
			buffer_write(&spelled, "", 1);
			expect_function(spelled.bytes, functions[i]);
			buffer_free(&spelled);
		}
	assert_true(sizeof functions / sizeof *functions >= 113);
}

static void test_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		for (const struct named *row = tables[i].rows; row->name != NULL; row++) {
			char *spec = memory_print("%s%s%s", row->name,
				tables[i].framework != NULL ? "@" : "",
				tables[i].framework != NULL ? tables[i].framework : "");
			expect_function(spec, row->function);
			free(spec);
		}
}

/* Each row of a framework is one of these, or is known to be more than they say. */
static bool is_covered(const struct framework *framework, const char *function)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		for (const struct named *row = tables[i].rows; row->name != NULL; row++)
			if (tables[i].framework != NULL
					&& strcmp(tables[i].framework, framework->name) == 0
					&& strcmp(row->function, function) == 0)
				return true;
	return strcmp(framework->name, "keras2") == 0 || strcmp(function, "sinc") == 0;
}

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < framework_count; i++)
		for (const struct dialect *row = frameworks[i].dialects; row->function != NULL; row++)
			if (!is_covered(&frameworks[i], row->function))
				fail_msg("%s has %s, of which nothing is known here",
					frameworks[i].name, row->function);
}

/* Names as programs have them lead to what is written here. */
static void test_dotted(void **state)
{
	static const struct refusal rows[] = {
		{ "nn.SiLU", "unknown function 'nn.SiLU'; write silu", "" },
		{ "jax.nn.gelu",
			"unknown function 'jax.nn.gelu'; write gelu, or gelu@jax for what JAX means "
			"by it", "" },
		{ "F.hardswish@torch",
			"unknown function 'F.hardswish@torch'; write hard_swish, or hard_swish@torch "
			"for what PyTorch means by it", "" },
		{ "tf.nn.swish:beta=2",
			"unknown function 'tf.nn.swish'; write swish, or swish@tf for what "
			"TensorFlow means by it", "" },
		{ "jax.nn.swiglu", "unknown function 'jax.nn.swiglu'; write swiglu", "" },
		{ "--info torch.nn.Mish",
			"unknown function 'torch.nn.Mish'; write mish, or mish@torch for what "
			"PyTorch means by it", "" },
		{ "--list relu",
			"--list relu: it is a function; all about it is actplot --info relu", "" },
		{ "--list bonded", "--list bonded: did you mean 'bounded'?", "" },
		{ "sugar",
			"unknown function 'sugar'; its values are relu's, its gradients those of "
			"another: b_silu or nelu", "" },
	};
	(void)state;
	expect_refusals(rows, sizeof rows / sizeof *rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_functions),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_dotted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
