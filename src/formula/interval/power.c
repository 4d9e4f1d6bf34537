/* SPDX-License-Identifier: MIT */
/* power.c - a^b of intervals.
 *
 * Method
 *   b a whole number: a product of b factors, which is monotone on either side of a = 0.
 *   Another exact b: monotone in a, which may not be negative. Else exp(b log(a)).
 *
 * Special cases
 *   a^0 is 1; 0 to a negative power is infinite. A negative a to a power that may or may
 *   not be whole is not decided.
 */
#include "formula/interval/interval.h"

/* Of an a without a change of sign, growing or falling with it. */
static void power_by_ends(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, mpfr_srcptr b, bool grows)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *found = interval_scratch(arithmetic);

	mpfr->pow(found->low, grows ? a->low : a->high, b, MPFR_RNDD);
	mpfr->pow(found->high, grows ? a->high : a->low, b, MPFR_RNDU);
	interval_swap(arithmetic, result, found);
	arithmetic->taken--;
}

static bool is_even(struct arithmetic *arithmetic, mpfr_srcptr whole)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *half = interval_scratch(arithmetic);
	mpfr->div_2ui(half->low, whole, 1, MPFR_RNDD);
	arithmetic->taken--;
	return mpfr->integer_p(half->low) != 0;
}

/* An even power, which is above 0, of an a of either sign: by the end that is farther off. */
static void even_power_of_mixed(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, mpfr_srcptr b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool left = mpfr->cmpabs(a->low, a->high) > 0;
	mpfr->pow(result->high, left ? a->low : a->high, b, MPFR_RNDU);
	mpfr->set_zero(result->low, 1);
}

static void whole_power(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, mpfr_srcptr b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool even = is_even(arithmetic, b), positive = mpfr->cmp_si(b, 0) > 0;
	const int sign = interval_sign(a);

	if (mpfr->zero_p(b))
		interval_set_whole(arithmetic, result, 1);
	else if (sign == 0 && !positive)
		interval_set_undecided(arithmetic, result);
	else if (sign == 0 && even)
		even_power_of_mixed(arithmetic, result, a, b);
	else
		power_by_ends(arithmetic, result, a, b, positive == (sign >= 0 || !even));
}

/* exp(b log(a)), b not whole: 0 and inf where a is 0, by the sign of b. */
static void power_by_logarithm(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	struct interval *logarithm = interval_scratch(arithmetic);
	interval_function(arithmetic, STEP_LOG, logarithm, a);
	interval_multiply(arithmetic, logarithm, logarithm, b);
	interval_function(arithmetic, STEP_EXP, result, logarithm);
	arithmetic->taken--;
}

void interval_power(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, const struct interval *b)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool exact = interval_exact(arithmetic, b) && !mpfr->inf_p(b->low);

	if (interval_is_nan(arithmetic, a) || interval_is_nan(arithmetic, b))
		interval_set_nan(arithmetic, result);
	else if (interval_is_unknown(arithmetic, a) || interval_is_unknown(arithmetic, b))
		interval_set_unknown(arithmetic, result);
	else if (exact && mpfr->integer_p(b->low))
		whole_power(arithmetic, result, a, b->low);
	else if (exact && mpfr->cmp_si(a->low, 0) > 0)
		power_by_ends(arithmetic, result, a, b->low, mpfr->cmp_si(b->low, 0) > 0);
	else if (!exact && mpfr->cmp_si(a->low, 0) < 0)
		interval_set_undecided(arithmetic, result);
	else
		power_by_logarithm(arithmetic, result, a, b);
}
