/* picture.c - curves become a chart, and the chart a picture.
 *
 * A line is always the true curve. If the user chose a number of points, it
 * goes through those, and both sides of every breakpoint; if he listed the
 * points, they are dots upon it. Otherwise there are as many points as show.
 */
#include "chart/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/chart.h"
#include "chart/raster.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "sink/cells.h"
#include "sink/sink.h"
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

/* What a chart borrows from. */
struct drawing {
	const struct head *head;
	struct grid line;		/* the points that lines go through */
	struct cell *cell;
	size_t cells;
	struct panel *panel;		/* owned [cells] */
	double *row_share;		/* owned */
};

/* The series of one curve: its line, and dots at the points of a list. */
static size_t add_series(const struct drawing *drawing, const struct cell *cell, size_t i,
	struct series *series)
{
	const struct curve *curve = &cell->curve[i];
	const struct points line = trace_all(curve, &drawing->line);
	const struct points band = trace_band(curve, &drawing->line);
	series[0] = (struct series){
		.name = cell->title[i],
		.color = cell->first_color + i,
		.point = line.point,
		.points = line.count,
		.band = band.point,
		.band_points = band.count,
	};
	if (drawing->head->grid->list == NULL)
		return 1;
	const struct points dots = trace_all(curve, drawing->head->grid);
	series[1] = (struct series){
		.color = cell->first_color + i,
		.point = dots.point,
		.points = dots.count,
		.marks = true,
	};
	return 2;
}

static struct panel make_panel(const struct drawing *drawing, const struct cell *cell)
{
	struct series *series = memory_new(2 * cell->curves, sizeof *series);
	size_t count = 0;
	for (size_t i = 0; i < cell->curves; i++)
		count += add_series(drawing, cell, i, series + count);
	return (struct panel){
		.column = cell->column,
		.row = cell->row,
		.x = { drawing->line.first, drawing->line.last },
		.y = cell->difference ? (struct interval){ 0, 0 } : drawing->head->y,
		.xlabel = drawing->head->xlabel,
		.ylabel = cell->difference ? "difference" : drawing->head->ylabel,
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

static struct drawing drawing_new(const struct head *head)
{
	struct drawing drawing = { .head = head, .line = line_grid(head) };
	const size_t rows = head_arrangement(head).rows;
	drawing.cells = cells_new(head, &drawing.cell);
	drawing.panel = memory_new(drawing.cells, sizeof *drawing.panel);
	for (size_t i = 0; i < drawing.cells; i++)
		drawing.panel[i] = make_panel(&drawing, &drawing.cell[i]);
	drawing.row_share = memory_new(rows, sizeof *drawing.row_share);
	for (size_t row = 0; row < rows; row++)
		drawing.row_share[row] = head->difference && row % 2 == 1 ? DIFFERENCE_SHARE : 1;
	return drawing;
}

static void drawing_free(struct drawing *drawing)
{
	for (size_t i = 0; i < drawing->cells; i++) {
		const struct panel *panel = &drawing->panel[i];
		for (size_t j = 0; j < panel->series_count; j++) {
			free((struct point *)panel->series[j].point);
			free((struct point *)panel->series[j].band);
		}
		free((struct series *)panel->series);
	}
	cells_free(drawing->cell, drawing->cells);
	free(drawing->panel);
	free(drawing->row_share);
}

static void remark(struct sink *sink, const struct raster_remarks *remarks)
{
	const struct style *style = &sink->head->style;
	snprintf(sink->remark, sizeof sink->remark, "%zux%zu", style->width_px, style->height_px);
	if (*remarks->glyphs_missing != '\0')
		snprintf(sink->warning, sizeof sink->warning, "no font has the characters %s",
			remarks->glyphs_missing);
	else if (remarks->font_missing)
		snprintf(sink->warning, sizeof sink->warning,
			"there is no font '%.60s'; the default was used", style->font);
}

static bool png_draw(struct sink *sink, struct error *error)
{
	const struct head *head = sink->head;
	const struct arrangement arrangement = head_arrangement(head);
	struct drawing drawing = drawing_new(head);
	const struct chart chart = {
		.title = head->title,
		.panel = drawing.panel,
		.panels = drawing.cells,
		.columns = arrangement.columns,
		.rows = arrangement.rows,
		.row_share = drawing.row_share,
		.style = head->style,
	};
	struct raster_remarks remarks = { .font_missing = false };
	const bool drawn = raster_png(&chart, sink->output, &remarks, error);
	drawing_free(&drawing);
	remark(sink, &remarks);
	return drawn;
}

const struct format format_png = {
	.name = "png",
	.suffixes = "png",
	.help = "a picture",
	.binary = true,
	.picture = true,
	.draw = png_draw,
};
