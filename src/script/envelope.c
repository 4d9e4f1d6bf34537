/* SPDX-License-Identifier: MIT */
/* envelope.c - see envelope.h */
#include "script/envelope.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "number/number.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "script/place.h"
#include "script/text.h"
#include "sink/sink.h"
#include "support/memory.h"
#include "support/output.h"

enum {
	SLICES = 256,		/* of x */
	DOTS_MAX = 512		/* that can be told apart */
};

struct slice {
	double least, greatest, sum;
	size_t values;
};

bool envelope_is_wanted(const struct curve *curve, const struct grid *grid)
{
	return curve->minus != NULL && (curve_has_rows(curve) || grid->exhaustive)
		&& grid->to - grid->from > DOTS_MAX;
}

/* Slices are even on the axis. */
static double place_of(double x, bool logarithmic)
{
	return logarithmic ? log(x) : x / 2;
}

static double edge_x(struct interval x, bool logarithmic, double slices)
{
	const double low = place_of(x.low, logarithmic), high = place_of(x.high, logarithmic);
	const double at = low + (high - low) * (slices / SLICES);
	return logarithmic ? exp(at) : 2 * at;
}

static void add(struct slice *slice, double y)
{
	slice->least = slice->values == 0 ? y : fmin(slice->least, y);
	slice->greatest = slice->values == 0 ? y : fmax(slice->greatest, y);
	slice->sum += y;
	slice->values++;
}

static void fill(struct slice *slice, const struct curve *curve, const struct grid *grid,
	bool logarithmic, struct place *place)
{
	const double low = place_of(place->x.low, logarithmic);
	const double width = place_of(place->x.high, logarithmic) - low;
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	trace_begin(&trace, curve, grid);
	for (size_t count; (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++) {
			const double part = (place_of(point[i].x, logarithmic) - low) / width;
			place_include(place, point[i]);
			if (!(part >= 0 && part <= 1) || !isfinite(point[i].y))
				continue;
			const size_t which = (size_t)(part * SLICES);
			add(&slice[which < SLICES ? which : SLICES - 1], point[i].y);
		}
}

static void put_numbers(struct output *output, const double *value, size_t count)
{
	char text[NUMBER_TEXT_MAX];
	for (size_t i = 0; i < count; i++) {
		output_write(output, text, number_write(text, value[i]));
		output_text(output, i + 1 < count ? " " : "\n");
	}
}

void envelope_put(struct output *output, const struct head *head, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place)
{
	const bool logarithmic = head->figure.style.x_scaling == SCALING_LOG;
	struct slice *slice = memory_new(SLICES, sizeof *slice);
	char *label = curve_label(curve);
	fill(slice, curve, grid, logarithmic, place);
	output_print(output, "$band%zu_%zu << END\n# its least and greatest\n", cell, number);
	for (size_t i = 0; i < SLICES; i++) {
		const double from = edge_x(place->x, logarithmic, (double)i);
		const double to = edge_x(place->x, logarithmic, (double)i + 1);
		const double sides[][3] = {
			{ from, slice[i].least, slice[i].greatest },
			{ to, slice[i].least, slice[i].greatest },
		};
		for (size_t k = 0; slice[i].values > 0 && k < 2; k++)
			put_numbers(output, sides[k], 3);
		output_text(output, slice[i].values == 0 ? "\n" : "");
	}
	output_print(output, "END\n\n$curve%zu_%zu << END\n# the mean of ", cell, number);
	text_put_line(output, label);
	output_text(output, "\n");
	for (size_t i = 0; i < SLICES; i++) {
		const double mean[] = {
			edge_x(place->x, logarithmic, (double)i + 0.5),
			slice[i].sum / (double)slice[i].values,
		};
		put_numbers(output, mean, slice[i].values > 0 ? 2 : 0);
		output_text(output, slice[i].values == 0 ? "\n" : "");
	}
	output_text(output, "END\n\n");
	free(label);
	free(slice);
}
