/* SPDX-License-Identifier: MIT */
/* plan.h - the steps that an order of a formula needs, in the order in which they are
 * taken, and where each keeps its values: an evaluator walks it and decides nothing.
 *
 * Derivatives are carried through the steps beside the value: a jet. Of each step only
 * the orders are taken that something behind it needs.
 */
#ifndef FORMULA_PLAN_H
#define FORMULA_PLAN_H

#include "formula/formula.h"

struct planned {
	unsigned short step;			/* its number in the formula */
	unsigned char orders;			/* bit d: the d-th derivative is needed */
	unsigned short slot[FORMULA_ORDERS];	/* where that is kept, if it is needed; slots
						   are used again when nothing needs what is in
						   them, but never by a step of its own arguments */
	const struct planned *argument[FORMULA_ARGUMENTS_MAX];	/* NULL: none */
};

struct plan {
	const struct formula *formula;	/* borrowed */
	unsigned order;			/* of the derivative that the last step's slot holds */
	struct planned *planned;	/* owned [count] */
	size_t count, slots;
};

/* The plan of the order-th derivative, 0 to 2, of the formula as it is evaluated; or,
 * as_written, as it was written. Steps that do not vary come first; their slots are not
 * used again, and their derivatives, which are 0, are never needed: for that of a function
 * that does not vary it is the plan of the number 0, of order 0. */
struct plan plan_of(const struct formula *formula, unsigned order, bool as_written);
void plan_free(struct plan *plan);

#endif
