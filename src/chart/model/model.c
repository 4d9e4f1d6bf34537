/* SPDX-License-Identifier: MIT */
/* model.c - see model.h
 *
 * A line is always the true curve. If the user chose a number of points, it
 * goes through those, and both sides of every breakpoint; if he listed the
 * points, they are dots upon it. Otherwise there are as many points as show,
 * which depends on the range of y: so that is found first.
 */
#include "chart/model/model.h"

#include <math.h>
#include <stdlib.h>

#include "chart/model/envelope.h"
#include "chart/model/jump.h"
#include "chart/model/notes.h"
#include "chart/model/path.h"
#include "chart/model/range.h"
#include "chart/model/report_model.h"
#include "chart/model/sample.h"
#include "chart/model/share.h"
#include "plane/range.h"
#include "plane/spread.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "support/memory.h"

static const double DIFFERENCE_SHARE = 0.5;	/* its height, of that of the panel above */

/* No frame of a panel is larger than its share of the page; those of a figure with differences
 * are of two heights. */
static struct box largest_frame(const struct model *model)
{
	const struct style *style = &model->chart.style;
	const struct figure_head *figure = &model->head->figure;
	const struct arrangement arrangement = figure_arrangement(figure, style);
	return (struct box){
		0, 0, (double)style->width_px / (double)arrangement.columns,
		(double)style->height_px / (double)(figure->difference ? 1 : arrangement.rows),
	};
}

/* The range of x that is shown. */
static struct interval x_of(const struct model *model, const struct cell *cell)
{
	return range_not_empty(figure_range(model->head, cell->panel));
}

/* The points that the user asked for, in the panel's own range if it has one. */
static struct grid grid_of(const struct model *model, size_t panel)
{
	const struct interval own = model->head->figure.panel[panel].x;
	struct grid grid = *model->head->grid;
	if (grid.list == NULL && own.low < own.high) {
		grid.first = own.low;
		grid.last = own.high;
	}
	return grid;
}

/* The line of a curve on the page. */
static struct points line_of(const struct model *model, const struct cell *cell,
	const struct curve *curve, const struct frame *page)
{
	const struct grid grid = grid_of(model, cell->panel);
	return model->as_needed ? sample_curve(curve, page)
		: sample_grid(curve, &grid, page);
}

/* The outline of a curve's band: along the lower edge and back along the upper. */
static struct points band_of(const struct model *model, const struct cell *cell,
	const struct curve *curve, const struct frame *page)
{
	struct curve lower, upper;
	if (!curve_band(curve, &lower, &upper))
		return (struct points){ .point = NULL };
	struct points outline = line_of(model, cell, &lower, page);
	struct points back = line_of(model, cell, &upper, page);
	outline.point = memory_resize(outline.point, outline.count + back.count,
		sizeof *outline.point);
	while (back.count > 0)
		outline.point[outline.count++] = back.point[--back.count];
	free(back.point);
	return outline;
}

/* The points of a list on the curve. */
static struct points dots_of(const struct curve *curve, const struct grid *grid)
{
	struct points points = { .count = 0 };
	struct trace trace;
	points.point = memory_new(grid->count + TRACE_POINTS_MAX, sizeof *points.point);
	trace_begin(&trace, curve, grid);
	for (size_t count; (count = trace_next(&trace, points.point + points.count)) > 0; )
		points.count += count;
	return points;
}

/* Adds the values at the grid's points, or at one for each pixel. */
static void spread_curve(const struct model *model, const struct cell *cell,
	const struct curve *curve, struct spread *spread)
{
	const struct interval x = x_of(model, cell);
	const struct grid own = grid_of(model, cell->panel), even = {
		.first = x.low, .last = x.high,
		.count = (size_t)ceil(largest_frame(model).right) + 1,
	};
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	trace_begin(&trace, curve, model->as_needed && !curve_has_rows(curve) ? &even : &own);
	for (size_t count; (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++)
			spread_include(spread, point[i].y);
}

/* Makes *y hold what the curve reaches. */
static void include_curve(const struct model *model, const struct cell *cell,
	const struct curve *curve, struct interval *y)
{
	if (model->as_needed && !curve_has_rows(curve)) {
		sample_range(curve, x_of(model, cell), (size_t)ceil(largest_frame(model).right), y);
		return;
	}
	const struct grid grid = grid_of(model, cell->panel);
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	trace_begin(&trace, curve, &grid);
	for (size_t count; (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++)
			range_include(y, point[i].y);
}

static bool has_given_range(const struct model *model, const struct cell *cell)
{
	const struct interval y = model->head->figure.panel[cell->panel].y;
	return y.low < y.high && !cell->difference;
}

/* The range of y that all curves of the cell are seen in, or nearly so: a peak
 * between two points may reach beyond. */
static struct interval cell_range(const struct model *model, const struct cell *cell)
{
	if (has_given_range(model, cell))
		return model->head->figure.panel[cell->panel].y;
	struct interval y = range_none;
	for (size_t i = 0; i < cell->curves; i++) {
		struct curve edge[2];
		include_curve(model, cell, &cell->curve[i], &y);
		if (!curve_band(&cell->curve[i], &edge[0], &edge[1]))
			continue;
		include_curve(model, cell, &edge[0], &y);
		include_curve(model, cell, &edge[1], &y);
	}
	for (size_t i = 0; !cell->difference && i < model->head->figure.panel[cell->panel].levels; i++)
		range_include(&y, model->head->figure.panel[cell->panel].level[i]);
	return range_with_room(y);
}

/* Whether the curve has values at rows alone, or is an error of a narrow type: true at the
 * numbers of the type, and nothing between them. */
static bool is_noise(const struct model *model, const struct curve *curve)
{
	return curve_has_rows(curve) || (model->as_needed && model->head->grid->list == NULL && curve->minus != NULL
		&& curve->type != NUMBER_F64);
}

/* Its values: dots while they are few, else their mean with a band from the least to the
 * greatest in each column. What is no error is dots always. */
static void add_noise(const struct model *model, const struct cell *cell,
	const struct curve *curve, const struct frame *page, struct series *series)
{
	const struct grid grid = grid_of(model, cell->panel);
	const struct points values = curve_has_rows(curve) ? dots_of(curve, &grid)
		: envelope_numbers(curve, page);
	if (envelope_is_sparse(values.count, page) || curve->minus == NULL) {
		const struct points band = band_of(model, cell, curve, page);
		series->band = band.point;
		series->band_points = band.count;
		series->point = values.point;
		series->points = values.count;
		series->marks = true;
		return;
	}
	const struct envelope envelope = envelope_of(values.point, values.count, page);
	free(values.point);
	series->point = envelope.mean.point;
	series->points = envelope.mean.count;
	series->band = envelope.outline.point;
	series->band_points = envelope.outline.count;
	series->envelope = true;
}

/* Whether the heading is said once, and the entries say the rest. Names at the ends of
 * lines have no heading, but they may have the title of their panel. */
static bool has_entries(const struct model *model, const struct cell *cell)
{
	const struct figure_head *figure = &model->head->figure;
	return cell->heading != NULL && cell->curves > 1 && (figure->style.legend != LEGEND_DIRECT
		|| (figure->panels > 1 && figure->panel[cell->panel].title == NULL));
}

static char *copy_entry(const struct model *model, const struct cell *cell, size_t i)
{
	return has_entries(model, cell) ? memory_print("%s", cell->entry[i]) : NULL;
}

/* The series of one curve: its line, and dots at the points of a list. */
static size_t add_series(const struct model *model, const struct cell *cell, size_t i,
	const struct frame *page, struct series *series)
{
	const struct curve *curve = &cell->curve[i];
	series[0] = (struct series){
		.name = cell->title[i],
		.entry = copy_entry(model, cell, i),
		.typed = cell->look[i].label != NULL || curve->given,
		.look = &cell->look[i],
		.color = cell->scheme.color[i],
		.shades = cell->scheme.shades,
	};
	if (is_noise(model, curve)) {
		add_noise(model, cell, curve, page, &series[0]);
		return 1;
	}
	const struct points line = line_of(model, cell, curve, page);
	const struct points band = band_of(model, cell, curve, page);
	size_t jumps;
	series[0].jump = jumps_find(curve, x_of(model, cell), &jumps);
	series[0].jumps = jumps;
	series[0].point = line.point;
	series[0].points = line.count;
	series[0].band = band.point;
	series[0].band_points = band.count;
	if (model->head->grid->list == NULL || model->head->curve->given)
		return 1;
	const struct points dots = dots_of(curve, model->head->grid);
	series[1] = (struct series){
		.look = &cell->look[i],
		.color = cell->scheme.color[i],
		.shades = cell->scheme.shades,
		.point = dots.point,
		.points = dots.count,
		.marks = true,
	};
	return 2;
}

/* How y is shown: the axes of differences, if there are any, are those meant. */
static struct scaling cell_scaling(struct model *model, const struct cell *cell,
	struct interval *y)
{
	struct scaling scaling = { .kind = model->chart.style.y_scaling };
	if (scaling.kind == SCALING_LINEAR || cell->difference != model->head->figure.difference) {
		*y = cell_range(model, cell);
		return (struct scaling){ .kind = SCALING_LINEAR };
	}
	struct spread spread = spread_none;
	for (size_t i = 0; i < cell->curves; i++)
		spread_curve(model, cell, &cell->curve[i], &spread);
	scaling.threshold = spread_threshold(&spread);
	*y = has_given_range(model, cell) ? model->head->figure.panel[cell->panel].y
		: range_on_axis(&spread, scaling);
	model->dropped = model->dropped || (scaling.kind == SCALING_LOG && spread.rest);
	return scaling;
}

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

static struct panel make_panel(struct model *model, const struct cell *cell)
{
	struct series *series = memory_new(2 * cell->curves, sizeof *series);
	const struct style *style = &model->chart.style;
	const struct panel_head *head = &model->head->figure.panel[cell->panel];
	const struct interval x = x_of(model, cell);
	struct interval y;
	const struct scaling scaling = cell_scaling(model, cell, &y);
	const struct scaling x_scaling = { style->x_scaling, x_threshold(x) };
	const struct box box = largest_frame(model);
	const struct frame page = {
		.box = box,
		.x = scale_make_as(x_scaling, x, box.left, box.right),
		.y = scale_make_as(scaling, y, box.bottom, box.top),
	};
	size_t count = 0;
	for (size_t i = 0; i < cell->curves; i++)
		count += add_series(model, cell, i, &page, series + count);
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
	if (!panel.named && has_entries(model, cell))
		panel.heading = cell->heading;
	if (!cell->difference)
		add_scheme(cell, &panel);
	/* A bar says the values, and nothing else. */
	if (panel.bar.name != NULL && panel.keys == 0 && panel.title == NULL
			&& style->legend != LEGEND_DIRECT) {
		panel.title = cell->heading;
		panel.heading = NULL;
	}
	if (scaling.kind == SCALING_LINEAR && !has_given_range(model, cell))
		panel.y = range_of_y(&panel);
	return panel;
}

static struct model model_of_curves(const struct head *head, const struct style *style)
{
	struct model model = {
		.chart.style = *style,
		.head = head,
		.as_needed = head->grid->list != NULL || head->figure.grid_as_needed,
	};
	const struct arrangement arrangement = figure_arrangement(&head->figure, style);
	model.cells = cells_new(head, style, &model.cell);
	model.panel = memory_new(model.cells, sizeof *model.panel);
	for (size_t i = 0; i < model.cells; i++)
		model.panel[i] = make_panel(&model, &model.cell[i]);
	share_legends(head, model.cell, model.panel, model.cells);
	share_axes(model.panel, model.cells, style->share);
	model.row_share = memory_new(arrangement.rows, sizeof *model.row_share);
	for (size_t row = 0; row < arrangement.rows; row++)
		model.row_share[row] = head->figure.difference && row % 2 == 1
			? DIFFERENCE_SHARE : 1;
	model.chart = (struct chart){
		.title = head->figure.title,
		.panel = model.panel,
		.panels = model.cells,
		.columns = arrangement.columns,
		.rows = arrangement.rows,
		.row_share = head->figure.difference ? model.row_share : NULL,
		.style = *style,
		.threads = head->figure.threads,
	};
	return model;
}

struct model model_new(const struct head *head, const struct report *report,
	const struct style *style)
{
	return head->figure.report.columns > 0 ? model_of_report(head, report, style)
		: model_of_curves(head, style);
}

void model_free(struct model *model)
{
	for (size_t i = 0; i < model->chart.panels; i++) {
		const struct panel *panel = &model->panel[i];
		for (size_t j = 0; j < panel->series_count; j++) {
			free((struct point *)panel->series[j].point);
			free((struct point *)panel->series[j].band);
			free((struct jump *)panel->series[j].jump);
			free((char *)panel->series[j].entry);
		}
		free((struct series *)panel->series);
		free((struct series *)panel->key);
		notes_free(panel->note, panel->notes);
		free((struct value *)panel->value);
	}
	for (size_t i = 0; i < model->categories; i++)
		free((char *)model->category[i].name);
	free(model->category);
	cells_free(model->cell, model->cells);
	free(model->panel);
	free(model->row_share);
}
