/* SPDX-License-Identifier: MIT */
/* round.h - from an interval to a number of a type: the one that both its ends
 * are rounded to. */
#ifndef FORMULA_INTERVAL_ROUND_H
#define FORMULA_INTERVAL_ROUND_H

#include "formula/interval/interval.h"
#include "number/number.h"

/* The number of the type nearest to an MPFR number, ties to even, rounded once. */
double round_to_type(const struct mpfr *mpfr, mpfr_srcptr number, enum number_type type);

/* Whether both ends are rounded alike, and to what: nan if it is nan. */
bool interval_round(const struct arithmetic *arithmetic, const struct interval *interval,
	enum number_type type, double *result);

/* For one so narrow that it can be told from a tie or from 0 by no double: as that. */
bool interval_round_as_tie(struct arithmetic *arithmetic, const struct interval *interval,
	enum number_type type, double *result);

#endif
