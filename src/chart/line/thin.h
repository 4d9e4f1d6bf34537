/* SPDX-License-Identifier: MIT */
/* thin.h - a line of however many points, of which those are kept that show. */
#ifndef CHART_LINE_THIN_H
#define CHART_LINE_THIN_H

#include <stddef.h>

#include "plane/point.h"

struct frame;

struct points {
	struct point *point;	/* owned; y is not finite in a gap */
	size_t count;
};

struct thin {			/* starts as zeros, but for the page */
	const struct frame *page;	/* borrowed: no frame that the line will be seen in is larger */
	struct points kept;
	size_t capacity;
	size_t column_first;	/* the first point kept in the newest column, */
	double column;		/* of half a pixel */
};

/* Adds a point: x never decreases. All corners stay but those of a column that
 * has many. */
void thin_add(struct thin *thin, struct point point);

#endif
