/* SPDX-License-Identifier: MIT */
/* power_jet.c - a^b with its derivatives.
 *
 * Method
 *   b fixed: b a^(b-1) a', and b (b-1) a^(b-2) a'^2 + b a^(b-1) a''. Else the derivatives
 *   are those of exp(b log(a)).
 *
 * Special cases
 *   b a^(b-1) is 0 where b is: a straight line has no curvature at a = 0 either.
 */
#include "formula/interval/jet.h"
#include "formula/interval/terms.h"

/* The falling product b (b-1) ... of order factors, times a^(b - order). */
static void outer_derivative(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b, long order)
{
	struct interval *factor = interval_scratch(arithmetic);
	struct interval *exponent = interval_scratch(arithmetic);
	struct interval *whole = interval_scratch(arithmetic);
	struct terms terms = { .sum = result };

	interval_set_whole(arithmetic, factor, 1);
	interval_set(arithmetic, exponent, b);
	for (long i = 1; i <= order; i++) {
		interval_multiply(arithmetic, factor, factor, exponent);
		interval_set_whole(arithmetic, whole, i);
		interval_subtract(arithmetic, exponent, b, whole);
	}
	interval_power(arithmetic, whole, a, exponent);
	terms_add(arithmetic, &terms, factor, whole);
	arithmetic->taken -= 3;
}

static void fixed_power(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a,
	const struct interval *b)
{
	struct interval *outer = interval_scratch(arithmetic);
	struct interval *square = interval_scratch(arithmetic);

	if (orders & 6)
		outer_derivative(arithmetic, outer, a->order[0], b, 1);
	if (orders & 2) {
		struct terms terms = { .sum = result[1] };
		terms_add(arithmetic, &terms, a->order[1], outer);
		terms_end(arithmetic, &terms);
	}
	if (orders & 4) {
		struct terms terms = { .sum = result[2] };
		terms_add(arithmetic, &terms, a->order[2], outer);
		if (a->order[1] != NULL) {
			interval_multiply(arithmetic, square, a->order[1], a->order[1]);
			outer_derivative(arithmetic, outer, a->order[0], b, 2);
			terms_add(arithmetic, &terms, square, outer);
		}
		terms_end(arithmetic, &terms);
	}
	arithmetic->taken -= 2;
}

static void moving_power(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	const size_t taken = arithmetic->taken;
	const unsigned all = 1 | orders | (orders & 4 ? 2 : 0);
	struct interval *logarithm[FORMULA_ORDERS], *product[FORMULA_ORDERS];
	struct jet logarithm_jet, product_jet;

	for (size_t order = 0; order < FORMULA_ORDERS; order++) {
		logarithm_jet.order[order] = logarithm[order] = interval_scratch(arithmetic);
		product_jet.order[order] = product[order] = interval_scratch(arithmetic);
	}
	interval_function_jet(arithmetic, STEP_LOG, all, logarithm, a);
	interval_product_jet(arithmetic, all, product, b, &logarithm_jet);
	interval_function_jet(arithmetic, STEP_EXP, orders, result, &product_jet);
	arithmetic->taken = taken;
}

void interval_power_jet(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b)
{
	if (orders & 1)
		interval_power(arithmetic, result[0], a->order[0], b->order[0]);
	if (b->order[1] == NULL && b->order[2] == NULL)
		fixed_power(arithmetic, orders & 6, result, a, b->order[0]);
	else
		moving_power(arithmetic, orders & 6, result, a, b);
}
