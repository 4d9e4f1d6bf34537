/* SPDX-License-Identifier: MIT */
/* cells.h - the panels of a figure, and which curves each of them shows. */
#ifndef SINK_CELLS_H
#define SINK_CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "curve/curve.h"
#include "sink/scheme.h"

struct head;
struct look;
struct style;

struct cell {
	size_t panel;		/* of the figure's head */
	size_t column, row;	/* in the figure's arrangement */
	bool difference;	/* the panel above it, its curves minus its first */
	char *ylabel;		/* owned: what they are the differences from; else NULL */
	struct curve *curve;	/* owned [curves] */
	char **title;		/* owned [curves]: their names, for people */
	char **entry;		/* owned [curves]: without what the heading says, or NULL */
	char *heading;		/* owned: what all curves have in common, or NULL */
	struct look *look;	/* owned [curves] */
	size_t curves;
	struct scheme scheme;	/* owned: its colours and dashes */
};

/* All panels in the order of their curves, each before its difference, arranged
 * as the style says. Returns how many, to be freed by cells_free. The head must
 * outlive them. */
size_t cells_new(const struct head *head, const struct style *style, struct cell **cells);
void cells_free(struct cell *cells, size_t count);

#endif
