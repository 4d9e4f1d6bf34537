/* SPDX-License-Identifier: MIT */
/* path.c - see path.h */
#include "chart/frame/path.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "chart/frame/clip.h"
#include "chart/frame/polyline.h"

struct point path_point(const struct frame *frame, struct point point)
{
	return (struct point){ scale_px(&frame->x, point.x), scale_px(&frame->y, point.y) };
}

static bool visible(const struct frame *frame, struct point point)
{
	return isfinite(point.x) && isfinite(point.y) && scale_has(&frame->y, point.y);
}

static void finish(struct polyline *polyline, path_piece *piece, void *context)
{
	polyline_end(polyline);
	if (polyline->points > 1)
		piece(context, polyline->point, polyline->points);
	polyline_clear(polyline);
}

void path_line(const struct series *series, const struct frame *frame, double beyond_px,
	path_piece *piece, void *context)
{
	const struct box box = {
		frame->box.left - beyond_px, frame->box.top - beyond_px,
		frame->box.right + beyond_px, frame->box.bottom + beyond_px
	};
	struct polyline polyline = { .points = 0 };
	struct point before = { 0, 0 };
	bool connected = false;

	for (size_t i = 0; i < series->points; i++) {
		if (!visible(frame, series->point[i])) {
			connected = false;
			continue;
		}
		const struct point here = path_point(frame, series->point[i]);
		struct point from = before, to = here;
		if (connected && clip_line(&box, &from, &to)) {
			/* It came in from outside, or begins. */
			if (polyline.points > 0 &&
			    (from.x != polyline.last.x || from.y != polyline.last.y))
				finish(&polyline, piece, context);
			if (polyline.points == 0)
				polyline_add(&polyline, from);
			polyline_add(&polyline, to);
		} else {
			finish(&polyline, piece, context);
		}
		before = here;
		connected = true;
	}
	finish(&polyline, piece, context);
	polyline_free(&polyline);
}

void path_band(const struct series *series, const struct frame *frame,
	path_piece *piece, void *context)
{
	struct polyline outline = { .points = 0 };
	for (size_t i = 0; series->band != NULL && i < series->band_points; i++)
		if (visible(frame, series->band[i]))
			polyline_add(&outline, path_point(frame, series->band[i]));
	polyline_end(&outline);

	size_t points = outline.points;
	struct point *area = clip_polygon(&frame->box, outline.point, &points);
	if (points > 2)
		piece(context, area, points);
	free(area);
	polyline_free(&outline);
}
