/* SPDX-License-Identifier: MIT */
/* switches.c - functions with a corner or a jump, and conditions; see interval.h
 *
 * Special cases
 *   An interval that spans the corner has the values of both sides, as far as they can be
 *   told. With no more bits to come, what may be 0 is.
 */
#include "formula/interval/truth.h"

void interval_abs(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const int sign = interval_sign(a);

	if (sign > 0) {
		interval_set(arithmetic, result, a);
	} else if (sign < 0) {
		interval_negate(arithmetic, result, a);
	} else {
		mpfr_srcptr farther = mpfr->cmpabs(a->low, a->high) > 0 ? a->low : a->high;
		mpfr->setsign(result->high, farther, 0, MPFR_RNDU);
		mpfr->set_zero(result->low, 1);
	}
}

void interval_sign_of(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool zero = interval_is_zero(arithmetic, a) || interval_counts_as_zero(arithmetic, a);

	if (mpfr->cmp_si(a->low, 0) > 0) {
		interval_set_whole(arithmetic, result, 1);
	} else if (mpfr->cmp_si(a->high, 0) < 0) {
		interval_set_whole(arithmetic, result, -1);
	} else if (zero) {
		interval_set_whole(arithmetic, result, 0);
	} else {
		arithmetic->undecided = true;
		mpfr->set_si(result->low, -1, MPFR_RNDD);
		mpfr->set_si(result->high, 1, MPFR_RNDU);
	}
}

/* The whole number in a, if it counts as that. */
static bool counts_as_whole(struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *floors)
{
	struct interval *above = interval_scratch(arithmetic);
	struct interval *whole = interval_scratch(arithmetic);

	arithmetic->mpfr->set(whole->low, floors->high, MPFR_RNDD);
	arithmetic->mpfr->set(whole->high, floors->high, MPFR_RNDU);
	interval_subtract(arithmetic, above, a, whole);
	arithmetic->taken -= 2;
	return interval_counts_as_zero(arithmetic, above);
}

/* Powers of two are whole, and so are all large numbers that limits are looked for at: beyond
 * this no number is taken for what is around it. */
enum { EXPONENT_FAR = 6 };

void interval_floor(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *found = interval_scratch(arithmetic);

	mpfr->floor(found->low, a->low);
	mpfr->floor(found->high, a->high);
	if (arithmetic->far && !interval_within(arithmetic, a, EXPONENT_FAR)) {
		arithmetic->swung = true;
		mpfr->add_si(found->low, found->low, -1, MPFR_RNDD);
		mpfr->add_si(found->high, found->high, 1, MPFR_RNDU);
	}
	if (!interval_exact(arithmetic, found)) {
		if (counts_as_whole(arithmetic, a, found))
			mpfr->set(found->low, found->high, MPFR_RNDD);
		else
			arithmetic->undecided = true;
	}
	interval_swap(arithmetic, result, found);
	arithmetic->taken--;
}

/* Where it is not known which one is less, both may be it. */
static void of_either(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b, bool greater)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool low = mpfr->less_p(a->low, b->low), high = mpfr->less_p(a->high, b->high);

	arithmetic->undecided = true;
	mpfr->set(result->low, low != greater ? a->low : b->low, MPFR_RNDD);
	mpfr->set(result->high, high != greater ? a->high : b->high, MPFR_RNDU);
}

static void choose(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b, bool greater)
{
	const enum truth first = greater ? truth_of_less(arithmetic, b, a)
		: truth_of_less(arithmetic, a, b);

	if (interval_is_unknown(arithmetic, a) || interval_is_unknown(arithmetic, b))
		interval_set_unknown(arithmetic, result);
	else if (first == NOT_KNOWN)
		of_either(arithmetic, result, a, b, greater);
	else
		interval_set(arithmetic, result, first == TRUE ? a : b);
}

void interval_min(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	choose(arithmetic, result, a, b, false);
}

void interval_max(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	choose(arithmetic, result, a, b, true);
}
