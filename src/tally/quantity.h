/* SPDX-License-Identifier: MIT */
/* quantity.h - what is told of the errors of a curve, by name: max-abs, p99.9-ulp. */
#ifndef TALLY_QUANTITY_H
#define TALLY_QUANTITY_H

#include <stddef.h>

#include "curve/measure.h"

struct tally;

enum statistic {
	STATISTIC_MAX, STATISTIC_MEAN, STATISTIC_PERCENTILE,
	STATISTIC_SHARE,	/* of rows that are the reference, correctly rounded */
	STATISTIC_MONOTONE	/* no number */
};

struct quantity {
	const char *name;
	enum statistic statistic;
	enum measure measure;	/* of the first three */
	size_t percentile;	/* which of percentile_permille */
};
enum { QUANTITIES = 20 };
extern const struct quantity quantities[QUANTITIES];

/* Finds a name, in which '-', '_' and '.' are the same; NULL if there is no such. */
const struct quantity *quantity_find(const char *name, size_t length);

/* The values of all of them for curve j, in their order; NaN if there is no row, and what a
 * distribution would have told if there is none. */
void quantity_values(const struct tally *tally, size_t j, double values[QUANTITIES]);

#endif
