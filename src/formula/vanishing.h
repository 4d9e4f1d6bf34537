/* SPDX-License-Identifier: MIT */
/* vanishing.h - which derivatives of a plan's steps are 0 everywhere, by what the steps
 * are: they have no sign, and a term with one is left out of a sum. */
#ifndef FORMULA_VANISHING_H
#define FORMULA_VANISHING_H

#include "formula/plan.h"

/* orders[i] has bit d if the d-th derivative of the plan's step i vanishes. */
void plan_vanishing(const struct plan *plan, unsigned char *orders);

#endif
