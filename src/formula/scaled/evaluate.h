/* SPDX-License-Identifier: MIT */
/* evaluate.h - a formula in double-double, with an exponent beside each value:
 * for the points that the compensated evaluator leaves undecided. */
#ifndef FORMULA_SCALED_EVALUATE_H
#define FORMULA_SCALED_EVALUATE_H

#include "formula/enclosures.h"
#include "formula/plan.h"

struct scaled_evaluator;	/* the slots of a plan, which it borrows */

struct scaled_evaluator *scaled_evaluator_new(const struct plan *plan);
void scaled_evaluator_free(struct scaled_evaluator *evaluator);

/* The results at x[i], i < count <= ENCLOSURES; all x are finite. */
void scaled_evaluate(struct scaled_evaluator *evaluator, const double *x, size_t count,
	struct enclosures *results);

/* Fills in the constants of the formula's steps that do not vary. */
void formula_prepare(struct formula *formula);

#endif
