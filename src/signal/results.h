/* SPDX-License-Identifier: MIT */
/* results.h - what papers have measured of networks with different activations. */
#ifndef SIGNAL_RESULTS_H
#define SIGNAL_RESULTS_H

#include <stdbool.h>
#include <stddef.h>

struct curve;

enum { GROUPS_MAX = 5, RUNS_MAX = 3 };

/* The numbers of one function: those of each group, a network or a task, and of each of its
 * runs; 0 where there is none. */
struct measured {
	const char *function;	/* by its canonical name */
	const char *title;	/* what the paper calls it; NULL: the same */
	double run[GROUPS_MAX][RUNS_MAX];
};

struct publication {
	const char *name;	/* as it is asked for */
	const char *source;	/* the paper, and where in it */
	const char *note;	/* what its numbers are */
	const char *groups;	/* the name of the column that says the group */
	const char *group[GROUPS_MAX];
	const char *quantity, *title;	/* of the numbers: a column's name, and an axis' */
	bool least_first;	/* less is better */
	bool runs;		/* a row has its number among several */
	const struct measured *measured;	/* ended by one without a function */
};
extern const struct publication publications[];
extern const size_t publication_count;

/* NULL: it has none of this name. */
const struct publication *publication_find(const char *name);

/* The numbers of the function with its parameters at their defaults; NULL: it has none. */
const struct measured *publication_measured(const struct publication *publication,
	const struct curve *curve);

#endif
