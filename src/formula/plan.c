/* SPDX-License-Identifier: MIT */
/* plan.c - see plan.h
 *
 * Method
 *   From the last step back, each says which orders of its arguments it needs. Then,
 *   from the first on, each order of each step takes a slot, and gives it back behind
 *   the last step that needs it.
 */
#include "formula/plan.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

enum { ORDER_0 = 1, UNUSED = 0xffff };

/* These orders and all below. */
static unsigned with_lower(unsigned orders)
{
	return orders | orders >> 1 | orders >> 2;
}

/* Which orders of its argument a step needs for the orders that are needed of it. */
static unsigned orders_of_argument(const struct formula *formula, unsigned short number,
	unsigned orders, size_t which)
{
	const struct step *step = &formula->step[number];
	if (!formula->step[step->argument[which]].varies)
		return ORDER_0;
	switch (step->operation) {
	case STEP_ADD:
	case STEP_SUBTRACT:
	case STEP_NEGATE:
		return orders;
	case STEP_CHOOSE:
		return which == 0 ? ORDER_0 : orders;
	case STEP_ABS:
	case STEP_MIN:
	case STEP_MAX:
		return orders | ORDER_0;
	case STEP_SIGN:
	case STEP_FLOOR:
		return ORDER_0;
	default:
		return is_condition(step->operation) ? ORDER_0 : with_lower(orders);
	}
}

static size_t count_arguments(const struct formula *formula, unsigned short number)
{
	return operations[formula->step[number].operation].arguments;
}

/* What a plan is made from: a row for each step of the formula. */
struct need {
	unsigned char orders;
	unsigned short last[FORMULA_ORDERS];	/* the place in the plan that needs it last */
	unsigned short place;			/* its own */
};

static void find_orders(struct need *need, const struct formula *formula, unsigned short last)
{
	for (unsigned short i = last + 1; i-- > 0;) {
		if (need[i].orders == 0)
			continue;
		for (size_t k = 0; k < count_arguments(formula, i); k++)
			need[formula->step[i].argument[k]].orders |=
				(unsigned char)orders_of_argument(formula, i, need[i].orders, k);
	}
}

/* The steps that are needed: those that do not vary, then the others. */
static void place(struct plan *plan, struct need *need, unsigned short last)
{
	const struct formula *formula = plan->formula;
	for (int varies = 0; varies < 2; varies++)
		for (unsigned short i = 0; i <= last; i++)
			if (need[i].orders != 0 && formula->step[i].varies == (varies != 0)) {
				need[i].place = (unsigned short)plan->count;
				plan->planned[plan->count++] = (struct planned){
					.step = i, .orders = need[i].orders
				};
			}
}

/* Each with its arguments, and who needs what of them last. */
static void link_arguments(struct plan *plan, struct need *need)
{
	for (size_t i = 0; i < plan->count; i++) {
		struct planned *planned = &plan->planned[i];
		const unsigned short *argument = plan->formula->step[planned->step].argument;
		for (size_t k = 0; k < count_arguments(plan->formula, planned->step); k++) {
			const unsigned orders = orders_of_argument(plan->formula, planned->step,
				planned->orders, k);
			planned->argument[k] = &plan->planned[need[argument[k]].place];
			for (unsigned d = 0; d < FORMULA_ORDERS; d++)
				if (orders >> d & 1)
					need[argument[k]].last[d] = (unsigned short)i;
		}
	}
}

struct free_slots {
	unsigned short *slot;	/* owned */
	size_t count;
};

static void give_back(struct free_slots *free_slots, struct need *need, size_t at,
	const struct planned *argument)
{
	struct need *of = &need[argument->step];
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if ((of->orders >> d & 1) && of->last[d] == at) {
			free_slots->slot[free_slots->count++] = argument->slot[d];
			of->last[d] = UNUSED;	/* once, also for u*u */
		}
}

static void take_slots(struct plan *plan, struct need *need)
{
	struct free_slots free_slots = {
		memory_new(plan->count * FORMULA_ORDERS, sizeof *free_slots.slot), 0
	};
	for (size_t i = 0; i < plan->count; i++) {
		struct planned *planned = &plan->planned[i];
		for (unsigned d = 0; d < FORMULA_ORDERS; d++)
			if (planned->orders >> d & 1)
				planned->slot[d] = free_slots.count > 0
					? free_slots.slot[--free_slots.count]
					: (unsigned short)plan->slots++;
		for (size_t k = 0; k < FORMULA_ARGUMENTS_MAX; k++)
			if (planned->argument[k] != NULL
				&& plan->formula->step[planned->argument[k]->step].varies)
				give_back(&free_slots, need, i, planned->argument[k]);
	}
	free(free_slots.slot);
}

/* The step that is the number 0, if there is one. */
static bool find_zero(const struct formula *formula, unsigned short *zero)
{
	for (unsigned short i = 0; i < formula->count; i++) {
		const struct step *step = &formula->step[i];
		if (step->operation == STEP_NUMBER && step->value == 0 && !signbit(step->value)
			&& step->digits == NULL) {
			*zero = i;
			return true;
		}
	}
	return false;
}

struct plan plan_of(const struct formula *formula, unsigned order, bool as_written)
{
	struct plan plan = { .formula = formula, .order = order };
	unsigned short last = as_written ? formula->written : formula->value;
	if (order > 0 && !formula->step[last].varies && find_zero(formula, &last))
		plan.order = 0;
	struct need *need = memory_new(formula->count, sizeof *need);
	plan.planned = memory_new(formula->count, sizeof *plan.planned);
	need[last].orders = (unsigned char)(1u << plan.order);
	find_orders(need, formula, last);
	place(&plan, need, last);
	link_arguments(&plan, need);
	take_slots(&plan, need);
	free(need);
	return plan;
}

void plan_free(struct plan *plan)
{
	free(plan->planned);
	*plan = (struct plan){ .count = 0 };
}
