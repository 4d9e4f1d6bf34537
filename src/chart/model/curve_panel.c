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

/* A panel without lines, whose axes go from where to where. */
static struct panel empty_panel(struct model *model, const struct cell *cell)
{
	const struct style *style = &model->chart.style;
	const struct panel_head *head = &model->head->figure.panel[cell->panel];
	struct panel panel = {
		.column = cell->column,
		.row = cell->row,
		.x = cell_x(model, cell),
		.xlabel = head->xlabel,
		.xlabel_typed = head->xlabel_typed,
		.x_wish = head->x_ticks,
		.upright = head->upright,
		.uprights = head->uprights,
	};
	panel.x_scaling = (struct scaling){ style->x_scaling, x_threshold(panel.x) };
	panel.scaling = cell_scaling(model, cell, &panel.y);
	return panel;
}

/* The lines, as they are seen in the largest frame. */
static void add_series(struct model *model, const struct cell *cell, struct panel *panel)
{
	struct series *series = memory_new(2 * cell->curves, sizeof *series);
	const struct box box = cell_largest_frame(model);
	const struct frame page = {
		.box = box,
		.x = scale_make_as(panel->x_scaling, panel->x, box.left, box.right),
		.y = scale_make_as(panel->scaling, panel->y, box.bottom, box.top),
	};
	for (size_t i = 0; i < cell->curves; i++)
		panel->series_count += series_add(model, cell, i, &page,
			series + panel->series_count);
	panel->series = series;
}

/* The title, of the user or what the lines have in common. */
static void add_title(const struct model *model, const struct cell *cell, struct panel *panel)
{
	const struct panel_head *head = &model->head->figure.panel[cell->panel];
	if (head->title != NULL && !cell->difference) {
		panel->title = head->title;
		panel->title_typed = true;
	} else if (model->head->figure.panels > 1 && cell->heading != NULL) {
		panel->title = cell->heading;
		panel->title_typed = cell->curves == 1 && cell->look[0].label != NULL;
		panel->named = true;
	}
	if (!panel->named && cell_has_entries(model, cell))
		panel->heading = cell->heading;
}

/* What the user wants of a panel of values, but not of the differences below it. */
static void add_wishes(const struct model *model, const struct cell *cell, struct panel *panel)
{
	const struct panel_head *head = &model->head->figure.panel[cell->panel];
	panel->row_title = head->row_title;
	panel->ylabel = head->ylabel;
	panel->ylabel_typed = head->ylabel_typed;
	panel->level = head->level;
	panel->levels = head->levels;
	panel->y_wish = head->y_ticks;
	panel->equal = model->chart.style.equal;
	panel->note = notes_of(head, cell, panel, &panel->notes);
}

struct panel curve_panel(struct model *model, const struct cell *cell)
{
	struct panel panel = empty_panel(model, cell);
	add_series(model, cell, &panel);
	add_title(model, cell, &panel);
	if (cell->difference) {
		panel.ylabel = cell->ylabel;
	} else {
		add_wishes(model, cell, &panel);
		add_scheme(cell, &panel);
	}
	/* A bar says the values, and nothing else. */
	if (panel.bar.name != NULL && panel.keys == 0 && panel.title == NULL
			&& model->chart.style.legend != LEGEND_DIRECT) {
		panel.title = cell->heading;
		panel.heading = NULL;
	}
	if (panel.scaling.kind == SCALING_LINEAR && !cell_has_given_range(model, cell))
		panel.y = range_of_y(&panel);
	return panel;
}
