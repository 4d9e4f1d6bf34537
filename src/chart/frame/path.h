/* SPDX-License-Identifier: MIT */
/* path.h - what of a series is seen in a frame, on the page. */
#ifndef CHART_FRAME_PATH_H
#define CHART_FRAME_PATH_H

#include <stddef.h>

#include "chart/frame/scale.h"

struct frame {			/* a panel's place and its two scales */
	struct box box;
	struct scale x, y;
};

struct point path_point(const struct frame *frame, struct point point);

/* Is handed one unbroken piece of a line after the other, or the corners of an
 * area; borrowed for the call. */
typedef void path_piece(void *context, const struct point *point, size_t points);

/* The line of a series, cut where y is not finite and `beyond_px` outside the
 * frame, where the width of no line is seen any more. Two points at least. */
void path_line(const struct series *series, const struct frame *frame, double beyond_px,
	path_piece *piece, void *context);

/* The series' band, if it has one. */
void path_band(const struct series *series, const struct frame *frame,
	path_piece *piece, void *context);

#endif
