/* SPDX-License-Identifier: MIT */
/* evaluate.h - a formula in intervals of MPFR's numbers, of more and more
 * bits, until the rounding is certain: the last evaluator, for single points.
 *
 * libmpfr is loaded when the first one is made.
 */
#ifndef FORMULA_INTERVAL_EVALUATE_H
#define FORMULA_INTERVAL_EVALUATE_H

#include "formula/plan.h"
#include "number/number.h"

struct error;

enum {
	INTERVAL_BITS_MIN = 128,
	INTERVAL_BITS_MAX = 2304	/* 1023 + 1075 + 53 and a guard: every double is seen */
};

struct interval_evaluator;	/* the slots of a plan, which it borrows */

/* NULL, with the error set, if there is no libmpfr. */
struct interval_evaluator *interval_evaluator_new(const struct plan *plan,
	struct error *error);

/* By the thread that used it: MPFR keeps constants for each. */
void interval_evaluator_free(struct interval_evaluator *evaluator);

/* How a point was decided. */
enum certainty {
	CERTAIN,
	CERTAIN_AS_TIE,		/* at INTERVAL_BITS_MAX it still lay on a boundary: taken as
				   that; or it left MPFR's range, and the limit decided */
	UNDETERMINED		/* nothing is known of it: nan */
};

/* The exact result at x, rounded once to a number of the type. At an infinite x it is
 * the limit; nan where the formula is not defined. x itself may not be nan. */
enum certainty interval_evaluate(struct interval_evaluator *evaluator, double x,
	enum number_type type, double *result);

#endif
