/* SPDX-License-Identifier: MIT */
/* curve_panel.c - see curve_panel.h */
#include "chart/model/curve_panel.h"

#include <math.h>

#include "chart/frame/path.h"
#include "chart/frame/range.h"
#include "chart/model/cell_ranges.h"
#include "chart/model/cell_series.h"
#include "chart/model/notes.h"
#include "support/memory.h"

/* The bar of a ramp, and the entries that are about several lines. */
static void add_scheme(const struct cell *cell, struct panel *panel)
{
	const struct scheme *scheme = &cell->scheme;
	struct series *key = memory_new(scheme->keys, sizeof *key);
	for (size_t i = 0; i < scheme->keys; i++)
		key[i] = (struct series){
			.name = scheme->key[i].text, .color = scheme->key[i].color,
			.neutral = !scheme->key[i].colored, .look = &scheme->key[i].look,
		};
	panel->key = key;
	panel->keys = scheme->keys;
	panel->bar = (struct color_bar){ scheme->bar_name, scheme->tick, scheme->ticks };
}

/* A power of ten, three decades below what is largest. */
static double x_threshold(struct interval x)
{
	return pow(10, floor(log10(fmax(fabs(x.low), fabs(x.high)))) - 3);
}

struct panel curve_panel(struct model *model, const struct cell *cell)
{
	struct series *series = memory_new(2 * cell->curves, sizeof *series);
	const struct style *style = &model->chart.style;
	const struct panel_head *head = &model->head->figure.panel[cell->panel];
	const struct interval x = cell_x(model, cell);
	struct interval y;
	const struct scaling scaling = cell_scaling(model, cell, &y);
	const struct scaling x_scaling = { style->x_scaling, x_threshold(x) };
	const struct box box = cell_largest_frame(model);
	const struct frame page = {
		.box = box,
		.x = scale_make_as(x_scaling, x, box.left, box.right),
		.y = scale_make_as(scaling, y, box.bottom, box.top),
	};
	size_t count = 0;
	for (size_t i = 0; i < cell->curves; i++)
		count += series_add(model, cell, i, &page, series + count);
	struct panel panel = {
		.column = cell->column,
		.row = cell->row,
		.row_title = cell->difference ? NULL : head->row_title,
		.x = x,
		.y = y,
		.scaling = scaling,
		.x_scaling = x_scaling,
		.xlabel = head->xlabel,
		.ylabel = cell->difference ? cell->ylabel : head->ylabel,
		.xlabel_typed = head->xlabel_typed,
		.ylabel_typed = head->ylabel_typed && !cell->difference,
		.series = series,
		.series_count = count,
	};
	if (head->title != NULL && !cell->difference) {
		panel.title = head->title;
		panel.title_typed = true;
	} else if (model->head->figure.panels > 1 && cell->heading != NULL) {
		panel.title = cell->heading;
		panel.title_typed = cell->curves == 1 && cell->look[0].label != NULL;
		panel.named = true;
	}
	panel.upright = head->upright;
	panel.uprights = head->uprights;
	panel.level = cell->difference ? NULL : head->level;
	panel.levels = cell->difference ? 0 : head->levels;
	panel.x_wish = head->x_ticks;
	if (!cell->difference)
		panel.y_wish = head->y_ticks;
	panel.equal = style->equal && !cell->difference;
	if (!cell->difference)
		panel.note = notes_of(head, cell, &panel, &panel.notes);
	if (!panel.named && cell_has_entries(model, cell))
		panel.heading = cell->heading;
	if (!cell->difference)
		add_scheme(cell, &panel);
	/* A bar says the values, and nothing else. */
	if (panel.bar.name != NULL && panel.keys == 0 && panel.title == NULL
			&& style->legend != LEGEND_DIRECT) {
		panel.title = cell->heading;
		panel.heading = NULL;
	}
	if (scaling.kind == SCALING_LINEAR && !cell_has_given_range(model, cell))
		panel.y = range_of_y(&panel);
	return panel;
}
