/* SPDX-License-Identifier: MIT */
/* terms.c - see terms.h */
#include "formula/interval/terms.h"

/* A zero with the sign of the product's, as far as it is known. */
static void zero_product(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *zero, const struct interval *factor)
{
	const int sign = interval_sign(zero) * interval_sign(factor);
	arithmetic->mpfr->set_zero(result->low, sign > 0 ? 1 : -1);
	arithmetic->mpfr->set_zero(result->high, sign < 0 ? -1 : 1);
}

void terms_add(struct arithmetic *arithmetic, struct terms *terms,
	const struct interval *derivative, const struct interval *factor)
{
	if (derivative == NULL || factor == NULL)
		return;
	struct interval *term = interval_scratch(arithmetic);
	if (interval_is_zero(arithmetic, derivative) && !interval_is_nan(arithmetic, factor))
		zero_product(arithmetic, term, derivative, factor);
	else
		interval_multiply(arithmetic, term, derivative, factor);
	if (terms->some)
		interval_add(arithmetic, terms->sum, terms->sum, term);
	else
		interval_swap(arithmetic, terms->sum, term);
	terms->some = true;
	arithmetic->taken--;
}

void terms_subtract(struct arithmetic *arithmetic, struct terms *terms,
	const struct interval *derivative, const struct interval *factor)
{
	if (derivative == NULL)
		return;
	struct interval *negated = interval_scratch(arithmetic);
	interval_negate(arithmetic, negated, derivative);
	terms_add(arithmetic, terms, negated, factor);
	arithmetic->taken--;
}

void terms_end(struct arithmetic *arithmetic, struct terms *terms)
{
	if (!terms->some)
		interval_set_whole(arithmetic, terms->sum, 0);
}

void interval_set_derivative(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *derivative)
{
	if (derivative == NULL)
		interval_set_whole(arithmetic, result, 0);
	else
		interval_set(arithmetic, result, derivative);
}
