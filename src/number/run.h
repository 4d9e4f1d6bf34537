/* SPDX-License-Identifier: MIT */
/* run.h - numbers in a column that are alike: column.c's quick way.
 *
 * The numbers of a smooth column come in runs of one sign, one exponent of two and one
 * exponent of ten. What number_write computes from these, and how it lays a number out,
 * is the same for all of a run.
 */
#ifndef NUMBER_RUN_H
#define NUMBER_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "number/bits.h"
#include "number/number.h"

enum {
	RUN_EIGHT = 100000000,		/* what eight digits are less than */
	RUN_SEVEN = 10000000,
	RUN_DIGITS = 17,		/* of a number, the extra one included */
	RUN_ALIKE = 4			/* numbers are written so many at a time */
};

#define RUN_FRACTION_HALF (INT64_C(1) << 31)	/* of a fraction in 32 bits */

/* What stands behind a number: the first bytes of a word, and how many. */
struct number_after {
	uint64_t word;
	size_t length;
};

/* How the text of a number is made from seventeen digits. */
struct number_plan {
	uint64_t front;			/* what may stand before the digits */
	struct number_after back;
	size_t start;			/* of the digits, in the text */
	size_t extra;			/* place of the seventeenth */
	size_t most;			/* length with no zero at the end, */
	size_t least;			/* with no digit behind the point, */
	unsigned droppable;		/* and how many zeros at the end make that, where
					   zeros are counted from the top of 32 bits */
	unsigned char source[16];	/* which digit goes where, */
	unsigned char point[16];	/* and what stands between two of them */
};

/* What the numbers c * 2^q of a run have in common. */
struct number_run {
	int64_t head;			/* sign and exponent of two, of the bits */
	struct number_power power;	/* 2^q / 10^(k+9) * 2^128 / 2^11, rounded up */
	int64_t limit;			/* of the interval, measured from the middle between
					   two decimals of one digit less */
	int64_t upper_least, upper_most;	/* the first eight digits */
	struct number_plan plan;
};

/* Whether this machine has what number_run_write is made of. */
bool number_run_is_possible(void);

/* The run that starts with value; false if a number of its kind starts none. */
bool number_run_find(struct number_run *run, double value, struct number_after after);

/* Writes the numbers that values starts with as long as they are of the run, and returns
 * how many. count is a multiple of RUN_ALIKE; cells up to there may be overwritten. */
size_t number_run_write(struct number_cell *cells, const double *values, size_t count,
	const struct number_run *run);

/* The integer part of c * 2^q / 10^(k+9), and its fraction in 64 bits. */
static inline uint64_t number_run_scale(double value, struct number_power power,
	uint64_t *fraction)
{
	uint64_t c = bits_of_double(value) << (63 - FRACTION_BITS) | UINT64_C(1) << 63;
	uint64_t carried = (uint64_t)((uint128)c * power.low >> 64);
	uint128 number = (uint128)c * power.high;

	*fraction = (uint64_t)number + carried;
	return (uint64_t)(number >> 64) + (*fraction < carried);
}

#endif
