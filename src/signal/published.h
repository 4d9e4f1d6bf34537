/* SPDX-License-Identifier: MIT */
/* published.h - the gains that frameworks have as constants, to be held against the exact. */
#ifndef SIGNAL_PUBLISHED_H
#define SIGNAL_PUBLISHED_H

#include <stdbool.h>
#include <stddef.h>

struct curve;

struct publisher {
	const char *name;	/* as it is asked for */
	bool centred;		/* they are meant to be 1/std f, not 1/sqrt(E f^2) */
	const struct published *published;	/* ended by one without a function */
};
extern const struct publisher publishers[];
extern const size_t publisher_count;

/* NaN: it has none for this function, or for these values of its parameters. */
double published_gain(const struct publisher *publisher, const struct curve *curve);

#endif
