/* SPDX-License-Identifier: MIT */
/* monotone.h - whether values go up and down where their function does. */
#ifndef TALLY_MONOTONE_H
#define TALLY_MONOTONE_H

#include <stdbool.h>
#include <stddef.h>

struct place {
	double x, y, r;		/* the value, and the reference */
};

struct change {			/* from one place to the next that has another x */
	struct place from, to;
	int way;		/* of the value towards greater x: 1 up, -1 down; 0: there is none */
};

/* Rows in their order. Where the reference does not change, the function goes on as it went
 * before; at the beginning, as it goes first. A place with NaN in it is none. */
struct monotone {		/* starts as zeros */
	bool begun;
	struct place first, last;
	int way, first_way;	/* of the function, likewise; 0: not known yet */
	struct change early[2];	/* the first changes down and up before the way is known, */
	int earliest;		/* the way of the first of them, */
	struct change against;	/* and the first against the way after that */
};

void monotone_add(struct monotone *monotone, struct place place);

/* Adds what comes later in the order of rows. */
void monotone_merge(struct monotone *monotone, const struct monotone *later);

/* The first change against the function; its way is 0 if there is none. */
struct change monotone_change(const struct monotone *monotone);

#endif
