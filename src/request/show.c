/* SPDX-License-Identifier: MIT */
/* show.c - what of a report a figure shows: --show, and which options have no place there. */
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "signal/results.h"
#include "sink/tally_report.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

static bool draws(const struct request *request)
{
	for (size_t i = 0; i < request->targets; i++)
		if (request->target[i].format->figure != NULL)
			return true;
	return false;
}

static bool unknown_column(const struct report *report, const char *name, int length,
	struct error *error)
{
	struct buffer names = { .bytes = NULL };
	for (size_t i = 1; i < report->columns; i++)
		if (!report->column[i].text)
			buffer_print(&names, "%s%s", names.used > 0 ? ", " : "",
				report->column[i].name);
	error_set(error, STATUS_USAGE, "--show %.*s: there is no such column; there are %s", length,
		name, names.bytes);
	buffer_free(&names);
	return false;
}

/* The columns of a list, a panel each. */
static bool parse_columns(struct request *request, const struct report *report, const char *list,
	struct error *error)
{
	struct report_head *head = &request->head.figure.report;
	for (const char *name = list; name != NULL; ) {
		const size_t length = strcspn(name, ",");
		char *word = memory_text(name, length);
		const size_t column = report_find_column(report, word);
		free(word);
		if (column == report->columns || report->column[column].text)
			return unknown_column(report, name, (int)length, error);
		if (head->columns == PANELS_MAX)
			return error_set(error, STATUS_USAGE, "--show: more than %d columns",
				PANELS_MAX);
		request->shown = memory_resize(request->shown, head->columns + 1,
			sizeof *request->shown);
		request->shown[head->columns++] = column;
		name = name[length] == ',' ? name + length + 1 : NULL;
	}
	head->column = request->shown;
	return true;
}

/* What speaks of curves, and of the y of dots, which are names. */
static bool check_options(const struct request *request, enum report_view view,
	struct error *error)
{
	const struct asked *asked = &request->asked;
	const bool dots = view == VIEW_DOTS;
	const struct {
		const char *name;
		bool given;
	} others[] = {
		{ "--facet", asked->facet != NULL }, { "--mark", asked->mark != NULL },
		{ "--text", asked->text.count > 0 }, { "--aspect", asked->aspect != NULL },
		{ "--ylim", dots && asked->ylim.count > 0 },
		{ "--hline", dots && asked->hline.count > 0 },
		{ "--yticks", dots && asked->yticks.count > 0 },
		{ "--ylog", dots && asked->log }, { "--symlog", dots && asked->symlog },
	};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].given)
			return error_set(error, STATUS_USAGE, "%s: the figure shows columns of a table, "
				"%s", others[i].name, dots ? "as dots beside names" : "along the layers");
	for (size_t i = 0; i < asked->operands.count; i++)
		if (operand_is_slash(&asked->operands, i))
			return error_set(error, STATUS_USAGE, "'/': the panels of this figure are "
				"columns of a table; --show says which");
	return true;
}

/* How many panels a column has. */
static size_t group_count(const struct signal *signal)
{
	const struct publication *publication = signal->publication;
	size_t count = 0;
	while (publication != NULL && count < GROUPS_MAX && publication->group[count] != NULL)
		count++;
	return publication != NULL ? count : 1;
}

bool request_show(struct request *request, struct error *error)
{
	struct figure_head *figure = &request->head.figure;
	const char *list = request->asked.show;
	struct report summary = { .columns = 0 };
	size_t groups = 1;
	const struct report *report = &request->report;
	if (request->signal.question != QUESTION_NONE) {
		const char *usual = signal_begin(&request->signal, &request->report);
		list = list != NULL ? list : usual;
		groups = group_count(&request->signal);
	} else if (list != NULL && request->head.table.form != FORM_SUMMARY) {
		return error_set(error, STATUS_USAGE,
			"--show %.60s: wants --gain, --depth L or --summary with it", list);
	} else if (list != NULL) {
		summary_begin(&summary, request->wanted.notation.missing == MISSING_SKIP);
		report = &summary;
	}
	bool right = list == NULL || (parse_columns(request, report, list, error)
		&& (!draws(request) || check_options(request, report->view, error)));
	if (right && list != NULL) {
		figure->panels = figure->report.columns * groups;
		figure->report.names = report->view == VIEW_DOTS ? request->head.curves : 0;
	}
	report_free(&summary);
	return right;
}
