/* SPDX-License-Identifier: MIT */
/* curve_line.c - see curve_line.h
 *
 * Method: the points of the curve's line, as a picture has them; of those on a straight line,
 * seen on the page, the two ends are enough.
 */
#include "chart/line/curve_line.h"

#include <math.h>

#include "chart/frame/path.h"
#include "chart/frame/polyline.h"
#include "chart/line/sample.h"

void curve_line_range(const struct curve *curve, struct interval x, double width_px,
	struct interval *y)
{
	sample_range(curve, x, (size_t)width_px, y);
}

static bool is_same(struct point a, struct point b)
{
	return a.x == b.x && a.y == b.y;
}

/* Leaves those of an unbroken piece that the line on the page needs; returns how many. */
static size_t straighten(struct point *point, size_t count, const struct frame *frame,
	struct polyline *needed)
{
	size_t kept = 0;
	polyline_clear(needed);
	for (size_t i = 0; i < count; i++)
		polyline_add(needed, path_point(frame, point[i]));
	polyline_end(needed);
	/* They are some of the same points, in their order. */
	for (size_t i = 0; i < count && kept < needed->points; i++)
		if (is_same(path_point(frame, point[i]), needed->point[kept]))
			point[kept++] = point[i];
	return kept;
}

struct points curve_line_of(const struct curve *curve, const struct curve_line_page *page)
{
	const struct frame frame = {
		.box = { 0, 0, page->width_px, page->height_px },
		.x = scale_make_as(page->x_scaling, page->x, 0, page->width_px),
		.y = scale_make_as(page->y_scaling, page->y, page->height_px, 0),
	};
	struct points points = sample_curve(curve, &frame);
	struct polyline needed = { .started = false };
	size_t kept = 0;
	for (size_t begin = 0, end; begin < points.count; begin = end) {
		end = begin;
		while (end < points.count && isfinite(points.point[end].y))
			end++;
		const size_t count = straighten(points.point + begin, end - begin, &frame, &needed);
		for (size_t i = 0; i < count; i++)
			points.point[kept++] = points.point[begin + i];
		if (end < points.count)
			points.point[kept++] = points.point[end++];
	}
	polyline_free(&needed);
	points.count = kept;
	return points;
}
