/* SPDX-License-Identifier: MIT */
/* switch.c - the jets of functions with a corner or a jump, and conditions; see
 * jet.h
 *
 * Special cases
 *   On which side a point is may not be known: then nothing is, but of the values of max
 *   and min, which are one or the other. nan is on the side that C's conditions make it.
 */
#include "formula/scaled/terms.h"

static enum truth truth_of_condition(struct wide condition)
{
	return !wide_is_known(condition) ? NOT_KNOWN : condition.value.high != 0 ? TRUE : FALSE;
}

static struct wide condition_of_truth(enum truth truth)
{
	return truth == NOT_KNOWN ? wide_unknown() : truth == TRUE ? wide_of(1) : wide_special(0);
}

static enum truth not(enum truth truth)
{
	return truth == NOT_KNOWN ? NOT_KNOWN : truth == TRUE ? FALSE : TRUE;
}

static enum truth either(enum truth a, enum truth b)
{
	return a == TRUE || b == TRUE ? TRUE
		: a == NOT_KNOWN || b == NOT_KNOWN ? NOT_KNOWN : FALSE;
}

static enum truth truth_of(enum operation operation, struct wide a, struct wide b)
{
	switch (operation) {
	case STEP_LESS: return wide_less(a, b);
	case STEP_LESS_EQUAL: return wide_less_or_equal(a, b);
	case STEP_EQUAL: return wide_equal(a, b);
	case STEP_NOT_EQUAL: return not(wide_equal(a, b));
	case STEP_OR: return either(truth_of_condition(a), truth_of_condition(b));
	default: return not(either(not(truth_of_condition(a)), not(truth_of_condition(b))));
	}
}

void scaled_condition(enum operation operation, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	result->order[0] = condition_of_truth(truth_of(operation, a->order[0], b->order[0]));
}

static void choose(enum truth truth, unsigned orders, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if (has_order(orders, order))
			result->order[order] = truth == NOT_KNOWN ? wide_unknown()
				: value_of_term(term_of_order(truth == TRUE ? a : b, order));
}

static void take_extremum(bool greatest, unsigned orders, struct jet *result,
	const struct jet *a, const struct jet *b)
{
	const struct wide first = a->order[0], second = b->order[0];
	const enum truth truth = greatest ? wide_less(second, first) : wide_less(first, second);

	choose(truth, orders, result, a, b);
	if (has_order(orders, 0) && truth == NOT_KNOWN)
		result->order[0] = wide_hull(first, second);
}

static struct wide size_derivative(const struct jet *a, unsigned order)
{
	const struct wide value = a->order[0];

	if (wide_is_nan(value))
		return value;
	if (!wide_is_known(value) || !wide_has_sign(value))
		return wide_unknown();
	return wide_is_zero(value) || !has_order(a->there, order) ? wide_special(0)
		: value.value.high > 0 ? a->order[order] : wide_negative(a->order[order]);
}

static struct wide sign(struct wide a)
{
	if (!wide_is_known(a) || !wide_has_sign(a))
		return wide_unknown();
	return wide_is_nan(a) ? a : wide_is_zero(a) ? wide_special(0)
		: wide_of(a.value.high > 0 ? 1 : -1);
}

/* ABS, SIGN or FLOOR */
static struct wide step_value(enum operation operation, struct wide a)
{
	return operation == STEP_ABS ? wide_size(a) : operation == STEP_SIGN ? sign(a)
		: wide_floor(a);
}

static void take_step(enum operation operation, unsigned orders, struct jet *result,
	const struct jet *a)
{
	const struct wide value = step_value(operation, a->order[0]);

	if (has_order(orders, 0))
		result->order[0] = value;
	for (unsigned order = 1; order < FORMULA_ORDERS; order++)
		if (has_order(orders, order))
			result->order[order] = operation == STEP_ABS ? size_derivative(a, order)
				: !wide_is_known(value) || wide_is_nan(value) ? value
				: wide_special(0);
}

void scaled_switch(enum operation operation, unsigned orders, struct jet *result,
	const struct jet argument[FORMULA_ARGUMENTS_MAX])
{
	const struct jet *a = &argument[0], *b = &argument[1];

	if (operation == STEP_CHOOSE)
		choose(truth_of_condition(a->order[0]), orders, result, b, &argument[2]);
	else if (operation == STEP_MAX || operation == STEP_MIN)
		take_extremum(operation == STEP_MAX, orders, result, a, b);
	else
		take_step(operation, orders, result, a);
}
