/* SPDX-License-Identifier: MIT */
/* ratio.h - a sum of two products over a whole number, rounded once. */
#ifndef SAMPLING_RATIO_H
#define SAMPLING_RATIO_H

#include <stdint.h>

#include "number/number.h"

/* (a l + b r) / n; a and b are finite, l, r and n at most 2^53, n > 0. */
struct ratio {
	double a, b;
	uint64_t l, r, n;
};

/* The number of type nearest to it, ties to even: slowly, for any exponents. */
double ratio_rounded(const struct ratio *ratio, enum number_type type);

#endif
