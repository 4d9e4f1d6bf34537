/* SPDX-License-Identifier: MIT */
/* gains.h - what undoes that a function makes a signal larger or smaller. */
#ifndef FACT_GAINS_H
#define FACT_GAINS_H

#include "fact/moments.h"

struct gains {
	double gain;		/* 1/sqrt(E f^2) */
	double centred;		/* 1/std f */
	double chi;		/* E f'^2 / E f^2: what a gradient's variance is multiplied by */
};

/* From the moments of the subject and the variance under that deviation. What is a double is
 * right even if the moments themselves are too large to be one. A gain is 0 where its moment
 * is infinite. */
struct gains gains_of(const struct subject *subject, double deviation,
	const struct moments *moments, const struct integral *variance);

#endif
