/* SPDX-License-Identifier: MIT */
/* limit.c - see limit.h
 *
 * Method
 *   The formula is looked at where x is 2^(2^40), 2^(2^50) and 2^(2^60), which MPFR's
 *   exponents allow: there even a logarithm has grown a thousandfold each time. What
 *   shrinks or comes closer by a factor of 256 each time has the limit to which Aitken's
 *   process extends it (Aitken 1926); this is a judgement, not a proof.
 *   Differences like sqrt(x^2 + 1) - x cannot be seen there, since x has too many bits:
 *   they are looked at again at smaller x, where growth proves nothing any more, but that
 *   of an exponential function does: products of some cannot be seen far out. The first of
 *   those x are larger than any parameter, and than its inverse; where one is beyond a later
 *   group, nothing is found. Where all three values are seen and have no limit, there is
 *   none.
 *
 * Special cases
 *   A value beyond MPFR's numbers is infinite, one below them 0 with its sign; of a zero
 *   whose sign is hidden the sign is that farther in, at the largest powers of two where
 *   it can be seen; + if it changes there.
 */
#include "formula/interval/limit.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "formula/interval/evaluate.h"

enum {
	PLACES = 3, GROUPS = 4,
	CLOSER = 8,		/* by 2^CLOSER each time: a limit */
	GROWN = 4,		/* by 2^GROWN each time: none */
	EXPLODED = 64,		/* times as many digits each time: none */
	ALIKE_BITS = 90, NARROW_BITS = 100,
	SIGN_EXPONENT = 1100,	/* parameters may be as large, and as small */
	SIGNS = 7,
	DOUBLE_EXPONENT_MAX = 1024
};

static const long places[GROUPS][PLACES] = {
	{ 1L << 40, 1L << 50, 1L << 60 },
	{ 1150, 1250, 1350 },
	{ 200, 400, 800 },
	{ 10, 20, 30 }
};

/* By what power of two the numbers of a formula may be large or small, so that x is on its way
 * to the limit at the places of a group. */
static const int reach[GROUPS] = { INT_MAX, INT_MAX, 150, 20 };

static const long beyond = 1L << 61, below = -(1L << 40);

/* |a| 2^bits <= |b| */
static bool smaller_by(const struct mpfr *mpfr, mpfr_srcptr a, mpfr_srcptr b, long bits)
{
	mpfr_t scaled;
	mpfr->init2(scaled, INTERVAL_BITS_MAX);
	mpfr->mul_2si(scaled, a, bits, MPFR_RNDN);
	const bool smaller = mpfr->cmpabs(scaled, b) <= 0;
	mpfr->clear(scaled);
	return smaller;
}

/* The one number that an interval stands for; false if it is too wide for one. */
static bool number_of(struct arithmetic *arithmetic, const struct interval *interval,
	mpfr_ptr number, bool *sign_known)
{
	const struct mpfr *mpfr = arithmetic->mpfr;

	*sign_known = true;
	mpfr->sub(number, interval->high, interval->low, MPFR_RNDU);
	if (interval_is_nan(arithmetic, interval) || interval_exact(arithmetic, interval)
		|| (!mpfr->inf_p(interval->low)
			&& smaller_by(mpfr, number, interval->low, NARROW_BITS))) {
		mpfr->set(number, interval->low, MPFR_RNDN);
	} else if (mpfr->cmp_si_2exp(interval->low, 1, beyond) > 0) {
		mpfr->set_inf(number, 1);
	} else if (mpfr->cmp_si_2exp(interval->high, -1, beyond) < 0) {
		mpfr->set_inf(number, -1);
	} else if (interval_within(arithmetic, interval, below)
		|| interval_counts_as_zero(arithmetic, interval)) {
		const bool negative = mpfr->cmp_si(interval->high, 0) <= 0;
		mpfr->set_zero(number, negative ? -1 : 1);
		*sign_known = negative || mpfr->cmp_si(interval->low, 0) >= 0;
	} else {
		return false;
	}
	return true;
}

static bool value_at(struct ladder *ladder, bool negative, long exponent, mpfr_ptr number,
	bool *sign_known)
{
	mpfr_t x;
	bool found = false;

	ladder->mpfr.init2(x, 2);
	ladder->mpfr.set_si_2exp(x, negative ? -1 : 1, exponent, MPFR_RNDN);
	for (size_t i = 0; i < RUNGS && !found; i++) {
		const struct interval *interval = ladder_walk(ladder, i, x);
		found = number_of(&ladder->rung[i]->arithmetic, interval, number, sign_known);
	}
	ladder->mpfr.clear(x);
	return found;
}

/* c - d2^2/(d2 - d1), of the differences between a, b and c. */
static void extend(const struct mpfr *mpfr, mpfr_ptr limit, mpfr_srcptr first,
	mpfr_srcptr second, mpfr_srcptr last)
{
	mpfr_t change, square;
	mpfr->init2(change, INTERVAL_BITS_MAX);
	mpfr->init2(square, INTERVAL_BITS_MAX);
	mpfr->sub(change, second, first, MPFR_RNDN);
	mpfr->sqr(square, second, MPFR_RNDN);
	mpfr->div(square, square, change, MPFR_RNDN);
	mpfr->sub(limit, last, square, MPFR_RNDN);
	mpfr->clear(change);
	mpfr->clear(square);
}

/* Whether it grows as exp(x) does, or exp(x^2), where x grows a thousandfold each time. */
static bool explodes(const struct mpfr *mpfr, mpfr_t *value)
{
	for (size_t i = 0; i + 1 < PLACES; i++)
		if (mpfr->zero_p(value[i]) || has_minus(value[i]) != has_minus(value[i + 1])
			|| value[i]->_mpfr_exp < EXPLODED
			|| value[i + 1]->_mpfr_exp / EXPLODED < value[i]->_mpfr_exp)
			return false;
	return true;
}

/* Of three finite numbers and the differences between them. */
static bool judge_finite(const struct mpfr *mpfr, mpfr_t *value, mpfr_t *difference,
	bool may_grow, mpfr_ptr limit)
{
	if (mpfr->zero_p(value[2]) || (smaller_by(mpfr, difference[0], value[2], ALIKE_BITS)
			&& smaller_by(mpfr, difference[1], value[2], ALIKE_BITS))) {
		mpfr->set(limit, value[2], MPFR_RNDN);
		return true;
	}
	if (smaller_by(mpfr, value[2], value[1], CLOSER)
		&& smaller_by(mpfr, value[1], value[0], CLOSER)) {
		mpfr->set_zero(limit, has_minus(value[2]) ? -1 : 1);
		return true;
	}
	if (smaller_by(mpfr, difference[1], difference[0], CLOSER)) {
		extend(mpfr, limit, difference[0], difference[1], value[2]);
		return true;
	}
	const bool grows = smaller_by(mpfr, value[1], value[2], GROWN)
		&& smaller_by(mpfr, value[0], value[1], GROWN);
	mpfr->set_inf(limit, has_minus(difference[1]) ? -1 : 1);
	if (explodes(mpfr, value))
		return true;
	mpfr->sub(difference[0], difference[1], difference[0], MPFR_RNDN);
	return may_grow && (grows || smaller_by(mpfr, difference[0], difference[1], 20));
}

static bool judge(const struct mpfr *mpfr, mpfr_t *value, bool may_grow, mpfr_ptr limit)
{
	if (mpfr->nan_p(value[2]) || mpfr->inf_p(value[2])) {
		mpfr->set(limit, value[2], MPFR_RNDN);
		return mpfr->nan_p(value[2]) ? mpfr->nan_p(value[1]) && mpfr->nan_p(value[0])
			: has_minus(value[1]) == has_minus(value[2])
			&& mpfr->cmpabs(value[1], value[0]) >= 0;
	}
	mpfr_t difference[PLACES - 1];
	for (size_t i = 0; i < PLACES - 1; i++) {
		mpfr->init2(difference[i], INTERVAL_BITS_MAX);
		mpfr->sub(difference[i], value[i + 1], value[i], MPFR_RNDN);
	}
	const bool judged = judge_finite(mpfr, value, difference, may_grow, limit);
	for (size_t i = 0; i < PLACES - 1; i++)
		mpfr->clear(difference[i]);
	return judged;
}

/* A number, not an infinity that stands for what left MPFR's range. */
static bool has_value(struct ladder *ladder, bool negative, long exponent, mpfr_ptr number,
	bool *sign_known)
{
	return value_at(ladder, negative, exponent, number, sign_known)
		&& !ladder->mpfr.nan_p(number) && !ladder->mpfr.inf_p(number);
}

bool interval_last_value(struct ladder *ladder, bool negative, mpfr_ptr number,
	bool *sign_known)
{
	long has = 0, has_none = DOUBLE_EXPONENT_MAX;

	while (has_none - has > 1) {
		const long middle = (has + has_none) / 2;
		*(has_value(ladder, negative, middle, number, sign_known) ? &has : &has_none) = middle;
	}
	return has_value(ladder, negative, has, number, sign_known);
}

static bool sign_is_seen(struct ladder *ladder, bool negative, long exponent, mpfr_ptr number)
{
	bool sign_known;

	return value_at(ladder, negative, exponent, number, &sign_known) && sign_known;
}

/* The largest exponent where the sign is seen, if it is for all smaller ones. */
static long outermost_sign(struct ladder *ladder, bool negative, mpfr_ptr number)
{
	long seen = -SIGN_EXPONENT, hidden = SIGN_EXPONENT;

	while (hidden - seen > 1) {
		const long middle = (seen + hidden) / 2;
		*(sign_is_seen(ladder, negative, middle, number) ? &seen : &hidden) = middle;
	}
	return seen;
}

/* Whether it comes to 0 from below, by the outermost signs that can be seen; number is
 * room for its values. */
static bool is_negative(struct ladder *ladder, bool negative, mpfr_ptr number)
{
	ladder->far = false;		/* signs are looked for where there are doubles */
	const long outermost = outermost_sign(ladder, negative, number);

	for (long i = 0; i < SIGNS; i++)
		if (!sign_is_seen(ladder, negative, outermost - i, number)
			|| ladder->mpfr.nan_p(number) || !has_minus(number))
			return false;
	return true;
}

/* Returns whether it sees the values in this group, and sets whether they have a limit. */
static bool look_at_group(struct ladder *ladder, bool negative, size_t group, mpfr_ptr limit,
	bool *found)
{
	const struct mpfr *mpfr = &ladder->mpfr;
	mpfr_t value[PLACES];
	bool seen = true, sign_known = true;

	for (size_t i = 0; i < PLACES; i++)
		mpfr->init2(value[i], INTERVAL_BITS_MAX);
	for (size_t i = 0; i < PLACES && seen; i++)
		seen = value_at(ladder, negative, places[group][i], value[i], &sign_known);
	*found = seen && judge(mpfr, value, group == 0, limit);
	if (*found && mpfr->zero_p(limit) && !sign_known)
		mpfr->set_zero(limit, is_negative(ladder, negative, value[0]) ? -1 : 1);
	for (size_t i = 0; i < PLACES; i++)
		mpfr->clear(value[i]);
	return seen;
}

/* What swings at the last x does so farther out; smaller ones need not show it. */
static bool has_swung(const struct ladder *ladder)
{
	for (size_t i = 0; i < RUNGS; i++)
		if (ladder->rung[i] != NULL && ladder->rung[i]->arithmetic.swung)
			return true;
	return false;
}

/* The largest power of two, or the inverse of the least, among the numbers of the formula. */
static int reach_of(const struct plan *plan)
{
	int largest = 0;

	for (size_t i = 0; i < plan->count; i++) {
		const struct step *step = &plan->formula->step[plan->planned[i].step];
		if (step->operation == STEP_NUMBER && step->value != 0 && isfinite(step->value)
				&& abs(ilogb(step->value)) > largest)
			largest = abs(ilogb(step->value));
	}
	return largest;
}

bool interval_limit(struct ladder *ladder, bool negative, mpfr_ptr limit)
{
	bool found = false, settled = false;

	ladder->far = true;
	for (size_t group = 0; group < GROUPS && !settled
			&& reach_of(ladder->plan) <= reach[group]; group++)
		settled = look_at_group(ladder, negative, group, limit, &found)
			|| has_swung(ladder);
	ladder->far = false;
	return found;
}
