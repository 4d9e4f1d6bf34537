/* SPDX-License-Identifier: MIT */
/* block.h - one step of a plan in scaled double-double, at the points of a block. */
#ifndef FORMULA_SCALED_BLOCK_H
#define FORMULA_SCALED_BLOCK_H

#include "formula/enclosures.h"
#include "formula/formula.h"

/* Where the values and derivatives of a step are; of those that are not needed, NULL. */
struct scaled_room {
	struct enclosures *order[FORMULA_ORDERS];
	unsigned there;		/* bit d: the d-th derivative is not 0 everywhere */
};

/* x is of the variable, and not looked at for other steps. */
void scaled_block(const struct step *step, const double *x, size_t count,
	struct scaled_room result, const struct scaled_room argument[FORMULA_ARGUMENTS_MAX]);

/* The number as two doubles and a radius, of an enclosure of the first point. */
struct constant scaled_constant(const struct enclosures *enclosures);

#endif
