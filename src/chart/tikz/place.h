/* SPDX-License-Identifier: MIT */
/* place.h - places as numbers of TikZ: on the page in bp from its bottom left corner, in a
 * panel in the units of its axes. */
#ifndef CHART_TIKZ_PLACE_H
#define CHART_TIKZ_PLACE_H

#include <stdbool.h>

#include "chart/frame/path.h"

struct buffer;

struct paper {
	double height_px;
	double bp;		/* the length of a px */
};

/* An axis of data, or a logarithm of them; or where TeX could not compute with those,
 * of bp along the frame. */
enum axis_kind { AXIS_LINEAR, AXIS_LOG, AXIS_PAGE };
enum axis_kind axis_kind_of(const struct scale *scale);

/* (X,Y) of the page. */
void place_put(struct buffer *text, const struct paper *paper, struct point px);

/* The number of an axis for a place along it, to the fiftieth of a px; and for a value. */
void place_put_along(struct buffer *text, const struct paper *paper, const struct scale *scale,
	double px);
void place_put_value(struct buffer *text, const struct paper *paper, const struct scale *scale,
	double value);

/* (X,Y) of a panel. */
void place_put_inside(struct buffer *text, const struct paper *paper, const struct frame *frame,
	struct point px);

#endif
