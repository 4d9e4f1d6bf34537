/* SPDX-License-Identifier: MIT */
/* terms.h - arithmetic with blocks of enclosures where what is 0 or 1 at all
 * points, as the derivatives of x are, costs nothing.
 */
#ifndef FORMULA_COMPENSATED_TERMS_H
#define FORMULA_COMPENSATED_TERMS_H

#include <stdbool.h>

#include "formula/compensated/loops.h"

/* 0, 1, or what is in a block, which is borrowed. */
struct term {
	enum { TERM_ZERO, TERM_ONE, TERM_BLOCK } kind;
	const struct enclosures *block;		/* filled in for 0 and 1 too */
};

static inline struct term term_of(const struct enclosures *block)
{
	return (struct term){ TERM_BLOCK, block };
}

static inline bool is_zero(struct term a)
{
	return a.kind == TERM_ZERO;
}

static inline bool is_one(struct term a)
{
	return a.kind == TERM_ONE;
}

/* Each is made in the block `into`, which is no argument's, if it has to be made; else it
 * is one of the arguments. */
struct term term_sum(struct enclosures *into, struct term a, struct term b);
struct term term_difference(struct enclosures *into, struct term a, struct term b);
struct term term_product(struct enclosures *into, struct term a, struct term b);
struct term term_quotient(struct enclosures *into, struct term a, struct term b);
struct term term_negative(struct enclosures *into, struct term a);
struct term term_twice(struct enclosures *into, struct term a);
struct term term_choice(struct enclosures *into, struct term condition, struct term a,
	struct term b);

/* The same, but in `into` if it is a block. */
struct term term_keep(struct enclosures *into, struct term a);

#endif
