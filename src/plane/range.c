/* SPDX-License-Identifier: MIT */
/* range.c - see range.h */
#include "plane/range.h"

#include <float.h>
#include <math.h>

static const double ROOM = 0.05;	/* at each end, of the width */
static const double NOISE = 1e-15;	/* a width below it, of the value, is rounding */

const struct interval range_none = { INFINITY, -INFINITY };

void range_include(struct interval *range, double value)
{
	if (!isfinite(value))
		return;
	range->low = fmin(range->low, value);
	range->high = fmax(range->high, value);
}

static struct interval grown(struct interval range, double room)
{
	return (struct interval){
		fmax(range.low - room, -DBL_MAX), fmin(range.high + room, DBL_MAX)
	};
}

static double largest(struct interval range)
{
	return fmax(fabs(range.low), fabs(range.high));
}

/* Half of a number that is nearly 0 may be 0. */
static struct interval around(struct interval range)
{
	const double size = largest(range);
	return grown(range, size == 0 ? 1 : fmax(size / 2, DBL_TRUE_MIN));
}

struct interval range_widened(struct interval range)
{
	return range.high - range.low > largest(range) * NOISE ? range : around(range);
}

struct interval range_not_empty(struct interval range)
{
	return range.low < range.high ? range : around(range);
}

struct interval range_with_room(struct interval range)
{
	if (range.low > range.high)
		return (struct interval){ 0, 1 };
	const struct interval wide = range_widened(range);
	if (wide.low != range.low || wide.high != range.high)
		return wide;
	return grown(range, fmax(range.high * ROOM - range.low * ROOM, DBL_TRUE_MIN));
}
