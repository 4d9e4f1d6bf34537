/* SPDX-License-Identifier: MIT */
/* standard.c - a parameter's default, from its text to the sum of two doubles. */
#include <math.h>

#include "activation/activation.h"
#include "formula/language/parse.h"
#include "formula/scaled/evaluate.h"
#include "support/error.h"

/* The text is a formula without x: "1/6". */
static struct constant constant_of(const char *text)
{
	struct definition_parameter none = { .name = NULL };
	const struct definition definition = {
		.name = text, .text = text, .variable = "x", .parameter = &none,
	};
	struct constant constant = { NAN, NAN, INFINITY };
	struct error error = { .status = STATUS_DONE };
	struct formula formula;

	if (text == NULL || !formula_parse(&formula, &definition, NULL, NULL, &error))
		return constant;
	formula_prepare(&formula);
	constant = formula.step[formula.value].constant;
	formula_free(&formula);
	return constant;
}

double parameter_standard(const struct parameter *parameter)
{
	return constant_of(parameter->standard).high;
}

struct exact parameter_exact(const struct parameter *parameter, double value)
{
	const struct constant standard = constant_of(parameter->standard);

	return (struct exact){ value, value == standard.high ? standard.low : 0 };
}
