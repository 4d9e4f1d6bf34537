/* SPDX-License-Identifier: MIT */
/* frames.c - see frames.h
 *
 * Frames are aligned in every column and row: a column's margin is the widest
 * that one of its panels needs. What a panel needs depends on its ticks, and
 * these on the size of the frame, so this is done again until it is settled.
 */
#include "chart/layout/frames.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

enum { ROUNDS_MAX = 8 };
static const double SOURCE = 0.85;	/* the size of its letters, of those of ticks */

static void place_all(struct frames *frames)
{
	const struct chart *chart = frames->chart;
	struct layout *layout = frames->layout;
	const struct drawing *drawing = &layout->drawing;
	const struct sizes *sizes = &drawing->sizes;
	const bool bare = frames->omission == OMIT_ALL;
	const double margin = bare ? ceil(sizes->frame / 2) : sizes->margin;
	const double gap = bare ? margin : sizes->between;
	const double title = frames->title.text.lines > 0 ?
		frames->title.height_px + 1.5 * sizes->gap : 0;
	const double source = frames->source.text.lines > 0 ?
		frames->source.height_px + 1.5 * sizes->gap : 0;

	tracks_place(frames->column, chart->columns, margin, layout->page.right - margin, gap);
	tracks_place(frames->row, chart->rows, margin + title,
		layout->page.bottom - margin - source, gap);
	for (size_t i = 0; i < layout->panels; i++) {
		const struct track *column = &frames->column[chart->panel[i].column];
		const struct track *row = &frames->row[chart->panel[i].row];
		axes_fit(&layout->axes[i], drawing, frames->omission, &(struct box){
			column->start, row->start,
			column->start + column->length, row->start + row->length });
	}
}

bool frames_have_beside(const struct frames *frames)
{
	for (size_t i = 0; i < frames->layout->panels; i++)
		if (frames->beside_px[i] > 0)
			return true;
	return false;
}

double frames_row_title_left_px(const struct frames *frames, size_t panel)
{
	const double end_px = frames->layout->page.right - frames->layout->drawing.sizes.margin;
	return fmin(frames->column[0].start, end_px - frames->row_title[panel].width_px);
}

/* How far the title of the row goes that a panel begins. */
static double row_title_end_px(const struct frames *frames, size_t panel)
{
	const double width_px = frames->row_title[panel].width_px;
	return width_px > 0 ? frames_row_title_left_px(frames, panel) + width_px : 0;
}

/* Whether there is a cell without a panel below: what sticks out of the frame has room in it. */
static bool is_above_nothing(const struct frames *frames, size_t panel)
{
	const struct panel *upper = &frames->chart->panel[panel];
	const struct track *column = &frames->column[upper->column];
	if (upper->row + 1 == frames->chart->rows)
		return false;
	for (size_t i = 0; i < frames->chart->panels; i++)
		if (frames->chart->panel[i].row == upper->row + 1
				&& (frames->chart->panel[i].column == upper->column
				|| row_title_end_px(frames, i) > column->start - column->before))
			return false;
	return true;
}

/* Widens the margins to what the panels need. False if they had it. */
static bool grow_margins(struct frames *frames)
{
	bool grown = false;
	for (size_t i = 0; i < frames->layout->panels; i++) {
		struct track *column = &frames->column[frames->chart->panel[i].column];
		struct track *row = &frames->row[frames->chart->panel[i].row];
		const struct margins *needed = &frames->layout->axes[i].margins;
		track_grow(column, needed->left, fmax(needed->right, frames->beside_px[i]), &grown);
		track_grow(row, needed->top, is_above_nothing(frames, i) ? 0 : needed->bottom,
			&grown);
	}
	if (!frames_have_beside(frames))
		tracks_even(frames->column, frames->chart->columns, false);
	tracks_even(frames->row, frames->chart->rows, frames->chart->row_share != NULL);
	return grown;
}

/* The titles of rows, and the room for them. */
static void make_row_titles(struct frames *frames, double width_px)
{
	const struct drawing *drawing = &frames->layout->drawing;
	for (size_t i = 0; i < frames->chart->panels; i++) {
		const struct panel *panel = &frames->chart->panel[i];
		struct caption *caption = &frames->row_title[i];
		caption_free(caption);
		*caption = (struct caption){ .width_px = 0 };
		if (panel->row_title == NULL)
			continue;
		if (frames->omission < OMIT_TITLES)
			*caption = caption_make(drawing->device, panel->row_title,
				(struct font){ .size_px = drawing->sizes.panel_title,
					.bold = true }, width_px, 1);
		frames->row[panel->row].above = caption->height_px > 0
			? caption->height_px + drawing->sizes.gap : 0;
	}
}

/* The second round forgets the margins of frames that were much too large;
 * from then on they only grow, which comes to an end. */
void frames_arrange(struct frames *frames)
{
	const struct chart *chart = frames->chart;
	const struct drawing *drawing = &frames->layout->drawing;
	const struct sizes *sizes = &drawing->sizes;
	const double width_px = frames->layout->page.right - 2 * sizes->margin;
	caption_free(&frames->title);
	caption_free(&frames->source);
	frames->title = frames->source = (struct caption){ .width_px = 0 };
	if (frames->omission < OMIT_TITLES) {
		frames->title = caption_make(drawing->device, chart->title,
			(struct font){ .size_px = sizes->title, .bold = true }, width_px, 3);
		frames->source = caption_make(drawing->device, chart->source,
			(struct font){ .size_px = SOURCE * sizes->tick }, width_px, 3);
	}

	make_row_titles(frames, width_px);
	for (int round = 0; round < ROUNDS_MAX; round++) {
		if (round < 2) {
			tracks_clear_margins(frames->column, chart->columns);
			tracks_clear_margins(frames->row, chart->rows);
		}
		if (!grow_margins(frames) && round >= 2)
			break;
		place_all(frames);
	}
}

bool frames_are_large_enough(const struct frames *frames)
{
	const double font_px = frames->layout->drawing.sizes.tick;
	for (size_t i = 0; i < frames->chart->columns; i++)
		if (frames->column[i].length < 4 * font_px)
			return false;
	for (size_t i = 0; i < frames->chart->rows; i++)
		if (frames->row[i].length < 2.2 * font_px)
			return false;
	return true;
}

struct frames frames_new(const struct chart *chart, struct layout *layout)
{
	struct frames frames = {
		.chart = chart,
		.layout = layout,
		.column = tracks_new(chart->columns, NULL),
		.row = tracks_new(chart->rows, chart->row_share),
		.beside_px = memory_new(chart->panels, sizeof *frames.beside_px),
		.row_title = memory_new(chart->panels, sizeof *frames.row_title),
	};
	for (size_t i = 0; i < layout->panels; i++)
		layout->axes[i] = axes_make(&chart->panel[i]);

	frames_arrange(&frames);
	while (frames.omission < OMIT_ALL && !frames_are_large_enough(&frames)) {
		frames.omission++;
		frames_arrange(&frames);
	}
	return frames;
}

void frames_free(struct frames *frames)
{
	caption_free(&frames->title);
	caption_free(&frames->source);
	for (size_t i = 0; i < frames->chart->panels; i++)
		caption_free(&frames->row_title[i]);
	free(frames->row_title);
	free(frames->column);
	free(frames->row);
	free(frames->beside_px);
}

double frames_cell_px(const struct frames *frames)
{
	return (frames->layout->page.right - 2 * frames->layout->drawing.sizes.margin)
		/ (double)frames->chart->columns;
}
