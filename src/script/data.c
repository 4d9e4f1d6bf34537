/* SPDX-License-Identifier: MIT */
/* data.c - see data.h */
#include "script/data.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "chart/line/curve_line.h"
#include "number/number.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "script/place.h"
#include "script/text.h"
#include "sink/sink.h"
#include "support/memory.h"
#include "support/output.h"
#include "support/sort.h"

enum { POINTS = 1001 };		/* of errors of narrow types, which are no lines */

/* As tables print a number of the type; a breakpoint need not be one. */
static void put_number(struct output *output, double value, enum number_type type)
{
	char text[NUMBER_TEXT_MAX];
	const bool is_one = number_round_to(value, type) == value;
	output_write(output, text, number_write_as(text, value, is_one ? type : NUMBER_F64));
}

/* x and the curve's values there: of an error, differences of doubles. */
static void put_row(struct output *output, const struct curve *curve, double x,
	const double *value, size_t count)
{
	const enum number_type type = curve->minus == NULL ? curve->type : NUMBER_F64;
	put_number(output, x, type);
	for (size_t i = 0; i < count; i++) {
		output_text(output, " ");
		put_number(output, value[i], type);
	}
	output_text(output, "\n");
}

struct grid data_grid(const struct head *head, size_t panel)
{
	const struct interval own = head->figure.panel[panel].x;
	struct grid grid = *head->grid;
	if (grid.list != NULL || grid.exhaustive)
		return grid;
	if (own.low < own.high) {
		grid.first = own.low;
		grid.last = own.high;
		grid.unit = 0;
	}
	if (head->figure.grid_as_needed)
		grid.count = grid.to = POINTS;
	return grid;
}

bool data_is_line(const struct head *head, const struct curve *curve)
{
	return curve->draws == NULL && !(curve->minus != NULL && curve->minus->draws != NULL)
		&& (head->grid->list == NULL || (head->curve->given && !curve->given));
}

static void begin_curve(struct output *output, const struct curve *curve, size_t cell,
	size_t number)
{
	char *label = curve_label(curve);
	output_print(output, "$curve%zu_%zu << END\n# ", cell, number);
	text_put_line(output, label);
	output_text(output, "\n");
	free(label);
}

static void put_points(struct output *output, const struct curve *curve,
	const struct point *point, size_t count, bool line, struct place *place)
{
	for (size_t i = 0; i < count; i++) {
		if (line && i > 0 && isfinite(point[i].y) && isfinite(point[i - 1].y))
			place_include_line(place, point[i - 1], point[i]);
		else
			place_include(place, point[i]);
		if (isfinite(point[i].y) && isfinite(point[i].x))
			put_row(output, curve, point[i].x, &point[i].y, 1);
		else
			output_text(output, "\n");
	}
}

void data_put_curve(struct output *output, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place)
{
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	begin_curve(output, curve, cell, number);
	trace_begin(&trace, curve, grid);
	for (size_t count; !output_failed(output) && (count = trace_next(&trace, point)) > 0; )
		put_points(output, curve, point, count, false, place);
	output_text(output, "END\n\n");
}

void data_put_line(struct output *output, const struct curve *curve,
	const struct curve_line_page *page, size_t cell, size_t number, struct place *place)
{
	const struct points points = curve_line_of(curve, page);
	begin_curve(output, curve, cell, number);
	put_points(output, curve, points.point, points.count, true, place);
	output_text(output, "END\n\n");
	free(points.point);
}

void data_put_band(struct output *output, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place)
{
	struct curve edge[2];
	if (!curve_band(curve, &edge[0], &edge[1]))
		return;
	struct point low[TRACE_POINTS_MAX], high[TRACE_POINTS_MAX];
	struct trace lower, upper;
	output_print(output, "$band%zu_%zu << END\n# its lower and upper edge\n", cell, number);
	trace_begin(&lower, &edge[0], grid);
	trace_begin(&upper, &edge[1], grid);
	/* Both have the same breakpoints, so their points go together. */
	for (size_t count; !output_failed(output) && (count = trace_next(&lower, low)) > 0; ) {
		trace_next(&upper, high);
		for (size_t i = 0; i < count; i++) {
			place_include(place, low[i]);
			place_include(place, high[i]);
			if (isfinite(low[i].y) && isfinite(high[i].y))
				put_row(output, curve, low[i].x,
					(double[]){ low[i].y, high[i].y }, 2);
			else
				output_text(output, "\n");
		}
	}
	output_text(output, "END\n\n");
}

void data_put_free_band(struct output *output, const struct curve *curve,
	const struct curve_line_page *page, size_t cell, size_t number, struct place *place)
{
	struct curve edge[2];
	if (!curve_band(curve, &edge[0], &edge[1]))
		return;
	const struct points lower = curve_line_of(&edge[0], page), upper = curve_line_of(&edge[1], page);
	struct grid grid = { .stride = 1, .type = curve->type };
	double *x = memory_new(lower.count + upper.count, sizeof *x);
	for (size_t i = 0; i < lower.count; i++)
		x[grid.count++] = lower.point[i].x;
	for (size_t i = 0; i < upper.count; i++)
		x[grid.count++] = upper.point[i].x;
	sort_ascending(x, grid.count);
	size_t kept = 0;
	for (size_t i = 0; i < grid.count; i++)
		if (kept == 0 || x[i] != x[kept - 1])
			x[kept++] = x[i];
	grid.list = x;
	grid.count = grid.to = kept;
	data_put_band(output, curve, &grid, cell, number, place);
	free(x);
	free(lower.point);
	free(upper.point);
}
