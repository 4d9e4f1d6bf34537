/* SPDX-License-Identifier: MIT */
/* ladder.c - see ladder.h */
#include "formula/interval/ladder.h"

#include <stdlib.h>

#include "formula/interval/evaluate.h"
#include "formula/interval/jet.h"
#include "formula/vanishing.h"
#include "support/memory.h"

static const long rung_bits[RUNGS] = { INTERVAL_BITS_MIN, 256, 512, 1024, INTERVAL_BITS_MAX };

/* One step of a plan being taken. */
struct stride {
	struct rung *rung;
	const struct plan *plan;
	const struct planned *planned;
	const struct step *step;
	unsigned orders;
	struct interval *result[FORMULA_ORDERS];
	mpfr_srcptr x;
};

static void take_number(const struct stride *stride)
{
	const struct mpfr *mpfr = stride->rung->arithmetic.mpfr;
	const struct step *step = stride->step;
	struct interval *result = stride->result[0];

	if (step->digits != NULL) {
		mpfr->set_str(result->low, step->digits, 10, MPFR_RNDD);
		mpfr->set_str(result->high, step->digits, 10, MPFR_RNDU);
	} else {
		mpfr->set_d(result->low, step->value, MPFR_RNDD);
		mpfr->set_d(result->high, step->value, MPFR_RNDU);
	}
}

static void take_x(const struct stride *stride)
{
	struct arithmetic *arithmetic = &stride->rung->arithmetic;

	if (stride->orders & 1) {
		arithmetic->mpfr->set(stride->result[0]->low, stride->x, MPFR_RNDD);
		arithmetic->mpfr->set(stride->result[0]->high, stride->x, MPFR_RNDU);
	}
	if (stride->orders & 2)
		interval_set_whole(arithmetic, stride->result[1], 1);
	if (stride->orders & 4)
		interval_set_whole(arithmetic, stride->result[2], 0);
}

static enum truth *truth_at(const struct stride *stride, const struct planned *planned)
{
	return &stride->rung->truth[planned - stride->plan->planned];
}

static struct jet argument_jet(const struct stride *stride, unsigned argument)
{
	const struct planned *planned = stride->planned->argument[argument];
	const unsigned vanishing = stride->rung->vanishing[planned - stride->plan->planned];
	struct jet jet = { { NULL } };

	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if (planned->orders & ~vanishing & 1u << order)
			jet.order[order] = &stride->rung->slot[planned->slot[order]];
	return jet;
}

static void take_condition(const struct stride *stride)
{
	const struct planned *a = stride->planned->argument[0], *b = stride->planned->argument[1];
	enum truth *truth = truth_at(stride, stride->planned);

	if (stride->step->operation == STEP_AND)
		*truth = truth_and(*truth_at(stride, a), *truth_at(stride, b));
	else if (stride->step->operation == STEP_OR)
		*truth = truth_or(*truth_at(stride, a), *truth_at(stride, b));
	else
		*truth = truth_of(&stride->rung->arithmetic, stride->step->operation,
			argument_jet(stride, 0).order[0], argument_jet(stride, 1).order[0]);
}

static void take_choice(const struct stride *stride)
{
	const struct jet a = argument_jet(stride, 1), b = argument_jet(stride, 2);
	interval_choose(&stride->rung->arithmetic, *truth_at(stride, stride->planned->argument[0]),
		stride->orders, stride->result, &a, &b);
}

static void take_operation(const struct stride *stride)
{
	struct jet argument[FORMULA_ARGUMENTS_MAX] = { 0 };

	for (unsigned i = 0; i < operations[stride->step->operation].arguments; i++)
		argument[i] = argument_jet(stride, i);
	interval_jet(&stride->rung->arithmetic, stride->step->operation, stride->orders,
		stride->result, argument);
}

static void take(const struct stride *stride)
{
	struct arithmetic *arithmetic = &stride->rung->arithmetic;
	const enum operation operation = stride->step->operation;

	if (operation == STEP_X)
		take_x(stride);
	else if (is_condition(operation))
		take_condition(stride);
	else if (operation == STEP_CHOOSE)
		take_choice(stride);
	else if (operations[operation].arguments > 0)
		take_operation(stride);
	else if (stride->orders == 0)
		;
	else if (operation == STEP_NUMBER)
		take_number(stride);
	else if (operation == STEP_PI)
		interval_set_pi(arithmetic, stride->result[0]);
	else
		interval_set_euler(arithmetic, stride->result[0]);
}

/* Those that vary, or those that do not, whose derivatives are 0. */
static void take_steps(struct rung *rung, const struct plan *plan, bool varying, mpfr_srcptr x)
{
	for (size_t i = 0; i < plan->count; i++) {
		const struct planned *planned = &plan->planned[i];
		const struct step *step = &plan->formula->step[planned->step];
		struct stride stride = {
			.rung = rung, .plan = plan, .planned = planned, .step = step,
			.orders = planned->orders, .x = x
		};
		if (step->varies != varying)
			continue;
		for (unsigned order = 0; order < FORMULA_ORDERS; order++)
			if (planned->orders & 1u << order)
				stride.result[order] = &rung->slot[planned->slot[order]];
		for (unsigned order = 1; !varying && order < FORMULA_ORDERS; order++)
			if (planned->orders & 1u << order)
				interval_set_whole(&rung->arithmetic, stride.result[order], 0);
		if (!varying)
			stride.orders &= 1;
		take(&stride);
	}
}

static struct rung *rung_new(const struct mpfr *mpfr, const struct plan *plan, size_t number)
{
	struct rung *rung = memory_new(1, sizeof *rung);

	arithmetic_begin(&rung->arithmetic, mpfr, rung_bits[number], number == RUNGS - 1);
	rung->truth = memory_new(plan->count, sizeof *rung->truth);
	rung->slot = memory_new(plan->slots, sizeof *rung->slot);
	for (size_t i = 0; i < plan->slots; i++) {
		mpfr->init2(rung->slot[i].low, rung_bits[number]);
		mpfr->init2(rung->slot[i].high, rung_bits[number]);
	}
	rung->vanishing = memory_new(plan->count, sizeof *rung->vanishing);
	plan_vanishing(plan, rung->vanishing);
	take_steps(rung, plan, false, NULL);
	rung->undecided = rung->arithmetic.undecided;
	rung->assumed = rung->arithmetic.assumed;
	return rung;
}

const struct interval *ladder_walk(struct ladder *ladder, size_t number, mpfr_srcptr x)
{
	const struct plan *plan = ladder->plan;

	if (ladder->rung[number] == NULL)
		ladder->rung[number] = rung_new(&ladder->mpfr, plan, number);
	struct rung *rung = ladder->rung[number];
	rung->arithmetic.far = ladder->far;
	rung->arithmetic.swung = false;
	rung->arithmetic.undecided = rung->undecided;
	rung->arithmetic.assumed = rung->assumed;
	ladder->mpfr.clear_flags();
	take_steps(rung, plan, true, x);
	return &rung->slot[plan->planned[plan->count - 1].slot[plan->order]];
}

void ladder_free(struct ladder *ladder)
{
	for (size_t i = 0; i < RUNGS; i++) {
		struct rung *rung = ladder->rung[i];
		if (rung == NULL)
			continue;
		for (size_t slot = 0; slot < ladder->plan->slots; slot++) {
			ladder->mpfr.clear(rung->slot[slot].low);
			ladder->mpfr.clear(rung->slot[slot].high);
		}
		arithmetic_end(&rung->arithmetic);
		free(rung->slot);
		free(rung->truth);
		free(rung->vanishing);
		free(rung);
	}
}
