/* SPDX-License-Identifier: MIT */
/* legends.c - see legends.h */
#include "chart/layout/legends.h"

#include <math.h>
#include <stdlib.h>

#include "chart/legend/bar.h"
#include "chart/legend/direct.h"
#include "chart/legend/notes_place.h"
#include "chart/layout/frames.h"

static const double BAR_ROWS = 6;	/* of text, that a bar is high at least */

/* False if there is no room in the frame that the style allows; with `force`
 * some place is taken even so. */
static bool place_inside(struct frames *frames, size_t panel, bool force)
{
	struct legend_place *legend = &frames->layout->legend[panel];
	const struct frame *frame = &frames->layout->axes[panel].frame;
	const struct sizes *sizes = &frames->layout->drawing.sizes;
	const enum legend asked = frames->chart->style.legend;
	const enum legend where = asked == LEGEND_DIRECT ? LEGEND_BEST : asked;
	const bool corner = where != LEGEND_BEST && where != LEGEND_RIGHT;

	struct box *note;
	const size_t notes = notes_boxes(frames->chart->panel + panel, frame,
		&frames->layout->drawing, &note);
	struct cover *cover = cover_new(frames->chart->panel + panel, frame, note, notes);
	free(note);
	const bool placed = where == LEGEND_BEST &&
		(legend_find(legend, cover, &frame->box, sizes->curve + sizes->gap) ||
		 legend_find(legend, cover, &frame->box, sizes->curve / 2));
	if (!placed && (corner || force))
		legend_force(legend, cover, &frame->box, corner ? where : LEGEND_BEST);
	cover_free(cover);
	return placed || corner || force;
}

/* Reserves room right of the frame, unless that would take most of the frame. */
static bool reserve_beside(struct frames *frames, size_t panel)
{
	struct legend_place *legend = &frames->layout->legend[panel];
	const struct box *frame = &frames->layout->axes[panel].frame.box;
	const double cell_px = frames_cell_px(frames);
	legend_stack(legend, frame->bottom - frame->top, cell_px / 2);
	const double left_px = frame->right - frame->left - legend->box.right;
	if (legend->rows == 0 || left_px < 0.35 * cell_px)
		return false;
	frames->beside_px[panel] = legend->box.right + frames->layout->drawing.sizes.gap;
	return true;
}

/* Whether the title of the panel is the name of its only line: then it is legend enough,
 * unless one was asked for. */
static bool is_title_enough(const struct frames *frames, size_t panel)
{
	return frames->chart->panel[panel].named && frames->layout->legend[panel].entries == 1
		&& frames->chart->style.legend == LEGEND_BEST;
}

static void place_beside(struct frames *frames, size_t panel)
{
	struct legend_place *legend = &frames->layout->legend[panel];
	const struct box *frame = &frames->layout->axes[panel].frame.box;
	legend_shape(legend, legend->columns, frame->bottom - frame->top);
	legend->inside = false;
	legend->box.left += frame->right + frames->layout->drawing.sizes.gap;
	legend->box.right += frame->right + frames->layout->drawing.sizes.gap;
	legend->box.top += frame->top;
	legend->box.bottom += frame->top;
}

/* Whether the ramp of the panel's colours has a bar beside the frame, which needs room. */
static bool shows_bar(const struct frames *frames, size_t panel)
{
	const struct color_bar *bar = &frames->chart->panel[panel].bar;
	const struct drawing *drawing = &frames->layout->drawing;
	const struct box *frame = &frames->layout->axes[panel].frame.box;
	const enum legend asked = frames->chart->style.legend;
	return bar->name != NULL && drawing->sizes.bar > 0
		&& (asked == LEGEND_BEST || asked == LEGEND_RIGHT)
		&& frame->bottom - frame->top > BAR_ROWS * drawing->sizes.legend
		&& frame->right - frame->left - bar_width_px(bar, drawing)
			> 0.35 * frames_cell_px(frames);
}

/* What a legend has to say beside a bar, or instead of one. */
static enum legend_content content_of(const struct frames *frames, size_t panel)
{
	const struct panel *one = &frames->chart->panel[panel];
	if (frames->chart->style.legend == LEGEND_DIRECT)
		return LEGEND_OF_LINES;
	if (one->bar.name == NULL)
		return LEGEND_OF_KEYS;
	if (!shows_bar(frames, panel))
		return one->keys > 0 ? LEGEND_OF_LINES : LEGEND_OF_RAMP;
	return one->keys > 0 ? LEGEND_OF_KEYS : LEGEND_EMPTY;
}

static void make_legend(struct frames *frames, size_t panel, double share)
{
	struct layout *layout = frames->layout;
	legend_free(&layout->legend[panel]);
	layout->legend[panel] = legend_make(&frames->chart->panel[panel], &layout->drawing,
		content_of(frames, panel), share * frames_cell_px(frames));
}

/* The names at the ends of the lines need room right of the frame. */
static bool reserve_direct(struct frames *frames, size_t panel)
{
	struct legend_place *legend = &frames->layout->legend[panel];
	const struct box *frame = &frames->layout->axes[panel].frame.box;
	if (frames->chart->style.legend != LEGEND_DIRECT || !direct_fits(legend, frame))
		return false;
	const double width_px = direct_width_px(legend);
	if (frame->right - frame->left - width_px < 0.35 * frames_cell_px(frames))
		return false;
	frames->beside_px[panel] = width_px;
	legend->direct = true;
	return true;
}

/* The other entries, if there are any, go inside. */
static bool reserve_bar(struct frames *frames, size_t panel)
{
	struct legend_place *legend = &frames->layout->legend[panel];
	if (!shows_bar(frames, panel) || frames->chart->panel[panel].legend_above)
		return false;
	legend->bar = &frames->chart->panel[panel].bar;
	frames->beside_px[panel] = bar_width_px(legend->bar, &frames->layout->drawing);
	if (legend->entries > 0)
		place_inside(frames, panel, true);
	return true;
}

/* Which of the panels with one legend has it: the first with a free place for
 * it, else the last of the first row, beside which there is room. */
static size_t choose_panel(struct frames *frames)
{
	const struct chart *chart = frames->chart;
	size_t last = 0;
	for (size_t i = 0; i < chart->panels; i++) {
		if (!chart->panel[i].one_legend)
			continue;
		make_legend(frames, i, 0.65);
		if (content_of(frames, i) != LEGEND_EMPTY && place_inside(frames, i, false))
			return i;
		if (chart->panel[i].row == 0)
			last = i;
	}
	return last;
}

/* What is beside the frames leaves nothing of them: it goes inside. */
static void give_up_beside(struct frames *frames)
{
	struct layout *layout = frames->layout;
	for (size_t i = 0; i < layout->panels; i++) {
		frames->beside_px[i] = 0;
		layout->legend[i].direct = false;
		layout->legend[i].bar = NULL;
		/* What a frame of no width needs is no guide. */
		layout->axes[i].margins = (struct margins){ .left = 0 };
	}
	frames_arrange(frames);
}

/* The place of a panel's legend, or room for it beside the frame. */
static void place_or_reserve(struct frames *frames, size_t panel)
{
	struct legend_place *legend = &frames->layout->legend[panel];
	if (reserve_bar(frames, panel) || legend->entries == 0 || reserve_direct(frames, panel))
		return;
	if (frames->chart->panel[panel].legend_above	/* even if it is not shown */
			|| is_title_enough(frames, panel)) {
		legend->columns = 0;
		return;
	}
	if (place_inside(frames, panel, false))
		return;
	make_legend(frames, panel, 0.4);	/* long names cut shorter */
	if (!place_inside(frames, panel, false) && !reserve_beside(frames, panel))
		place_inside(frames, panel, true);
}

/* The frames have become narrower, and what is inside them has another place. */
static void place_anew(struct frames *frames, size_t panel)
{
	struct layout *layout = frames->layout;
	struct legend_place *legend = &layout->legend[panel];
	const struct frame *frame = &layout->axes[panel].frame;
	if (legend->bar != NULL)
		bar_place(legend, legend->bar, &layout->drawing, &frame->box);
	if (legend->direct)
		direct_place(legend, frame);
	else if (legend->bar == NULL && frames->beside_px[panel] > 0)
		place_beside(frames, panel);
	else if (legend->columns > 0)
		place_inside(frames, panel, true);
}

void legends_place(struct frames *frames)
{
	const size_t panels = frames->layout->panels, chosen = choose_panel(frames);
	for (size_t i = 0; i < panels; i++) {
		make_legend(frames, i, 0.65);
		if (!frames->chart->panel[i].one_legend || i == chosen)
			place_or_reserve(frames, i);
	}
	if (!frames_have_beside(frames))
		return;
	frames_arrange(frames);
	if (!frames_are_large_enough(frames))
		give_up_beside(frames);
	for (size_t i = 0; i < panels; i++)
		place_anew(frames, i);
}
