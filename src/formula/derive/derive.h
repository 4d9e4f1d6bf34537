/* SPDX-License-Identifier: MIT */
/* derive.h - derivatives as formulas, for people to read: symbolic, with the obvious
 * simplifications. Values come from the jets of the evaluators. */
#ifndef FORMULA_DERIVE_DERIVE_H
#define FORMULA_DERIVE_DERIVE_H

#include "formula/formula.h"

/* The order-th derivative, as written, of the function as it was written. The caller
 * frees. False if it would be more than FORMULA_STEPS_MAX steps. */
bool formula_derive(struct formula *derivative, const struct formula *formula, unsigned order);

#endif
