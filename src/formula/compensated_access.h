/* compensated_access.h - one enclosure of a block. */
#ifndef FORMULA_COMPENSATED_ACCESS_H
#define FORMULA_COMPENSATED_ACCESS_H

#include "arithmetic/enclosure.h"
#include "formula/enclosures.h"

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

#endif
