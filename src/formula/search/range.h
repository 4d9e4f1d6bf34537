/* SPDX-License-Identifier: MIT */
/* range.h - between which numbers the values of a step lie while x goes over a box.
 *
 * Real intervals of two ends, for wide boxes: what the evaluators give is about points.
 */
#ifndef FORMULA_SEARCH_RANGE_H
#define FORMULA_SEARCH_RANGE_H

#include "formula/formula.h"

struct range {
	double low, high;	/* all values are in [low, high]; an end may be infinite */
	bool partial;		/* for some x of the box there may be no value at all */
};

/* Those of the step, for low <= x <= high; of a condition [0, 0], [1, 1] or [0, 1].
 * memory has room for a range of each of the formula's steps. */
struct range range_of(const struct formula *formula, unsigned short step, double low,
	double high, struct range *memory);

static inline bool range_has_zero(struct range range)
{
	return range.low <= 0 && range.high >= 0;
}

#endif
