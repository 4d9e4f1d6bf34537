/* SPDX-License-Identifier: MIT */
/* tally_report.c - see tally_report.h */
#include "sink/tally_report.h"

#include "curve/curve.h"
#include "sink/sink.h"
#include "tally/tally.h"

struct report tally_report(const struct head *head, const struct tally *tally)
{
	return head->table.form == FORM_HISTOGRAM ? histogram_report(tally)
		: summary_report(tally);
}

/* The curve itself, whether or not it is shown as an error. */
static char *plain_label(struct curve curve)
{
	curve.minus = NULL;
	return curve_label(&curve);
}

void report_add_curve_columns(struct report *report)
{
	report_add_column(report, "function", true, false);
	report_add_column(report, "reference", true, false);
}

void report_add_curve(struct report *report, const struct tally *tally, size_t j)
{
	report_add_text(report, plain_label(tally->curve[j]));
	report_add_text(report, plain_label(tally->reference[j]));
}
