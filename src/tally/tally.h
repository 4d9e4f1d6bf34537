/* SPDX-License-Identifier: MIT */
/* tally.h - the errors of curves against their references, summed up: in
 * constant memory, however many rows there are. */
#ifndef TALLY_TALLY_H
#define TALLY_TALLY_H

#include <stddef.h>

#include "curve/measure.h"
#include "tally/monotone.h"
#include "tally/sizes.h"

struct curve;
struct distribution;

struct extreme {
	double size;		/* the largest |error|; NaN, which is worse than any, counts */
	double x;		/* the first place that has it; NaN if there is no row */
};

struct errors {			/* of one curve */
	struct extreme largest[MEASURES];	/* by enum measure */
	struct sum sum[MEASURES];		/* of the sizes, likewise */
	size_t right;		/* rows whose y is the reference rounded to its type */
	size_t rows;
};

struct tally {
	const struct curve *curve, *reference;	/* borrowed [curves] */
	struct errors *errors;			/* owned [curves] */
	struct monotone *monotone;		/* owned [curves] */
	bool in_order;				/* wanted: the monotone, */
	struct distribution *distribution;	/* and these; borrowed [curves], NULL: they are not */
	size_t curves;
	bool passes_over;	/* rows of a file, if values are missing: */
	size_t passed_over;	/* so many */
};

/* Nothing is counted yet. What the curves themselves are compared with does not
 * matter: here it is the references. */
struct tally tally_new(const struct curve *curve, const struct curve *reference, size_t curves);
void tally_clear(struct tally *tally);
void tally_free(struct tally *tally);

/* Counts rows from first on, of these x, which are rounded to the curves' type, and of these
 * values, or NULL. */
void tally_add(struct tally *tally, size_t first, const double *x, const double *values,
	size_t rows);

/* Adds what comes later in the order of rows, but for distributions, which have no order. */
void tally_merge(struct tally *tally, const struct tally *later);

/* NaN if there is no row: the mean of the sizes, and the share of rows that are right. */
double errors_mean(const struct errors *errors, enum measure measure);
double errors_share(const struct errors *errors);

#endif
