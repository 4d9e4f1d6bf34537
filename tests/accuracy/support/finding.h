/* SPDX-License-Identifier: MIT */
/* finding.h - what comes of comparing the program's values with the right ones. */
#ifndef ACCURACY_FINDING_H
#define ACCURACY_FINDING_H

#include <stdbool.h>

#include "oracle.h"
#include "subject.h"

struct finding {
	size_t tried, wrong;
	double worst;			/* ulps of the type; 0 if none is wrong */
	double x, y;			/* where that is */
	double parameter[PARAMETERS_MAX];
};

/* Adds to it whether the subject has the right bits at these x. The first few wrong ones
 * are printed, as notes, if there are more than `within` ulps between. */
void finding_add(struct finding *finding, const struct subject *subject,
	const double *parameter, const double *x, size_t count, double within);

/* Adds y at x, so many ulps off. */
void finding_keep(struct finding *finding, const double *parameter, double x, double y,
	double ulps);

/* Whether y has the right bits at x, or the program has not what it takes to know them: the
 * sign of a 0 that stands for what is smaller than all of MPFR's numbers, say. */
bool finding_is_right(struct oracle *oracle, enum number_type type, double x, double y);

/* The same bits; of NaN, the same sign. */
bool same_number(double a, double b);

#endif
