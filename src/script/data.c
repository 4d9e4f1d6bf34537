/* data.c - see data.h */
#include "script/data.h"

#include <math.h>
#include <stdlib.h>

#include "sampling/trace.h"
#include "script/axis.h"
#include "script/place.h"
#include "sink/sink.h"
#include "support/output.h"

static void put_row(struct output *output, const double *value, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		axis_put_number(output, value[i]);
		output_text(output, i + 1 < count ? " " : "\n");
	}
}

/* Whether it is no use going on. */
static bool is_over(const struct head *head, const struct output *output)
{
	return output_failed(output) || *head->stop != 0;
}

void data_put_curve(struct output *output, const struct curve *curve,
	const struct head *head, size_t cell, size_t number, struct place *place)
{
	struct point point[TRACE_POINTS_MAX];
	struct trace trace;
	char *label = curve_label(curve);
	output_print(output, "$curve%zu_%zu << END\n# %s\n", cell, number, label);
	free(label);
	trace_begin(&trace, curve, head->grid);
	for (size_t count; !is_over(head, output) && (count = trace_next(&trace, point)) > 0; )
		for (size_t i = 0; i < count; i++) {
			place_include(place, point[i]);
			if (isfinite(point[i].y) && isfinite(point[i].x))
				put_row(output, (double[]){ point[i].x, point[i].y }, 2);
			else
				output_text(output, "\n");
		}
	output_text(output, "END\n\n");
}

void data_put_band(struct output *output, const struct curve *curve, const struct head *head,
	size_t cell, size_t number, struct place *place)
{
	struct curve edge[2];
	if (!curve_band(curve, &edge[0], &edge[1]))
		return;
	struct point low[TRACE_POINTS_MAX], high[TRACE_POINTS_MAX];
	struct trace lower, upper;
	output_print(output, "$band%zu_%zu << END\n# its lower and upper edge\n", cell, number);
	trace_begin(&lower, &edge[0], head->grid);
	trace_begin(&upper, &edge[1], head->grid);
	/* Both have the same breakpoints, so their points go together. */
	for (size_t count; !is_over(head, output) && (count = trace_next(&lower, low)) > 0; ) {
		trace_next(&upper, high);
		for (size_t i = 0; i < count; i++) {
			place_include(place, low[i]);
			place_include(place, high[i]);
			if (isfinite(low[i].y) && isfinite(high[i].y))
				put_row(output, (double[]){ low[i].x, low[i].y, high[i].y }, 3);
			else
				output_text(output, "\n");
		}
	}
	output_text(output, "END\n\n");
}
