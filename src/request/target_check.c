/* SPDX-License-Identifier: MIT */
/* target_check.c - whether a format can have the form that is asked of it, and its place. */
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "activation/activation.h"
#include "cli/formats.h"
#include "curve/curve.h"
#include "request/request.h"
#include "sink/figure.h"
#include "support/buffer.h"
#include "support/error.h"

static bool can_be_tidy(const struct format *format)
{
	return format->table != NULL && format->table->tidy;
}

static bool can_keep(const struct format *format)
{
	return format->table != NULL && format->table->keeps != KEEPS_NONE;
}

static bool can_be_report(const struct format *format)
{
	return format->table != NULL && format->table->report != NULL;
}

/* Names the formats that have the form which this one lacks. */
static bool refuse_form(const char *option, const struct format *format,
	bool (*has_form)(const struct format *), struct error *error)
{
	struct buffer names = { .bytes = NULL };
	size_t left = 0;
	for (size_t i = 0; i < format_count; i++)
		left += has_form(formats[i]);
	for (size_t i = 0; i < format_count; i++)
		if (has_form(formats[i]))
			buffer_print(&names, "%s%s", formats[i]->name,
				--left == 0 ? " have" : left == 1 ? " and " : ", ");
	error_set(error, STATUS_USAGE, "%s: %s has no such form; %s", option,
		format->name, names.bytes);
	buffer_free(&names);
	return false;
}

static bool refuse_keep(const struct format *format, struct error *error)
{
	return format->table == NULL
		? refuse_form("--keep", format, can_keep, error)
		: error_set(error, STATUS_USAGE, "--keep: %s holds numbers alone, and a column of "
			"the input may be text; csv, for instance, can keep it", format->name);
}

/* A parameter of the user's may have any name. */
static bool check_columns(const struct request *request, struct error *error)
{
	static const char *const taken[] = { "function", "value" };
	for (size_t i = 0; i < request->head.curves; i++)
		for (size_t j = 0; j < sizeof taken / sizeof *taken; j++)
			if (activation_parameter(request->curve[i].instance->activation, taken[j],
					strlen(taken[j])) >= 0)
				return error_set(error, STATUS_USAGE, "--long: the parameter '%s' "
					"has the name of another column", taken[j]);
	return true;
}

static bool can_show_report(const struct format *format)
{
	return can_be_report(format) || (format->figure != NULL && format->figure->reports);
}

static bool check_table(const struct request *request, const struct format *format,
	struct error *error)
{
	const struct asked *asked = &request->asked;
	if (request->head.table.form != FORM_POINTS && !can_be_report(format)
			&& request->head.table.form != FORM_GIVEN)
		return refuse_form(asked->summary ? "--summary" : "--histogram", format,
			can_be_report, error);
	if (request_has_values(request) && asked->error == NULL && asked->assertion.count == 0
			&& request->head.table.form == FORM_POINTS)
		return error_set(error, STATUS_USAGE, "--values%s%.60s: wants --error, --summary or "
			"--assert with it, or a picture", asked->values != NULL ? " " : "-from ",
			asked->values != NULL ? asked->values : asked->values_from);
	return asked->shard == NULL || format->table->column == NULL || error_set(error,
		STATUS_USAGE, "--shard: %s cannot be put together from parts", format->name);
}

static bool check_figure(const struct request *request, const struct format *format,
	struct error *error)
{
	const struct asked *asked = &request->asked;
	const struct interval x = request->head.figure.x;
	if (asked->shard != NULL)
		return error_set(error, STATUS_USAGE,
			"--shard: %s cannot be put together from parts", format->name);
	return (isfinite(x.low) && isfinite(x.high)) || error_set(error, STATUS_USAGE,
		"--range %.60s: %s wants finite ends",
		placed_of_all(&asked->range, &asked->operands), format->name);
}

bool request_check_target(const struct request *request, size_t i, struct error *error)
{
	const struct target *target = &request->target[i];
	const struct format *format = target->format;
	if (*target->path == '\0')
		return error_set(error, STATUS_USAGE, "%s: the name of its file is missing",
			format->name);
	if (format->binary && strcmp(target->path, "-") == 0 && isatty(STDOUT_FILENO))
		return error_set(error, STATUS_USAGE,
			"--%s=-: this is not for a terminal; name a file, or send it on",
			format->name);
	if (request->signal.question != QUESTION_NONE && !can_show_report(format))
		return refuse_form(signal_options[request->signal.question], format, can_show_report,
			error);
	if (request->asked.tidy && !can_be_tidy(format))
		return refuse_form("--long", format, can_be_tidy, error);
	if (request->asked.keep && !can_keep(format))
		return refuse_keep(format, error);
	if (request->asked.tidy && !check_columns(request, error))
		return false;
	if (!(format->table != NULL ? check_table : check_figure)(request, format, error))
		return false;
	for (size_t j = 0; j < i; j++)
		if (strcmp(request->target[j].path, target->path) == 0)
			return error_set(error, STATUS_USAGE,
				"%s and %s: only one of them can go to %.60s",
				request->target[j].format->name, format->name,
				strcmp(target->path, "-") == 0 ? "standard output" : target->path);
	return true;
}
