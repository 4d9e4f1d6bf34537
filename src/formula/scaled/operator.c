/* SPDX-License-Identifier: MIT */
/* operator.c - the jets of sums, products and quotients; see jet.h
 *
 * Method
 *   (a b)' = a' b + b' a, (a b)'' = 2 a' b' + a'' b + b'' a
 *   (a / b)' = n/b^2, n = a' b - b' a; (a / b)'' = (n' b - 2 b' n)/b^3, n' = a'' b - b'' a:
 *   (a' - q b')/b loses what n keeps.
 *
 * Special cases
 *   A derivative that is not there is no term; if there is none, the sum is +0.
 */
#include "formula/scaled/terms.h"

static struct wide sum(enum operation operation, const struct jet *a, const struct jet *b,
	unsigned order)
{
	const struct term first = term_of_order(a, order), second = term_of_order(b, order);

	if (operation == STEP_NEGATE)
		return value_of_term(minus_term(first));
	return value_of_term(sum_of_terms(first,
		operation == STEP_SUBTRACT ? minus_term(second) : second));
}

/* a^(order) b + b^(order) a, or minus that: what product and quotient are made of. */
static struct term crossed(const struct jet *a, const struct jet *b, unsigned order, bool minus)
{
	const struct term first = term_times(term_of_order(a, order), b->order[0]);
	const struct term change = term_of_order(b, order);

	return sum_of_terms(first, term_times(minus ? minus_term(change) : change, a->order[0]));
}

static void take_product(unsigned orders, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	if (has_order(orders, 0))
		result->order[0] = wide_product(a->order[0], b->order[0]);
	if (has_order(orders, 1))
		result->order[1] = value_of_term(crossed(a, b, 1, false));
	if (has_order(orders, 2))
		result->order[2] = value_of_term(sum_of_terms(crossed(a, b, 2, false),
			twice_term(product_of_terms(term_of_order(a, 1), term_of_order(b, 1)))));
}

/* 0 if there is no dividend. */
static struct wide share(struct term dividend, struct wide divisor)
{
	return dividend.there ? wide_quotient(dividend.value, divisor) : wide_special(0);
}

/* n' b - 2 b' n */
static struct term bend(const struct jet *a, const struct jet *b)
{
	const struct term n = crossed(a, b, 1, true), change = crossed(a, b, 2, true);
	const struct term least = twice_term(product_of_terms(minus_term(term_of_order(b, 1)), n));

	return sum_of_terms(term_times(change, b->order[0]), least);
}

static void take_quotient(unsigned orders, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	const struct wide divisor = b->order[0];

	if (has_order(orders, 0))
		result->order[0] = wide_quotient(a->order[0], divisor);
	for (unsigned order = 1; order < FORMULA_ORDERS; order++)
		if (has_order(orders, order) && is_fixed(b))
			result->order[order] = share(term_of_order(a, order), divisor);
	if (has_order(orders, 1) && !is_fixed(b))
		result->order[1] = share(crossed(a, b, 1, true), wide_product(divisor, divisor));
	if (has_order(orders, 2) && !is_fixed(b))
		result->order[2] = share(bend(a, b), wide_power(divisor, 3));
}

void scaled_operator(enum operation operation, unsigned orders, struct jet *result,
	const struct jet argument[FORMULA_ARGUMENTS_MAX])
{
	const struct jet *a = &argument[0], *b = &argument[1];

	if (operation == STEP_MULTIPLY)
		take_product(orders, result, a, b);
	else if (operation == STEP_DIVIDE)
		take_quotient(orders, result, a, b);
	else if (operation == STEP_POWER)
		scaled_power(orders, result, a, b);
	else
		for (unsigned order = 0; order < FORMULA_ORDERS; order++)
			if (has_order(orders, order))
				result->order[order] = sum(operation, a, b, order);
}
