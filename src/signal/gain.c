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
#include "curve/moments.h"
#include "curve/shares.h"
#include "signal/published.h"
#include "sink/report.h"
#include "support/error.h"

/* Of numbers, behind the function; the published ones only with --against. */
static const char *const columns[] = {
	"mean", "variance", "mean_square", "slope_mean_square", "gain", "gain_centred", "chi",
	"saturated", "dead", "sparse",
};
static const char *const published_columns[] = { "published", "published_error" };

static void put_published(struct report *report, const struct publisher *publisher,
	const struct curve *curve, double gain, double gain_centred)
{
	const double published = published_gain(publisher, curve);
	const double exact = publisher->centred ? gain_centred : gain;

	report_add_number(report, published);
	report_add_number(report, (published - exact) / exact);
}

/* The moments are what is asked for, and all the rest comes from them. */
static bool check(const struct curve *curve, const struct moments *moments, double deviation,
	struct error *error)
{
	const struct integral *const all[] = {
		&moments->mean, &moments->square, &moments->slope_square,
	};
	bool known = true, found = true;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		known = known && !isnan(all[i]->value);
		found = found && all[i]->state != INTEGRAL_NOT_FOUND;
	}
	if (known)
		return true;
	char *label = curve_label(curve);
	error_set(error, STATUS_FAILED, found
		? "--gain %.200s: it has no mean under N(0, %g^2); wants a function that is defined "
		  "everywhere and whose integral exists"
		: "--gain %.200s: its moments under N(0, %g^2) were not found to 10 digits",
		label, deviation);
	free(label);
	return false;
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
	const double gain = 1 / sqrt(moments.square.value);
	const double gain_centred = 1 / sqrt(variance.value);
	char *label = curve_label(curve);

	report_add_text(report, label);
	report_add_number(report, moments.mean.value);
	report_add_number(report, variance.value);
	report_add_number(report, moments.square.value);
	report_add_number(report, moments.slope_square.value);
	report_add_number(report, gain);
	report_add_number(report, gain_centred);
	report_add_number(report, moments.slope_square.value / moments.square.value);
	report_add_number(report, shares.saturated);
	report_add_number(report, shares.dead);
	report_add_number(report, shares.sparse);
	if (signal->against != NULL)
		put_published(report, signal->against, curve, gain, gain_centred);
	subject_end(&subject);
	return check(curve, &moments, signal->input_std, error);
}

bool signal_gains(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error)
{
	bool known = true;
	report_add_column(report, "function", true, false);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		report_add_column(report, columns[i], false, false);
	for (size_t i = 0; signal->against != NULL && i < 2; i++)
		report_add_column(report, published_columns[i], false, false);
	for (size_t i = 0; i < curves && known; i++)
		known = put_row(report, signal, &curve[i], error);
	return known;
}
