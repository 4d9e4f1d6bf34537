/* SPDX-License-Identifier: MIT */
/* histogram.h - sizes counted in buckets of equal relative width, in constant memory.
 *
 * Method: the bits of a positive double, read as a whole number, increase with it; what is
 * above the first HISTOGRAM_PLACES places of a power of two is the number of its bucket. A
 * bucket has its upper end and not its lower one, so a power of two ends one: how many sizes
 * are at most 0.5 is known exactly.
 */
#ifndef TALLY_HISTOGRAM_H
#define TALLY_HISTOGRAM_H

#include <stddef.h>

enum {
	HISTOGRAM_POWERS = 2047,	/* of two, subnormals being one more */
	HISTOGRAM_PLACES = 128		/* buckets for each: they are 1/128 wide, relatively */
};

struct histogram {		/* starts as zeros */
	size_t *page[HISTOGRAM_POWERS];	/* owned [HISTOGRAM_PLACES], or NULL: nothing is there */
	size_t zero, infinite, none;	/* sizes that are 0, infinity, NaN */
};

/* Counts sizes: 0 or more, or NaN. */
void histogram_add(struct histogram *histogram, const double *size, size_t count);
void histogram_merge(struct histogram *histogram, const struct histogram *more);
void histogram_free(struct histogram *histogram);

/* How many sizes are at most this power of two. */
size_t histogram_up_to(const struct histogram *histogram, double power);

/* The bucket of the size that has this rank, from 1, in increasing order, infinity after all
 * numbers and NaN last: it is above low and at most high, or, where they are the same, that.
 * The rank becomes that in the bucket. */
struct bucket {
	double low, high;
};
struct bucket histogram_rank(const struct histogram *histogram, size_t *rank);

#endif
