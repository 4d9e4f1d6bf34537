/* SPDX-License-Identifier: MIT */
/* block.h - from an operation on enclosures to a loop over blocks of them. */
#ifndef FORMULA_COMPENSATED_BLOCK_H
#define FORMULA_COMPENSATED_BLOCK_H

#include "arithmetic/enclosure.h"
#include "formula/enclosures.h"
#include "support/vector.h"

INLINE struct enclosure get_enclosure(const struct enclosures *block, size_t i)
{
	return (struct enclosure){ block->high[i], block->low[i], block->radius[i] };
}

INLINE void put_enclosure(struct enclosures *block, size_t i, struct enclosure value)
{
	block->high[i] = value.high;
	block->low[i] = value.low;
	block->radius[i] = value.radius;
}

/* The functions that apply the operation to each point. */

#define UNARY_LOOP(name, value) \
	VECTOR void name(struct enclosures *restrict result, const struct enclosures *a) \
	{ \
		for (size_t i = 0; i < ENCLOSURES; i++) \
			put_enclosure(result, i, value(get_enclosure(a, i))); \
	}

#define BINARY_LOOP(name, value) \
	VECTOR void name(struct enclosures *restrict result, const struct enclosures *a, \
		const struct enclosures *b) \
	{ \
		for (size_t i = 0; i < ENCLOSURES; i++) \
			put_enclosure(result, i, value(get_enclosure(a, i), get_enclosure(b, i))); \
	}

#define CHOICE_LOOP(name, value) \
	VECTOR void name(struct enclosures *restrict result, const struct enclosures *condition, \
		const struct enclosures *a, const struct enclosures *b) \
	{ \
		for (size_t i = 0; i < ENCLOSURES; i++) \
			put_enclosure(result, i, value(get_enclosure(condition, i), \
				get_enclosure(a, i), get_enclosure(b, i))); \
	}

#endif
