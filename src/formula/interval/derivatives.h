/* SPDX-License-Identifier: MIT */
/* derivatives.h - the functions of one argument with their derivatives. */
#ifndef FORMULA_INTERVAL_DERIVATIVES_H
#define FORMULA_INTERVAL_DERIVATIVES_H

#include "formula/interval/interval.h"

/* result[d] = the d-th derivative at a of an operation from EXP to DENSITY, SIGMOID or
 * SOFTPLUS, for each bit d of orders. Nothing of result is a; all of it may be used. */
void interval_derivatives(struct arithmetic *arithmetic, enum operation operation,
	unsigned orders, struct interval *const result[FORMULA_ORDERS], const struct interval *a);

#endif
