/* SPDX-License-Identifier: MIT */
/* trigonometry.c - sine, cosine and tangent of intervals.
 *
 * Method
 *   An interval narrower than 1 has at most one place in it where the function turns:
 *   the sign of the derivative differs between its ends then, and its value there is
 *   1 or -1; or, for the tangent, a pole.
 *
 * Special cases
 *   A wider interval, and an argument whose reduction would want a pi of more than
 *   EXPONENT_MAX bits: from -1 to 1, and for the tangent nothing.
 *   An infinite argument: nan. On the way to a limit one beyond 2^EXPONENT_FAR is as good as a
 *   wide one: values at a few places would pretend that there is a limit.
 */
#include "formula/interval/interval.h"

enum { EXPONENT_MAX = 1 << 14, EXPONENT_FAR = 6 };

static bool wide(struct arithmetic *arithmetic, const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *width = interval_scratch(arithmetic);

	mpfr->sub(width->high, a->high, a->low, MPFR_RNDU);
	arithmetic->taken--;
	const bool large = !interval_within(arithmetic, a,
		arithmetic->far ? EXPONENT_FAR : EXPONENT_MAX);
	arithmetic->swung = arithmetic->swung || large;
	return large || mpfr->cmp_si(width->high, 1) >= 0;
}

static bool infinite(const struct arithmetic *arithmetic, const struct interval *a)
{
	return arithmetic->mpfr->inf_p(a->low) && interval_exact(arithmetic, a);
}

static void full_swing(struct arithmetic *arithmetic, struct interval *result)
{
	arithmetic->undecided = true;
	arithmetic->mpfr->set_si(result->low, -1, MPFR_RNDN);
	arithmetic->mpfr->set_si(result->high, 1, MPFR_RNDN);
}

/* The ends' values, rounded outward on either side, and the derivative's signs there. */
static void swing(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *left, const struct interval *right,
	bool grows_left, bool grows_right)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool left_below = mpfr->lessequal_p(left->low, right->low) != 0;
	const bool left_above = mpfr->lessequal_p(right->high, left->high) != 0;

	mpfr->set(result->low, left_below ? left->low : right->low, MPFR_RNDD);
	mpfr->set(result->high, left_above ? left->high : right->high, MPFR_RNDU);
	if (grows_left && !grows_right)
		mpfr->set_si(result->high, 1, MPFR_RNDU);
	if (!grows_left && grows_right)
		mpfr->set_si(result->low, -1, MPFR_RNDD);
}

static void point(struct arithmetic *arithmetic, struct interval *result, mpfr_srcptr a,
	bool cosine)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	mpfr_function *const function = cosine ? mpfr->cos : mpfr->sin;
	const int inexact = function(result->low, a, MPFR_RNDD);
	mpfr->set(result->high, result->low, MPFR_RNDU);
	if (inexact != 0)
		mpfr->nextabove(result->high);
}

static bool is_negative_at(struct arithmetic *arithmetic, mpfr_srcptr a, bool cosine)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	mpfr_function *const function = cosine ? mpfr->cos : mpfr->sin;
	function(arithmetic->slope, a, MPFR_RNDN);
	return has_minus(arithmetic->slope);
}

static void sine_or_cosine(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a, bool cosine)
{
	if (infinite(arithmetic, a)) {
		interval_set_nan(arithmetic, result);
	} else if (wide(arithmetic, a)) {
		full_swing(arithmetic, result);
	} else if (interval_exact(arithmetic, a)) {
		struct interval *only = interval_scratch(arithmetic);
		point(arithmetic, only, a->low, cosine);
		interval_swap(arithmetic, result, only);
		arithmetic->taken--;
	} else {
		struct interval *left = interval_scratch(arithmetic);
		struct interval *right = interval_scratch(arithmetic);
		const bool grows_left = is_negative_at(arithmetic, a->low, !cosine) == cosine;
		const bool grows_right = is_negative_at(arithmetic, a->high, !cosine) == cosine;
		point(arithmetic, left, a->low, cosine);
		point(arithmetic, right, a->high, cosine);
		swing(arithmetic, result, left, right, grows_left, grows_right);
		arithmetic->taken -= 2;
	}
}

void interval_sin(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	sine_or_cosine(arithmetic, result, a, false);
}

void interval_cos(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	sine_or_cosine(arithmetic, result, a, true);
}

void interval_tan(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	if (infinite(arithmetic, a))
		interval_set_nan(arithmetic, result);
	else if (wide(arithmetic, a) || is_negative_at(arithmetic, a->low, true)
		!= is_negative_at(arithmetic, a->high, true))
		interval_set_undecided(arithmetic, result);
	else
		interval_by_ends(arithmetic, arithmetic->mpfr->tan, result, a);
}
