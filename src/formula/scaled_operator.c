/* scaled_operator.c - the jets of sums, products and quotients; see scaled_jet.h
 *
 * Method
 *   (a b)' = a' b + b' a, (a b)'' = 2 a' b' + a'' b + b'' a
 *   (a / b)' = n/b^2, n = a' b - b' a; (a / b)'' = (n' b - 2 b' n)/b^3, n' = a'' b - b'' a:
 *   (a' - q b')/b loses what n keeps.
 *
 * Special cases
 *   A derivative that is not there is no term; if there is none, the sum is +0.
 */
#include "formula/scaled_jet.h"

struct wide jet_derivative(const struct jet *a, unsigned order)
{
	return order == 0 || a->varies ? a->order[order] : wide_special(0);
}

static struct wide sum(enum operation operation, const struct jet *a, const struct jet *b,
	unsigned order)
{
	const bool first = order == 0 || a->varies, second = order == 0 || b->varies;

	if (operation == STEP_NEGATE)
		return first ? wide_negative(a->order[order]) : wide_special(0);
	if (!second)
		return jet_derivative(a, order);
	const struct wide term = operation == STEP_SUBTRACT ? wide_negative(b->order[order])
		: b->order[order];
	return first ? wide_sum(a->order[order], term) : term;
}

/* a^(order) b + b^(order) a, or minus that: what product and quotient are made of. */
static struct wide crossed(const struct jet *a, const struct jet *b, unsigned order, bool minus)
{
	const struct wide first = a->varies ? wide_product(a->order[order], b->order[0])
		: wide_special(0);
	if (!b->varies)
		return first;
	const struct wide second = wide_product(minus ? wide_negative(b->order[order])
		: b->order[order], a->order[0]);
	return a->varies ? wide_sum(first, second) : second;
}

static void take_product(unsigned orders, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	if (has_order(orders, 0))
		result->order[0] = wide_product(a->order[0], b->order[0]);
	if (has_order(orders, 1))
		result->order[1] = crossed(a, b, 1, false);
	if (has_order(orders, 2)) {
		result->order[2] = crossed(a, b, 2, false);
		if (a->varies && b->varies)
			result->order[2] = wide_sum(result->order[2],
				wide_scaled(wide_product(a->order[1], b->order[1]), 1));
	}
}

/* (n' b - 2 b' n)/b^3, where b varies. */
static struct wide quotient_second(const struct jet *a, const struct jet *b)
{
	const struct wide n = crossed(a, b, 1, true), slope = crossed(a, b, 2, true);
	const struct wide least = wide_scaled(wide_product(b->order[1], n), 1);

	return wide_quotient(wide_difference(wide_product(slope, b->order[0]), least),
		wide_power(b->order[0], 3));
}

static void take_quotient(unsigned orders, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	const struct wide divisor = b->order[0];

	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if (has_order(orders, order) && (order == 0 || !b->varies))
			result->order[order] = wide_quotient(jet_derivative(a, order), divisor);
	if (has_order(orders, 1) && b->varies)
		result->order[1] = wide_quotient(crossed(a, b, 1, true),
			wide_product(divisor, divisor));
	if (has_order(orders, 2) && b->varies)
		result->order[2] = quotient_second(a, b);
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
