/* SPDX-License-Identifier: MIT */
/* piece_limit.h - what a piece of a formula comes to at one of its ends. */
#ifndef FORMULA_SEARCH_PIECE_LIMIT_H
#define FORMULA_SEARCH_PIECE_LIMIT_H

#include "formula/evaluate/effort.h"
#include "formula/formula.h"

/* The limit at its end x of the order-th derivative of a piece (pieces.h), which lies
 * towards `inside`. */
double piece_limit(const struct formula *piece, unsigned order, double x, double inside,
	struct effort *effort);

/* A point between two ends of a piece, as near to 0 as they allow but not 0 itself. */
double piece_point(double low, double high);

#endif
