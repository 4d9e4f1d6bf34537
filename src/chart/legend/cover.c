/* SPDX-License-Identifier: MIT */
/* cover.c - see cover.h
 *
 * The frame is cut into cells. Each cell's sum says how many cells above and
 * left of it are occupied, from which that of any box is four look-ups away.
 */
#include "chart/legend/cover.h"

#include <math.h>
#include <stdlib.h>

#include "chart/frame/clip.h"
#include "support/memory.h"

enum { CELLS = 160 };		/* each way */

struct cover {
	struct box box;
	unsigned sum[CELLS + 1][CELLS + 1];	/* by row, then column; the first are 0 */
};

static size_t cell_of(double position, double low, double high)
{
	const double cell = floor((position - low) / (high - low) * CELLS);
	return (size_t)fmin(fmax(cell, 0), CELLS - 1);
}

static void mark(struct cover *cover, struct point point)
{
	const struct box *box = &cover->box;
	if (clip_contains(box, point))
		cover->sum[cell_of(point.y, box->top, box->bottom) + 1]
			[cell_of(point.x, box->left, box->right) + 1] = 1;
}

/* Marks the cells along the lines, in steps of half a cell. */
static void mark_lines(void *context, const struct point *point, size_t points)
{
	struct cover *cover = context;
	const double across = (cover->box.right - cover->box.left) / CELLS;
	const double down = (cover->box.bottom - cover->box.top) / CELLS;
	for (size_t i = 0; i + 1 < points; i++) {
		const struct point a = point[i], b = point[i + 1];
		const double cells = fmax(fabs(b.x - a.x) / across, fabs(b.y - a.y) / down);
		const size_t steps = 2 * (size_t)cells + 2;
		for (size_t k = 0; k <= steps; k++) {
			const double share = (double)k / (double)steps;
			mark(cover, (struct point){
				a.x + share * (b.x - a.x), a.y + share * (b.y - a.y) });
		}
	}
}

/* A value at a jump may be a dot away from the line. */
static void mark_jumps(struct cover *cover, const struct series *series, const struct frame *frame)
{
	for (size_t i = 0; i < series->jumps; i++) {
		const struct jump *jump = &series->jump[i];
		if (isfinite(jump->value) && scale_has(&frame->y, jump->value))
			mark(cover, path_point(frame, (struct point){ jump->x, jump->value }));
	}
}

/* The lines that the user asked for. */
static void mark_asked(struct cover *cover, const struct panel *panel, const struct frame *frame)
{
	const struct box *box = &frame->box;
	for (size_t i = 0; i < panel->uprights; i++)
		if (scale_has(&frame->x, panel->upright[i])) {
			const double x = scale_px(&frame->x, panel->upright[i]);
			if (x >= box->left && x <= box->right)
				mark_lines(cover, (const struct point[]){ { x, box->top },
					{ x, box->bottom } }, 2);
		}
	for (size_t i = 0; i < panel->levels; i++)
		if (scale_has(&frame->y, panel->level[i])) {
			const double y = scale_px(&frame->y, panel->level[i]);
			if (y >= box->top && y <= box->bottom)
				mark_lines(cover, (const struct point[]){ { box->left, y },
					{ box->right, y } }, 2);
		}
}

static void mark_box(struct cover *cover, const struct box *box)
{
	const struct box *all = &cover->box;
	const size_t right = cell_of(box->right, all->left, all->right);
	const size_t bottom = cell_of(box->bottom, all->top, all->bottom);
	for (size_t y = cell_of(box->top, all->top, all->bottom); y <= bottom; y++)
		for (size_t x = cell_of(box->left, all->left, all->right); x <= right; x++)
			cover->sum[y + 1][x + 1] = 1;
}

struct cover *cover_new(const struct panel *panel, const struct frame *frame,
	const struct box *box, size_t boxes)
{
	struct cover *cover = memory_new(1, sizeof *cover);
	cover->box = frame->box;
	for (size_t i = 0; i < panel->series_count; i++) {
		const struct series *series = &panel->series[i];
		path_band(series, frame, mark_lines, cover);
		if (!series->dots)
			path_line(series, frame, 0, mark_lines, cover);
		mark_jumps(cover, series, frame);
		for (size_t k = 0; series->dots && k < series->points; k++)
			mark(cover, path_point(frame, series->point[k]));
	}
	mark_asked(cover, panel, frame);
	for (size_t i = 0; i < boxes; i++)
		mark_box(cover, &box[i]);
	for (size_t row = 1; row <= CELLS; row++)
		for (size_t column = 1; column <= CELLS; column++)
			cover->sum[row][column] += cover->sum[row - 1][column]
				+ cover->sum[row][column - 1] - cover->sum[row - 1][column - 1];
	return cover;
}

void cover_free(struct cover *cover)
{
	free(cover);
}

size_t cover_count(const struct cover *cover, const struct box *box)
{
	const struct box *all = &cover->box;
	const size_t left = cell_of(box->left, all->left, all->right);
	const size_t right = cell_of(box->right, all->left, all->right) + 1;
	const size_t top = cell_of(box->top, all->top, all->bottom);
	const size_t bottom = cell_of(box->bottom, all->top, all->bottom) + 1;
	return cover->sum[bottom][right] - cover->sum[top][right]
		- cover->sum[bottom][left] + cover->sum[top][left];
}
