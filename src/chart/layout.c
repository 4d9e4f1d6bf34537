/* layout.c - see layout.h
 *
 * Frames are aligned in every column and row: a column's margin is the widest
 * that one of its panels needs. What a panel needs depends on its ticks, and
 * these on the size of the frame, so this is done again until it is settled.
 */
#include "chart/layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart/direct.h"
#include "chart/tracks.h"
#include "support/memory.h"

enum { ROUNDS_MAX = 8 };

struct work {			/* what the steps share */
	const struct chart *chart;
	struct device *device;
	struct layout *layout;
	enum omission omission;
	struct track *column, *row;
	struct caption title;
	double *beside_px;	/* by panel: room for a legend right of the frame */
};

/* Smaller panels get smaller texts, down to two thirds. */
static double point_px(const struct chart *chart)
{
	const struct style *style = &chart->style;
	const double point = style->dpi / 72;
	const double width_pt = (double)style->width_px / point / (double)chart->columns;
	const double height_pt = (double)style->height_px / point / (double)chart->rows;
	const double size = fmin(width_pt / 200, height_pt / 140);
	return point * fmin(fmax(sqrt(size), 0.66), 1);
}

static void place_frames(struct work *work)
{
	const struct chart *chart = work->chart;
	struct layout *layout = work->layout;
	const struct sizes *sizes = &layout->sizes;
	const bool bare = work->omission == OMIT_ALL;
	const double margin = bare ? ceil(sizes->frame / 2) : sizes->margin;
	const double gap = bare ? margin : sizes->between;
	const double title = work->title.text.lines > 0 ?
		work->title.height_px + 1.5 * sizes->gap : 0;

	tracks_place(work->column, chart->columns, margin, layout->page.right - margin, gap);
	tracks_place(work->row, chart->rows, margin + title, layout->page.bottom - margin, gap);
	for (size_t i = 0; i < layout->panels; i++) {
		const struct track *column = &work->column[chart->panel[i].column];
		const struct track *row = &work->row[chart->panel[i].row];
		axes_fit(&layout->axes[i], work->device, sizes, work->omission, &(struct box){
			column->start, row->start,
			column->start + column->length, row->start + row->length });
	}
}

/* Widens the margins to what the panels need. False if they had it. */
static bool grow_margins(struct work *work)
{
	bool grown = false;
	for (size_t i = 0; i < work->layout->panels; i++) {
		struct track *column = &work->column[work->chart->panel[i].column];
		struct track *row = &work->row[work->chart->panel[i].row];
		const struct margins *needed = &work->layout->axes[i].margins;
		track_grow(column, needed->left, fmax(needed->right, work->beside_px[i]), &grown);
		track_grow(row, needed->top, needed->bottom, &grown);
	}
	return grown;
}

/* The second round forgets the margins of frames that were much too large;
 * from then on they only grow, which comes to an end. */
static void arrange(struct work *work)
{
	const struct chart *chart = work->chart;
	caption_free(&work->title);
	work->title = (struct caption){ .width_px = 0 };
	if (work->omission < OMIT_TITLES)
		work->title = caption_make(work->device, chart->title,
			(struct font){ .size_px = work->layout->sizes.title, .bold = true },
			work->layout->page.right - 2 * work->layout->sizes.margin, 3);

	for (int round = 0; round < ROUNDS_MAX; round++) {
		if (round < 2) {
			tracks_clear_margins(work->column, chart->columns);
			tracks_clear_margins(work->row, chart->rows);
		}
		if (!grow_margins(work) && round >= 2)
			break;
		place_frames(work);
	}
}

static bool large_enough(const struct work *work)
{
	const double font_px = work->layout->sizes.tick;
	for (size_t i = 0; i < work->chart->columns; i++)
		if (work->column[i].length < 4 * font_px)
			return false;
	for (size_t i = 0; i < work->chart->rows; i++)
		if (work->row[i].length < 2.2 * font_px)
			return false;
	return true;
}

static double cell_width_px(const struct work *work)
{
	return (work->layout->page.right - 2 * work->layout->sizes.margin)
		/ (double)work->chart->columns;
}

/* False if there is no room in the frame that the style allows; with `force`
 * some place is taken even so. */
static bool place_inside(struct work *work, size_t panel, bool force)
{
	struct legend_place *legend = &work->layout->legend[panel];
	const struct frame *frame = &work->layout->axes[panel].frame;
	const struct sizes *sizes = &work->layout->sizes;
	const enum legend asked = work->chart->style.legend;
	const enum legend where = asked == LEGEND_DIRECT ? LEGEND_BEST : asked;
	const bool corner = where != LEGEND_BEST && where != LEGEND_RIGHT;

	struct cover *cover = cover_new(work->chart->panel + panel, frame);
	const bool placed = where == LEGEND_BEST &&
		(legend_find(legend, cover, &frame->box, sizes->curve + sizes->gap) ||
		 legend_find(legend, cover, &frame->box, sizes->curve / 2));
	if (!placed && (corner || force))
		legend_force(legend, cover, &frame->box, corner ? where : LEGEND_BEST);
	cover_free(cover);
	return placed || corner || force;
}

/* Reserves room right of the frame, unless that would take most of the frame. */
static bool reserve_beside(struct work *work, size_t panel)
{
	struct legend_place *legend = &work->layout->legend[panel];
	const struct box *frame = &work->layout->axes[panel].frame.box;
	const double cell_px = cell_width_px(work);
	legend_stack(legend, frame->bottom - frame->top, cell_px / 2);
	const double left_px = frame->right - frame->left - legend->box.right;
	if (legend->rows == 0 || left_px < 0.35 * cell_px)
		return false;
	work->beside_px[panel] = legend->box.right + work->layout->sizes.gap;
	return true;
}

/* Whether the only name is that of the panel. Then a legend is welcome where
 * there is room for it, but no part of the plot should make way. */
static bool is_said_by_title(const struct panel *panel, const struct legend_place *legend)
{
	return legend->entries == 1 && panel->title != NULL &&
		strcmp(panel->title, legend->entry[0].series->name) == 0;
}

static void place_beside(struct work *work, size_t panel)
{
	struct legend_place *legend = &work->layout->legend[panel];
	const struct box *frame = &work->layout->axes[panel].frame.box;
	legend_shape(legend, legend->columns, frame->bottom - frame->top);
	legend->inside = false;
	legend->box.left += frame->right + work->layout->sizes.gap;
	legend->box.right += frame->right + work->layout->sizes.gap;
	legend->box.top += frame->top;
	legend->box.bottom += frame->top;
}

static void make_legend(struct work *work, size_t panel, double share)
{
	struct layout *layout = work->layout;
	legend_free(&layout->legend[panel]);
	layout->legend[panel] = legend_make(&work->chart->panel[panel], work->device,
		&layout->sizes, share * cell_width_px(work));
}

/* The names at the ends of the lines need room right of the frame. */
static bool reserve_direct(struct work *work, size_t panel)
{
	struct legend_place *legend = &work->layout->legend[panel];
	const struct box *frame = &work->layout->axes[panel].frame.box;
	if (work->chart->style.legend != LEGEND_DIRECT || !direct_fits(legend, frame))
		return false;
	const double width_px = direct_width_px(legend);
	if (frame->right - frame->left - width_px < 0.35 * cell_width_px(work))
		return false;
	work->beside_px[panel] = width_px;
	legend->direct = true;
	return true;
}

/* Which of the panels with one legend has it: the first with a free place for
 * it, else the last of the first row, beside which there is room. */
static size_t choose_panel(struct work *work)
{
	const struct chart *chart = work->chart;
	size_t last = 0;
	for (size_t i = 0; i < chart->panels; i++) {
		if (!chart->panel[i].one_legend)
			continue;
		make_legend(work, i, 0.65);
		if (place_inside(work, i, false))
			return i;
		if (chart->panel[i].row == 0)
			last = i;
	}
	return last;
}

static void place_legends(struct work *work)
{
	struct layout *layout = work->layout;
	bool beside = false;
	const size_t chosen = choose_panel(work);
	for (size_t i = 0; i < layout->panels; i++) {
		make_legend(work, i, 0.65);
		if (layout->legend[i].entries == 0
				|| (work->chart->panel[i].one_legend && i != chosen))
			continue;
		if (reserve_direct(work, i)) {
			beside = true;
			continue;
		}
		if (place_inside(work, i, false))
			continue;
		make_legend(work, i, 0.4);	/* long names cut shorter */
		if (place_inside(work, i, false))
			continue;
		if (is_said_by_title(&work->chart->panel[i], &layout->legend[i]))
			layout->legend[i].columns = 0;
		else if (reserve_beside(work, i))
			beside = true;
		else
			place_inside(work, i, true);
	}
	if (!beside)
		return;

	arrange(work);
	for (size_t i = 0; i < layout->panels; i++) {
		if (layout->legend[i].direct)
			direct_place(&layout->legend[i], &layout->axes[i].frame);
		else if (work->beside_px[i] > 0)
			place_beside(work, i);
		else if (layout->legend[i].columns > 0)
			place_inside(work, i, true);
	}
}

/* Above the frames and in their middle, as far as the page allows. */
static void add_title(const struct work *work)
{
	struct layout *layout = work->layout;
	const struct track *first = &work->column[0];
	const struct track *last = &work->column[work->chart->columns - 1];
	const double margin = layout->sizes.margin, half = work->title.width_px / 2;
	const double middle = (first->start + last->start + last->length) / 2;
	texts_add_caption(&layout->texts, work->device, &work->title, layout->theme->title,
		fmax(fmin(middle, layout->page.right - margin - half), margin + half), margin);
}

static void add_texts(const struct work *work)
{
	struct layout *layout = work->layout;
	add_title(work);
	for (size_t i = 0; i < layout->panels; i++) {
		const struct track *column = &work->column[work->chart->panel[i].column];
		axes_add_texts(&layout->axes[i], work->device, &layout->sizes, layout->theme,
			column->before, &layout->texts);
	}
}

struct layout layout_make(const struct chart *chart, struct device *device)
{
	struct layout layout = {
		.page = { 0, 0, (double)chart->style.width_px, (double)chart->style.height_px },
		.sizes = theme_sizes(point_px(chart)),
		.theme = theme_get(&chart->style),
		.axes = memory_new(chart->panels, sizeof *layout.axes),
		.legend = memory_new(chart->panels, sizeof *layout.legend),
		.panels = chart->panels,
	};
	struct work work = {
		.chart = chart,
		.device = device,
		.layout = &layout,
		.column = tracks_new(chart->columns, NULL),
		.row = tracks_new(chart->rows, chart->row_share),
		.beside_px = memory_new(chart->panels, sizeof *work.beside_px),
	};
	if (device->type->sizes != NULL)
		device->type->sizes(device, &layout.sizes);
	if (chart->style.line_width_pt > 0)
		layout.sizes.curve = chart->style.line_width_pt * chart->style.dpi / 72;
	layout.sizes.curve = fmax(layout.sizes.curve, 1);	/* less would fade away */
	for (size_t i = 0; i < chart->panels; i++)
		layout.axes[i] = axes_make(&chart->panel[i]);

	arrange(&work);
	while (work.omission < OMIT_ALL && !large_enough(&work)) {
		work.omission++;
		arrange(&work);
	}
	if (chart->style.legend != LEGEND_NONE)
		place_legends(&work);
	add_texts(&work);

	caption_free(&work.title);
	free(work.column);
	free(work.row);
	free(work.beside_px);
	return layout;
}

void layout_free(struct layout *layout)
{
	for (size_t i = 0; i < layout->panels; i++) {
		axes_free(&layout->axes[i]);
		legend_free(&layout->legend[i]);
	}
	free(layout->axes);
	free(layout->legend);
	texts_free(&layout->texts);
}
