/* model.c - see model.h
 *
 * A line is always the true curve. If the user chose a number of points, it
 * goes through those, and both sides of every breakpoint; if he listed the
 * points, they are dots upon it. Otherwise there are as many points as show.
 */
#include "chart/model.h"

#include <stdlib.h>

#include "sampling/trace.h"
#include "support/memory.h"

/* Points for each pixel across: more than the eye can follow, even where a
 * curve is steep. */
enum { POINTS_PER_PIXEL = 4 };
static const double DIFFERENCE_SHARE = 0.5;	/* its height, of that of the panel above */

struct points {
	struct point *point;	/* owned */
	size_t count;
};

/* All points of a curve. */
static struct points trace_all(const struct curve *curve, const struct grid *grid)
{
	struct points points = { .point = NULL };
	struct trace trace;
	size_t capacity = 0, count;
	trace_begin(&trace, curve, grid);
	do {
		if (capacity - points.count < TRACE_POINTS_MAX) {
			capacity = 2 * capacity + TRACE_POINTS_MAX;
			points.point = memory_resize(points.point, capacity, sizeof *points.point);
		}
		count = trace_next(&trace, points.point + points.count);
		points.count += count;
	} while (count > 0);
	return points;
}

/* The outline of a curve's band: along the lower edge and back along the upper. */
static struct points trace_band(const struct curve *curve, const struct grid *grid)
{
	struct curve lower, upper;
	if (!curve_band(curve, &lower, &upper))
		return (struct points){ .point = NULL };
	struct points outline = trace_all(&lower, grid), back = trace_all(&upper, grid);
	outline.point = memory_resize(outline.point, outline.count + back.count,
		sizeof *outline.point);
	while (back.count > 0)
		outline.point[outline.count++] = back.point[--back.count];
	free(back.point);
	return outline;
}

/* The series of one curve: its line, and dots at the points of a list. */
static size_t add_series(const struct model *model, const struct cell *cell, size_t i,
	struct series *series)
{
	const struct curve *curve = &cell->curve[i];
	const struct points line = trace_all(curve, &model->line);
	const struct points band = trace_band(curve, &model->line);
	series[0] = (struct series){
		.name = cell->title[i],
		.color = cell->first_color + i,
		.point = line.point,
		.points = line.count,
		.band = band.point,
		.band_points = band.count,
	};
	if (model->head->grid->list == NULL)
		return 1;
	const struct points dots = trace_all(curve, model->head->grid);
	series[1] = (struct series){
		.color = cell->first_color + i,
		.point = dots.point,
		.points = dots.count,
		.marks = true,
	};
	return 2;
}

static struct panel make_panel(const struct model *model, const struct cell *cell)
{
	struct series *series = memory_new(2 * cell->curves, sizeof *series);
	size_t count = 0;
	for (size_t i = 0; i < cell->curves; i++)
		count += add_series(model, cell, i, series + count);
	return (struct panel){
		.column = cell->column,
		.row = cell->row,
		.x = { model->line.first, model->line.last },
		.y = cell->difference ? (struct interval){ 0, 0 } : model->head->y,
		.xlabel = model->head->xlabel,
		.ylabel = cell->difference ? "difference" : model->head->ylabel,
		.series = series,
		.series_count = count,
	};
}

static struct grid line_grid(const struct head *head)
{
	const struct interval range = head_range(head);
	const bool as_needed = head->grid->list != NULL || head->grid_as_needed;
	return (struct grid){
		.first = range.low,
		.last = range.high,
		.count = as_needed ? POINTS_PER_PIXEL * head->style.width_px + 1 : head->grid->count,
	};
}

struct model model_new(const struct head *head)
{
	struct model model = { .head = head, .line = line_grid(head) };
	const struct arrangement arrangement = head_arrangement(head);
	model.cells = cells_new(head, &model.cell);
	model.panel = memory_new(model.cells, sizeof *model.panel);
	for (size_t i = 0; i < model.cells; i++)
		model.panel[i] = make_panel(&model, &model.cell[i]);
	model.row_share = memory_new(arrangement.rows, sizeof *model.row_share);
	for (size_t row = 0; row < arrangement.rows; row++)
		model.row_share[row] = head->difference && row % 2 == 1 ? DIFFERENCE_SHARE : 1;
	model.chart = (struct chart){
		.title = head->title,
		.panel = model.panel,
		.panels = model.cells,
		.columns = arrangement.columns,
		.rows = arrangement.rows,
		.row_share = model.row_share,
		.style = head->style,
	};
	return model;
}

void model_free(struct model *model)
{
	for (size_t i = 0; i < model->cells; i++) {
		const struct panel *panel = &model->panel[i];
		for (size_t j = 0; j < panel->series_count; j++) {
			free((struct point *)panel->series[j].point);
			free((struct point *)panel->series[j].band);
		}
		free((struct series *)panel->series);
	}
	cells_free(model->cell, model->cells);
	free(model->panel);
	free(model->row_share);
}
