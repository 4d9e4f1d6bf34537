/* SPDX-License-Identifier: MIT */
/* differentiate.h - derivatives as formulas whose sign can be seen: where derive.h writes
 * for people, this one writes for ranges. */
#ifndef FORMULA_DERIVE_DIFFERENTIATE_H
#define FORMULA_DERIVE_DIFFERENTIATE_H

#include "formula/formula.h"

/* The derivative of the formula as it is evaluated: rewritten, with what the terms of its
 * sums have in common as a factor before them. The caller frees. False if it would be more
 * than FORMULA_STEPS_MAX steps. */
bool formula_differentiate(struct formula *derivative, const struct formula *formula);

#endif
