/* SPDX-License-Identifier: MIT */
/* crowd.c - see crowd.h
 *
 * A dot covers the squares around its own, too: six or so along a line, twelve in a plane.
 * So the fullest square gets an opacity that six times is not yet one, and a line behind
 * it is seen; others get less by the square root of what they have.
 */
#include "chart/frame/crowd.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "chart/frame/clip.h"
#include "support/memory.h"

static const double OPACITY_MOST = 0.35, OPACITY_LEAST = 0.12;
static const double CROWDED = 2;		/* dots in the usual square; of fewer all are drawn */
static const double SAME_DOT_PX = 0.25;
static const double SQUARES_MAX = 4e6;

struct squares {
	uint32_t *dots;		/* owned [columns * rows]: how many are in each */
	size_t columns, rows;
	double size_px;
};

static struct squares squares_new(const struct box *box, double radius_px)
{
	const double width_px = box->right - box->left, height_px = box->bottom - box->top;
	struct squares squares = {
		.size_px = fmax(radius_px / 2, sqrt(width_px * height_px / SQUARES_MAX)),
	};
	squares.columns = (size_t)(width_px / squares.size_px) + 1;
	squares.rows = (size_t)(height_px / squares.size_px) + 1;
	squares.dots = memory_new(squares.columns * squares.rows, sizeof *squares.dots);
	return squares;
}

static uint32_t *dots_at(const struct squares *squares, const struct box *box,
	struct point point)
{
	const size_t column = (size_t)((point.x - box->left) / squares->size_px);
	const size_t row = (size_t)((point.y - box->top) / squares->size_px);
	return &squares->dots[row * squares->columns + column];
}

static int compare(const void *a, const void *b)
{
	const uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
	return (left > right) - (left < right);
}

/* How many dots are in the usual square, the median of those that have any; *most are in
 * the fullest. */
static double usual_dots(const struct squares *squares, const struct crowd *crowd,
	const struct box *box, double *most)
{
	uint32_t *dots = memory_new(crowd->dots + 1, sizeof *dots);
	for (size_t i = 0; i < crowd->dots; i++)
		dots[i] = *dots_at(squares, box, crowd->dot[i].center);
	qsort(dots, crowd->dots, sizeof *dots, compare);
	const double usual = dots[crowd->dots / 2];
	*most = crowd->dots > 0 ? dots[crowd->dots - 1] : 1;
	free(dots);
	return usual;
}

static bool is_seen(const struct series *series, const struct frame *frame, size_t i,
	struct point *center)
{
	const struct point point = series->point[i];
	if (!isfinite(point.x) || !isfinite(point.y) || !scale_has(&frame->y, point.y))
		return false;
	*center = path_point(frame, point);
	return clip_contains(&frame->box, *center);
}

/* All dots, but for those on top of the one before. */
static void add_all(const struct series *series, const struct frame *frame, struct crowd *crowd)
{
	struct point before = { -INFINITY, -INFINITY };
	crowd->dots = 0;
	for (size_t i = 0; i < series->points; i++) {
		struct point center;
		if (!is_seen(series, frame, i, &center) || fabs(center.x - before.x)
				+ fabs(center.y - before.y) < SAME_DOT_PX)
			continue;
		crowd->dot[crowd->dots++] = (struct crowd_dot){ center, 1 };
		before = center;
	}
}

struct crowd crowd_of(const struct series *series, const struct frame *frame, double radius_px)
{
	const struct box *box = &frame->box;
	struct crowd crowd = { .dot = memory_new(series->points + 1, sizeof *crowd.dot) };
	struct squares squares = squares_new(box, radius_px);
	for (size_t i = 0; i < series->points; i++) {
		struct point center;
		if (is_seen(series, frame, i, &center) && (*dots_at(&squares, box, center))++ == 0)
			crowd.dot[crowd.dots++].center = center;
	}
	double most;
	const double usual = usual_dots(&squares, &crowd, box, &most);
	for (size_t i = 0; i < crowd.dots; i++)
		crowd.dot[i].opacity = fmax(OPACITY_LEAST, OPACITY_MOST
			* sqrt(*dots_at(&squares, box, crowd.dot[i].center) / most));
	if (usual < CROWDED)
		add_all(series, frame, &crowd);
	free(squares.dots);
	return crowd;
}
