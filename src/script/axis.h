/* SPDX-License-Identifier: MIT */
/* axis.h - how a script scales its axes. */
#ifndef SCRIPT_AXIS_H
#define SCRIPT_AXIS_H

#include <stdbool.h>

#include "plane/point.h"
#include "sink/style.h"

struct head;
struct output;
struct place;

/* Whether the range is a number of quarters of pi, which its ticks then say. */
bool axis_is_angle(struct interval range);

/* Sets the range of x, with ticks at multiples of pi if it is one of them. */
void axis_put_x(struct output *output, const struct place *place);

/* Sets the scale and the range of y: the given one, or if low == high that of
 * the points. Returns the range. */
struct interval axis_put_y(struct output *output, const struct place *place,
	enum scaling_kind scaling, struct interval given);

#endif
