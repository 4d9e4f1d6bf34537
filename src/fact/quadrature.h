/* SPDX-License-Identifier: MIT */
/* quadrature.h - integrals over a line, several of them from the same points. */
#ifndef FACT_QUADRATURE_H
#define FACT_QUADRATURE_H

#include <stdbool.h>
#include <stddef.h>

enum {
	INTEGRALS_MAX = 3,
	QUADRATURE_POINTS = 31
};

enum integral_state {
	INTEGRAL_FOUND,
	INTEGRAL_DIVERGES,		/* it is infinite, or there is none */
	INTEGRAL_NOT_FOUND
};

struct integral {
	enum integral_state state;
	double value, error;	/* the error is an estimate; value is 0 if it is no larger, and
				   infinite or NaN if the integral is */
};

/* y[j][i] = integrand number j at x[i]. No points lie on both sides of a cut. False if more of
 * them would cost too much: what is not found by then is not. */
typedef bool integrands(void *context, const double x[static QUADRATURE_POINTS],
	double y[static INTEGRALS_MAX][QUADRATURE_POINTS]);

/* Where the integrands are smooth: between two of the cuts, which are in increasing order. */
struct line {
	const double *cut;	/* borrowed [cuts], one at least */
	size_t cuts;
	bool whole;		/* it goes on beyond the cuts, to both infinities */
};

/* The first `count` integrals. */
void integrate(integrands *function, void *context, const struct line *line,
	struct integral *integral, size_t count);

#endif
