/* SPDX-License-Identifier: MIT */
/* block.c - see block.h */
#include "formula/scaled/block.h"

#include "formula/scaled/jet.h"

void scaled_jet(enum operation operation, unsigned orders, struct jet *result,
	const struct jet argument[FORMULA_ARGUMENTS_MAX])
{
	if (is_condition(operation))
		scaled_condition(operation, result, &argument[0], &argument[1]);
	else if (operation >= STEP_ADD && operation <= STEP_POWER)
		scaled_operator(operation, orders, result, argument);
	else if (operation >= STEP_ABS && operation <= STEP_CHOOSE)
		scaled_switch(operation, orders, result, argument);
	else
		scaled_function(operation, orders, result, &argument[0]);
}

static struct wide load(const struct enclosures *from, size_t i)
{
	return (struct wide){
		.value = { from->high[i], from->low[i] },
		.radius = from->radius[i], .exponent = from->exponent[i],
	};
}

static void store(struct enclosures *to, size_t i, struct wide a)
{
	to->high[i] = a.value.high;
	to->low[i] = a.value.low;
	to->radius[i] = a.radius;
	to->exponent[i] = a.exponent;
}

static struct jet load_jet(struct scaled_room from, size_t i)
{
	struct jet jet = { .there = from.there };

	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if (from.order[order] != NULL)
			jet.order[order] = load(from.order[order], i);
	return jet;
}

/* x and its derivatives, or a number and those that it has not. */
static void take_leaf(const struct step *step, double x, struct jet *result)
{
	const bool is_variable = step->operation == STEP_X;

	result->order[0] = is_variable ? wide_of(x) : scaled_number(step);
	result->order[1] = is_variable ? wide_of(1) : wide_special(0);
	result->order[2] = wide_special(0);
}

void scaled_block(const struct step *step, const double *x, size_t count,
	struct scaled_room result, const struct scaled_room argument[FORMULA_ARGUMENTS_MAX])
{
	unsigned orders = 0;

	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		orders |= (result.order[order] != NULL) << order;
	for (size_t i = 0; i < count; i++) {
		struct jet arguments[FORMULA_ARGUMENTS_MAX], jet = { .there = result.there };

		for (size_t k = 0; k < FORMULA_ARGUMENTS_MAX; k++)
			arguments[k] = load_jet(argument[k], i);
		if (step->operation <= STEP_X)
			take_leaf(step, step->operation == STEP_X ? x[i] : 0, &jet);
		else
			scaled_jet(step->operation, orders, &jet, arguments);
		for (unsigned order = 0; order < FORMULA_ORDERS; order++)
			if (result.order[order] != NULL)
				store(result.order[order], i, jet.order[order]);
	}
}

/* a 2^exponent, and whether that is all of it. */
static double scale(double a, double exponent, bool *exact)
{
	const double result = ldexp(a, (int)exponent);

	*exact &= ldexp(result, -(int)exponent) == a;
	return result;
}

struct constant scaled_constant(const struct enclosures *enclosures)
{
	const struct wide a = load(enclosures, 0);
	const double exponent = a.exponent < -1200 ? -1200 : a.exponent > 1200 ? 1200 : a.exponent;
	bool exact = true;

	if (!wide_is_finite(a) || wide_is_zero(a))
		return (struct constant){ a.value.high, 0, a.radius };
	const double high = scale(a.value.high, exponent, &exact);
	const double low = scale(a.value.low, exponent, &exact);
	const double radius = scale(a.radius, exponent, &exact);
	if (isinf(high) || isinf(radius))
		return (struct constant){ .radius = HUGE_VAL };
	return (struct constant){ high, low, exact ? radius : radius + 0x1p-1072 };
}
