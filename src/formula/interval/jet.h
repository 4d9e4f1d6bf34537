/* SPDX-License-Identifier: MIT */
/* jet.h - an operation's value and derivatives from those of its arguments. */
#ifndef FORMULA_INTERVAL_JET_H
#define FORMULA_INTERVAL_JET_H

#include "formula/interval/interval.h"
#include "formula/interval/truth.h"

struct jet {
	const struct interval *order[FORMULA_ORDERS];	/* NULL: 0, or not needed */
};

/* Sets result[d] for each bit d of orders: of the operators, the functions and the
 * switches but CHOOSE. */
void interval_jet(struct arithmetic *arithmetic, enum operation operation, unsigned orders,
	struct interval *const result[FORMULA_ORDERS],
	const struct jet argument[FORMULA_ARGUMENTS_MAX]);

/* Those of a where the condition holds, else of b. */
void interval_choose(struct arithmetic *arithmetic, enum truth condition, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b);

/* Of a function from EXP to DENSITY, or SIGMOID to LOG_COSH; of a product. */
void interval_function_jet(struct arithmetic *arithmetic, enum operation operation,
	unsigned orders, struct interval *const result[FORMULA_ORDERS], const struct jet *u);
void interval_product_jet(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b);

/* power_jet.c */
void interval_power_jet(struct arithmetic *arithmetic, unsigned orders,
	struct interval *const result[FORMULA_ORDERS], const struct jet *a, const struct jet *b);

#endif
