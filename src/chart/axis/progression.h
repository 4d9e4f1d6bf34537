/* SPDX-License-Identifier: MIT */
/* progression.h - ticks at even distances: which step suits a range. */
#ifndef CHART_AXIS_PROGRESSION_H
#define CHART_AXIS_PROGRESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "plane/point.h"

struct progression {		/* the ticks number * digits * 10^exponent */
	int64_t digits;
	int exponent;
	int64_t first, last;	/* the numbers */
	double merit;
};

/* The value of the tick of a number, the decimal's nearest double. */
double progression_value(const struct progression *progression, int64_t number);

/* The best for about so many intervals; all ticks are in the range. False if no step gives at
 * least one tick and at most TICKS_MAX that differ. */
bool progression_choose(struct interval range, double intervals, struct progression *best);

#endif
