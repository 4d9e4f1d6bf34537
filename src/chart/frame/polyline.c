/* SPDX-License-Identifier: MIT */
/* polyline.c - see polyline.h
 *
 * Two steps, each of constant time a point. The first leaves out what lies on
 * a straight line: seen from the last point kept, each new point opens a
 * sector of directions that pass it within the tolerance; as long as the
 * sectors have a direction in common and the next point is in it, one line
 * does for all. The second bounds what is left in a column of pixels.
 */
#include "chart/frame/polyline.h"

#include <math.h>
#include <stdlib.h>

#include "chart/frame/column.h"
#include "support/memory.h"

static const double TOLERANCE_PX = 0.04;
enum { IN_COLUMN_MAX = POLYLINE_PIXEL_MAX / 2 };

static void keep(struct polyline *polyline, struct point point)
{
	if (polyline->points == polyline->capacity) {
		polyline->capacity = polyline->capacity * 2 + 64;
		polyline->point = memory_resize(polyline->point, polyline->capacity,
			sizeof *polyline->point);
	}
	const size_t first = polyline->column_first;
	if (polyline->points == 0 || column_at(polyline->point[first].x) != column_at(point.x))
		polyline->column_first = polyline->points;
	polyline->point[polyline->points++] = point;
	const size_t in_column = polyline->points - polyline->column_first;
	if (in_column > IN_COLUMN_MAX)
		polyline->points = polyline->column_first
			+ column_thin(polyline->point + polyline->column_first, in_column);
}

static double cross(struct point a, struct point b)
{
	return a.x * b.y - a.y * b.x;
}

static double distance(struct point a, struct point b)
{
	return sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/* Begins a new line, from the point kept last to `to`. */
static void aim(struct polyline *polyline, struct point from, struct point to)
{
	polyline->last = to;
	polyline->reach_px = distance(from, to);
	polyline->started = polyline->reach_px > TOLERANCE_PX;
	if (!polyline->started)
		return;
	const struct point ahead = {
		(to.x - from.x) / polyline->reach_px, (to.y - from.y) / polyline->reach_px
	};
	const double sine = TOLERANCE_PX / polyline->reach_px;
	const double cosine = sqrt(1 - sine * sine);
	polyline->left = (struct point){
		cosine * ahead.x + sine * ahead.y, cosine * ahead.y - sine * ahead.x
	};
	polyline->right = (struct point){
		cosine * ahead.x - sine * ahead.y, cosine * ahead.y + sine * ahead.x
	};
}

/* Whether the line may go on to the point instead; if so it does. */
static bool extend(struct polyline *polyline, struct point from, struct point to)
{
	const struct point direction = { to.x - from.x, to.y - from.y };
	if (distance(from, to) < polyline->reach_px ||
	    cross(polyline->left, direction) < 0 || cross(direction, polyline->right) < 0)
		return false;

	const struct point left = polyline->left, right = polyline->right;
	aim(polyline, from, to);
	if (cross(left, polyline->left) < 0)
		polyline->left = left;
	if (cross(polyline->right, right) < 0)
		polyline->right = right;
	return true;
}

void polyline_add(struct polyline *polyline, struct point point)
{
	if (polyline->points == 0) {
		keep(polyline, point);
		polyline->last = point;
		return;
	}
	struct point from = polyline->point[polyline->points - 1];
	if (polyline->started && !extend(polyline, from, point)) {
		from = polyline->last;
		keep(polyline, from);
		polyline->started = false;
	}
	if (!polyline->started)
		aim(polyline, from, point);
}

void polyline_end(struct polyline *polyline)
{
	if (polyline->points == 0)
		return;
	const struct point kept = polyline->point[polyline->points - 1];
	if (polyline->last.x != kept.x || polyline->last.y != kept.y)
		keep(polyline, polyline->last);
	polyline->started = false;
}

void polyline_clear(struct polyline *polyline)
{
	polyline->points = 0;
	polyline->column_first = 0;
	polyline->started = false;
}

void polyline_free(struct polyline *polyline)
{
	free(polyline->point);
}
