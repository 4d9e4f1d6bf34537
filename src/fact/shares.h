/* SPDX-License-Identifier: MIT */
/* shares.h - how much of a normal distribution a function makes nothing of. */
#ifndef FACT_SHARES_H
#define FACT_SHARES_H

struct subject;

/* Probabilities for x from N(0, deviation^2). */
struct shares {
	double saturated;	/* |f'| < SATURATED */
	double dead;		/* f' = 0: proved, so that it is at least so much */
	double sparse;		/* f = 0, likewise */
};
extern const double SATURATED;

struct shares shares_of(struct subject *subject, double deviation);

#endif
