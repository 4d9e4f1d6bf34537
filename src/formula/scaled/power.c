/* SPDX-License-Identifier: MIT */
/* power.c - the jet of a^b; see jet.h
 *
 * Method
 *   A whole b makes a product, another one exp(b log(a)). If b does not vary,
 *   (a^b)' = b a^(b-1) a', and (a^b)'' = b (b-1) a^(b-2) a'^2 + b a^(b-1) a''.
 *   Else the jet is that of exp(b log(a)).
 *
 * Special cases
 *   A factor b or b - 1 that is 0 makes a term 0, even where the power is infinite. Where b varies and a is
 *   not above 0, it is unknown: the next evaluator decides.
 */
#include "formula/scaled/terms.h"

#include "arithmetic/wide_functions.h"

static const double whole_max = 0x1p53;

static struct wide power(struct wide a, struct wide b)
{
	const double exponent = wide_is_finite(b) && fabs(b.exponent) < 60 ? wide_pair(b).high : 0.5;
	const bool is_whole = b.radius == 0 && b.value.low == 0 && fabs(exponent) <= whole_max
		&& exponent == rint(exponent);

	if (!is_whole)
		return wide_exp(wide_product(b, wide_log(a)));
	const struct wide product = wide_power(a, (uint64_t)fabs(exponent));
	return exponent < 0 ? wide_quotient(wide_of(1), product) : product;
}

/* b (b-1) ... a^(b - order) */
static struct wide falling(struct wide a, struct wide b, int order)
{
	struct wide factor = b;

	if (order == 2)
		factor = wide_product(b, wide_difference(b, wide_of(1)));
	return slope_times(factor, power(a, wide_difference(b, wide_of(order))));
}

static void take_fixed(unsigned orders, struct jet *result, const struct jet *a, struct wide b)
{
	if (has_order(orders, 0))
		result->order[0] = power(a->order[0], b);
	if ((orders & ~1u) == 0)
		return;
	const struct term first = term_of_order(a, 1), second = term_of_order(a, 2);
	const struct wide slope = falling(a->order[0], b, 1);
	if (has_order(orders, 1))
		result->order[1] = value_of_term(term_times(first, slope));
	if (has_order(orders, 2))
		result->order[2] = value_of_term(sum_of_terms(term_times(second, slope),
			term_times(product_of_terms(first, first), falling(a->order[0], b, 2))));
}

static void take_moving(unsigned orders, struct jet *result, const struct jet *a,
	const struct jet *b)
{
	const unsigned all = orders | orders >> 1 | orders >> 2;
	struct jet factors[FORMULA_ARGUMENTS_MAX] = { [0] = *b }, product = { .there = ~0u };

	factors[1].there = is_fixed(a) ? 1 : ~0u;
	scaled_function(STEP_LOG, all, &factors[1], a);
	scaled_operator(STEP_MULTIPLY, all, &product, factors);
	scaled_function(STEP_EXP, orders, result, &product);
}

void scaled_power(unsigned orders, struct jet *result, const struct jet *a, const struct jet *b)
{
	if (is_fixed(b))
		take_fixed(orders, result, a, b->order[0]);
	else if (wide_is_positive(a->order[0]))
		take_moving(orders, result, a, b);
	else
		for (unsigned order = 0; order < FORMULA_ORDERS; order++)
			result->order[order] = wide_unknown();
}
