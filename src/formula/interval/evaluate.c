/* SPDX-License-Identifier: MIT */
/* evaluate.c - see evaluate.h
 *
 * Method
 *   More and more bits, until both ends of the result are rounded alike.
 *
 * Special cases
 *   Where more bits cannot help, a formula has left MPFR's numbers on the way. A result
 *   below all numbers is a zero with the sign with which the limit is approached. After an
 *   overflow the limit is taken, if it is finite, x is far from 0, and the formula was
 *   rounded to the limit before it overflowed already.
 *   MPFR's range of exponents belongs to the thread: it is widened while a point is
 *   evaluated, and put back.
 */
#include "formula/interval/evaluate.h"

#include <math.h>
#include <stdlib.h>

#include "formula/interval/ladder.h"
#include "formula/interval/limit.h"
#include "formula/interval/round.h"
#include "support/memory.h"

enum { NEAR = 1 };		/* up to here no x is on its way to the limit */
static const double far = 0x1p60;	/* exp(x) is beyond MPFR's numbers soon */
static const long tiny = -(1L << 40);	/* no double's rounding leaves less than 2^this */

/* The limit at one end of the line. */
struct side {
	bool looked, found;
	mpfr_t limit;
	bool looked_before, has_last, last_has_sign;
	mpfr_t last;		/* the value before the formula leaves MPFR's range; there once
				   it was looked for */
};

struct interval_evaluator {
	struct ladder ladder;
	mpfr_t x;
	struct side side[2];	/* at -inf, at inf */
};

struct interval_evaluator *interval_evaluator_new(const struct plan *plan,
	struct error *error)
{
	struct interval_evaluator *evaluator = memory_new(1, sizeof *evaluator);
	struct mpfr *mpfr = &evaluator->ladder.mpfr;

	if (!load_mpfr(mpfr, error)) {
		free(evaluator);
		return NULL;
	}
	evaluator->ladder.plan = plan;
	mpfr->init2(evaluator->x, 53);
	for (size_t i = 0; i < 2; i++)
		mpfr->init2(evaluator->side[i].limit, LIMIT_BITS);
	return evaluator;
}

void interval_evaluator_free(struct interval_evaluator *evaluator)
{
	if (evaluator == NULL)
		return;
	ladder_free(&evaluator->ladder);
	evaluator->ladder.mpfr.clear(evaluator->x);
	for (size_t i = 0; i < 2; i++) {
		evaluator->ladder.mpfr.clear(evaluator->side[i].limit);
		if (evaluator->side[i].looked_before)
			evaluator->ladder.mpfr.clear(evaluator->side[i].last);
	}
	evaluator->ladder.mpfr.free_cache2(MPFR_FREE_LOCAL_CACHE);
	free(evaluator);
}

/* Below all numbers of MPFR, and so of any type, with a sign that is not known. */
static bool has_vanished(const struct arithmetic *arithmetic, const struct interval *result)
{
	return arithmetic->mpfr->underflow_p() && interval_sign(result) == 0
		&& interval_within(arithmetic, result, tiny);
}

/* An infinite end that more bits will hardly move: if anything, a condition or a sign wants
 * them. */
static bool has_overflowed(const struct arithmetic *arithmetic, const struct interval *result,
	double x)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool infinite = mpfr->inf_p(result->low) || mpfr->inf_p(result->high);

	return infinite && (!arithmetic->undecided || arithmetic->last || fabs(x) > far)
		&& (mpfr->overflow_p() || mpfr->underflow_p());
}

static const struct side *side_of(struct interval_evaluator *evaluator, bool negative)
{
	struct side *side = &evaluator->side[negative ? 0 : 1];

	if (!side->looked)
		side->found = interval_limit(&evaluator->ladder, negative, side->limit);
	side->looked = true;
	return side;
}

static enum certainty limit_at(struct interval_evaluator *evaluator, bool negative,
	enum number_type type, double *result)
{
	const struct side *side = side_of(evaluator, negative);

	*result = side->found ? round_to_type(&evaluator->ladder.mpfr, side->limit, type) : NAN;
	return side->found ? CERTAIN : UNDETERMINED;
}

static enum certainty zero_before_limit(struct interval_evaluator *evaluator, bool negative,
	double *result)
{
	const struct side *side = side_of(evaluator, negative);
	const bool zero = side->found && evaluator->ladder.mpfr.zero_p(side->limit);

	*result = zero && has_minus(side->limit) ? -0.0 : 0;
	return CERTAIN_AS_TIE;
}

/* Whether the formula has come to this number of the type where it is about to leave
 * MPFR's range: then it stays there, as far as one can judge. */
static bool has_settled(struct interval_evaluator *evaluator, bool negative,
	enum number_type type, double limit)
{
	const struct mpfr *mpfr = &evaluator->ladder.mpfr;
	struct side *side = &evaluator->side[negative ? 0 : 1];

	if (!side->looked_before) {
		mpfr->init2(side->last, LIMIT_BITS);
		side->has_last = interval_last_value(&evaluator->ladder, negative, side->last,
			&side->last_has_sign);
	}
	side->looked_before = true;
	const double last = side->has_last ? round_to_type(mpfr, side->last, type) : NAN;
	return last == limit && (!side->last_has_sign || !signbit(last) == !signbit(limit));
}

/* Whether the limit is the value. */
static bool limit_before_it(struct interval_evaluator *evaluator, double x,
	enum number_type type, double *result)
{
	return fabs(x) > NEAR && limit_at(evaluator, x < 0, type, result) == CERTAIN
		&& isfinite(*result) && has_settled(evaluator, x < 0, type, *result);
}

static enum certainty climb(struct interval_evaluator *evaluator, double x,
	enum number_type type, double *result)
{
	struct ladder *ladder = &evaluator->ladder;

	ladder->mpfr.set_d(evaluator->x, x, MPFR_RNDN);
	for (size_t i = 0; i < RUNGS; i++) {
		const struct interval *interval = ladder_walk(ladder, i, evaluator->x);
		struct arithmetic *arithmetic = &ladder->rung[i]->arithmetic;

		if (interval_round(arithmetic, interval, type, result))
			return arithmetic->assumed ? CERTAIN_AS_TIE : CERTAIN;
		if (has_vanished(arithmetic, interval))
			return zero_before_limit(evaluator, x < 0, result);
		if (has_overflowed(arithmetic, interval, x)) {
			const bool more_bits_help = arithmetic->undecided;
			if (limit_before_it(evaluator, x, type, result))
				return CERTAIN_AS_TIE;
			if (!more_bits_help)
				break;
			continue;
		}
		if (arithmetic->last && interval_round_as_tie(arithmetic, interval, type, result))
			return CERTAIN_AS_TIE;
	}
	*result = NAN;
	return UNDETERMINED;
}

enum certainty interval_evaluate(struct interval_evaluator *evaluator, double x,
	enum number_type type, double *result)
{
	const struct mpfr *mpfr = &evaluator->ladder.mpfr;
	const mpfr_exp_t least = mpfr->get_emin(), most = mpfr->get_emax();

	mpfr->set_emin(mpfr->get_emin_min());
	mpfr->set_emax(mpfr->get_emax_max());
	const enum certainty certainty = isinf(x) ? limit_at(evaluator, x < 0, type, result)
		: climb(evaluator, x, type, result);
	if (isnan(*result))
		*result = NAN;		/* without a sign */
	mpfr->set_emin(least);
	mpfr->set_emax(most);
	return certainty;
}
