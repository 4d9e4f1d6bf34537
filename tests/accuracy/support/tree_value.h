/* SPDX-License-Identifier: MIT */
/* tree_value.h - what the formula of a tree is at x, with its derivatives, in Arb's balls. */
#ifndef ACCURACY_TREE_VALUE_H
#define ACCURACY_TREE_VALUE_H

#include <stdbool.h>

#include "series.h"

/* The derivative of this order at x. Two numbers that are not told apart are taken as
 * equal if at this precision doubles would be. Beyond says that on the way there is a
 * number further from 1 than 2^2^40 or its inverse. */
enum series_state tree_value(const struct tree *tree, double x, unsigned order,
	slong precision, arb_t derivative, bool *beyond);

#endif
