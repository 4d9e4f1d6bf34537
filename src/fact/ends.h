/* SPDX-License-Identifier: MIT */
/* ends.h - from where on a function is, at both ends of the line, no different any more. */
#ifndef FACT_ENDS_H
#define FACT_ENDS_H

#include "number/number.h"

struct instance;
struct study;

/* |f'(x)| < small for all x below end[0] and above end[1], as far as samples tell, each end
 * to about its last digit; NaN: it is not. The slope goes to 0 there, but is not 0. */
void ends_of_slope(struct study *study, double small, double end[2]);

/* The value, rounded to a type, is that of the limit for all numbers of the type up to
 * end[0], and from end[1] on; NaN: it is nowhere, or f is constant there. */
void ends_of_values(const struct instance *instance, struct study *study,
	enum number_type type, double end[2]);

#endif
