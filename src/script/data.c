/* data.c - see data.h */
#include "script/data.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "number/number.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "script/place.h"
#include "script/text.h"
#include "sink/sink.h"
#include "support/output.h"

enum { POINTS = 1001 };		/* half a pixel, at any size of a figure */

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

struct grid data_line(const struct place *place)
{
	return (struct grid){
		.first = place->x.low, .last = place->x.high, .count = POINTS, .to = POINTS,
	};
}

void data_put_curve(struct output *output, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place)
{
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	char *label = curve_label(curve);
	output_print(output, "$curve%zu_%zu << END\n# ", cell, number);
	text_put_line(output, label);
	output_text(output, "\n");
	free(label);
	trace_begin(&trace, curve, grid);
	for (size_t count; !output_failed(output) && (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++) {
			place_include(place, point[i]);
			if (isfinite(point[i].y) && isfinite(point[i].x))
				put_row(output, curve, point[i].x, &point[i].y, 1);
			else
				output_text(output, "\n");
		}
	output_text(output, "END\n\n");
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
