/* SPDX-License-Identifier: MIT */
/* evaluate.c - see evaluate.h: walks the plan, step by step over
 * a block of points.
 *
 * Method: value ± radius of each step, with its derivatives, by arithmetic/enclosure*.h.
 *
 * Special cases: constants are taken as prepared; one that is not known makes what
 * depends on it unknown.
 */
#include "formula/compensated/evaluate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formula/compensated/steps.h"
#include "support/memory.h"

struct compensated_evaluator {
	const struct plan *plan;		/* borrowed */
	struct jet_terms *jet;			/* owned [plan->count] */
	struct enclosures *slot;		/* owned [plan->slots] */
	struct enclosures scratch[SCRATCH_BLOCKS], constant[CONSTANT_BLOCKS];
};

static void fill(struct enclosures *block, struct constant constant)
{
	for (size_t i = 0; i < ENCLOSURES; i++) {
		block->high[i] = constant.high;
		block->low[i] = constant.low;
		block->radius[i] = constant.radius;
	}
}

static struct step_places places_of(struct compensated_evaluator *evaluator,
	const struct planned *planned)
{
	struct step_places places = {
		.orders = planned->orders,
		.scratch = evaluator->scratch,
		.constant = evaluator->constant,
	};
	for (unsigned d = 0; d < FORMULA_ORDERS; d++)
		if (planned->orders >> d & 1)
			places.into[d] = &evaluator->slot[planned->slot[d]];
	return places;
}

static const struct step *step_of(const struct plan *plan, const struct planned *planned)
{
	return &plan->formula->step[planned->step];
}

/* A condition that is not known is NaN. */
static struct constant constant_of(const struct step *step)
{
	struct constant constant = step->constant;
	if (is_condition(step->operation) && !(constant.radius == 0))
		constant.high = NAN;
	return constant;
}

/* The steps whose slots stay as they are, and x, whose derivatives do. */
static void begin(struct compensated_evaluator *evaluator)
{
	const struct plan *plan = evaluator->plan;
	fill(&evaluator->constant[CONSTANT_ZERO], (struct constant){ 0, 0, 0 });
	fill(&evaluator->constant[CONSTANT_ONE], (struct constant){ 1, 0, 0 });
	fill(&evaluator->constant[CONSTANT_UNKNOWN], (struct constant){ 0, 0, INFINITY });
	for (size_t i = 0; i < plan->count; i++) {
		const struct planned *planned = &plan->planned[i];
		const struct step *step = step_of(plan, planned);
		const struct step_places places = places_of(evaluator, planned);
		if (step->varies && step->operation != STEP_X)
			continue;
		if (!step->varies && places.into[0] != NULL)
			fill(places.into[0], constant_of(step));
		evaluator->jet[i] = (struct jet_terms){ {
			term_of(places.into[0]),
			step->varies ? constant_one(&places) : constant_zero(&places),
			constant_zero(&places),
		} };
	}
}

struct compensated_evaluator *compensated_evaluator_new(const struct plan *plan)
{
	/* Blocks are written before they are read: they are left as they come. */
	struct compensated_evaluator *evaluator = memory_resize(NULL, 1, sizeof *evaluator);
	evaluator->plan = plan;
	evaluator->jet = memory_new(plan->count, sizeof *evaluator->jet);
	evaluator->slot = memory_resize(NULL, plan->slots, sizeof *evaluator->slot);
	begin(evaluator);
	return evaluator;
}

void compensated_evaluator_free(struct compensated_evaluator *evaluator)
{
	if (evaluator == NULL)
		return;
	free(evaluator->jet);
	free(evaluator->slot);
	free(evaluator);
}

/* x, the last of them again where there are fewer than the block has. */
static void take_x(struct enclosures *block, const double *x, size_t count)
{
	memcpy(block->high, x, count * sizeof *x);
	for (size_t i = count; i < ENCLOSURES; i++)
		block->high[i] = x[count - 1];
	memset(block->low, 0, sizeof block->low);
	memset(block->radius, 0, sizeof block->radius);
}

static void take_step(struct compensated_evaluator *evaluator, const struct planned *planned)
{
	const struct jet_terms *argument[FORMULA_ARGUMENTS_MAX] = { NULL };
	for (size_t k = 0; k < FORMULA_ARGUMENTS_MAX; k++)
		if (planned->argument[k] != NULL)
			argument[k] = &evaluator->jet[planned->argument[k] - evaluator->plan->planned];
	const struct step_places places = places_of(evaluator, planned);
	evaluator->jet[planned - evaluator->plan->planned] = compensated_step(
		step_of(evaluator->plan, planned)->operation, &places, argument);
}

void compensated_evaluate(struct compensated_evaluator *evaluator, const double *x, size_t count,
	struct enclosures *results)
{
	const struct plan *plan = evaluator->plan;
	if (count == 0)
		return;
	for (size_t i = 0; i < plan->count; i++) {
		const struct planned *planned = &plan->planned[i];
		const struct step *step = step_of(plan, planned);
		if (step->operation == STEP_X) {
			if (planned->orders & 1)
				take_x(&evaluator->slot[planned->slot[0]], x, count);
		} else if (step->varies)
			take_step(evaluator, planned);
	}
	compensated_result_loop(results, evaluator->jet[plan->count - 1].order[plan->order].block);
}
