/* SPDX-License-Identifier: MIT */
/* extrema.h - between which bounds a function or its derivative lies, and where it turns. */
#ifndef FACT_EXTREMA_H
#define FACT_EXTREMA_H

#include "fact/study.h"

/* The lower or upper bound. */
struct bound {
	double value;
	double x;		/* where it is reached; infinite: only as a limit; NaN: on a
				   whole stretch */
	bool reached;
};

/* Where it turns. */
struct extreme {
	double x, value;
	bool maximum;
	bool inside;		/* a stretch: the derivative is 0 there */
};

struct extrema {
	struct bound low, high;
	double limit[2];	/* as x goes to -inf and to inf; NaN: none */
	struct extreme *extreme;	/* owned [count], in increasing order of x: those found */
	size_t count;
	bool proved;		/* that nothing lies beyond the bounds */
};

/* Of f, or of f': the order is 0 or 1. */
struct extrema extrema_of(struct study *study, unsigned order);
void extrema_free(struct extrema *extrema);

#endif
