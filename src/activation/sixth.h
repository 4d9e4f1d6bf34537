/* SPDX-License-Identifier: MIT */
/* sixth.h - a sixth of a number, for kernels whose radius is 0: such quotients often lie
 * in the middle of two doubles, and no enclosure would ever decide those. */
#ifndef ACTIVATION_SIXTH_H
#define ACTIVATION_SIXTH_H

#include "arithmetic/double_double.h"

/* a/6, |a| > 2^-900 or 0. The quotient's rest is exact, a few ulps of it, and an even
 * number of them. Where adding a.low to that is exact too, which the caller sees to, the low
 * part is 0 only for 0, has the sign of what it stands for, and is half an ulp only
 * where that is: high is the double nearest to a/6, and the sum rounds to every narrower
 * type as a/6 does. A zero keeps its sign. */
INLINE struct pair sixth_of(struct pair a)
{
	const double quotient = a.high * (1.0 / 6);
	const double rest = fma(-6, quotient, a.high) + a.low;

	const struct pair sixth = quick_two_sum(quotient, rest * (1.0 / 6));

	return (struct pair){ copysign(sixth.high, a.high), sixth.low };
}

#endif
