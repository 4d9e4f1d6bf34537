/* SPDX-License-Identifier: MIT */
/* factor.h - sums as products: what their terms have in common stands before them. */
#ifndef FORMULA_DERIVE_FACTOR_H
#define FORMULA_DERIVE_FACTOR_H

#include "formula/builder.h"

/* The same step, wherever its divisors are not 0. If the builder is full then, it means
 * nothing. */
unsigned short factor_step(struct builder *builder, unsigned short step);

#endif
