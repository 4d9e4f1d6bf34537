/* SPDX-License-Identifier: MIT */
/* ordered.h - doubles as whole numbers in the same order, so that one can go from one
 * to the next, and halve what lies between two. */
#ifndef FORMULA_SEARCH_ORDERED_H
#define FORMULA_SEARCH_ORDERED_H

#include <stdint.h>
#include <string.h>

/* 0 and -0 are one: 0. The next double has the next number. */
static inline int64_t ordered_of(double value)
{
	int64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits < 0 ? INT64_MIN - bits : bits;
}

static inline double ordered_double(int64_t number)
{
	const int64_t bits = number < 0 ? INT64_MIN - number : number;
	double value;
	memcpy(&value, &bits, sizeof value);
	return value;
}

/* Between the two, rounded down; the sum would overflow. */
static inline int64_t ordered_middle(int64_t a, int64_t b)
{
	return (a & b) + ((a ^ b) >> 1);
}

#endif
