/* SPDX-License-Identifier: MIT */
/* bundles.c - see bundles.h
 *
 * The order of the lines is carried along from left to right: where one is
 * seen above another it comes before it, and where both are at one place they
 * stay as they are.
 */
#include "chart/legend/bundles.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

enum { COLUMNS = 128 };

/* Of what is near: lines so far apart are seen to run towards each other. */
static const double APART = 1.0 / 16;

struct line {
	struct legend_entry *entry;
	const struct box *box;		/* of the frame */
	double down_px[COLUMNS];	/* not a number where it is not seen */
};

static void trace_piece(void *context, const struct point *point, size_t points)
{
	struct line *line = context;
	const double step_px = (line->box->right - line->box->left) / (COLUMNS - 1);
	for (size_t i = 1; i < points; i++) {
		const struct point a = point[i - 1], b = point[i];
		double column = fmax(ceil((a.x - line->box->left) / step_px), 0);
		for (; column < COLUMNS && b.x > a.x; column++) {
			const double share = (line->box->left + column * step_px - a.x) / (b.x - a.x);
			if (share > 1)
				break;
			line->down_px[(size_t)column] = a.y + share * (b.y - a.y);
		}
	}
	line->entry->end_px = point[points - 1].y;
	line->entry->ends = true;
}

/* A line that is not seen has its name at the bottom. */
static void trace(struct line *line, struct legend_entry *entry, const struct frame *frame)
{
	*line = (struct line){ .entry = entry, .box = &frame->box };
	for (size_t i = 0; i < COLUMNS; i++)
		line->down_px[i] = NAN;
	entry->ends = false;
	entry->end_px = frame->box.bottom;
	path_line(entry->series, frame, 0, trace_piece, line);
}

static void move(struct line **line, size_t from, size_t to)
{
	struct line *moved = line[from];
	memmove(line + to + 1, line + to, (from - to) * sizeof *line);
	line[to] = moved;
}

static void carry_order(struct line **line, size_t lines, double apart_px)
{
	for (size_t column = 0; column < COLUMNS; column++)
		for (size_t i = 1; i < lines; i++)
			for (size_t k = 0; k < i; k++)
				if (line[k]->down_px[column] > line[i]->down_px[column] + apart_px)
					move(line, i, k);
}

static int by_end(const void *a, const void *b)
{
	const struct legend_entry *one = *(struct legend_entry *const *)a;
	const struct legend_entry *other = *(struct legend_entry *const *)b;
	if (one->end_px != other->end_px)
		return one->end_px < other->end_px ? -1 : 1;
	if (one->ends != other->ends)
		return one->ends ? -1 : 1;
	return one < other ? -1 : 1;
}

/* Numbers the bundles from the top, entries being in the order of their ends. */
static void bundle(struct legend_entry **entry, size_t entries, double near_px)
{
	size_t bundles = 0;
	for (size_t first = 0, end; first < entries; first = end) {
		double sum_px = 0;
		for (end = first; end < entries && (end == first || (entry[end]->ends &&
				entry[end]->end_px - entry[first]->end_px < near_px)); end++)
			sum_px += entry[end]->end_px - entry[first]->end_px;
		const double middle_px = entry[first]->end_px + sum_px / (double)(end - first);
		for (size_t i = first; i < end; i++) {
			entry[i]->bundle = bundles;
			entry[i]->end_px = middle_px;
		}
		bundles++;
	}
}

void bundles_find(struct legend_place *legend, const struct frame *frame, double near_px,
	struct legend_entry **order)
{
	const size_t lines = legend->entries;
	struct line *traced = memory_new(lines + 1, sizeof *traced);
	struct line **line = memory_new(lines + 1, sizeof *line);
	for (size_t i = 0; i < lines; i++) {
		trace(&traced[i], &legend->entry[i], frame);
		line[i] = &traced[i];
		order[i] = &legend->entry[i];
	}
	carry_order(line, lines, APART * near_px);
	qsort(order, lines, sizeof *order, by_end);
	bundle(order, lines, near_px);
	for (size_t i = 1; i < lines; i++)
		for (size_t k = 0; k < i; k++)
			if (line[k]->entry->bundle > line[i]->entry->bundle)
				move(line, i, k);
	for (size_t i = 0; i < lines; i++)
		order[i] = line[i]->entry;
	free(line);
	free(traced);
}
