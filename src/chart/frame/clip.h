/* SPDX-License-Identifier: MIT */
/* clip.h - what is left of lines and areas inside a box. */
#ifndef CHART_FRAME_CLIP_H
#define CHART_FRAME_CLIP_H

#include <stdbool.h>
#include <stddef.h>

#include "plane/point.h"

bool clip_contains(const struct box *box, struct point point);

/* Shortens the line from a to b. False if nothing of it is inside. */
bool clip_line(const struct box *box, struct point *a, struct point *b);

/* Cuts the area within an outline. The result, owned by the caller, has
 * *points corners; edges along the box may join its parts. */
struct point *clip_polygon(const struct box *box, const struct point *outline, size_t *points);

#endif
