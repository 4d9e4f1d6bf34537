/* SPDX-License-Identifier: MIT */
/* distribution.h - how the errors of a curve are distributed: percentiles of their sizes, and
 * how many there are up to a power of two, in constant memory.
 *
 * Sizes are counted in no order, so what is merged is the same for any number of threads.
 * While the values that differ are few they are kept as they are, and a percentile is exact;
 * so it is for all numbers of a type of 16 bits. Else it is the upper end of a bucket of
 * histogram.h: never less than the exact one, and greater by less than 1/128 of it.
 */
#ifndef TALLY_DISTRIBUTION_H
#define TALLY_DISTRIBUTION_H

#include <stddef.h>

#include "curve/measure.h"
#include "number/number.h"
#include "tally/histogram.h"
#include "tally/kept.h"

struct curve;
struct sizes;

enum { PERCENTILES = 4 };
extern const unsigned percentile_permille[PERCENTILES];	/* 500, 900, 990, 999 */

struct distribution {
	struct histogram histogram[MEASURES];	/* by enum measure, from MEASURE_ABSOLUTE on */
	size_t rows;
	enum number_type type;
	struct kept kept;			/* whose error is neither 0 nor infinite nor NaN */
};

/* One for each curve; to be freed. To free takes NULL with no curves. */
struct distribution *distributions_new(const struct curve *curve, size_t curves);
void distributions_free(struct distribution *distribution, size_t curves);
void distributions_merge(struct distribution *distribution, const struct distribution *more,
	size_t curves);

/* Counts values beside their references, with the sizes of their errors. */
void distribution_add(struct distribution *distribution, const double *y, const double *r,
	const struct sizes *sizes, size_t count);

/* By enum measure: the least size that at least permille/1000 of all are not greater than;
 * infinite sizes are greater than all numbers, and NaN is than those. NaN if there is no row. */
struct percentiles {
	double of[MEASURES][PERCENTILES];
};
struct percentiles distribution_percentiles(struct distribution *distribution);

#endif
