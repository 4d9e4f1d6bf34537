/* SPDX-License-Identifier: MIT */
/* pieces.h - a formula cut where its switches change: between two edges none does, and
 * it is a formula without switches there, whose values at the edges are the limits.
 */
#ifndef FORMULA_SEARCH_PIECES_H
#define FORMULA_SEARCH_PIECES_H

#include "formula/evaluate/effort.h"
#include "formula/formula.h"

/* Where something may happen: a switch changes, or a function's domain ends. */
struct edge {
	double x;		/* the double nearest to it */
	double low, high;	/* it is in [low, high], which are x or next to it */
	bool touches;		/* no change was proved: see zeros.h */
	unsigned short step[2];	/* the one that is 0 there, in the piece before and behind */
};

enum { EDGE_NO_STEP = 0xffff };		/* it is a difference that is no step */

struct pieces {			/* starts as zeros */
	struct edge *edge;	/* owned [edges], in increasing order */
	size_t edges;
	struct formula *piece;	/* owned [edges + 1]: number i is left of edge i */
	bool too_many;		/* there are more edges than can be listed */
	struct effort *effort;	/* borrowed: of the run */
};

/* Those in [low, high], which are finite, of the formula as it is evaluated. If the run
 * fails they mean nothing. */
struct pieces pieces_of(const struct formula *formula, double low, double high,
	struct effort *effort);

/* An order at an edge: its limits and the value there, which are all the same unless it
 * jumps. */
struct sides {
	double left, right, value;
};

/* Those of the order-th derivative; value is that of the formula at the edge's x. */
struct sides pieces_sides(const struct pieces *pieces, size_t edge, unsigned order, double value);

void pieces_free(struct pieces *pieces);

#endif
