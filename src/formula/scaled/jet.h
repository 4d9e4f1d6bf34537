/* SPDX-License-Identifier: MIT */
/* jet.h - one step of a formula at one point, in the numbers of wide.h: its value
 * and derivatives from those of its arguments. */
#ifndef FORMULA_SCALED_JET_H
#define FORMULA_SCALED_JET_H

#include "arithmetic/wide.h"
#include "formula/formula.h"

/* Derivatives that are 0 everywhere (vanishing.h) are not there: bit d stands for the d-th.
 * Those that are there have a value if they are needed. */
struct jet {
	struct wide order[FORMULA_ORDERS];
	unsigned there;
};

static inline bool has_order(unsigned orders, unsigned order)
{
	return (orders >> order & 1) != 0;
}

static inline bool is_fixed(const struct jet *a)
{
	return !has_order(a->there, 1) && !has_order(a->there, 2);
}

/* For the operation of a step with arguments. What is not asked for is not touched. */
void scaled_jet(enum operation operation, unsigned orders, struct jet *result,
	const struct jet argument[FORMULA_ARGUMENTS_MAX]);

/* The kinds of operations, each in a file of its name. */
void scaled_operator(enum operation operation, unsigned orders, struct jet *result,
	const struct jet argument[FORMULA_ARGUMENTS_MAX]);
void scaled_power(unsigned orders, struct jet *result, const struct jet *a, const struct jet *b);
void scaled_function(enum operation operation, unsigned orders, struct jet *result,
	const struct jet *u);
void scaled_switch(enum operation operation, unsigned orders, struct jet *result,
	const struct jet argument[FORMULA_ARGUMENTS_MAX]);

/* True or false is 1 or 0, and unknown where it is not known. */
void scaled_condition(enum operation operation, struct jet *result, const struct jet *a,
	const struct jet *b);

/* g(u) with its derivatives in g, of which those before the last that is needed are
 * computed. */
void scaled_derivatives(enum operation operation, unsigned last, struct wide u,
	struct wide g[FORMULA_ORDERS]);

/* A NUMBER, PI or EULER. */
struct wide scaled_number(const struct step *step);

#endif
