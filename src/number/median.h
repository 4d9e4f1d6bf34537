/* SPDX-License-Identifier: MIT */
/* median.h - the middle of numbers. */
#ifndef NUMBER_MEDIAN_H
#define NUMBER_MEDIAN_H

#include <math.h>
#include <stddef.h>

/* The middle one of ascending values, or the mean of the two there; NaN: there are none. */
static inline double median_of(const double *ascending, size_t count)
{
	if (count == 0)
		return NAN;
	const double low = ascending[(count - 1) / 2], high = ascending[count / 2];
	return low + (high - low) / 2;
}

#endif
