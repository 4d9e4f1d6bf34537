/* SPDX-License-Identifier: MIT */
/* terms.h - sums of products in which a factor may be missing, being 0. */
#ifndef FORMULA_INTERVAL_TERMS_H
#define FORMULA_INTERVAL_TERMS_H

#include "formula/interval/interval.h"

struct terms {
	struct interval *sum;	/* not an argument */
	bool some;		/* it has been set */
};

/* Adds derivative * factor, NULL being 0: it is 0 if the derivative is, even of an
 * infinite factor, since what does not change has no slope. */
void terms_add(struct arithmetic *arithmetic, struct terms *terms,
	const struct interval *derivative, const struct interval *factor);
void terms_subtract(struct arithmetic *arithmetic, struct terms *terms,
	const struct interval *derivative, const struct interval *factor);

/* Sets the sum of none to 0. */
void terms_end(struct arithmetic *arithmetic, struct terms *terms);

/* A derivative as an interval: +0 if it is NULL. */
void interval_set_derivative(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *derivative);

#endif
