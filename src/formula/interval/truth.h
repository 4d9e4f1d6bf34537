/* SPDX-License-Identifier: MIT */
/* truth.h - conditions on intervals, not known if more bits have to tell. */
#ifndef FORMULA_INTERVAL_TRUTH_H
#define FORMULA_INTERVAL_TRUTH_H

#include "arithmetic/truth.h"
#include "formula/interval/interval.h"

/* Whether a < b. With no more bits to come, what may be equal is. Of nan nothing is
 * true but that it differs. What is not known more bits may tell. */
enum truth truth_of_less(struct arithmetic *arithmetic, const struct interval *a,
	const struct interval *b);

/* The same for each of LESS to NOT_EQUAL. */
enum truth truth_of(struct arithmetic *arithmetic, enum operation operation,
	const struct interval *a, const struct interval *b);

enum truth truth_not(enum truth a);
enum truth truth_and(enum truth a, enum truth b);
enum truth truth_or(enum truth a, enum truth b);

#endif
