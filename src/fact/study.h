/* SPDX-License-Identifier: MIT */
/* study.h - a formula taken apart for facts about it: its pieces, their derivatives as
 * formulas, and where each of them is 0. */
#ifndef FACT_STUDY_H
#define FACT_STUDY_H

#include <stdbool.h>
#include <stddef.h>

#include "activation/activation.h"
#include "formula/evaluate/effort.h"
#include "formula/plan.h"
#include "formula/search/period.h"
#include "formula/search/pieces.h"
#include "formula/search/zeros.h"

/* Between two edges; the first begins at the study's low end, the last ends at its high one. */
struct stretch {
	double low, high;
	bool defined;			/* f has values there */
	struct formula order[ORDERS];	/* f, borrowed, and owned f' and f'', without switches;
					   none if it would be too large */
	struct zeros zeros[ORDERS];	/* of each, where it is not 0 all along */
	struct effort *effort;		/* borrowed: the study's */
};

/* Of an edge, for each order. */
struct edge_sides {
	struct sides order[ORDERS];
	bool known[ORDERS];
};

struct study {
	const struct formula *formula;	/* borrowed */
	struct plan plan[ORDERS];	/* of it */
	double low, high;		/* -DBL_MAX and DBL_MAX, unless it repeats */
	bool repeats;			/* with this period, of which three are studied */
	struct period period;
	struct pieces pieces;
	struct edge_sides *sides;	/* owned [edges]: those that were asked for */
	struct stretch *stretch;	/* owned [stretches] */
	size_t stretches;		/* 0: there are too many edges */
	struct effort *effort;		/* borrowed: of the run */
};

/* A study stays where it is. If the run fails it says nothing that is right. */
void study_begin(struct study *study, const struct formula *formula, struct effort *effort);
void study_end(struct study *study);

/* The same; where f repeats, of as much of the line as tells all. */
void study_begin_period(struct study *study, const struct formula *formula,
	struct effort *effort);

/* Whether x is to be told: where f repeats, of each place the one that is nearest to 0. */
bool study_tells(const struct study *study, double x);

/* The value of an order at x, which may be infinite: the limit. */
double study_value(struct study *study, unsigned order, double x);

struct sides study_sides(struct study *study, size_t edge, unsigned order);

/* Whether the order does not change on it, and its value then. */
bool stretch_constant(const struct stretch *stretch, unsigned order, double *value);

/* Between two neighbouring zeros, left and right: from low to high there may be zeros that were
 * not found. If there are none, low is right. */
struct gap {
	double low, high;
};
struct gap gap_of(const struct zeros *zeros, double left, double right);

/* The sign of an order between two x of a stretch where it does not change: -1, 0, 1;
 * 0 too if it is not known. */
int stretch_sign(const struct stretch *stretch, unsigned order, double low, double high);

#endif
