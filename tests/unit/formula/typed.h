/* SPDX-License-Identifier: MIT */
/* typed.h - formulas for tests, from their text. */
#ifndef TESTS_FORMULA_TYPED_H
#define TESTS_FORMULA_TYPED_H

#include <stdio.h>
#include <stdlib.h>

#include "formula/formula.h"
#include "formula/language/parse.h"
#include "support/error.h"

static inline const struct definition *typed_find(const void *context, const char *name,
	size_t length)
{
	(void)context, (void)name, (void)length;
	return NULL;
}

static inline const char *typed_list(const void *context, size_t number)
{
	(void)context, (void)number;
	return NULL;
}

/* The formula that a text in x without parameters is; the caller frees it. */
static inline struct formula typed(const char *text)
{
	static const struct names names = { .find = typed_find, .list = typed_list };
	struct definition_parameter none = { NULL, NULL };
	const struct definition definition = {
		.name = "f", .text = text, .variable = "x", .parameter = &none
	};
	struct formula formula = { .count = 0 };
	struct error error = { .status = STATUS_DONE };
	if (!formula_parse(&formula, &definition, NULL, &names, &error)) {
		fprintf(stderr, "%s\n", error.message);
		abort();
	}
	return formula;
}

#endif
