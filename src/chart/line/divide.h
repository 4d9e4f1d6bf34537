/* SPDX-License-Identifier: MIT */
/* divide.h - points between the points of a survey, as many as a line needs to be true to its
 * curve. */
#ifndef CHART_LINE_DIVIDE_H
#define CHART_LINE_DIVIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "plane/point.h"

struct curve;
struct frame;

/* A point of the curve, and where it is seen. */
struct spot {
	struct point data, page;
	bool seen;
	bool between;		/* it is none of the survey */
};

struct spots {			/* starts as zeros */
	struct spot *spot;	/* owned [count], in the order of x */
	size_t count;
};

struct spot spot_at(const struct frame *page, struct point data);

/* Whether nothing between the two can be told apart from them. */
bool spots_are_same(const struct spot *a, const struct spot *b, double near_px);

/* Puts more spots between those of the survey, until the line through all stays within a
 * fifth of a pixel of the curve, or columns are full of what is finer than they are. */
void spots_divide(struct spots *spots, const struct curve *curve, const struct frame *page);

#endif
