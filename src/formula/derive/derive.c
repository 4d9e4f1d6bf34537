/* SPDX-License-Identifier: MIT */
/* derive.c - see derive.h
 *
 * Method: each step's derivative is a step of the new formula, made once; what two share
 * stays shared.
 */
#include "formula/derive/derive.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formula/builder.h"
#include "formula/derive/simplify.h"
#include "support/memory.h"

struct derivation {
	const struct formula *from;
	struct builder builder;
	unsigned short *copy;		/* owned [from->count]: the step in the new formula */
	unsigned short *derivative;	/* owned [from->count]: its derivative there */
};

static unsigned short number(struct derivation *derivation, double value)
{
	return builder_number(&derivation->builder, value);
}

static unsigned short step(struct derivation *derivation, enum operation operation,
	unsigned short a)
{
	return builder_step(&derivation->builder, operation, a, 0, 0);
}

static unsigned short plus(struct derivation *derivation, unsigned short a, unsigned short b)
{
	return simple_sum(&derivation->builder, a, b);
}

static unsigned short minus(struct derivation *derivation, unsigned short a, unsigned short b)
{
	return simple_difference(&derivation->builder, a, b);
}

static unsigned short times(struct derivation *derivation, unsigned short a, unsigned short b)
{
	return simple_product(&derivation->builder, a, b);
}

static unsigned short over(struct derivation *derivation, unsigned short a, unsigned short b)
{
	return simple_quotient(&derivation->builder, a, b);
}

static unsigned short power(struct derivation *derivation, unsigned short a, double exponent)
{
	return simple_power(&derivation->builder, a, exponent);
}

/* g'(u) of a function g of one argument; value is g(u). */
static unsigned short outer_derivative(struct derivation *d, enum operation operation,
	unsigned short u, unsigned short value)
{
	const unsigned short one = number(d, 1), two = number(d, 2);
	switch (operation) {
	case STEP_EXP:
		return value;
	case STEP_EXPM1:
		return step(d, STEP_EXP, u);
	case STEP_LOG:
		return over(d, one, u);
	case STEP_LOG1P:
		return over(d, one, plus(d, one, u));
	case STEP_SQRT:
		return over(d, one, times(d, two, value));
	case STEP_SIN:
		return step(d, STEP_COS, u);
	case STEP_COS:
		return simple_negative(&d->builder, step(d, STEP_SIN, u));
	case STEP_TAN:
		return plus(d, one, power(d, value, 2));
	case STEP_ATAN:
		return over(d, one, plus(d, one, power(d, u, 2)));
	case STEP_ASINH:
		return over(d, one, step(d, STEP_SQRT, plus(d, one, power(d, u, 2))));
	case STEP_SINH:
		return step(d, STEP_COSH, u);
	case STEP_COSH:
		return step(d, STEP_SINH, u);
	case STEP_TANH:
		return minus(d, one, power(d, value, 2));
	case STEP_ERF:
	case STEP_ERFC: {
		const unsigned short bell = step(d, STEP_EXP,
			simple_negative(&d->builder, power(d, u, 2)));
		const unsigned short factor = number(d, operation == STEP_ERF ? 2 : -2);
		return over(d, times(d, factor, bell), step(d, STEP_SQRT, step(d, STEP_PI, 0)));
	}
	case STEP_NORMAL:
		return step(d, STEP_DENSITY, u);
	case STEP_DENSITY:
		return times(d, simple_negative(&d->builder, u), value);
	case STEP_ABS:
		return step(d, STEP_SIGN, u);
	case STEP_SIGMOID:
		return times(d, value, minus(d, one, value));
	case STEP_SOFTPLUS:
		return step(d, STEP_SIGMOID, u);
	case STEP_LOG_COSH:
		return step(d, STEP_TANH, u);
	default:	/* SIGN, FLOOR */
		return number(d, 0);
	}
}

/* u'/v less the terms u w' n/(v w) of the factors w^n of v = w^n ...: so the powers of w
 * below the bar are n + 1, not 2n. */
static unsigned short without_factors_of(struct derivation *d, unsigned short sum,
	unsigned short quotient, unsigned short v, double exponent, unsigned depth)
{
	const struct step *const factor = &d->from->step[v];
	double own;
	if (!factor->varies)
		return sum;
	if (factor->operation == STEP_MULTIPLY && depth < 3) {
		sum = without_factors_of(d, sum, quotient, factor->argument[0], exponent, depth + 1);
		return without_factors_of(d, sum, quotient, factor->argument[1], exponent, depth + 1);
	}
	if (factor->operation == STEP_POWER && depth < 3
		&& simple_number(d->from, factor->argument[1], &own))
		return without_factors_of(d, sum, quotient, factor->argument[0], exponent * own,
			depth + 1);
	const unsigned short rate = over(d, d->derivative[v], d->copy[v]);
	return minus(d, sum, times(d, times(d, number(d, exponent), quotient), rate));
}

static unsigned short derivative_of_quotient(struct derivation *d, const struct step *from)
{
	const unsigned short u = from->argument[0], v = from->argument[1];
	const unsigned short first = simple_quotients(&d->builder, d->derivative[u], d->copy[v]);
	return without_factors_of(d, first, over(d, d->copy[u], d->copy[v]), v, 1, 0);
}

/* u^b: b u^(b-1) u' for a constant b, else u^b (b' log u + b u'/u). */
static unsigned short derivative_of_power(struct derivation *d, const struct step *from,
	unsigned short value)
{
	const unsigned short u = d->copy[from->argument[0]], b = d->copy[from->argument[1]];
	const unsigned short du = d->derivative[from->argument[0]];
	const unsigned short db = d->derivative[from->argument[1]];
	double exponent;
	if (!d->from->step[from->argument[1]].varies) {
		unsigned short lower;
		if (simple_number(&d->builder.formula, b, &exponent) && floor(exponent) == exponent
			&& exponent >= 1)
			lower = power(d, u, exponent - 1);
		else
			lower = builder_step(&d->builder, STEP_POWER, u,
				minus(d, b, number(d, 1)), 0);
		return times(d, times(d, b, lower), du);
	}
	const unsigned short log_part = times(d, db, d->builder.formula.step[u].operation
		== STEP_EULER ? number(d, 1) : step(d, STEP_LOG, u));
	return times(d, value, plus(d, log_part, over(d, times(d, b, du), u)));
}

static unsigned short choice(struct derivation *d, unsigned short condition, unsigned short a,
	unsigned short b)
{
	return a == b ? a : builder_step(&d->builder, STEP_CHOOSE, condition, a, b);
}

static unsigned short derivative_of(struct derivation *d, unsigned short i)
{
	const struct step *const from = &d->from->step[i];
	const unsigned short a = d->copy[from->argument[0]], b = d->copy[from->argument[1]];
	const unsigned short da = d->derivative[from->argument[0]];
	const unsigned short db = d->derivative[from->argument[1]];
	struct builder *const builder = &d->builder;

	if (!from->varies || is_condition(from->operation))
		return number(d, 0);
	switch (from->operation) {
	case STEP_X:
		return number(d, 1);
	case STEP_ADD:
		return plus(d, da, db);
	case STEP_SUBTRACT:
		return minus(d, da, db);
	case STEP_MULTIPLY:
		return plus(d, times(d, da, b), times(d, a, db));
	case STEP_DIVIDE:
		return derivative_of_quotient(d, from);
	case STEP_NEGATE:
		return simple_negative(builder, da);
	case STEP_POWER:
		return derivative_of_power(d, from, d->copy[i]);
	case STEP_MIN:
		return choice(d, builder_step(builder, STEP_LESS, a, b, 0), da, db);
	case STEP_MAX:
		return choice(d, builder_step(builder, STEP_LESS, b, a, 0), da, db);
	case STEP_CHOOSE:
		return choice(d, a, db, d->derivative[from->argument[2]]);
	case STEP_EXP:
		return times(d, da, d->copy[i]);
	default:
		return times(d, outer_derivative(d, from->operation, a, d->copy[i]), da);
	}
}

/* Whether the step is its first argument, or its second: x - 0, x/1, x*1, 1*x, x^1. Those
 * come of parameters that have such values. */
static bool is_argument(const struct formula *formula, const struct step *step, size_t *argument)
{
	static const struct {
		enum operation operation;
		size_t kept;
		double other;
	} rows[] = {
		{ STEP_SUBTRACT, 0, 0 }, { STEP_DIVIDE, 0, 1 }, { STEP_MULTIPLY, 0, 1 },
		{ STEP_MULTIPLY, 1, 1 }, { STEP_POWER, 0, 1 },
	};
	double value;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (step->operation == rows[i].operation
			&& simple_number(formula, step->argument[1 - rows[i].kept], &value)
			&& value == rows[i].other) {
			*argument = rows[i].kept;
			return true;
		}
	return false;
}

static unsigned short copy_of(struct derivation *d, const struct step *from)
{
	size_t kept;
	if (is_argument(d->from, from, &kept))
		return d->copy[from->argument[kept]];
	if (from->digits != NULL)
		return builder_digits(&d->builder, from->digits, strlen(from->digits));
	if (from->operation == STEP_NUMBER)
		return number(d, from->value);
	unsigned short argument[FORMULA_ARGUMENTS_MAX] = { 0 };
	for (size_t i = 0; i < operations[from->operation].arguments; i++)
		argument[i] = d->copy[from->argument[i]];
	return builder_step(&d->builder, from->operation, argument[0], argument[1], argument[2]);
}

static bool *needed_steps(const struct formula *formula)
{
	bool *const needed = memory_new(formula->count, sizeof *needed);
	needed[formula->written] = true;
	for (size_t i = formula->written + 1u; i-- > 0;)
		for (size_t k = 0; needed[i] && k < operations[formula->step[i].operation].arguments; k++)
			needed[formula->step[i].argument[k]] = true;
	return needed;
}

/* The formula itself as a new one, without what it does not need; or its derivative, with
 * what was tried on the way. */
static bool build(struct formula *result, const struct formula *from, bool derive)
{
	struct derivation derivation = {
		.from = from,
		.copy = memory_new(from->count, sizeof *derivation.copy),
		.derivative = memory_new(from->count, sizeof *derivation.derivative),
	};
	bool *const needed = needed_steps(from);
	for (unsigned short i = 0; i <= from->written; i++)
		if (needed[i]) {
			derivation.copy[i] = copy_of(&derivation, &from->step[i]);
			if (derive)
				derivation.derivative[i] = derivative_of(&derivation, i);
		}
	const unsigned short *const of = derive ? derivation.derivative : derivation.copy;
	const unsigned short last = of[from->written];
	const bool full = derivation.builder.full;
	*result = builder_take(&derivation.builder);
	result->written = result->value = last;
	free(needed);
	free(derivation.copy);
	free(derivation.derivative);
	if (full)
		formula_free(result);
	return !full;
}

bool formula_derive(struct formula *derivative, const struct formula *formula, unsigned order)
{
	if (!build(derivative, formula, false))
		return false;
	for (unsigned i = 0; i < order; i++) {
		struct formula tried, kept;
		const bool fits = build(&tried, derivative, true);
		formula_free(derivative);
		if (!fits || !build(&kept, &tried, false)) {
			formula_free(&tried);
			return false;
		}
		formula_free(&tried);
		*derivative = kept;
	}
	return true;
}
