/* SPDX-License-Identifier: MIT */
/* truth.c - see truth.h */
#include "formula/interval/truth.h"

/* How a compares with b. */
enum order {
	BELOW, ABOVE, ALIKE, UNORDERED, UNDECIDED
};

static enum order order_of(struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;

	if (interval_is_nan(arithmetic, a) || interval_is_nan(arithmetic, b))
		return UNORDERED;
	if (mpfr->less_p(a->high, b->low))
		return BELOW;
	if (mpfr->less_p(b->high, a->low))
		return ABOVE;
	if (interval_exact(arithmetic, a) && interval_exact(arithmetic, b))
		return ALIKE;

	struct interval *difference = interval_scratch(arithmetic);
	interval_subtract(arithmetic, difference, a, b);
	arithmetic->taken--;
	return interval_is_zero(arithmetic, difference)
		|| interval_counts_as_zero(arithmetic, difference) ? ALIKE : UNDECIDED;
}

enum truth truth_of(struct arithmetic *arithmetic, enum operation operation,
	const struct interval *a, const struct interval *b)
{
	const enum order order = order_of(arithmetic, a, b);

	if (order == UNDECIDED) {
		arithmetic->undecided = true;
		return NOT_KNOWN;
	}
	switch (operation) {
	case STEP_LESS: return order == BELOW ? TRUE : FALSE;
	case STEP_LESS_EQUAL: return order == BELOW || order == ALIKE ? TRUE : FALSE;
	case STEP_EQUAL: return order == ALIKE ? TRUE : FALSE;
	case STEP_NOT_EQUAL: return order != ALIKE ? TRUE : FALSE;
	default: return NOT_KNOWN;
	}
}

enum truth truth_of_less(struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *b)
{
	return truth_of(arithmetic, STEP_LESS, a, b);
}

enum truth truth_not(enum truth a)
{
	return a == NOT_KNOWN ? NOT_KNOWN : a == TRUE ? FALSE : TRUE;
}

enum truth truth_and(enum truth a, enum truth b)
{
	if (a == FALSE || b == FALSE)
		return FALSE;
	return a == TRUE && b == TRUE ? TRUE : NOT_KNOWN;
}

enum truth truth_or(enum truth a, enum truth b)
{
	return truth_not(truth_and(truth_not(a), truth_not(b)));
}
