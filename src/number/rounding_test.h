/* SPDX-License-Identifier: MIT */
/* rounding_test.h - from enclosures to numbers: the one place that rounds results.
 *
 * The exact result i lies within radius of high[i] + low[i]. If both ends round to the
 * same number of a type, that is the result, correctly rounded; if not, it is undecided,
 * and whoever asked has to know it better.
 */
#ifndef NUMBER_ROUNDING_TEST_H
#define NUMBER_ROUNDING_TEST_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

/* y[i] = the result as a number of the type, or NaN where that is undecided. Returns how
 * many are, and which in undecided, in increasing order. The arrays do not overlap.
 *
 * The radius is radius[i], or |high[i]| times relative if radius is NULL: then |high| must
 * not be less than 2^-960, unless it is known without an error. |low| is at most a few ulps
 * of high.
 * Radius 0 says that high + low is the result, or at least rounds as it does: where
 * high + low lies in the middle of two numbers, it is the result; elsewhere low has its
 * sign. Of such a result an infinity and, if there is radius[i], a nan is that, and a zero
 * has the sign of high. Where low is NaN, or a radius infinite or NaN, it is undecided. */
size_t round_enclosures(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, unsigned *restrict undecided, size_t count);

/* The same search alone: returns how many of the numbers are NaN, and which. */
size_t find_undecided(const double *restrict y, unsigned *restrict undecided, size_t count);

/* The same of results that were rounded to f64 once, or are NaN, to a narrower type. */
size_t round_numbers(enum number_type type, const double *restrict number, double *restrict y,
	unsigned *restrict undecided, size_t count);

/* A relative radius, with room for its own rounding and for that of the sums it is in. */
static inline double widened_radius(double relative)
{
	return relative * (1 + 0x1p-50) + (relative > 0 ? 0x1p-104 : 0);
}

/* What the two ends of an enclosure round to, in either order. */
struct ends {
	double one, other;
};

/* In f64. The radius is the product of the last two, widened, and may have any sign. For loops
 * that have the enclosure in registers. */
static inline __attribute__((always_inline)) struct ends rounded_ends(double high, double low,
	double part, double of)
{
	return (struct ends){ high + fma(part, -of, low), high + fma(part, of, low) };
}

/* The number that both ends are, or NaN, also if the enclosure does not hold; -0 becomes 0. */
static inline __attribute__((always_inline)) double number_of_ends(bool holds, struct ends rounded)
{
	return (holds & (rounded.one == rounded.other)) ? rounded.one : NAN;
}

#endif
