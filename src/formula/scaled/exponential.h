/* SPDX-License-Identifier: MIT */
/* exponential.h - the functions that are made of an exponential: sigmoid, softplus
 * and the hyperbolic ones. */
#ifndef FORMULA_SCALED_EXPONENTIAL_H
#define FORMULA_SCALED_EXPONENTIAL_H

#include "formula/scaled/jet.h"

struct wide scaled_sinh(struct wide u);
struct wide scaled_cosh(struct wide u);
struct wide scaled_asinh(struct wide u);

/* SIGMOID, SOFTPLUS and TANH with their derivatives up to the last; false if the
 * operation is none of them. */
bool scaled_of_exponential(enum operation operation, unsigned last, struct wide u,
	struct wide g[FORMULA_ORDERS]);

#endif
