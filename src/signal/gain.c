/* SPDX-License-Identifier: MIT */
/* gain.c - --gain: what a layer makes of N(0, input_std^2), and the gains that undo it.
 *
 * Method: gain = 1/sqrt(E f^2) keeps E f^2 at 1, gain_centred = 1/std f the variance. With
 * the first, chi = gain^2 E f'^2 is the factor of a gradient's variance (Poole et al. 2016,
 * arXiv:1606.05340; Schoenholz et al. 2017, arXiv:1611.01232).
 *
 * Special cases: a moment that is infinite is shown as that, its gain as 0. A variance around
 * an infinite mean is nan. A mean that does not exist, or was not found, is an error.
 */
#include "signal/signal.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "fact/gains.h"
#include "fact/moments.h"
#include "fact/shares.h"
#include "signal/published.h"
#include "sink/report.h"
#include "support/error.h"

/* Of numbers, behind the function; the published ones only with --against. */
static const struct {
	const char *name, *title;
} columns[] = {
	{ "mean", "mean E f" }, { "variance", "variance of f" }, { "mean_square", "E f\u00b2" },
	{ "slope_mean_square", "E f\u2032\u00b2" }, { "gain", "gain 1/\u221a(E f\u00b2)" },
	{ "gain_centred", "gain 1/std f" }, { "chi", "\u03c7 = E f\u2032\u00b2 / E f\u00b2" },
	{ "saturated", "share with |f\u2032| < 0.001" }, { "dead", "share with f\u2032 = 0" },
	{ "sparse", "share with f = 0" },
}, published_columns[] = {
	{ "published", "published gain" },
	{ "published_error", "relative error of the published gain" },
};

static const double RIGHT = 1e-15;	/* SIGNAL_DIGITS of them */

static void put_published(struct report *report, const struct publisher *publisher,
	const struct curve *curve, const struct gains *gains)
{
	const double published = published_gain(publisher, curve);
	const double exact = publisher->centred ? gains->centred : gains->gain;

	/* What is less than the digits of the exact one is no error. */
	const double error = (published - exact) / exact;
	report_add_number(report, published);
	report_add_number(report, fabs(error) < RIGHT ? 0 : error);
}

static bool put_row(struct report *report, const struct signal *signal, const struct curve *curve,
	struct error *error)
{
	struct subject subject;
	subject_begin(&subject, &curve->instance->formula, curve->order,
		curve->instance->effort);
	const struct moments moments = moments_of(&subject, signal->input_std);
	const struct integral variance = moments.mean.state == INTEGRAL_FOUND
		? moments_variance(&subject, signal->input_std, moments.mean.value)
		: (struct integral){ moments.mean.state, NAN, NAN };
	const struct shares shares = shares_of(&subject, signal->input_std);
	const struct gains gains = gains_of(&subject, signal->input_std, &moments, &variance);
	char *label = curve_label(curve);

	report_add_text(report, label);
	report_add_number(report, moments.mean.value);
	report_add_number(report, variance.value);
	report_add_number(report, moments.square.value);
	report_add_number(report, moments.slope_square.value);
	report_add_number(report, gains.gain);
	report_add_number(report, gains.centred);
	report_add_number(report, gains.chi);
	report_add_number(report, shares.saturated);
	report_add_number(report, shares.dead);
	report_add_number(report, shares.sparse);
	if (signal->against != NULL)
		put_published(report, signal->against, curve, &gains);
	subject_end(&subject);
	return signal_check_moments(signal, curve, &moments, signal->input_std, error);
}

const char *signal_begin_gains(const struct signal *signal, struct report *report)
{
	report->view = VIEW_DOTS;
	report_add_column(report, "function", true, false);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		report_add_column(report, columns[i].name, false, false)->title = columns[i].title;
	for (size_t i = 0; signal->against != NULL && i < 2; i++)
		report_add_column(report, published_columns[i].name, false, false)->title =
			published_columns[i].title;
	return signal->against != NULL ? "published_error" : "gain";
}

bool signal_gains(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error)
{
	bool known = true;
	for (size_t i = 0; i < curves && known; i++)
		known = put_row(report, signal, &curve[i], error);
	return known;
}
