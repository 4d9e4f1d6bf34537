/* SPDX-License-Identifier: MIT */
/* operators.c - sums, products and quotients of intervals.
 *
 * Method
 *   Which ends of the arguments meet in an end of a product or quotient follows from
 *   the signs (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, 2.3).
 *
 * Special cases
 *   x - x is 0 even where x is not known exactly, and x * x is not negative.
 *   A sum that is 0 is -0 only if both its terms are: MPFR's is -0 if it is rounded down.
 *   An end that would be 0 * inf: nan if both are exact, and 0 if the infinity stands
 *   for a number beyond MPFR's.
 */
#include "formula/interval/interval.h"

static void sum_of_ends(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool negative_zero = has_minus(a->low) && has_minus(b->low);

	const int inexact = mpfr->add(result->low, a->low, b->low, MPFR_RNDD);
	mpfr->add(result->high, a->high, b->high, MPFR_RNDU);
	if (mpfr->zero_p(result->low) && inexact == 0 && !negative_zero)
		mpfr->set_zero(result->low, 1);
}

/* An end was nan: two infinities, of which one is exact. */
static void settle_nan(struct arithmetic *arithmetic, struct interval *result, bool exact)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	if (!mpfr->nan_p(result->low) && !mpfr->nan_p(result->high))
		return;
	if (exact)
		interval_set_nan(arithmetic, result);
	else
		interval_set_undecided(arithmetic, result);
}

static bool has_nan(const struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *b)
{
	return interval_is_nan(arithmetic, a) || interval_is_nan(arithmetic, b);
}

static bool both_exact(const struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *b)
{
	return interval_exact(arithmetic, a) && interval_exact(arithmetic, b);
}

static void finish(struct arithmetic *arithmetic, struct interval *result, struct interval *found,
	const struct interval *a, const struct interval *b)
{
	settle_nan(arithmetic, found, has_nan(arithmetic, a, b) || both_exact(arithmetic, a, b));
	interval_swap(arithmetic, result, found);
	arithmetic->taken--;
}

void interval_add(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	struct interval *sum = interval_scratch(arithmetic);
	sum_of_ends(arithmetic, sum, a, b);
	finish(arithmetic, result, sum, a, b);
}

void interval_subtract(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	if (a == b && !interval_is_unknown(arithmetic, a) && !interval_exact(arithmetic, a)) {
		interval_set_whole(arithmetic, result, 0);
		return;
	}
	struct interval *negated = interval_scratch(arithmetic);
	interval_negate(arithmetic, negated, b);
	interval_add(arithmetic, result, a, negated);
	arithmetic->taken--;
}

void interval_negate(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	if (result == a) {
		mpfr->swap(result->low, result->high);
		mpfr->neg(result->low, result->low, MPFR_RNDD);
		mpfr->neg(result->high, result->high, MPFR_RNDU);
	} else {
		mpfr->neg(result->low, a->high, MPFR_RNDD);
		mpfr->neg(result->high, a->low, MPFR_RNDU);
	}
}

void interval_scale(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, long factor)
{
	struct interval *whole = interval_scratch(arithmetic);
	interval_set_whole(arithmetic, whole, factor);
	interval_multiply(arithmetic, result, a, whole);
	arithmetic->taken--;
}

/* One end of a product. */
static void product(struct arithmetic *arithmetic, mpfr_ptr result, mpfr_srcptr a, mpfr_srcptr b,
	mpfr_rnd_t rounding)
{
	const bool negative = has_minus(a) != has_minus(b);
	arithmetic->mpfr->mul(result, a, b, rounding);
	if (arithmetic->mpfr->nan_p(result))
		arithmetic->mpfr->set_zero(result, negative ? -1 : 1);
}

/* Both may have either sign. */
static void product_of_mixed(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *other = interval_scratch(arithmetic);

	product(arithmetic, result->low, a->low, b->high, MPFR_RNDD);
	product(arithmetic, other->low, a->high, b->low, MPFR_RNDD);
	if (a == b)
		mpfr->set_zero(result->low, 1);
	else if (mpfr->less_p(other->low, result->low))
		mpfr->swap(result->low, other->low);
	product(arithmetic, result->high, a->low, b->low, MPFR_RNDU);
	product(arithmetic, other->high, a->high, b->high, MPFR_RNDU);
	if (mpfr->greater_p(other->high, result->high))
		mpfr->swap(result->high, other->high);
	arithmetic->taken--;
}

static void product_of_ends(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	const bool below = has_minus(b->low), above = !has_minus(b->high);

	if (interval_sign(a) > 0) {
		product(arithmetic, result->low, below ? a->high : a->low, b->low, MPFR_RNDD);
		product(arithmetic, result->high, above ? a->high : a->low, b->high, MPFR_RNDU);
	} else {
		product(arithmetic, result->low, above ? a->low : a->high, b->high, MPFR_RNDD);
		product(arithmetic, result->high, below ? a->low : a->high, b->low, MPFR_RNDU);
	}
}

/* Of what is inf for certain and what may be 0 nothing is known. */
static bool infinite_by_zero(struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	return mpfr->inf_p(a->low) && interval_exact(arithmetic, a)
		&& mpfr->cmp_si(b->low, 0) <= 0 && mpfr->cmp_si(b->high, 0) >= 0;
}

void interval_multiply(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	struct interval *found = interval_scratch(arithmetic);

	if (has_nan(arithmetic, a, b))
		interval_set_nan(arithmetic, found);
	else if (interval_is_unknown(arithmetic, a) || interval_is_unknown(arithmetic, b))
		interval_set_unknown(arithmetic, found);
	else if (infinite_by_zero(arithmetic, a, b) || infinite_by_zero(arithmetic, b, a))
		arithmetic->mpfr->set_nan(found->low);
	else if (interval_sign(a) != 0)
		product_of_ends(arithmetic, found, a, b);
	else if (interval_sign(b) != 0)
		product_of_ends(arithmetic, found, b, a);
	else
		product_of_mixed(arithmetic, found, a, b);
	finish(arithmetic, result, found, a, b);
}

void interval_divide(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *found = interval_scratch(arithmetic);
	const bool below = has_minus(a->low), above = !has_minus(a->high);

	if (has_nan(arithmetic, a, b)) {
		interval_set_nan(arithmetic, found);
	} else if (interval_is_unknown(arithmetic, a) || interval_sign(b) == 0) {
		interval_set_undecided(arithmetic, found);
	} else if (interval_sign(b) > 0) {
		mpfr->div(found->low, a->low, below ? b->low : b->high, MPFR_RNDD);
		mpfr->div(found->high, a->high, above ? b->low : b->high, MPFR_RNDU);
	} else {
		mpfr->div(found->low, a->high, above ? b->high : b->low, MPFR_RNDD);
		mpfr->div(found->high, a->low, below ? b->high : b->low, MPFR_RNDU);
	}
	if (interval_is_unknown(arithmetic, found))
		arithmetic->undecided = true;
	finish(arithmetic, result, found, a, b);
}
