/* SPDX-License-Identifier: MIT */
/* histogram.c - histogram_report of tally_report.h: how many values are 0, up to half a unit in the
 * last place, up to one, two, four and so on from their reference. */
#include <math.h>

#include "sink/tally_report.h"
#include "tally/distribution.h"
#include "tally/tally.h"

static const double LEAST = 0.5;	/* the end of the first bucket above 0 */

struct filling {
	struct report *report;
	const struct tally *tally;
	size_t curve;
	size_t before;		/* values in the buckets so far */
};

/* The bucket whose sizes are at most this, and in none before. */
static void add_bucket(struct filling *filling, double most, size_t values)
{
	const double all = (double)filling->tally->errors[filling->curve].rows;
	filling->before += values;
	report_add_curve(filling->report, filling->tally, filling->curve);
	report_add_number(filling->report, most);
	report_add_number(filling->report, (double)values);
	report_add_number(filling->report, (double)values / all);
	report_add_number(filling->report, (double)filling->before / all);
}

/* Up to the one that has the largest; infinity and NaN only where there are some. */
static void add_buckets(struct filling *filling)
{
	const struct histogram *histogram =
		&filling->tally->distribution[filling->curve].histogram[MEASURE_ULP];
	const size_t finite = filling->tally->errors[filling->curve].rows - histogram->infinite
		- histogram->none;
	add_bucket(filling, 0, histogram->zero);
	for (double most = LEAST; filling->before < finite; most *= 2)
		add_bucket(filling, most,
			(isinf(most) ? finite : histogram_up_to(histogram, most)) - filling->before);
	if (histogram->infinite > 0)
		add_bucket(filling, INFINITY, histogram->infinite);
	if (histogram->none > 0)
		add_bucket(filling, NAN, histogram->none);
}

struct report histogram_report(const struct tally *tally)
{
	struct report report = { .columns = 0 };
	report_add_curve_columns(&report);
	report_add_column(&report, "ulp", false, true);
	report_add_column(&report, "values", false, true);
	report.bars = report.columns;
	report_add_column(&report, "share", false, false);
	report_add_column(&report, "share_so_far", false, false);
	for (size_t j = 0; j < tally->curves; j++) {
		struct filling filling = { &report, tally, j, 0 };
		add_buckets(&filling);
	}
	return report;
}
