/* SPDX-License-Identifier: MIT */
/* place.h - where a script's key covers the fewest points. gnuplot has corners
 * to offer, and does not say how large its text will be: this is a guess from
 * how the points are spread. */
#ifndef SCRIPT_PLACE_H
#define SCRIPT_PLACE_H

#include "plane/point.h"
#include "plane/spread.h"
#include "sink/style.h"

struct head;

enum { PLACE_COLUMNS = 64 };

struct place {
	struct interval x;	/* the range shown */
	struct interval y;	/* that of the points in it */
	struct spread spread;	/* of y */
	struct interval column[PLACE_COLUMNS];	/* the same, by slices of x */
};

struct place place_begin(const struct head *head, size_t panel);
void place_include(struct place *place, struct point point);

/* All that is between two points of a line, too. */
void place_include_line(struct place *place, struct point from, struct point to);

/* The corner, or LEGEND_RIGHT if all of them are taken, for so many entries
 * when this range of y is shown. */
enum legend place_best(const struct place *place, struct interval y, size_t entries);

#endif
