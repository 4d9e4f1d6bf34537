/* SPDX-License-Identifier: MIT */
/* decide.h - what a kernel decides: from its enclosures to numbers of a type. */
#ifndef ACTIVATION_DECIDE_H
#define ACTIVATION_DECIDE_H

#include "activation/activation.h"
#include "number/number.h"

enum { DECIDE_MAX = 1024 };	/* points taken together: they stay in the nearest cache */

/* y[i] = the order-th derivative at x[i], a number of the type, rounded once to it; i < count,
 * count <= DECIDE_MAX. There is a kernel for the order. Returns how many points it leaves
 * undecided, for the formula, and which in undecided, in increasing order. The arrays do not
 * overlap. */
size_t kernel_decide(const struct activation *activation, unsigned order,
	const struct exact *parameter, enum number_type type, const double *x, double *y,
	unsigned *undecided, size_t count);

#endif
