/* evaluate_intervals.c - see evaluate_intervals.h
 *
 * Method
 *   More and more bits, until both ends of the result are rounded alike.
 *
 * Special cases
 *   Where more bits cannot help, a formula has left MPFR's numbers on the way: the result
 *   has an infinite end after an overflow, or either sign below all numbers. At an x that
 *   is large the finite limit is taken there; else nothing is known.
 *   MPFR's range of exponents belongs to the thread: it is widened while a point is
 *   evaluated, and put back.
 */
#include "formula/evaluate_intervals.h"

#include <math.h>
#include <stdlib.h>

#include "formula/interval_ladder.h"
#include "formula/interval_limit.h"
#include "formula/interval_round.h"
#include "support/memory.h"

enum { FAR_EXPONENT = 30 };	/* a large x is at least 2^this */

static const long tiny = -(1L << 40);	/* no double's rounding leaves less than 2^this */

struct interval_evaluator {
	struct ladder ladder;
	mpfr_t x, limit;
};

struct interval_evaluator *interval_evaluator_new(const struct plan *plan,
	struct error *error)
{
	struct interval_evaluator *evaluator = memory_new(1, sizeof *evaluator);
	struct mpfr *mpfr = &evaluator->ladder.mpfr;

	if (!mpfr_load(mpfr, error)) {
		free(evaluator);
		return NULL;
	}
	evaluator->ladder.plan = plan;
	mpfr->init2(evaluator->x, 53);
	mpfr->init2(evaluator->limit, LIMIT_BITS);
	return evaluator;
}

void interval_evaluator_free(struct interval_evaluator *evaluator)
{
	if (evaluator == NULL)
		return;
	ladder_free(&evaluator->ladder);
	evaluator->ladder.mpfr.clear(evaluator->x);
	evaluator->ladder.mpfr.clear(evaluator->limit);
	evaluator->ladder.mpfr.free_cache2(MPFR_FREE_LOCAL_CACHE);
	free(evaluator);
}

static bool is_hopeless(const struct arithmetic *arithmetic, const struct interval *result)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool infinite = mpfr->inf_p(result->low) || mpfr->inf_p(result->high);
	const bool vanished = interval_sign(result) == 0
		&& interval_within(arithmetic, result, tiny);

	if (vanished)
		return mpfr->underflow_p() != 0;
	return infinite && !arithmetic->undecided
		&& (mpfr->overflow_p() || mpfr->underflow_p());
}

static enum certainty limit_at(struct interval_evaluator *evaluator, bool negative,
	enum number_type type, double *result)
{
	const bool found = interval_limit(&evaluator->ladder, negative, evaluator->limit);

	*result = found ? mpfr_round_to(&evaluator->ladder.mpfr, evaluator->limit, type) : NAN;
	return found ? CERTAIN : UNDETERMINED;
}

/* Nothing but the limit tells. */
static enum certainty beyond_reach(struct interval_evaluator *evaluator, double x,
	enum number_type type, double *result)
{
	if (fabs(x) >= ldexp(1, FAR_EXPONENT) && limit_at(evaluator, x < 0, type, result) == CERTAIN
		&& isfinite(*result))
		return CERTAIN_AS_TIE;
	*result = NAN;
	return UNDETERMINED;
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
		if (is_hopeless(arithmetic, interval))
			return beyond_reach(evaluator, x, type, result);
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
