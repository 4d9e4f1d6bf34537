/* SPDX-License-Identifier: MIT */
/* depth.c - --depth: what becomes of a signal in layers after each other.
 *
 * Method: mean field (Poole et al. 2016, arXiv:1606.05340). In front of layer l there is a
 * signal from N(0, q); q' = weight_std^2 E f(sqrt(q) z)^2 + bias_std^2 is behind it, and
 * chi = weight_std^2 E f'(sqrt(q) z)^2 the factor that it has for a gradient's variance.
 *
 * Special cases: a q that overflows is inf, and what follows is not known. A q of 0 is a
 * signal that is 0.
 */
#include "signal/signal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "fact/moments.h"
#include "sink/report.h"
#include "support/memory.h"

static const struct {
	const char *name, *title;
} columns[] = {
	{ "q", "variance q" }, { "mean", "mean of f" }, { "chi", "\u03c7 of the layer" },
	{ "gradient", "variance of the gradient" },
};

struct layer {
	double q;
	double mean, square, slope_square;
};

/* What f makes of a signal with this q. False, with the error set, if that is not known. */
static bool find_layer(struct layer *layer, const struct signal *signal, struct subject *subject,
	const struct curve *curve, double q, struct error *error)
{
	*layer = (struct layer){ q, NAN, INFINITY, NAN };

	if (q == 0) {
		struct curve slope = *curve;
		slope.order++;
		layer->mean = curve_at(curve, 0);
		layer->square = layer->mean * layer->mean;
		layer->slope_square = curve_at(&slope, 0) * curve_at(&slope, 0);
	} else if (q < INFINITY) {
		const struct moments moments = moments_of(subject, sqrt(q));
		layer->mean = moments.mean.value;
		layer->square = moments.square.value;
		layer->slope_square = moments.slope_square.value;
		return signal_check_moments(signal, curve, &moments, sqrt(q), error);
	}
	return true;
}

static void put_layer(struct report *report, const char *label, size_t number,
	const struct layer *layer, double chi, double gradient)
{
	report_add_text(report, memory_text(label, strlen(label)));
	report_add_number(report, (double)number);
	report_add_number(report, layer->q);
	report_add_number(report, layer->mean);
	report_add_number(report, chi);
	report_add_number(report, gradient);
}

static bool put_layers(struct report *report, const struct signal *signal,
	const struct curve *curve, struct error *error)
{
	struct subject subject;
	subject_begin(&subject, &curve->instance->formula, curve->order,
		curve->instance->effort);
	double q = signal->input_std * signal->input_std, gradient = 1;
	double weight = signal->weight_std * signal->weight_std;
	struct layer layer;
	char *label = curve_label(curve);
	bool known = find_layer(&layer, signal, &subject, curve, q, error);

	if (signal->weight_std == 0)
		weight = 1 / layer.square;
	for (size_t l = 1; l <= signal->layers && known; l++) {
		const double chi = weight * layer.slope_square;
		gradient *= chi;
		put_layer(report, label, l, &layer, chi, gradient);
		q = weight * layer.square + signal->bias_std * signal->bias_std;
		/* At a fixed point all layers are the same. */
		if (l < signal->layers && q != layer.q)
			known = find_layer(&layer, signal, &subject, curve, q, error);
	}
	free(label);
	subject_end(&subject);
	return known;
}

const char *signal_begin_layers(struct report *report)
{
	report->view = VIEW_LINES;
	report_add_column(report, "function", true, false);
	report_add_column(report, "layer", false, true);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		report_add_column(report, columns[i].name, false, false)->title = columns[i].title;
	return "q,mean,chi,gradient";
}

bool signal_layers(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error)
{
	bool known = true;
	for (size_t i = 0; i < curves && known; i++)
		known = put_layers(report, signal, &curve[i], error);
	return known;
}
