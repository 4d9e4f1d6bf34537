/* SPDX-License-Identifier: MIT */
/* zero_search.h - the zeros of one step, by halving boxes until each is decided. */
#ifndef FORMULA_SEARCH_ZERO_SEARCH_H
#define FORMULA_SEARCH_ZERO_SEARCH_H

#include "formula/search/zeros.h"

struct zero_search;	/* borrows the formula, and what is wanted */

struct zero_search *zero_search_new(const struct formula *formula, unsigned short step,
	const struct zeros_wanted *wanted);
void zero_search_free(struct zero_search *search);

/* Adds what is in [low, high] to the zeros, in no order. The widest boxes are looked at
 * first: wide over the doubles in their order if it is far from 0, else over the numbers. */
void zero_search(struct zero_search *search, double low, double high, bool far, size_t boxes,
	struct zeros *zeros);

#endif
