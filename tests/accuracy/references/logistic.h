/* SPDX-License-Identifier: MIT */
/* logistic.h - the logistic function, and what it gates. */
#ifndef ACCURACY_LOGISTIC_H
#define ACCURACY_LOGISTIC_H

#include "../support/real.h"

static inline struct real logistic(struct real x)
{
	return over(whole(x, 1), plus(whole(x, 1), exp_of(negated(x))));
}

/* x s(w), s the logistic function, where slope is w' and bend w'':
 *   f' = s + x w' s (1 - s)
 *   f'' = s (1 - s) (2 w' + x w'' + x w'^2 (1 - 2s)) */
static inline struct real gated(struct real x, struct real w, struct real slope,
	struct real bend, unsigned order)
{
	const struct real s = logistic(w);

	if (order == 0)
		return times(x, s);
	const struct real rest = logistic(negated(w)), bell = times(s, rest);
	const struct real change = times(x, slope);

	if (order == 1)
		return plus(s, times(change, bell));
	const struct real lines = plus(times(whole(x, 2), slope), times(x, bend));

	return times(bell, plus(lines, times(times(change, slope), minus(rest, s))));
}

#endif
