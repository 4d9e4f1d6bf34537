/* SPDX-License-Identifier: MIT */
/* targets.c - what a request writes, and where: the formats, -o and -T. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "activation/activation.h"
#include "cli/formats.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "plane/range.h"
#include "request/request.h"
#include "request/spec_function.h"
#include "sink/figure.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

enum { LISTED_MAX = 30 };	/* points that are not fewer are a curve */

static void add_target(struct request *request, const struct format *format, const char *path)
{
	request->target = memory_resize(request->target, request->targets + 1,
		sizeof *request->target);
	request->target[request->targets++] = (struct target){ format, path };
}

static bool unknown_format(const char *subject, const char *text, struct error *error)
{
	struct buffer names = { .bytes = NULL };
	for (size_t i = 0; i < format_count; i++)
		buffer_print(&names, "%s%s", i > 0 ? ", " : "", formats[i]->name);
	error_set(error, STATUS_USAGE, subject, text, names.bytes);
	buffer_free(&names);
	return false;
}

/* The one target that has a format and no place yet; NULL if none or several. */
static struct target *find_open(struct request *request, const struct format *format)
{
	struct target *open = NULL;
	for (size_t i = 0; i < request->targets; i++) {
		struct target *target = &request->target[i];
		if (target->path != NULL || (format != NULL && target->format != format))
			continue;
		if (open != NULL)
			return NULL;
		open = target;
	}
	return open;
}

/* -o FILE. It is the place of the format asked for elsewhere on the line when
 * the suffix says the same or nothing: --png -o x.png, -T png -o x. Else it is
 * an output of its own. */
static bool place(struct request *request, const char *path, const struct format *chosen,
	struct error *error)
{
	const struct format *format = chosen != NULL ? chosen : format_by_suffix(path);
	struct target *open = find_open(request, format);
	if (open != NULL) {
		open->path = path;
		return true;
	}
	if (format == NULL && strcmp(path, "-") == 0)
		format = format_by_name("csv");
	if (format == NULL)
		return unknown_format("-o %.60s: no format has this suffix; -T says which: %s",
			path, error);
	add_target(request, format, path);
	return true;
}

/* Whether so few points were asked for that they are for reading. */
static bool lists_points(const struct request *request)
{
	const struct asked *asked = &request->asked;
	return asked->at != NULL || asked->input != NULL || (asked->num != NULL
		&& request->grid.count < LISTED_MAX);
}

/* What is written to standard output when nobody says what: who looks at a terminal gets rows
 * to read, or a picture unless something is asked for that only a table has. */
static const char *default_format(const struct request *request)
{
	const struct asked *asked = &request->asked;
	if (!isatty(STDOUT_FILENO) || asked->keep)
		return "csv";
	if (request->head.table.form != FORM_POINTS)
		return "aligned";
	if (asked->shard != NULL || asked->no_header || asked->tidy || asked->exhaustive)
		return "csv";
	return lists_points(request) ? "aligned" : asked->digits != NULL ? "csv" : "term";
}

bool request_writes_rows(const struct request *request)
{
	bool rows = false;
	for (size_t i = 0; i < request->targets; i++)
		rows = rows || request->target[i].format->table != NULL;
	return rows;
}

static bool place_all(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	const struct format *chosen = NULL;
	if (asked->format != NULL) {
		chosen = format_by_name(asked->format);
		if (chosen == NULL)
			return unknown_format("-T %.60s: there is no such format; there are %s",
				asked->format, error);
	}
	for (size_t i = 0; i < asked->wishes; i++)
		if (asked->wish[i].format != NULL)
			add_target(request, asked->wish[i].format, asked->wish[i].path);
	const bool alone = chosen != NULL && find_open(request, chosen) == NULL;
	const size_t number = request->targets;
	if (alone)
		add_target(request, chosen, NULL);
	for (size_t i = 0; i < asked->wishes; i++)
		if (asked->wish[i].format == NULL
				&& !place(request, asked->wish[i].path, chosen, error))
			return false;
	/* -T png > x.png, but --png is a file. */
	if (alone && request->target[number].path == NULL)
		request->target[number].path = "-";
	/* A figure goes beside a summary or a histogram, not in its place. */
	const enum table_form form = request->head.table.form;
	if (request->targets == 0 || ((form == FORM_SUMMARY || form == FORM_HISTOGRAM)
			&& !request_writes_rows(request)))
		add_target(request, format_by_name(default_format(request)), "-");
	return true;
}

/* gelu.png; figure.png when there are several functions, or a formula, which is no name of
 * a file; or the figure's name. */
static char *default_path(const struct request *request, const char *suffix)
{
	const char *name = request->asked.figure != NULL ? request->asked.figure
		: request->asked.published;
	if (name == NULL)
		name = request->curve[0].instance->activation->name;
	if (!spec_plain_word(name, strlen(name)))
		name = "figure";
	for (size_t i = 1; name == request->curve[0].instance->activation->name && i < request->head.curves; i++)
		if (request->curve[i].instance->activation != request->curve[0].instance->activation)
			name = "figure";
	return memory_print("%s.%s", name, suffix);
}

bool request_targets(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	double digits = 0;
	if (asked->digits != NULL && !value_whole(asked->digits, 1, 17, &digits))
		return error_set(error, STATUS_USAGE,
			"--digits %.60s: the number of digits must be whole, from 1 to 17",
			asked->digits);
	/* So many are right of what quadrature finds. */
	if (digits == 0 && request->signal.question != QUESTION_NONE)
		digits = SIGNAL_DIGITS;
	request->head.table.digits = (int)digits;
	request->head.table.header = !asked->no_header;
	request->head.table.tidy = asked->tidy;
	request->head.table.safe_names = asked->names != NULL
		&& strcmp(asked->names, "safe") == 0;
	if (asked->names != NULL && !request->head.table.safe_names
			&& strcmp(asked->names, "spec") != 0)
		return error_set(error, STATUS_USAGE, "--names %.60s: wants spec or safe",
			asked->names);

	if (!place_all(request, error))
		return false;
	request->picture_path = memory_new(request->targets, sizeof *request->picture_path);
	for (size_t i = 0; i < request->targets; i++) {
		struct target *target = &request->target[i];
		if (target->path != NULL && strcmp(target->path, "/dev/stdout") == 0)
			target->path = "-";
		if (target->path != NULL)
			continue;
		target->path = "-";
		if (target->format->figure != NULL && target->format->figure->picture)
			target->path = request->picture_path[i] =
				default_path(request, target->format->name);
	}
	for (size_t i = 0; i < request->targets; i++)
		if (!request_check_target(request, i, error))
			return false;
	return true;
}

void request_find_breakpoints(struct request *request)
{
	bool draws = false;
	for (size_t i = 0; i < request->targets; i++)
		draws |= request->target[i].format->figure != NULL;
	if (!draws)
		return;
	struct interval range = range_none;
	for (size_t i = 0; i < request->head.figure.panels; i++) {
		const struct interval panel = figure_range(&request->head, i);
		range_include(&range, panel.low);
		range_include(&range, panel.high);
	}
	functions_find_breakpoints(&request->functions, range.low, range.high);
}
