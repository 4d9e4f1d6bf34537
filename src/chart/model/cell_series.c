/* SPDX-License-Identifier: MIT */
/* cell_series.c - see cell_series.h
 *
 * A line is always the true curve. If the user chose a number of points, it
 * goes through those, and both sides of every breakpoint; if he listed the
 * points, they are dots upon it. Otherwise there are as many points as show,
 * which depends on the range of y: so that is found first.
 */
#include "chart/model/cell_series.h"

#include <stdlib.h>

#include "chart/line/envelope.h"
#include "chart/line/jump.h"
#include "chart/line/sample.h"
#include "chart/model/cell_ranges.h"
#include "sampling/trace.h"
#include "support/memory.h"

/* The line of a curve on the page. */
static struct points line_of(const struct model *model, const struct cell *cell,
	const struct curve *curve, const struct frame *page)
{
	const struct grid grid = cell_grid(model, cell->panel);
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
	const struct grid grid = cell_grid(model, cell->panel);
	const struct points values = curve_has_rows(curve) ? dots_of(curve, &grid)
		: envelope_numbers(curve, page);
	if (envelope_is_sparse(values.count, page) || curve->minus == NULL) {
		const struct points band = band_of(model, cell, curve, page);
		series->band = band.point;
		series->band_points = band.count;
		series->point = values.point;
		series->points = values.count;
		series->dots = true;
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
bool cell_has_entries(const struct model *model, const struct cell *cell)
{
	const struct figure_head *figure = &model->head->figure;
	return cell->heading != NULL && cell->curves > 1 && (figure->style.legend != LEGEND_DIRECT
		|| (figure->panels > 1 && figure->panel[cell->panel].title == NULL));
}

static char *copy_entry(const struct model *model, const struct cell *cell, size_t i)
{
	return cell_has_entries(model, cell) ? memory_print("%s", cell->entry[i]) : NULL;
}

/* The series of one curve: its line, and dots at the points of a list. */
size_t series_add(const struct model *model, const struct cell *cell, size_t i,
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
	series[0].jump = jumps_find(curve, cell_x(model, cell), &jumps);
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
		.dots = true,
	};
	return 2;
}
