/* SPDX-License-Identifier: MIT */
/* vanishing.c - see vanishing.h */
#include "formula/vanishing.h"

enum { FIRST = 2, SECOND = 4 };

static unsigned of_product(unsigned a, unsigned b)
{
	const unsigned both = a & b;
	const bool second = (both & SECOND) != 0 && ((a | b) & FIRST) != 0;

	return (both & FIRST) | (second ? SECOND : 0);
}

/* A function of what does not change, or of what is nowhere steep. */
static unsigned of_function(unsigned a)
{
	return a & FIRST ? FIRST | (a & SECOND) : 0;
}

static unsigned vanishing_of(enum operation operation, const unsigned *argument)
{
	switch (operation) {
	case STEP_X: return SECOND;
	case STEP_ADD: case STEP_SUBTRACT: case STEP_MIN: case STEP_MAX:
		return argument[0] & argument[1];
	case STEP_NEGATE: case STEP_ABS: return argument[0];
	case STEP_MULTIPLY: return of_product(argument[0], argument[1]);
	case STEP_DIVIDE: return argument[1] & FIRST ? argument[0] : 0;
	case STEP_POWER: return of_function(argument[0] & argument[1]);
	case STEP_SIGN: case STEP_FLOOR: return FIRST | SECOND;
	case STEP_CHOOSE: return argument[1] & argument[2];
	default: return of_function(argument[0]);
	}
}

void plan_vanishing(const struct plan *plan, unsigned char *orders)
{
	for (size_t i = 0; i < plan->count; i++) {
		const struct planned *planned = &plan->planned[i];
		const struct step *step = &plan->formula->step[planned->step];
		unsigned argument[FORMULA_ARGUMENTS_MAX] = { 0 };

		for (unsigned k = 0; k < operations[step->operation].arguments; k++)
			argument[k] = orders[planned->argument[k] - plan->planned];
		orders[i] = (unsigned char)(step->varies ? vanishing_of(step->operation, argument)
			: FIRST | SECOND);
	}
}
