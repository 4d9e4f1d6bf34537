/* SPDX-License-Identifier: MIT */
/* evaluate.c - see evaluate.h
 *
 * Method
 *   Each planned step is taken for all points of the block, from the slots of its
 *   arguments to its own. What does not vary is taken once, at one point.
 */
#include "formula/scaled/evaluate.h"

#include <math.h>
#include <stdlib.h>

#include "formula/scaled/block.h"
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

static void take_step(struct scaled_evaluator *evaluator, const struct planned *planned,
	const double *x, size_t count)
{
	struct scaled_room argument[FORMULA_ARGUMENTS_MAX] = { { .there = 0 } };

	for (size_t k = 0; k < FORMULA_ARGUMENTS_MAX; k++)
		if (planned->argument[k] != NULL)
			argument[k] = room_of(evaluator, planned->argument[k]);
	scaled_block(&evaluator->plan->formula->step[planned->step], x, count,
		room_of(evaluator, planned), argument);
}

/* A prepared constant that has lost nothing to its exponent. */
static bool is_known(struct constant constant)
{
	return (constant.high == 0 && constant.radius == 0) || (isfinite(constant.radius)
		&& fabs(constant.high) > 0x1p-900 && fabs(constant.high) < 0x1p900);
}

/* What does not vary is the same at all points. */
static void take_constant(struct scaled_evaluator *evaluator, const struct planned *planned)
{
	const struct constant constant
		= evaluator->plan->formula->step[planned->step].constant;
	struct enclosures *slot = &evaluator->slot[planned->slot[0]];

	if (is_known(constant)) {
		const int exponent = constant.high == 0 ? 0 : ilogb(constant.high);
		slot->high[0] = ldexp(constant.high, -exponent);
		slot->low[0] = ldexp(constant.low, -exponent);
		slot->radius[0] = ldexp(constant.radius, -exponent);
		slot->exponent[0] = exponent;
	} else {
		take_step(evaluator, planned, NULL, 1);
	}
	for (size_t i = 1; i < ENCLOSURES; i++) {
		slot->high[i] = slot->high[0];
		slot->low[i] = slot->low[0];
		slot->radius[i] = slot->radius[0];
		slot->exponent[i] = slot->exponent[0];
	}
}

struct scaled_evaluator *scaled_evaluator_new(const struct plan *plan)
{
	struct scaled_evaluator *evaluator = memory_new(1, sizeof *evaluator);

	evaluator->plan = plan;
	/* What is read of it is written first. */
	evaluator->slot = memory_resize(NULL, plan->slots, sizeof *evaluator->slot);
	evaluator->vanishing = memory_new(plan->count, sizeof *evaluator->vanishing);
	plan_vanishing(plan, evaluator->vanishing);
	for (size_t i = 0; i < plan->count; i++)
		if (!plan->formula->step[plan->planned[i].step].varies)
			take_constant(evaluator, &plan->planned[i]);
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

	for (size_t i = 0; i < plan->count; i++)
		if (plan->formula->step[plan->planned[i].step].varies)
			take_step(evaluator, &plan->planned[i], x, count);
	*results = evaluator->slot[last->slot[plan->order]];
}

void formula_prepare(struct formula *formula)
{
	/* One point of each, so most of it stays as it comes. */
	struct enclosures *values = memory_resize(NULL, formula->count, sizeof *values);

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
