/* SPDX-License-Identifier: MIT */
/* formula.c - see formula.h */
#include "formula/formula.h"

#include <stdlib.h>

const struct operation_record operations[OPERATIONS] = {
#define OPERATION(enumerator, name, count) \
	[STEP_##enumerator] = { .text = name, .arguments = count },
#include "formula/operations.h"
#undef OPERATION
};

void formula_free(struct formula *formula)
{
	for (size_t i = 0; i < formula->count; i++)
		free(formula->step[i].digits);
	free(formula->step);
	*formula = (struct formula){ .count = 0 };
}
