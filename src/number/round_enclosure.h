/* SPDX-License-Identifier: MIT */
/* round_enclosure.h - an enclosure with an exponent of its own becomes a number of a
 * type, if all that lies within rounds alike. For single points; those whose exponents
 * are ordinary go by rounding_test.h, many at a time. */
#ifndef NUMBER_ROUND_ENCLOSURE_H
#define NUMBER_ROUND_ENCLOSURE_H

#include <stdbool.h>

#include "number/number.h"

/* The number of the type nearest to (high + low) * 2^exponent, ties to even, where
 * |low| is at most half an ulp of high, and no number if that is none. The exponent
 * is whole. */
double number_round_pair(double high, double low, double exponent, enum number_type type);

/* The same for all reals that are at most radius * 2^exponent away. False if they do
 * not round alike, or if the radius is no number. */
bool number_round_enclosure(double high, double low, double radius, double exponent,
	enum number_type type, double *value);

#endif
