/* SPDX-License-Identifier: MIT */
/* enclosure_logarithm.h - log and log1p as enclosures.
 *
 * Method: as in compensated_logarithm.h. Next to 1 log(1 + r) is off by seven roundings of
 * r^3/3, below 2^-51.7 of the cube of the result, elsewhere by seven of 2^-23.8, which is
 * 2^-74; and by 2^-102 of the result. The radii are up to twice that. An argument off by
 * r, of which no more than 2^-10 of it is taken, changes log by at most 1.002 r of it.
 *
 * Special cases: of 0 and below, and beyond 2^±900, nothing is known. log(1) = 0, and
 * log1p(0) = 0 with its sign, are exact.
 */
#ifndef ARITHMETIC_ENCLOSURE_LOGARITHM_H
#define ARITHMETIC_ENCLOSURE_LOGARITHM_H

#include "arithmetic/compensated_logarithm.h"
#include "arithmetic/enclosure.h"

static const double low_error = 0x1p-100;	/* of what is rounded once more as a pair */

INLINE double logarithm_error(double value)
{
	const double size = fabs(value);

	return fma(size, low_error, lesser(size * size * (size * 0x1p-51), 0x1p-73));
}

/* What a radius of the argument makes of log, and whether it is known at all. */
INLINE double logarithm_spread(double argument, double radius)
{
	const double unknown = radius <= 0x1p-10 * argument ? 0 : INFINITY;
	const double beyond = argument < 0x1p-900 ? INFINITY : 0;

	return radius / argument * 1.01 + unknown + (argument > 0x1p900 ? INFINITY : beyond);
}

INLINE struct enclosure enclosure_logarithm(struct enclosure u)
{
	const struct pair value = compensated_logarithm(u.high, u.low, 0);

	return (struct enclosure){ value.high, value.low,
		(logarithm_error(value.high) + logarithm_spread(u.high, u.radius)) * rounded_up };
}

/* Below -1/2 the sum is exact, and may be so small that the low part counts. */
INLINE struct enclosure enclosure_log1p(struct enclosure u)
{
	const struct pair sum = two_sum(1, u.high), lows = two_sum(sum.low, u.low);
	const struct pair first = quick_two_sum(sum.high, lows.high);
	const struct pair value = compensated_logarithm(first.high, first.low, lows.low);
	const double own = logarithm_error(value.high) + least_radius;
	const double radius = own + logarithm_spread(first.high, u.radius);

	return (struct enclosure){ copysign(value.high, u.high), value.low,
		largest(u) == 0 ? 0 : radius * rounded_up };
}

#endif
