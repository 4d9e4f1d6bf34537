/* SPDX-License-Identifier: MIT */
/* signal.c - see signal.h */
#include "signal/signal.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "fact/moments.h"
#include "support/buffer.h"
#include "support/error.h"

const char *const signal_options[] = {
	[QUESTION_GAIN] = "--gain",
	[QUESTION_DEPTH] = "--depth",
	[QUESTION_PUBLISHED] = "--published",
};

const char *signal_begin(const struct signal *signal, struct report *report)
{
	switch (signal->question) {
	case QUESTION_GAIN: return signal_begin_gains(signal, report);
	case QUESTION_PUBLISHED: return signal_begin_published(signal->publication, report);
	default: return signal_begin_layers(report);
	}
}

bool signal_check_moments(const struct signal *signal, const struct curve *curve,
	const struct moments *moments, double deviation, struct error *error)
{
	const struct integral *const all[] = {
		&moments->mean, &moments->square, &moments->slope_square,
	};
	struct error unknown = { .status = STATUS_DONE };
	bool known = true, found = true;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		known = known && !isnan(all[i]->value);
		found = found && all[i]->state != INTEGRAL_NOT_FOUND;
	}
	if (known)
		return true;
	char *label = curve_label(curve);
	error_set(&unknown, STATUS_FAILED, found
		? "%s %.200s: it has no mean under N(0, %g^2); wants a function that is defined "
		  "everywhere and whose integral exists"
		: "%s %.200s: its moments under N(0, %g^2) were not found to 10 digits",
		signal_options[signal->question], label, deviation);
	free(label);
	if (signal->warnings == NULL)
		return error_set(error, unknown.status, "%s", unknown.message);
	buffer_print(signal->warnings, "%s\n", unknown.message);
	return true;
}

bool signal_tell(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error)
{
	if (signal->question == QUESTION_PUBLISHED)
		return signal_published(signal->publication, curve, curves, report, error);
	for (size_t i = 0; i < curves; i++) {
		if (curve[i].order + 1 < ORDERS)
			continue;
		char *label = curve_label(&curve[i]);
		error_set(error, STATUS_USAGE, "%s %.200s: the slope of a second derivative is "
			"not known; wants d=0 or d=1", signal_options[signal->question], label);
		free(label);
		return false;
	}
	return (signal->question == QUESTION_GAIN ? signal_gains : signal_layers)(signal, curve,
		curves, report, error);
}
