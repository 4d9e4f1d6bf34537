/* zeros.h - where a step of a formula is 0: all of it, and nothing else. */
#ifndef FORMULA_ZEROS_H
#define FORMULA_ZEROS_H

#include "formula/formula.h"

struct zero {
	double x;		/* the zero, or of the two doubles around it the one where the
				   step is smaller */
	double low, high;	/* the zero is in [low, high], which are x or next to it */
	bool touches;		/* no change of sign was proved: it may touch 0, or nearly so */
};

struct zeros {			/* starts as zeros; in increasing order */
	struct zero *zero;	/* owned [count] */
	size_t count;
	bool too_many;		/* some were not looked for: the limits are below */
};

enum {
	ZEROS_MAX = 1000,
	ZEROS_BOXES_MAX = 40000		/* looked at, for one step */
};

/* Those in [low, high], which are finite. Where the step is 0 all along there are none. */
struct zeros zeros_of(const struct formula *formula, unsigned short step, double low,
	double high);

void zeros_free(struct zeros *zeros);

#endif
