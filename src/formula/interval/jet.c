/* SPDX-License-Identifier: MIT */
/* jet.c - see jet.h
 *
 * Method
 *   (a b)' = a' b + b' a, and (a b)'' = a'' b + 2 a' b' + b'' a.
 *   (a / b)' = n/b^2, n = a' b - b' a, and (a / b)'' = (n' b - 2 b' n)/b^3,
 *   n' = a'' b - b'' a: the form (a' - q b')/b loses what n keeps where q is near a'/b'.
 *   g(u)' = u' g'(u), and g(u)'' = u'^2 g''(u) + u'' g'(u).
 */
#include "formula/interval/jet.h"

#include "formula/interval/derivatives.h"
#include "formula/interval/terms.h"

/* Of a + b, a - b or -b. What is NULL is left out, and the sum of nothing is +0. */
static void sum_of(struct arithmetic *arithmetic, enum operation operation,
	struct interval *result, const struct interval *a, const struct interval *b)
{
	if (a != NULL && b != NULL)
		(operation == STEP_ADD ? interval_add : interval_subtract)(arithmetic, result, a, b);
	else if (b != NULL && operation != STEP_ADD)
		interval_negate(arithmetic, result, b);
	else
		interval_set_derivative(arithmetic, result, a != NULL ? a : b);
}

static void sum_jet(struct arithmetic *arithmetic, enum operation operation, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if ((orders & 1u << order) == 0)
			continue;
		else if (operation == STEP_NEGATE)
			sum_of(arithmetic, operation, result[order], NULL, a->order[order]);
		else
			sum_of(arithmetic, operation, result[order], a->order[order],
				b->order[order]);
}

void interval_product_jet(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	if (orders & 1)
		interval_multiply(arithmetic, result[0], a->order[0], b->order[0]);
	if (orders & 2) {
		struct terms terms = { .sum = result[1] };
		terms_add(arithmetic, &terms, a->order[1], b->order[0]);
		terms_add(arithmetic, &terms, b->order[1], a->order[0]);
		terms_end(arithmetic, &terms);
	}
	if (orders & 4) {
		struct terms terms = { .sum = result[2] };
		terms_add(arithmetic, &terms, a->order[1], b->order[1]);
		if (terms.some)
			interval_scale(arithmetic, result[2], result[2], 2);
		terms_add(arithmetic, &terms, a->order[2], b->order[0]);
		terms_add(arithmetic, &terms, b->order[2], a->order[0]);
		terms_end(arithmetic, &terms);
	}
}

/* n = a' b - b' a, of the order-th derivatives; false if there is no term, and it is +0. */
static bool numerator(struct arithmetic *arithmetic, struct interval *result,
	const struct jet *a, const struct jet *b, unsigned order)
{
	struct terms terms = { .sum = result };
	terms_add(arithmetic, &terms, a->order[order], b->order[0]);
	terms_subtract(arithmetic, &terms, b->order[order], a->order[0]);
	terms_end(arithmetic, &terms);
	return terms.some;
}

static void quotient_curvature(struct arithmetic *arithmetic, struct interval *result,
	const struct jet *a, const struct jet *b)
{
	struct interval *first = interval_scratch(arithmetic);
	struct interval *second = interval_scratch(arithmetic);
	struct terms terms = { .sum = result };

	const bool some = numerator(arithmetic, first, a, b, 1);
	const bool change = numerator(arithmetic, second, a, b, 2);
	interval_scale(arithmetic, first, first, 2);
	terms_add(arithmetic, &terms, change ? second : NULL, b->order[0]);
	terms_subtract(arithmetic, &terms, b->order[1], some ? first : NULL);
	terms_end(arithmetic, &terms);
	interval_multiply(arithmetic, second, b->order[0], b->order[0]);
	interval_multiply(arithmetic, second, second, b->order[0]);
	interval_divide(arithmetic, result, result, second);
	arithmetic->taken -= 2;
}

static void quotient_jet(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	const bool fixed = b->order[1] == NULL && b->order[2] == NULL;

	if (orders & 1)
		interval_divide(arithmetic, result[0], a->order[0], b->order[0]);
	for (unsigned order = 1; fixed && order < FORMULA_ORDERS; order++)
		if (orders & 1u << order) {
			interval_set_derivative(arithmetic, result[order], a->order[order]);
			if (a->order[order] != NULL)
				interval_divide(arithmetic, result[order], result[order],
					b->order[0]);
		}
	if (!fixed && orders & 2) {
		struct interval *square = interval_scratch(arithmetic);
		numerator(arithmetic, result[1], a, b, 1);
		interval_multiply(arithmetic, square, b->order[0], b->order[0]);
		interval_divide(arithmetic, result[1], result[1], square);
		arithmetic->taken--;
	}
	if (!fixed && orders & 4)
		quotient_curvature(arithmetic, result[2], a, b);
}

void interval_function_jet(struct arithmetic *arithmetic, enum operation operation,
	unsigned orders, struct interval *const result[FORMULA_ORDERS], const struct jet *u)
{
	struct interval *first = interval_scratch(arithmetic);
	struct interval *second = interval_scratch(arithmetic);
	struct interval *const outer[] = { result[0], first, second };
	const unsigned needed = (orders & 1) | (orders > 1 ? 2 : 0) | (orders & 4);

	interval_derivatives(arithmetic, operation, needed, outer, u->order[0]);
	if (orders & 4) {
		struct interval *square = interval_scratch(arithmetic);
		struct terms terms = { .sum = result[2] };
		if (u->order[1] != NULL) {
			interval_multiply(arithmetic, square, u->order[1], u->order[1]);
			terms_add(arithmetic, &terms, square, second);
		}
		terms_add(arithmetic, &terms, u->order[2], first);
		terms_end(arithmetic, &terms);
		arithmetic->taken--;
	}
	if (orders & 2) {
		struct terms terms = { .sum = result[1] };
		terms_add(arithmetic, &terms, u->order[1], first);
		terms_end(arithmetic, &terms);
	}
	arithmetic->taken -= 2;
}

/* Derivatives of abs: those of a or of -a, and 0 where a is. */
static void abs_jet(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *derivative)
{
	struct interval *sign = interval_scratch(arithmetic);
	struct terms terms = { .sum = result };

	interval_sign_of(arithmetic, sign, a);
	terms_add(arithmetic, &terms, interval_is_zero(arithmetic, sign) ? NULL : derivative, sign);
	terms_end(arithmetic, &terms);
	arithmetic->taken--;
}

/* A step or abs, with their values; a step's derivatives are 0. */
static void switch_jet(struct arithmetic *arithmetic, enum operation operation, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a)
{
	interval_of_one *const value = operation == STEP_ABS ? interval_abs
		: operation == STEP_SIGN ? interval_sign_of : interval_floor;
	const bool nan = interval_is_nan(arithmetic, a->order[0]);

	if (orders & 1 && nan)
		interval_set_nan(arithmetic, result[0]);
	else if (orders & 1)
		value(arithmetic, result[0], a->order[0]);
	for (unsigned order = 1; order < FORMULA_ORDERS; order++)
		if ((orders & 1u << order) == 0)
			continue;
		else if (nan)
			interval_set_nan(arithmetic, result[order]);
		else if (operation == STEP_ABS)
			abs_jet(arithmetic, result[order], a->order[0], a->order[order]);
		else
			interval_set_whole(arithmetic, result[order], 0);
}

void interval_choose(struct arithmetic *arithmetic, enum truth condition, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	const struct jet *chosen = condition == TRUE ? a : b;
	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		if ((orders & 1u << order) == 0)
			continue;
		else if (condition == NOT_KNOWN)
			interval_set_undecided(arithmetic, result[order]);
		else
			interval_set_derivative(arithmetic, result[order], chosen->order[order]);
}

/* The value even where the choice is not known. */
static void extremum_jet(struct arithmetic *arithmetic, bool greatest, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	const struct interval *first = a->order[0], *second = b->order[0];
	const enum truth condition = greatest ? truth_of_less(arithmetic, second, first)
		: truth_of_less(arithmetic, first, second);

	interval_choose(arithmetic, condition, orders & ~1u, result, a, b);
	if (orders & 1)
		(greatest ? interval_max : interval_min)(arithmetic, result[0], first, second);
}

void interval_jet(struct arithmetic *arithmetic, enum operation operation, unsigned orders,
	struct interval *const result[FORMULA_ORDERS],
	const struct jet argument[FORMULA_ARGUMENTS_MAX])
{
	const struct jet *a = &argument[0], *b = &argument[1];

	switch (operation) {
	case STEP_ADD: case STEP_SUBTRACT: case STEP_NEGATE:
		sum_jet(arithmetic, operation, orders, result, a, b);
		break;
	case STEP_MULTIPLY: interval_product_jet(arithmetic, orders, result, a, b); break;
	case STEP_DIVIDE: quotient_jet(arithmetic, orders, result, a, b); break;
	case STEP_POWER: interval_power_jet(arithmetic, orders, result, a, b); break;
	case STEP_ABS: case STEP_SIGN: case STEP_FLOOR:
		switch_jet(arithmetic, operation, orders, result, a);
		break;
	case STEP_MIN: case STEP_MAX:
		extremum_jet(arithmetic, operation == STEP_MAX, orders, result, a, b);
		break;
	default: interval_function_jet(arithmetic, operation, orders, result, a); break;
	}
}
