/* SPDX-License-Identifier: MIT */
/* legend.c - see legend.h */
#include "chart/legend/legend.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "chart/page/wrap.h"
#include "support/memory.h"

enum { COLUMNS_MAX = 4, STEPS = 16, RAMP_ENTRIES = 5 };

static const double MOST_HIDDEN = 0.25;		/* of the frame */

/* The length of a piece of line, of the font: dashes must show which they are. */
static const double SAMPLE = 2.1, DASHED_SAMPLE = 3;

/* Whether the line tells enough of a ramp: one of RAMP_ENTRIES that are evenly spread. */
static bool is_of_ramp(size_t line, size_t lines)
{
	for (size_t i = 0; i < RAMP_ENTRIES; i++)
		if (line == (2 * i * (lines - 1) + RAMP_ENTRIES - 1) / (2 * (RAMP_ENTRIES - 1)))
			return true;
	return false;
}

struct legend_place legend_make(const struct panel *panel, const struct drawing *drawing,
	enum legend_content content, double name_px)
{
	const bool keys = content == LEGEND_OF_KEYS && panel->keys > 0;
	const struct series *entries = keys ? panel->key : panel->series;
	const size_t count = content == LEGEND_EMPTY ? 0 : keys ? panel->keys : panel->series_count;
	struct device *device = drawing->device;
	const struct sizes *sizes = &drawing->sizes;
	struct legend_place legend = {
		.entry = memory_new(count, sizeof *legend.entry),
		.font = drawing_font(drawing, sizes->legend, NULL, false),
		.sample_px = (drawing->theme->dashes ? DASHED_SAMPLE : SAMPLE) * sizes->legend,
		.space_px = 0.6 * sizes->legend,
		.lead_px = 0.35 * sizes->legend,
	};
	legend.blank_px = device->type->measure(device, " ", legend.font).width_px;
	for (size_t i = 0; i < count; i++) {
		const struct series *series = &entries[i];
		if (series->name == NULL || (content == LEGEND_OF_RAMP && !is_of_ramp(i, count)))
			continue;
		const char *entry = series->entry != NULL ? series->entry : series->name;
		const struct font font = drawing_font(drawing, sizes->legend, entry, series->typed);
		char *name = wrap_cut(device, entry, font, name_px);
		const struct extent extent = device->type->measure(device, name, font);
		legend.name_px = fmax(legend.name_px, extent.width_px);
		legend.ascent_px = fmax(legend.ascent_px, extent.ascent_px);
		legend.line_px = fmax(legend.line_px, extent.ascent_px + extent.descent_px);
		legend.entry[legend.entries++] = (struct legend_entry){
			.series = series, .name = name, .font = font
		};
	}
	if (panel->heading != NULL && count > 0) {
		legend.heading = wrap_cut(device, panel->heading, legend.font,
			name_px + legend.sample_px);
		legend.heading_px = device->type->measure(device, legend.heading,
			legend.font).width_px;
	}
	legend.row_px = fmax(legend.line_px, 1.35 * sizes->legend);
	return legend;
}

void legend_free(struct legend_place *legend)
{
	for (size_t i = 0; i < legend->entries; i++)
		free(legend->entry[i].name);
	free(legend->entry);
	free(legend->heading);
}

double legend_heading_px(const struct legend_place *legend)
{
	return legend->heading != NULL ? legend->row_px : 0;
}

void legend_shape(struct legend_place *legend, size_t columns, double height_px)
{
	const double heading_px = legend_heading_px(legend);
	const double most = floor((height_px - heading_px - 2 * legend->lead_px) / legend->row_px);
	legend->rows = (legend->entries + columns - 1) / columns;
	legend->columns = columns;
	if ((double)legend->rows > most)
		legend->rows = most > 0 ? (size_t)most : 0;
	legend->shown = legend->rows * columns;
	if (legend->shown > legend->entries)
		legend->shown = legend->entries;

	const double column_px = legend->sample_px + legend->space_px + legend->name_px;
	const double width_px = (double)columns * (column_px + 1.5 * legend->space_px)
		+ 0.5 * legend->space_px;
	legend->box = (struct box){ 0, 0,
		fmax(width_px, legend->heading_px + 2 * legend->space_px),
		heading_px + (double)legend->rows * legend->row_px + 2 * legend->lead_px };
}

void legend_stack(struct legend_place *legend, double height_px, double width_px)
{
	size_t columns = 1;
	legend_shape(legend, columns, height_px);
	const double column_px = legend->box.right;
	while (legend->shown < legend->entries && (double)(columns + 1) * column_px < width_px)
		legend_shape(legend, ++columns, height_px);
}

static void move_to(struct legend_place *legend, double left, double top)
{
	struct box *box = &legend->box;
	*box = (struct box){ left, top, left + box->right - box->left,
		top + box->bottom - box->top };
	legend->inside = true;
}

static bool is_free(const struct cover *cover, const struct box *box, double clearance_px)
{
	return cover_count(cover, &(struct box){ box->left - clearance_px, box->top - clearance_px,
		box->right + clearance_px, box->bottom + clearance_px }) == 0;
}

/* Where the top left corner may be. */
static struct box corners_of(const struct legend_place *legend, const struct box *frame)
{
	const double inset = legend->space_px;
	return (struct box){
		frame->left + inset, frame->top + inset,
		frame->right - inset - (legend->box.right - legend->box.left),
		frame->bottom - inset - (legend->box.bottom - legend->box.top),
	};
}

static void move_within(struct legend_place *legend, const struct box *corners,
	double across, double down)
{
	move_to(legend, corners->left + across * (corners->right - corners->left),
		corners->top + down * (corners->bottom - corners->top));
}

/* In which order places are tried, as shares of the way across and down. */
static const struct point preferred[] = {
	{ 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 },
	{ 0, 0.5 }, { 1, 0.5 }, { 0.5, 1 }, { 0.5, 0 },
};
enum { PREFERRED = sizeof preferred / sizeof preferred[0] };

/* Then all places of a grid, those near an edge or a corner first. */
static bool search_grid(struct legend_place *legend, const struct cover *cover,
	const struct box *corners, double clearance_px)
{
	for (int distance = 0; distance <= STEPS; distance++) {
		for (int down = 0; down <= STEPS; down++) {
			for (int across = 0; across <= STEPS; across++) {
				const int x = across < STEPS - across ? across : STEPS - across;
				const int y = down < STEPS - down ? down : STEPS - down;
				if (x + y != distance)
					continue;
				move_within(legend, corners, (double)across / STEPS,
					(double)down / STEPS);
				if (is_free(cover, &legend->box, clearance_px))
					return true;
			}
		}
	}
	return false;
}

static bool fits(const struct legend_place *legend, const struct box *corners)
{
	return legend->shown == legend->entries &&
		corners->left <= corners->right && corners->top <= corners->bottom;
}

bool legend_find(struct legend_place *legend, const struct cover *cover,
	const struct box *frame, double clearance_px)
{
	for (size_t columns = 1; columns <= COLUMNS_MAX && columns <= legend->entries; columns++) {
		legend_shape(legend, columns, frame->bottom - frame->top);
		const struct box corners = corners_of(legend, frame);
		if (!fits(legend, &corners))
			continue;
		for (int i = 0; i < PREFERRED; i++) {
			move_within(legend, &corners, preferred[i].x, preferred[i].y);
			if (is_free(cover, &legend->box, clearance_px))
				return true;
		}
		if (search_grid(legend, cover, &corners, clearance_px))
			return true;
	}
	return false;
}

/* Whether so little of the plot would be left that it is better seen without. */
static bool hides_plot(const struct legend_place *legend, const struct box *frame)
{
	const struct box *box = &legend->box;
	return (box->right - box->left) * (box->bottom - box->top) >
		MOST_HIDDEN * (frame->right - frame->left) * (frame->bottom - frame->top);
}

void legend_force(struct legend_place *legend, const struct cover *cover,
	const struct box *frame, enum legend where)
{
	static const size_t corner[] = {
		[LEGEND_NORTHWEST] = 0, [LEGEND_NORTHEAST] = 1,
		[LEGEND_SOUTHEAST] = 2, [LEGEND_SOUTHWEST] = 3,
	};
	struct box corners = { 0, 0, -1, -1 };
	for (size_t columns = 1; columns <= COLUMNS_MAX && columns <= legend->entries; columns++) {
		legend_shape(legend, columns, frame->bottom - frame->top);
		corners = corners_of(legend, frame);
		if (fits(legend, &corners))
			break;
	}
	if (!fits(legend, &corners)) {		/* as many as there is room for */
		legend_shape(legend, 1, frame->bottom - frame->top - 2 * legend->space_px);
		corners = corners_of(legend, frame);
	}
	if (legend->rows == 0 || corners.left > corners.right ||
	    (where == LEGEND_BEST && hides_plot(legend, frame))) {
		legend->columns = 0;
		return;
	}

	size_t best = where == LEGEND_BEST ? 0 : corner[where];
	size_t least = (size_t)-1;
	for (size_t i = 0; where == LEGEND_BEST && i < PREFERRED; i++) {
		move_within(legend, &corners, preferred[i].x, preferred[i].y);
		const size_t covered = cover_count(cover, &legend->box);
		if (covered < least) {
			least = covered;
			best = i;
		}
	}
	move_within(legend, &corners, preferred[best].x, preferred[best].y);
}

const char *legend_name(const struct legend_place *legend, size_t entry,
	char text[static LEGEND_MORE_MAX])
{
	if (entry + 1 < legend->shown || legend->shown == legend->entries)
		return legend->entry[entry].name;
	snprintf(text, LEGEND_MORE_MAX, "and %zu more", legend->entries - entry);
	return text;
}
