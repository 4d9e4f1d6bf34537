/* SPDX-License-Identifier: MIT */
/* effort.h - what the values of formulas cost: how many points each evaluator decided.
 *
 * One for a run, shared by its threads. It also holds what else concerns all
 * evaluations of a run: a failure to go on.
 */
#ifndef FORMULA_EVALUATE_EFFORT_H
#define FORMULA_EVALUATE_EFFORT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#include "support/error.h"

enum evaluator {
	EVALUATOR_KERNEL,		/* the function's own fast path */
	EVALUATOR_COMPENSATED,
	EVALUATOR_SCALED,
	EVALUATOR_INTERVALS
};
enum { EVALUATORS = 4 };

struct effort {			/* starts as zeros */
	atomic_size_t points[EVALUATORS];	/* decided by each of them */
	atomic_size_t ties;		/* of those: lay on a boundary that no bits told them from,
					   and are taken as on it */
	atomic_size_t undetermined;	/* nothing was found out about them: they are nan */
	atomic_flag failing;		/* someone is setting the error */
	atomic_bool failed;		/* the error is set, values are not right */
	struct error error;
};

/* The first failure is kept. */
static inline void effort_fail(struct effort *effort, const struct error *error)
{
	if (atomic_flag_test_and_set(&effort->failing))
		return;
	effort->error = *error;
	atomic_store(&effort->failed, true);
}

/* Of a search, whose points are not the run's. */
static inline void effort_fail_as(struct effort *effort, const struct effort *search)
{
	if (effort != NULL && search->failed)
		effort_fail(effort, &search->error);
}

static inline void effort_count(atomic_size_t *counter, size_t points)
{
	if (points > 0)
		atomic_fetch_add_explicit(counter, points, memory_order_relaxed);
}

#endif
