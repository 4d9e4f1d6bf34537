/* SPDX-License-Identifier: MIT */
/* cell_ranges.c - see cell_ranges.h */
#include "chart/model/cell_ranges.h"

#include <math.h>

#include "chart/frame/range.h"
#include "chart/line/sample.h"
#include "plane/range.h"
#include "plane/spread.h"
#include "sampling/trace.h"

/* No frame of a panel is larger than its share of the page; those of a figure with differences
 * are of two heights. */
struct box cell_largest_frame(const struct model *model)
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
struct interval cell_x(const struct model *model, const struct cell *cell)
{
	return range_not_empty(figure_range(model->head, cell->panel));
}

/* The points that the user asked for, in the panel's own range if it has one. */
struct grid cell_grid(const struct model *model, size_t panel)
{
	const struct interval own = model->head->figure.panel[panel].x;
	struct grid grid = *model->head->grid;
	if (grid.list == NULL && own.low < own.high) {
		grid.first = own.low;
		grid.last = own.high;
	}
	return grid;
}

/* Adds the values at the grid's points, or at one for each pixel. */
static void spread_curve(const struct model *model, const struct cell *cell,
	const struct curve *curve, struct spread *spread)
{
	const struct interval x = cell_x(model, cell);
	const struct grid own = cell_grid(model, cell->panel), even = {
		.first = x.low, .last = x.high,
		.count = (size_t)ceil(cell_largest_frame(model).right) + 1,
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
		sample_range(curve, cell_x(model, cell), (size_t)ceil(cell_largest_frame(model).right), y);
		return;
	}
	const struct grid grid = cell_grid(model, cell->panel);
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	trace_begin(&trace, curve, &grid);
	for (size_t count; (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++)
			range_include(y, point[i].y);
}

bool cell_has_given_range(const struct model *model, const struct cell *cell)
{
	const struct interval y = model->head->figure.panel[cell->panel].y;
	return y.low < y.high && !cell->difference;
}

/* The range of y that all curves of the cell are seen in, or nearly so: a peak
 * between two points may reach beyond. */
static struct interval cell_range(const struct model *model, const struct cell *cell)
{
	if (cell_has_given_range(model, cell))
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

/* How y is shown: the axes of differences, if there are any, are those meant. */
struct scaling cell_scaling(struct model *model, const struct cell *cell,
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
	*y = cell_has_given_range(model, cell) ? model->head->figure.panel[cell->panel].y
		: range_on_axis(&spread, scaling);
	model->dropped = model->dropped || (scaling.kind == SCALING_LOG && spread.rest);
	return scaling;
}
