/* SPDX-License-Identifier: MIT */
/* measured.c - --published: what a paper has measured, a row for each number. */
#include "signal/signal.h"

#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "signal/results.h"
#include "sink/report.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

const char *signal_begin_published(const struct publication *publication, struct report *report)
{
	report->view = VIEW_DOTS;
	report->grouped = true;
	report->least_first = publication->least_first;
	report->source = memory_print("%s. %s", publication->source, publication->note);
	report_add_column(report, "function", true, false);
	report_add_column(report, publication->groups, true, false);
	if (publication->runs)
		report_add_column(report, "run", false, true);
	report_add_column(report, publication->quantity, false, false)->title = publication->title;
	return publication->quantity;
}

static bool refuse(const struct publication *publication, const struct curve *curve,
	struct error *error)
{
	struct buffer names = { .bytes = NULL };
	char *label = curve_label(curve);
	for (const struct measured *row = publication->measured; row->function != NULL; row++)
		buffer_print(&names, "%s%s", names.used > 0 ? ", " : "", row->function);
	error_set(error, STATUS_USAGE, "--published %s: it has no numbers of %.200s; it has those of %s",
		publication->name, label, names.bytes);
	buffer_free(&names);
	free(label);
	return false;
}

static void put_group(struct report *report, const struct publication *publication,
	const char *function, const char *group, const double *run)
{
	for (size_t i = 0; i < RUNS_MAX && run[i] > 0; i++) {
		report_add_text(report, memory_text(function, strlen(function)));
		report_add_text(report, memory_text(group, strlen(group)));
		if (publication->runs)
			report_add_number(report, (double)i + 1);
		report_add_number(report, run[i]);
	}
}

bool signal_published(const struct publication *publication, const struct curve *curve,
	size_t curves, struct report *report, struct error *error)
{
	for (size_t i = 0; i < curves; i++) {
		const struct measured *measured = publication_measured(publication, &curve[i]);
		if (measured == NULL)
			return refuse(publication, &curve[i], error);
		for (size_t group = 0; group < GROUPS_MAX && publication->group[group] != NULL; group++)
			put_group(report, publication, measured->function, publication->group[group],
				measured->run[group]);
	}
	return true;
}
