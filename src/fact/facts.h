/* SPDX-License-Identifier: MIT */
/* facts.h - what can be said of a function: where it is 0, whether it rises or falls. */
#ifndef FACT_FACTS_H
#define FACT_FACTS_H

#include "fact/extrema.h"
#include "fact/study.h"

struct places {			/* in increasing order */
	struct span *place;	/* owned [count]: an x, or all between two that may be infinite */
	size_t count;
	struct span *unknown;	/* owned [unknowns]: where there may be others */
	size_t unknowns;
};

/* Where f is 0. */
struct places facts_zeros(struct study *study);
void places_free(struct places *places);

enum direction {
	DIRECTION_UNKNOWN,
	DIRECTION_BOTH,		/* it rises here and falls there */
	DIRECTION_RISES,	/* it never falls */
	DIRECTION_FALLS,
	DIRECTION_NEITHER	/* it is constant */
};

/* All that it says is proved. */
enum direction facts_direction(struct study *study);

/* Whether f itself does, where it is defined on both sides. */
bool facts_jumps(struct study *study);

/* The derivative is 0 for all x below the first and above the second; NaN: it is not. */
void facts_flat(struct study *study, double flat[2]);

/* The furthest that f - g is from 0; at up to two x. */
struct distance {
	double value;
	double x[2];
	size_t count;
};
struct distance facts_distance(const struct formula *f, const struct formula *g,
	struct effort *effort);

#endif
