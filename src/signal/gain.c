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
#include "sink/sheet.h"
#include "support/error.h"

static const struct sheet_column columns[] = {
	{ "function", SHEET_TEXT },
	{ "mean", SHEET_NUMBER },
	{ "variance", SHEET_NUMBER },
	{ "mean_square", SHEET_NUMBER },
	{ "slope_mean_square", SHEET_NUMBER },
	{ "gain", SHEET_NUMBER },
	{ "gain_centred", SHEET_NUMBER },
	{ "chi", SHEET_NUMBER },
	{ "saturated", SHEET_NUMBER },
	{ "dead", SHEET_NUMBER },
	{ "sparse", SHEET_NUMBER },
	/* With --against. */
	{ "published", SHEET_NUMBER },
	{ "published_error", SHEET_NUMBER },
};
enum { COLUMNS = sizeof columns / sizeof *columns, PUBLISHED_COLUMNS = 2 };

static void put_published(struct sheet *sheet, const struct publisher *publisher,
	const struct curve *curve, double gain, double gain_centred)
{
	const double published = published_gain(publisher, curve);
	const double exact = publisher->centred ? gain_centred : gain;

	sheet_number(sheet, published);
	sheet_number(sheet, (published - exact) / exact);
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

static bool put_row(struct sheet *sheet, const struct signal *signal, const struct curve *curve,
	struct error *error)
{
	struct subject subject;
	subject_begin(&subject, &curve->instance->formula, curve->order);
	const struct moments moments = moments_of(&subject, signal->input_std);
	const struct integral variance = moments.mean.state == INTEGRAL_FOUND
		? moments_variance(&subject, signal->input_std, moments.mean.value)
		: (struct integral){ moments.mean.state, NAN, NAN };
	const struct shares shares = shares_of(&subject, signal->input_std);
	const double gain = 1 / sqrt(moments.square.value);
	const double gain_centred = 1 / sqrt(variance.value);
	char *label = curve_label(curve);

	sheet_text(sheet, label);
	sheet_number(sheet, moments.mean.value);
	sheet_number(sheet, variance.value);
	sheet_number(sheet, moments.square.value);
	sheet_number(sheet, moments.slope_square.value);
	sheet_number(sheet, gain);
	sheet_number(sheet, gain_centred);
	sheet_number(sheet, moments.slope_square.value / moments.square.value);
	sheet_number(sheet, shares.saturated);
	sheet_number(sheet, shares.dead);
	sheet_number(sheet, shares.sparse);
	if (signal->against != NULL)
		put_published(sheet, signal->against, curve, gain, gain_centred);
	free(label);
	subject_end(&subject);
	return check(curve, &moments, signal->input_std, error);
}

bool signal_gains(const struct signal *signal, const struct curve *curve, size_t curves,
	struct sheet *sheet, struct error *error)
{
	bool known = true;
	*sheet = (struct sheet){
		.column = columns,
		.columns = signal->against != NULL ? COLUMNS : COLUMNS - PUBLISHED_COLUMNS,
	};
	for (size_t i = 0; i < curves && known; i++)
		known = put_row(sheet, signal, &curve[i], error);
	return known;
}
