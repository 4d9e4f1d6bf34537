/* SPDX-License-Identifier: MIT */
/* weighted.h - the integrals of moments.h where f overflows: of products with the density as
 * formulas of their own, which are right where their factors are no doubles. Slow. */
#ifndef FACT_WEIGHTED_H
#define FACT_WEIGHTED_H

#include "fact/moments.h"

/* Of f, f^2 and f'^2, or with a mean that is not NULL of (f - mean)^2: the first `count`,
 * over a line of x/deviation. */
void weighted_integrate(struct subject *subject, double deviation, const double *mean,
	const struct line *line, struct integral *integral, size_t count);

#endif
