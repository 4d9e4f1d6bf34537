/* SPDX-License-Identifier: MIT */
/* moments.h - what a function makes of random numbers: means of f(x), of its square and of
 * that of its slope, when x is from the normal distribution N(0, deviation^2). */
#ifndef FACT_MOMENTS_H
#define FACT_MOMENTS_H

#include "fact/quadrature.h"
#include "formula/evaluate/effort.h"
#include "formula/plan.h"
#include "formula/search/pieces.h"

/* The order-th derivative of a formula taken apart at its edges, once for all deviations;
 * it is what is called f here. A subject stays where it is. */
struct subject {
	const struct formula *formula;	/* borrowed */
	unsigned order;
	struct plan plan[2];		/* of f and of f' */
	struct pieces pieces;		/* between -reach and reach */
	double reach;			/* DBL_MAX, unless there are too many edges */
	struct formula normal, density;	/* Φ(x) and φ(x) */
	struct plan normal_plan, density_plan;
	struct effort *effort;		/* borrowed: of the run */
	size_t dear;			/* points that took many bits, so far */
};

/* The order is 0 or 1: the slope needs one more. */
void subject_begin(struct subject *subject, const struct formula *formula, unsigned order,
	struct effort *effort);
void subject_reach(struct subject *subject, double deviation);	/* for what follows */
void subject_end(struct subject *subject);

/* Values of one of its formulas. False if an integral has had so many points that took many
 * bits since `dear` that it is left: a thousand of them take 0.1 s. */
bool subject_evaluate(struct subject *subject, const struct plan *plan, const double *x, double *y,
	size_t count, size_t dear);

struct moments {
	struct integral mean, square, slope_square;
};

/* Right to 15 digits where they are found, unless f has features that are a thousand times
 * narrower than the deviation and no edges. Where f is not defined everywhere, they diverge
 * to NaN. The deviation is a number above 0. */
struct moments moments_of(struct subject *subject, double deviation);

/* E (f - mean)^2. */
struct integral moments_variance(struct subject *subject, double deviation, double mean);

#endif
