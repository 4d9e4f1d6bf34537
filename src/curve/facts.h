/* facts.h - what can be said of a curve, computed from its values. */
#ifndef CURVE_FACTS_H
#define CURVE_FACTS_H

#include <stdbool.h>

#include "curve/curve.h"

/* The lower or upper bound of a curve. */
struct bound {
	double value;
	double x;		/* where it is reached; infinite: only as a limit */
	bool reached;
};

struct facts {
	struct bound low, high;
	double limit[2];	/* as x goes to -inf and to inf */
	double flat[2];		/* constant for all x below the first and above the second;
				   NaN: on that side it is not */
};

/* The facts of the curve as it is: of f, or of its derivative. */
struct facts facts_of(const struct curve *curve);

/* The mean and the variance of f(x) when x is from N(0, 1). */
struct moments {
	double mean, variance;
};
struct moments facts_moments(const struct curve *curve);

/* Where the curve is furthest from 0. */
struct bound facts_largest(const struct curve *curve);

#endif
