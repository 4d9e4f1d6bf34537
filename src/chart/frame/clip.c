/* SPDX-License-Identifier: MIT */
/* clip.c - see clip.h */
#include "chart/frame/clip.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

bool clip_contains(const struct box *box, struct point point)
{
	return point.x >= box->left && point.x <= box->right &&
		point.y >= box->top && point.y <= box->bottom;
}

/* Narrows the part from *enter to *leave of a line to where
 * position + share * change >= 0. */
static bool narrow(double position, double change, double *enter, double *leave)
{
	if (change == 0)
		return position >= 0;
	const double share = -position / change;
	if (change > 0)
		*enter = fmax(*enter, share);
	else
		*leave = fmin(*leave, share);
	return *enter <= *leave;
}

/* After Liang and Barsky. */
bool clip_line(const struct box *box, struct point *a, struct point *b)
{
	if (clip_contains(box, *a) && clip_contains(box, *b))
		return true;

	const struct point from = *a, to = *b;
	const double dx = to.x - from.x, dy = to.y - from.y;
	double enter = 0, leave = 1;
	if (!narrow(from.x - box->left, dx, &enter, &leave) ||
	    !narrow(box->right - from.x, -dx, &enter, &leave) ||
	    !narrow(from.y - box->top, dy, &enter, &leave) ||
	    !narrow(box->bottom - from.y, -dy, &enter, &leave))
		return false;
	if (enter > 0)
		*a = (struct point){ from.x + enter * dx, from.y + enter * dy };
	if (leave < 1)
		*b = (struct point){ from.x + leave * dx, from.y + leave * dy };
	return true;
}

enum side { SIDE_LEFT, SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM, SIDES };

/* How far inside that side the point is. */
static double depth(const struct box *box, enum side side, struct point point)
{
	switch (side) {
	case SIDE_LEFT: return point.x - box->left;
	case SIDE_TOP: return point.y - box->top;
	case SIDE_RIGHT: return box->right - point.x;
	default: return box->bottom - point.y;
	}
}

/* After Sutherland and Hodgman: one side of the box after the other. */
struct point *clip_polygon(const struct box *box, const struct point *outline, size_t *points)
{
	size_t count = *points;
	struct point *from = memory_new(count, sizeof *from);
	for (size_t i = 0; i < count; i++)
		from[i] = outline[i];

	for (enum side side = SIDE_LEFT; side < SIDES; side++) {
		struct point *to = memory_new(2 * count, sizeof *to);
		size_t kept = 0;
		for (size_t i = 0; i < count; i++) {
			const struct point a = from[i], b = from[(i + 1) % count];
			const double inside = depth(box, side, a), next = depth(box, side, b);
			if (inside >= 0)
				to[kept++] = a;
			if ((inside >= 0) != (next >= 0)) {
				const double share = inside / (inside - next);
				to[kept++] = (struct point){
					a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)
				};
			}
		}
		free(from);
		from = to;
		count = kept;
	}
	*points = count;
	return from;
}
