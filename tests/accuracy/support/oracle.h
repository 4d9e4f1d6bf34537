/* SPDX-License-Identifier: MIT */
/* oracle.h - the correctly rounded value of a reference. */
#ifndef ACCURACY_ORACLE_H
#define ACCURACY_ORACLE_H

#include <stdbool.h>

#include "number/number.h"
#include "reference.h"

/* An order of a reference with its parameters, which are copied; of one thread. */
struct oracle *oracle_new(const struct reference *reference, unsigned order,
	const double *parameter);
void oracle_free(struct oracle *oracle);

/* The value at x, rounded to the type once, ties to even. NaN for NaN, with its sign. */
double oracle_value(struct oracle *oracle, enum number_type type, double x);

/* Whether the value at x is so small that no number of MPFR's tells it from 0. A program
 * that computes with those does not know the sign of the zero that it is rounded to. */
bool oracle_vanishes(struct oracle *oracle, double x);

/* Whether the value at x is so near to the middle of two numbers that the program's most
 * bits, 2304, do not tell it from that: then it is taken as the middle. */
bool oracle_is_near_tie(struct oracle *oracle, enum number_type type, double x);

/* Whether the value at x is not to be had from the program's most bits. */
bool oracle_wants_more_bits(struct oracle *oracle, enum number_type type, double x);

/* How many ulps y, a number of the type, is away from the exact value at x, NaN apart. */
double oracle_ulps(struct oracle *oracle, enum number_type type, double x, double y);

#endif
