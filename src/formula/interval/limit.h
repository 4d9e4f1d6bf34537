/* SPDX-License-Identifier: MIT */
/* limit.h - what a formula comes to where x grows without end. */
#ifndef FORMULA_INTERVAL_LIMIT_H
#define FORMULA_INTERVAL_LIMIT_H

#include "formula/interval/ladder.h"

enum { LIMIT_BITS = 80 };

/* The limit at -inf if negative, else at inf, into a number of LIMIT_BITS: finite, with
 * the sign that a zero is approached with, or infinite, or nan where the formula is not
 * defined. False if there is none, or it was not found. */
bool interval_limit(struct ladder *ladder, bool negative, mpfr_ptr limit);

/* The value at the largest power of two where the formula has one, before it leaves
 * MPFR's range; of a zero the sign may not be known. False if there is none. */
bool interval_last_value(struct ladder *ladder, bool negative, mpfr_ptr number,
	bool *sign_known);

#endif
