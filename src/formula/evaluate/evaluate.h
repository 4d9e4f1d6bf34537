/* SPDX-License-Identifier: MIT */
/* evaluate.h - the values of a formula, correctly rounded: the evaluators in the order
 * of what they cost, each asked for the points that the one before left undecided.
 */
#ifndef FORMULA_EVALUATE_EVALUATE_H
#define FORMULA_EVALUATE_EVALUATE_H

#include <stddef.h>

#include "formula/evaluate/effort.h"
#include "formula/plan.h"
#include "number/number.h"

/* y[i] = the exact result at x[i], rounded once to the type, for i < count. A NaN stays
 * one, at an infinity it is the limit. The same bits for a given x, whatever the count
 * and the position. */
void formula_evaluate(const struct plan *plan, enum number_type type, const double *x, double *y,
	size_t count, struct effort *effort);

/* The same for points that something quicker left undecided: y[place[i]] = the exact
 * result at x[i], for i < count. The more of them come together, the less each costs. */
void formula_decide(const struct plan *plan, enum number_type type, const double *x, double *y,
	const size_t *place, size_t count, struct effort *effort);

#endif
