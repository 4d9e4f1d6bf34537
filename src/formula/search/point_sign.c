/* SPDX-License-Identifier: MIT */
/* point_sign.c - see point_sign.h
 *
 * Method: the sign is taken from the range of the point (range.h) or, if that holds 0,
 * from intervals, as the value of sign(f), which does not vanish where f does as a double.
 * Half way between two doubles, x is the sum of two numbers, and f a constant.
 */
#include "formula/search/point_sign.h"

#include <math.h>
#include <stdlib.h>

#include "formula/builder.h"
#include "formula/interval/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "support/error.h"
#include "support/memory.h"

/* Copies a step with what it is made of, x being another step, if it is. */
static unsigned short copy(struct builder *builder, const struct formula *formula,
	unsigned short value, const unsigned short *x)
{
	unsigned short *to = memory_new(value + 1u, sizeof *to);

	for (size_t i = 0; i <= value; i++) {
		const struct step *step = &formula->step[i];
		to[i] = step->operation == STEP_X && x != NULL ? *x
			: builder_copy(builder, step, to[step->argument[0]],
				to[step->argument[1]], to[step->argument[2]]);
	}
	const unsigned short copied = to[value];
	free(to);
	return copied;
}

static struct formula sign_formula(struct builder *builder, unsigned short step)
{
	const unsigned short sign = builder_step(builder, STEP_SIGN, step, 0, 0);
	struct formula formula = builder_take(builder);

	formula.written = formula.value = sign;
	formula_prepare(&formula);
	return formula;
}

static struct formula signs_of(const struct formula *formula, unsigned short step)
{
	struct builder builder = { .full = false };

	return sign_formula(&builder, copy(&builder, formula, step, NULL));
}

void point_sign_begin(struct point_sign *sign, const struct formula *formula, unsigned short step,
	struct effort *effort)
{
	*sign = (struct point_sign){ .function = *formula, .effort = effort };
	sign->function.value = sign->function.written = step;
	sign->signs = signs_of(formula, step);
	sign->plan = plan_of(&sign->signs, 0, false);
	sign->memory = memory_new(FORMULA_STEPS_MAX, sizeof *sign->memory);
}

void point_sign_end(struct point_sign *sign)
{
	interval_evaluator_free(sign->evaluator);
	free(sign->memory);
	plan_free(&sign->plan);
	formula_free(&sign->signs);
}

/* NULL if there can be none: the run has failed then. */
static struct interval_evaluator *evaluator_of(const struct plan *plan, struct effort *effort)
{
	struct error error = { .status = STATUS_DONE };

	if (effort->failed)
		return NULL;
	struct interval_evaluator *evaluator = interval_evaluator_new(plan, &error);
	if (evaluator == NULL)
		effort_fail(effort, &error);
	return evaluator;
}

static int sign_by(struct interval_evaluator *evaluator, double x)
{
	double value = NAN;

	if (evaluator != NULL)
		interval_evaluate(evaluator, x, NUMBER_F64, &value);
	return isnan(value) ? NO_SIGN : (value > 0) - (value < 0);
}

int point_sign(struct point_sign *sign, double x)
{
	const struct range range = range_of(&sign->function, sign->function.value, x, x,
		sign->memory);

	if (!range_has_zero(range))
		return range.low > 0 ? 1 : -1;
	if (range.low == 0 && range.high == 0)
		return 0;
	if (sign->evaluator == NULL)
		sign->evaluator = evaluator_of(&sign->plan, sign->effort);
	return sign->effort->failed ? NO_SIGN : sign_by(sign->evaluator, x);
}

int point_sign_between(struct point_sign *sign, double low, double high)
{
	const double half = (high - low) / 2;
	struct builder builder = { .full = false };

	if (2 * half != high - low || isinf(half))
		return 0;
	const unsigned short x = builder_step(&builder, STEP_ADD, builder_number(&builder, low),
		builder_number(&builder, half), 0);
	struct formula middle = sign_formula(&builder,
		copy(&builder, &sign->function, sign->function.value, &x));
	struct plan plan = plan_of(&middle, 0, false);
	struct interval_evaluator *evaluator = evaluator_of(&plan, sign->effort);
	const int found = sign_by(evaluator, 0);
	interval_evaluator_free(evaluator);
	plan_free(&plan);
	formula_free(&middle);
	return found;
}
