/* SPDX-License-Identifier: MIT */
/* polyline.h - a line on the page that is made of no more points than show. */
#ifndef CHART_FRAME_POLYLINE_H
#define CHART_FRAME_POLYLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "plane/point.h"

/* The most points kept for a pixel across. */
enum { POLYLINE_PIXEL_MAX = 8 };

struct polyline {		/* starts as zeros */
	struct point *point;	/* owned */
	size_t points, capacity;

	/* What was added since the last point kept: none of it is further than
	 * the tolerance from the line to `last`. */
	bool started;
	struct point last;
	double reach_px;	/* from the last point kept to `last` */
	struct point left, right;	/* the directions that lines may still take */

	size_t column_first;	/* the first point kept in the newest column */
};

/* Adds a point, in px. Lines that the eye cannot tell from the given one are
 * kept: all points within 0.05 px, unless there are many in a column of half
 * a pixel, which is thinned. */
void polyline_add(struct polyline *polyline, struct point point);

/* Keeps the last point: point[0 .. points) is complete. */
void polyline_end(struct polyline *polyline);

/* Makes it empty again, keeping its memory. */
void polyline_clear(struct polyline *polyline);

void polyline_free(struct polyline *polyline);

#endif
