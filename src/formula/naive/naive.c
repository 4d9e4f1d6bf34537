/* SPDX-License-Identifier: MIT */
/* naive.c - see naive.h
 *
 * Method: a step is an operation or a call of a function, made in double and then rounded
 * to the type. For +, -, *, / and the square root that is what the type's own arithmetic
 * gives: a double has at least twice the bits of the others and two more, so the first
 * rounding never makes a tie of what was none (Figueroa, When is double rounding
 * innocuous?, SIGNUM Newsletter 30, 1995). Functions are the C library's, which are not
 * correctly rounded in f64 and all but always in the others. What does not depend on x is
 * computed in double and rounded once, where it meets x, as frameworks do with scalars.
 *
 * The formulas are what goes wrong, and not mended here: 1 + erf cancels, exp(x) - 1 too,
 * exp(x) overflows.
 *
 * Special cases: a derivative that is 0 because of what the formula is, as that of a
 * constant, takes part in nothing, so that it does not make NaN of an infinity.
 */
#include "formula/naive/naive.h"

#include <math.h>
#include <stdlib.h>

#include "formula/naive/step.h"
#include "number/format.h"
#include "support/memory.h"

enum { BLOCK = 128 };

struct naive {
	const struct plan *plan;
	struct arithmetic arithmetic;
	double (*slot)[BLOCK];		/* owned [plan->slots] */
	double *constant;		/* owned [plan->slots]: what does not vary, as a double */
	unsigned char *degree;		/* owned: by number of the step */
};

static void find_degrees(struct naive *naive)
{
	const struct formula *const formula = naive->plan->formula;
	for (size_t i = 0; i < naive->plan->count; i++) {
		const struct step *const step = &formula->step[naive->plan->planned[i].step];
		unsigned char argument[FORMULA_ARGUMENTS_MAX];
		for (size_t k = 0; k < FORMULA_ARGUMENTS_MAX; k++)
			argument[k] = naive->degree[step->argument[k]];
		naive->degree[naive->plan->planned[i].step] = naive_degree(step, argument);
	}
}

static void find_constants(struct naive *naive)
{
	const struct formula *const formula = naive->plan->formula;
	static const struct arithmetic doubles = { .is_double = true };
	for (size_t i = 0; i < naive->plan->count; i++) {
		const struct planned *const planned = &naive->plan->planned[i];
		const struct step *const step = &formula->step[planned->step];
		struct jet argument[FORMULA_ARGUMENTS_MAX] = { { .degree = 0 } };
		if (step->varies)
			continue;
		for (size_t k = 0; k < operations[step->operation].arguments; k++)
			argument[k].value = naive->constant[planned->argument[k]->slot[0]];
		const double value = naive_step(&doubles, step, 0, argument, 0).value;
		naive->constant[planned->slot[0]] = value;
		for (size_t j = 0; j < BLOCK; j++)
			naive->slot[planned->slot[0]][j] = rounded(&naive->arithmetic, value);
	}
}

static struct jet jet_at(const struct naive *naive, const struct planned *planned, size_t at)
{
	struct jet jet = { .degree = naive->degree[planned->step] };
	if (planned->orders & 1)
		jet.value = naive->slot[planned->slot[0]][at];
	if (planned->orders >> 1 & 1 && jet.degree > 0)
		jet.first = naive->slot[planned->slot[1]][at];
	if (planned->orders >> 2 & 1 && jet.degree > 1)
		jet.second = naive->slot[planned->slot[2]][at];
	return jet;
}

static void take_step(struct naive *naive, const struct planned *planned, const double *x,
	size_t count)
{
	const struct step *const step = &naive->plan->formula->step[planned->step];
	const size_t arguments = operations[step->operation].arguments;
	for (size_t at = 0; at < count; at++) {
		struct jet argument[FORMULA_ARGUMENTS_MAX] = { { .degree = 0 } };
		for (size_t k = 0; k < arguments; k++)
			argument[k] = jet_at(naive, planned->argument[k], at);
		const struct jet jet = naive_step(&naive->arithmetic, step, x[at], argument,
			naive->plan->order);
		const double order[FORMULA_ORDERS] = { jet.value, jet.first, jet.second };
		for (size_t d = 0; d < FORMULA_ORDERS; d++)
			if (planned->orders >> d & 1)
				naive->slot[planned->slot[d]][at] = order[d];
	}
}

void naive_evaluate(const struct plan *plan, enum number_type type, const double *x, double *y,
	size_t count)
{
	const struct planned *const last = &plan->planned[plan->count - 1];
	struct naive naive = {
		.plan = plan,
		.arithmetic = { type == NUMBER_F64, number_formats[type] },
		.slot = memory_new(plan->slots, sizeof *naive.slot),
		.constant = memory_new(plan->slots, sizeof *naive.constant),
		.degree = memory_new(plan->formula->count, sizeof *naive.degree),
	};
	const bool is_zero = plan->order > 0 && !plan->formula->step[last->step].varies;
	find_degrees(&naive);
	find_constants(&naive);
	for (size_t i = 0; i < count; i += BLOCK) {
		const size_t portion = count - i < BLOCK ? count - i : BLOCK;
		for (size_t k = 0; k < plan->count; k++)
			if (plan->formula->step[plan->planned[k].step].varies)
				take_step(&naive, &plan->planned[k], x + i, portion);
		for (size_t at = 0; at < portion; at++)
			y[i + at] = isnan(x[i + at]) ? x[i + at]	/* a condition loses it */
				: is_zero ? 0 : naive.slot[last->slot[plan->order]][at];
	}
	free(naive.slot);
	free(naive.constant);
	free(naive.degree);
}
