/* SPDX-License-Identifier: MIT */
/* steps.h - one step of a formula over a block: its value and the derivatives
 * that are needed, from those of its arguments. */
#ifndef FORMULA_COMPENSATED_STEPS_H
#define FORMULA_COMPENSATED_STEPS_H

#include "formula/compensated/terms.h"

enum { SCRATCH_BLOCKS = 6 };

/* The value and derivatives of a step, as far as they are needed. */
struct jet_terms {
	struct term order[FORMULA_ORDERS];
};

struct step_places {
	unsigned orders;			/* bit d: the d-th derivative is needed */
	struct enclosures *into[FORMULA_ORDERS];	/* where it goes */
	struct enclosures *scratch;		/* [SCRATCH_BLOCKS] */
	const struct enclosures *constant;	/* [CONSTANT_BLOCKS] */
};

/* Blocks that hold one value. */
enum { CONSTANT_ZERO, CONSTANT_ONE, CONSTANT_UNKNOWN, CONSTANT_BLOCKS };

static inline struct term constant_zero(const struct step_places *places)
{
	return (struct term){ TERM_ZERO, &places->constant[CONSTANT_ZERO] };
}

static inline struct term constant_one(const struct step_places *places)
{
	return (struct term){ TERM_ONE, &places->constant[CONSTANT_ONE] };
}

/* a b + c d to `into`, which is none of them; scratch 0 and 1 are used. */
struct term sum_of_products(const struct step_places *places, struct enclosures *into,
	struct term a, struct term b, struct term c, struct term d);

/* power.c: a^b, where b is the same at all points. */
struct jet_terms compensated_power(const struct step_places *places, const struct jet_terms *a,
	struct term b);

/* An operation of one to three arguments; what is not known of one that there is no code
 * for is everything. */
struct jet_terms compensated_step(enum operation operation, const struct step_places *places,
	const struct jet_terms *const argument[FORMULA_ARGUMENTS_MAX]);

#endif
