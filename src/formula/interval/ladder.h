/* SPDX-License-Identifier: MIT */
/* ladder.h - the steps of a plan taken in intervals, with few bits or many. */
#ifndef FORMULA_INTERVAL_LADDER_H
#define FORMULA_INTERVAL_LADDER_H

#include "formula/interval/interval.h"
#include "formula/plan.h"
#include "formula/interval/truth.h"

enum { RUNGS = 5 };

struct rung {
	struct arithmetic arithmetic;
	struct interval *slot;		/* owned [plan->slots] */
	enum truth *truth;		/* owned [plan->count]: of conditions */
	unsigned char *vanishing;	/* owned [plan->count]: as of plan_vanishing */
	bool undecided, assumed;	/* by the steps that do not vary */
};

struct ladder {
	struct mpfr mpfr;
	const struct plan *plan;	/* borrowed */
	struct rung *rung[RUNGS];	/* owned; NULL until it is first needed */
	bool far;			/* x is on the way to a limit: see interval.h */
};

/* Called, like all that follows, with MPFR's exponents at their widest. */
void ladder_free(struct ladder *ladder);

/* The result of the plan at x with the bits of a rung, good until the next one.
 * MPFR's flags and the arithmetic's tell what happened on the way. */
const struct interval *ladder_walk(struct ladder *ladder, size_t rung, mpfr_srcptr x);

#endif
