/* SPDX-License-Identifier: MIT */
/* terms.h - sums of products in which a derivative may be missing, being 0
 * everywhere: what it would be in is left out, and has no part in the sign of a zero. */
#ifndef FORMULA_SCALED_TERMS_H
#define FORMULA_SCALED_TERMS_H

#include "formula/scaled/jet.h"

struct term {
	bool there;
	struct wide value;
};

static inline struct term term_of_order(const struct jet *a, unsigned order)
{
	return (struct term){ has_order(a->there, order), a->order[order] };
}

/* A sum of no terms is +0. */
static inline struct wide value_of_term(struct term term)
{
	return term.there ? term.value : wide_special(0);
}

static inline struct term minus_term(struct term term)
{
	term.value = wide_negative(term.value);
	return term;
}

static inline struct term twice_term(struct term term)
{
	term.value = wide_scaled(term.value, 1);
	return term;
}

static inline struct term sum_of_terms(struct term a, struct term b)
{
	if (!a.there || !b.there)
		return a.there ? a : b;
	return (struct term){ true, wide_sum(a.value, b.value) };
}

/* A derivative times a factor: 0 if the derivative is, even if the factor is infinite,
 * since what does not change has no slope. */
static inline struct wide slope_times(struct wide derivative, struct wide factor)
{
	const bool infinite = wide_is_known(factor) && !wide_is_nan(factor)
		&& !wide_is_finite(factor);

	return wide_product(derivative, infinite && wide_is_zero(derivative)
		? wide_of(copysign(1, factor.value.high)) : factor);
}

static inline struct term term_times(struct term term, struct wide factor)
{
	if (term.there)
		term.value = slope_times(term.value, factor);
	return term;
}

static inline struct term product_of_terms(struct term a, struct term b)
{
	return b.there ? term_times(a, b.value) : b;
}

#endif
