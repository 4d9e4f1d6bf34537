/* SPDX-License-Identifier: MIT */
/* summary.c - summary_report of tally_report.h: instead of rows, a row for each curve that tells
 * its errors. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sink/tally_report.h"
#include "tally/quantity.h"
#include "tally/tally.h"

/* What stands in a row behind the two texts, in this order. A maximum has its place behind
 * it; "rows" is their number. */
static const char *const names[] = {
	"max-abs", "mean-abs", "max-rel", "max-ulp", "exact-share", "rows", "mean-rel",
	"mean-ulp", "p50-abs", "p90-abs", "p99-abs", "p99.9-abs", "p50-rel", "p90-rel",
	"p99-rel", "p99.9-rel", "p50-ulp", "p90-ulp", "p99-ulp", "p99.9-ulp",
};
enum { NAMES = sizeof names / sizeof *names };

/* With '_', which no tool splits at. */
static void add_column(struct report *report, const char *name, bool place)
{
	char text[sizeof report->column->name];
	snprintf(text, sizeof text, "%s%s", name, place ? "_x" : "");
	for (char *c = text; *c != '\0'; c++)
		if (*c == '-' || *c == '.')
			*c = '_';
	report_add_column(report, text, false, strcmp(text, "rows") == 0)->place = place;
}

static bool has_place(const struct quantity *quantity)
{
	return quantity != NULL && quantity->statistic == STATISTIC_MAX;
}

void summary_begin(struct report *report, bool passes_over)
{
	report->view = VIEW_DOTS;
	report->least_first = true;
	report_add_curve_columns(report);
	for (size_t i = 0; i < NAMES; i++) {
		add_column(report, names[i], false);
		if (has_place(quantity_find(names[i], strlen(names[i]))))
			add_column(report, names[i], true);
	}
	if (passes_over)
		report_add_column(report, "passed_over", false, true);
}

struct report summary_report(const struct tally *tally)
{
	struct report report = { .columns = 0 };
	summary_begin(&report, tally->passes_over);
	for (size_t j = 0; j < tally->curves; j++) {
		double values[QUANTITIES];
		quantity_values(tally, j, values);
		report_add_curve(&report, tally, j);
		for (size_t i = 0; i < NAMES; i++) {
			const struct quantity *quantity = quantity_find(names[i], strlen(names[i]));
			report_add_number(&report, quantity == NULL ? (double)tally->errors[j].rows
				: values[quantity - quantities]);
			if (has_place(quantity))
				report_add_number(&report,
					tally->errors[j].largest[quantity->measure].x);
		}
		if (tally->passes_over)
			report_add_number(&report, (double)tally->passed_over);
	}
	return report;
}
