/* tally.h - the errors of curves against their references, summed up: in
 * constant memory, however many rows there are. */
#ifndef CURVE_TALLY_H
#define CURVE_TALLY_H

#include <stddef.h>

#include "curve/measure.h"

struct curve;

struct extreme {
	double size;		/* the largest |error|; NaN, which is worse than any, counts */
	double x;		/* the first place that has it; NaN if there is no row */
};

struct errors {			/* of one curve */
	struct extreme largest[MEASURES];	/* by enum measure */
	double sum, sum_low;	/* of |y - r|, in double-double */
	size_t right;		/* rows whose y is the reference rounded to its type */
	size_t rows;
};

struct tally {
	const struct curve *curve, *reference;	/* borrowed [curves] */
	struct errors *errors;			/* owned [curves] */
	size_t curves;
};

/* Nothing is counted yet. What the curves themselves are compared with does not
 * matter: here it is the references. */
struct tally tally_new(const struct curve *curve, const struct curve *reference, size_t curves);
void tally_clear(struct tally *tally);
void tally_free(struct tally *tally);

/* Counts these x, of rows from first on, which are rounded to the curves' type. */
void tally_add(struct tally *tally, size_t first, const double *x, size_t rows);

/* Adds what comes later in the order of rows. */
void tally_merge(struct tally *tally, const struct tally *later);

double errors_mean(const struct errors *errors);	/* of |y - r|; NaN if there is no row */
double errors_share(const struct errors *errors);	/* of rows that are right; likewise */

#endif
