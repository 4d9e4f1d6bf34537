/* SPDX-License-Identifier: MIT */
/* definitions.h - a few functions that formulas of the tests can call. */
#ifndef TESTS_FORMULA_DEFINITIONS_H
#define TESTS_FORMULA_DEFINITIONS_H

#include <string.h>
#include <strings.h>

#include "formula/language/parse.h"

static struct definition_parameter swish_parameters[] = { { "beta", "1" }, { NULL, NULL } };
static struct definition_parameter line_parameters[] = {
	{ "slope", NULL }, { "offset", "1/6" }, { NULL, NULL }
};
static struct definition_parameter gelu_parameters[] = {
	{ "mu", "0" }, { "sigma", "1" }, { NULL, NULL }
};

static const struct definition definitions[] = {
	{ .name = "sigmoid", .text = "1/(1 + exp(-x))", .variable = "x" },
	{ .name = "softplus", .text = "log(1 + exp(x))", .variable = "x" },
	{ .name = "softsign", .text = "x/(1 + abs(x))", .variable = "x" },
	{ .name = "swish", .text = "x*sigmoid(beta*x)", .variable = "x", .parameter = swish_parameters },
	{ .name = "gelu", .text = "x*Phi((x - mu)/sigma)", .variable = "x",
		.parameter = gelu_parameters },
	{ .name = "line", .text = "slope*t + offset", .variable = "t", .parameter = line_parameters },
};
enum { DEFINITIONS = sizeof definitions / sizeof *definitions };

static const struct definition *find_definition(const void *context, const char *name,
	size_t length)
{
	(void)context;
	for (size_t i = 0; i < DEFINITIONS; i++)
		if (strlen(definitions[i].name) == length
			&& strncasecmp(definitions[i].name, name, length) == 0)
			return &definitions[i];
	return NULL;
}

static const char *list_definitions(const void *context, size_t number)
{
	(void)context;
	return number < DEFINITIONS ? definitions[number].name : NULL;
}

static const struct names names = { find_definition, list_definitions, NULL };

#endif
