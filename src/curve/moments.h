/* moments.h - mean and variance of f(x) when x is from the normal distribution N(0, 1). */
#ifndef CURVE_MOMENTS_H
#define CURVE_MOMENTS_H

#include "curve/study.h"

enum integral_state {
	INTEGRAL_FOUND,
	INTEGRAL_DIVERGES,
	INTEGRAL_NOT_FOUND
};

struct integral {
	enum integral_state state;
	double value, error;	/* the error is an estimate; value is 0 if it is no larger */
};

struct moments {
	struct integral mean, variance;
};

struct moments moments_of(struct study *study);

#endif
