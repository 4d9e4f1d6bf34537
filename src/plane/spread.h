/* SPDX-License-Identifier: MIT */
/* spread.h - how large the values of curves are, for a logarithmic axis. */
#ifndef PLANE_SPREAD_H
#define PLANE_SPREAD_H

#include <stdbool.h>
#include <stddef.h>

#include "plane/point.h"

enum { SPREAD_DECADES = 640 };	/* more than doubles have */

struct spread {			/* begins as spread_none */
	struct interval all, positive;	/* the values, and those of them above 0 */
	bool rest;			/* there were others than those */
	size_t decade[SPREAD_DECADES];	/* how many values are of that size */
	size_t count;			/* in all decades */
};

extern const struct spread spread_none;

/* Adds the value, if it is finite. */
void spread_include(struct spread *spread, double value);

/* Whether the values are best seen by their decades: over three of them, and none of 0 or
 * below, but for what was too small to be more than 0. */
bool spread_spans_decades(const struct spread *spread);

/* A power of ten that nearly all of the values exceed in size, but no more than
 * eight decades below the largest. */
double spread_threshold(const struct spread *spread);

#endif
