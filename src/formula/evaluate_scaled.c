/* evaluate_scaled.c - see evaluate_scaled.h
 *
 * Method
 *   Each planned step is taken for all points of the block, from the slots of its
 *   arguments to its own. What does not vary is taken once, for as many points.
 */
#include "formula/evaluate_scaled.h"

#include <stdlib.h>

#include "formula/scaled_block.h"
#include "formula/vanishing.h"
#include "support/memory.h"

struct scaled_evaluator {
	const struct plan *plan;	/* borrowed */
	struct enclosures *slot;	/* owned [plan->slots] */
	unsigned char *vanishing;	/* owned [plan->count]: as of plan_vanishing */
};

static struct scaled_room room_of(const struct scaled_evaluator *evaluator,
	const struct planned *planned)
{
	const unsigned vanishing = evaluator->vanishing[planned - evaluator->plan->planned];
	struct scaled_room room = { .there = ~vanishing };

	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if ((planned->orders >> order & 1) != 0)
			room.order[order] = &evaluator->slot[planned->slot[order]];
	return room;
}

/* The steps that vary, or the others. */
static void take_steps(struct scaled_evaluator *evaluator, bool varying, const double *x,
	size_t count)
{
	const struct plan *plan = evaluator->plan;

	for (size_t i = 0; i < plan->count; i++) {
		const struct planned *planned = &plan->planned[i];
		const struct step *step = &plan->formula->step[planned->step];
		struct scaled_room argument[FORMULA_ARGUMENTS_MAX] = { { .there = 0 } };

		if (step->varies != varying)
			continue;
		for (size_t k = 0; k < FORMULA_ARGUMENTS_MAX; k++)
			if (planned->argument[k] != NULL)
				argument[k] = room_of(evaluator, planned->argument[k]);
		scaled_block(step, x, count, room_of(evaluator, planned), argument);
	}
}

struct scaled_evaluator *scaled_evaluator_new(const struct plan *plan)
{
	struct scaled_evaluator *evaluator = memory_new(1, sizeof *evaluator);

	evaluator->plan = plan;
	evaluator->slot = memory_new(plan->slots, sizeof *evaluator->slot);
	evaluator->vanishing = memory_new(plan->count, sizeof *evaluator->vanishing);
	plan_vanishing(plan, evaluator->vanishing);
	take_steps(evaluator, false, NULL, ENCLOSURES);
	return evaluator;
}

void scaled_evaluator_free(struct scaled_evaluator *evaluator)
{
	if (evaluator == NULL)
		return;
	free(evaluator->slot);
	free(evaluator->vanishing);
	free(evaluator);
}

void scaled_evaluate(struct scaled_evaluator *evaluator, const double *x, size_t count,
	struct enclosures *results)
{
	const struct plan *plan = evaluator->plan;
	const struct planned *last = &plan->planned[plan->count - 1];

	take_steps(evaluator, true, x, count);
	*results = evaluator->slot[last->slot[plan->order]];
}

void formula_prepare(struct formula *formula)
{
	struct enclosures *values = memory_new(formula->count, sizeof *values);

	for (size_t i = 0; i < formula->count; i++) {
		struct step *step = &formula->step[i];
		struct scaled_room argument[FORMULA_ARGUMENTS_MAX] = { { .there = 0 } };

		if (step->varies)
			continue;
		for (size_t k = 0; k < operations[step->operation].arguments; k++)
			argument[k] = (struct scaled_room){
				.order = { &values[step->argument[k]] }, .there = 1
			};
		scaled_block(step, NULL, 1, (struct scaled_room){ .order = { &values[i] } }, argument);
		step->constant = scaled_constant(&values[i]);
	}
	free(values);
}
