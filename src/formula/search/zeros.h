/* SPDX-License-Identifier: MIT */
/* zeros.h - where a step of a formula is 0: all of it, and nothing else. */
#ifndef FORMULA_SEARCH_ZEROS_H
#define FORMULA_SEARCH_ZEROS_H

#include "formula/evaluate/effort.h"
#include "formula/formula.h"

struct zero {
	double x;		/* the double nearest to it */
	double low, high;	/* the zero is in [low, high], which are x or next to it */
	bool touches;		/* no change of sign was proved: it may touch 0, or nearly so */
	bool square;		/* of a square: it touches 0 for certain */
};

struct span {
	double low, high;
};

struct zeros {			/* starts as zeros; in increasing order */
	struct zero *zero;	/* owned [count] */
	size_t count;
	struct span *unknown;	/* owned [unknowns]: where others may be */
	size_t unknowns;
	bool too_many;		/* more than ZEROS_MAX */
};

enum {
	ZEROS_MAX = 1000,
	ZEROS_BOXES_MAX = 40000		/* looked at, for one step */
};

/* Which zeros are wanted: those in [low, high], which are finite, and of them, unless
 * `of` is NULL, those where its value may be outside of [least, most]. */
struct zeros_wanted {
	double low, high;
	size_t boxes;			/* to be looked at for one step */
	const struct formula *of, *slope;	/* and its derivative */
	double least, most;
	struct effort *effort;		/* borrowed: of the run, which may fail */
};

/* Where the step is 0 all along there are none. What was not decided is left unknown, and so is
 * all of it when the run has failed. */
struct zeros zeros_of(const struct formula *formula, unsigned short step,
	const struct zeros_wanted *wanted);

void zeros_free(struct zeros *zeros);

#endif
