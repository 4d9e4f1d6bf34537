/* SPDX-License-Identifier: MIT */
/* range_functions.h - the functions of one argument, of ranges; for range.c. */
#ifndef FORMULA_SEARCH_RANGE_FUNCTIONS_H
#define FORMULA_SEARCH_RANGE_FUNCTIONS_H

#include "formula/search/range.h"

/* The range of a function that operations.h has with one argument. */
struct range range_function(enum operation operation, struct range argument);

/* low and high, but no NaN: an end that is one becomes the infinity on its side. */
struct range range_checked(double low, double high, bool partial);

#endif
