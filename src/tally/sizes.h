/* SPDX-License-Identifier: MIT */
/* sizes.h - how large the errors of many values are, by every measure at once. */
#ifndef TALLY_SIZES_H
#define TALLY_SIZES_H

#include <stddef.h>

#include "curve/measure.h"

enum { SIZES_MAX = 256 };	/* values at a time */

struct sizes {			/* by enum measure, from MEASURE_ABSOLUTE on */
	double of[MEASURES][SIZES_MAX];
};

/* sizes->of[k][i] = |measure_error(k, type, y[i], r[i])|, for i < count <= SIZES_MAX. */
void sizes_fill(struct sizes *sizes, enum number_type type, const double *y, const double *r,
	size_t count);

/* The largest, at least 0; NaN if there is one. */
double sizes_largest(const double *size, size_t count);

/* How many are equal, or both NaN. */
size_t sizes_equal(const double *one, const double *other, size_t count);

/* Their sum, in double-double; low is 0 where the sum is not finite. */
struct sum {
	double high, low;
};
struct sum sizes_sum(const double *size, size_t count);
struct sum sum_plus(struct sum sum, struct sum more);

#endif
