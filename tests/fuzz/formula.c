/* SPDX-License-Identifier: MIT */
/* formula.c - any bytes as formula, as names to find, as definition: for libFuzzer. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "formula/plan.h"
#include "support/error.h"
#include "support/memory.h"
#include "unit/formula/definitions.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

/* Also stops at a step whose arguments do not come before it. */
static void plan_all(const struct formula *formula)
{
	for (size_t i = 0; i < formula->count; i++)
		for (size_t k = 0; k < operations[formula->step[i].operation].arguments; k++)
			if (formula->step[i].argument[k] >= i)
				abort();
	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		for (int as_written = 0; as_written < 2; as_written++) {
			struct plan plan = plan_of(formula, order, as_written);
			if (plan.count == 0 || plan.count > formula->count)
				abort();
			plan_free(&plan);
		}
}

static void parse(const struct definition *definition, const struct argument *argument)
{
	struct formula formula = { .count = 0 };
	struct error error = { .status = STATUS_DONE };
	const bool good = formula_parse(&formula, definition, argument, &names, &error);
	if (good != (error.status == STATUS_DONE))
		abort();
	if (good)
		plan_all(&formula);
	formula_free(&formula);
}

static void define(const char *text)
{
	struct definition definition;
	struct error error = { .status = STATUS_DONE };
	char *storage;
	if (!definition_parse(&definition, &storage, text, &names, &error))
		return;
	size_t count = 0;
	while (definition.parameter[count].name != NULL)
		count++;
	struct argument *argument = memory_new(count, sizeof *argument);
	for (size_t i = 0; i < count; i++)
		argument[i] = (struct argument){ 0.5, definition.parameter[i].standard != NULL };
	parse(&definition, argument);
	free(argument);
	free(storage);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	char *text = memory_text((const char *)bytes, count);
	struct error error = { .status = STATUS_DONE };
	parse(&(struct definition){ .name = "f", .text = text, .variable = "x" }, NULL);
	free(formula_free_names(text, "x", &names, &error));
	define(text);
	free(text);
	return 0;
}
