/* SPDX-License-Identifier: MIT */
/* period.h - the period with which a formula repeats, as far as its steps tell. */
#ifndef FORMULA_SEARCH_PERIOD_H
#define FORMULA_SEARCH_PERIOD_H

#include <stdbool.h>

#include "formula/formula.h"

struct period {
	double above, below;	/* it is their quotient, both above 0, or */
	bool of_pi;		/* that times pi */
};

/* What is found is proved: f(x + period) = f(x) for all x, and f depends on x. The least period
 * may be a part of it. */
bool period_of(const struct formula *formula, struct period *period);

/* The nearest double, or a neighbour. */
double period_value(const struct period *period);

#endif
