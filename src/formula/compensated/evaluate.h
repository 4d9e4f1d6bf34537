/* SPDX-License-Identifier: MIT */
/* evaluate.h - a formula in compensated arithmetic, of doubles within the
 * plain range: vector code, for nearly all points. Results have no exponents. */
#ifndef FORMULA_COMPENSATED_EVALUATE_H
#define FORMULA_COMPENSATED_EVALUATE_H

#include "formula/enclosures.h"
#include "formula/plan.h"

struct compensated_evaluator;	/* the slots of a plan, which it borrows */

/* The formula must have been prepared. */
struct compensated_evaluator *compensated_evaluator_new(const struct plan *plan);
void compensated_evaluator_free(struct compensated_evaluator *evaluator);

/* The results at x[i], i < count <= ENCLOSURES; all x are finite. */
void compensated_evaluate(struct compensated_evaluator *evaluator, const double *x, size_t count,
	struct enclosures *results);

#endif
