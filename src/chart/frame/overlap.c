/* SPDX-License-Identifier: MIT */
/* overlap.c - see overlap.h
 *
 * Each line is walked in steps of a pixel, and of every column of pixels it is known from
 * where to where the line goes there. A step is covered by another line if that comes
 * near in one of the columns around it.
 */
#include "chart/frame/overlap.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

enum { LINES_MAX = 16 };

/* The part of a line that must be hidden: what a line shows elsewhere tells where it runs
 * in the rest. */
static const double HIDDEN = 0.75;

struct step {
	struct point point;
	size_t level;
};

struct column {			/* of the page: where the line is in it */
	double top, bottom;	/* top > bottom: nowhere */
	size_t level;
};

struct walk {			/* a line */
	struct step *step;	/* owned */
	size_t steps, capacity;
	struct column *column;	/* owned [columns] */
	size_t columns;
	const struct box *box;
};

static size_t column_of(const struct walk *walk, double x)
{
	const double place = floor(x - walk->box->left);
	return place <= 0 ? 0 : place >= (double)walk->columns ? walk->columns - 1 : (size_t)place;
}

static void add_step(struct walk *walk, struct point point)
{
	if (walk->steps == walk->capacity) {
		walk->capacity = 2 * walk->capacity + 1024;
		walk->step = memory_resize(walk->step, walk->capacity, sizeof *walk->step);
	}
	walk->step[walk->steps++] = (struct step){ point, 0 };
	struct column *column = &walk->column[column_of(walk, point.x)];
	column->top = fmin(column->top, point.y);
	column->bottom = fmax(column->bottom, point.y);
}

static void walk_piece(void *context, const struct point *point, size_t points)
{
	struct walk *walk = context;
	add_step(walk, point[0]);
	for (size_t i = 1; i < points; i++) {
		const struct point a = point[i - 1], b = point[i];
		const double count = fmax(ceil(hypot(b.x - a.x, b.y - a.y)), 1);
		for (double k = 1; k <= count; k++)
			add_step(walk, (struct point){ a.x + (b.x - a.x) * k / count,
				a.y + (b.y - a.y) * k / count });
	}
}

static struct walk walk_new(const struct series *series, const struct frame *frame)
{
	struct walk walk = {
		.columns = (size_t)fmax(ceil(frame->box.right - frame->box.left), 1),
		.box = &frame->box,
	};
	walk.column = memory_new(walk.columns, sizeof *walk.column);
	for (size_t i = 0; i < walk.columns; i++)
		walk.column[i] = (struct column){ INFINITY, -INFINITY, 0 };
	if (!series->dots && !series->envelope)
		path_line(series, frame, 0, walk_piece, &walk);
	return walk;
}

/* Whether the line comes that near; *level is how deep it is there itself. */
static bool covers(const struct walk *walk, struct point point, double near_px, size_t *level)
{
	const size_t last = column_of(walk, point.x + near_px);
	for (size_t i = column_of(walk, point.x - near_px); i <= last; i++) {
		const struct column *column = &walk->column[i];
		if (point.y > column->top - near_px && point.y < column->bottom + near_px) {
			*level = column->level;
			return true;
		}
	}
	return false;
}

/* How deep each step of a line is below those behind it in the list. */
static void set_levels(struct walk *walk, const struct walk *above, size_t count, double near_px)
{
	for (size_t i = 0; i < walk->steps; i++) {
		struct step *step = &walk->step[i];
		for (size_t k = 0; k < count; k++) {
			size_t level;
			if (covers(&above[k], step->point, near_px, &level) && level + 1 > step->level)
				step->level = level + 1;
		}
		if (step->level > OVERLAP_LEVELS)
			step->level = OVERLAP_LEVELS;
		struct column *column = &walk->column[column_of(walk, step->point.x)];
		column->level = column->level > step->level ? column->level : step->level;
	}
}

static size_t level_of(const struct walk *walk)
{
	size_t steps[OVERLAP_LEVELS + 1] = { 0 };	/* of a level or above */
	for (size_t i = 0; i < walk->steps; i++)
		for (size_t level = 1; level <= walk->step[i].level; level++)
			steps[level]++;
	size_t level = 0;
	while (level < OVERLAP_LEVELS && walk->steps > 0
			&& (double)steps[level + 1] >= HIDDEN * (double)walk->steps)
		level++;
	return level;
}

void overlap_find(const struct panel *panel, const struct frame *frame, double width_px,
	size_t *level)
{
	struct walk walk[LINES_MAX];
	const size_t lines = panel->series_count;
	for (size_t i = 0; i < lines; i++)
		level[i] = 0;
	if (lines < 2 || lines > LINES_MAX)
		return;
	for (size_t i = lines; i-- > 0; ) {
		walk[i] = walk_new(&panel->series[i], frame);
		set_levels(&walk[i], &walk[i + 1], lines - i - 1, width_px / 2);
		level[i] = level_of(&walk[i]);
	}
	for (size_t i = 0; i < lines; i++) {
		free(walk[i].step);
		free(walk[i].column);
	}
}
