/* SPDX-License-Identifier: MIT */
/* messages.c - see messages.h */
#include "cli/messages.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "formula/evaluate/effort.h"
#include "formula/interval/evaluate.h"
#include "sink/sink.h"
#include "sink/sinks.h"
#include "support/descriptor.h"
#include "support/error.h"

enum {
	WARNING_MAX = 512,
	SLOW_SHARE = 1000	/* one value in so many is slow: that is worth a word, */
};
static const double LONG_S = 1;	/* if the run took longer than this */

void messages_error(const struct error *error)
{
	char line[sizeof "actplot: \n" + sizeof error->message];
	if (error->status == STATUS_DONE)
		return;
	/* At once, so that lines of several programs are not mixed up. */
	const int length = snprintf(line, sizeof line, "actplot: %s\n", error->message);
	descriptor_write(STDERR_FILENO, line, (size_t)length);
}

/* A note shows the user's text as carefully as an error does. */
static void print_note(const char *format, const char *subject, const char *detail)
{
	struct error note = { .status = STATUS_DONE };
	error_set(&note, STATUS_FAILED, format, subject, detail);
	messages_error(&note);
}

/* "1 value lies", "12 values lie". */
static void print_counted(size_t count, const char *one, const char *several)
{
	char subject[32];
	if (count == 0)
		return;
	snprintf(subject, sizeof subject, "%zu", count);
	print_note("%s %s", subject, count == 1 ? one : several);
}

static void print_cost(size_t slow, size_t all, double seconds)
{
	char cost[128], time[32];
	snprintf(cost, sizeof cost, "%zu of %zu values took %d to %d bits", slow, all,
		INTERVAL_BITS_MIN, INTERVAL_BITS_MAX);
	snprintf(time, sizeof time, "%.1f s", seconds);
	print_note("%s, and the run %s", cost, time);
}

void messages_effort(const struct effort *effort, double seconds, bool rows)
{
	const size_t slow = effort->points[EVALUATOR_INTERVALS];
	size_t all = 0;
	for (size_t i = 0; i < EVALUATORS; i++)
		all += effort->points[i];
	print_counted(rows ? effort->ties : 0,
		"value lies on a boundary, as far as 2304 bits tell, and is taken as on it",
		"values lie on a boundary, as far as 2304 bits tell, and are taken as on it");
	print_counted(effort->undetermined, "value cannot be determined and is nan",
		"values cannot be determined and are nan");
	if (seconds >= LONG_S && slow * SLOW_SHARE >= all)
		print_cost(slow, all, seconds);
}

static void print_line(const char *line, size_t length)
{
	char text[WARNING_MAX];
	snprintf(text, sizeof text, "%.*s", (int)length, line);
	print_note("%s%s", text, "");
}

/* A line each, but none that an earlier sink had as well. */
static void print_warnings(const struct sinks *sinks, size_t number)
{
	const char *line = sinks->sink[number].warning;
	while (line != NULL && *line != '\0') {
		const size_t length = strcspn(line, "\n");
		bool said = false;
		for (size_t i = 0; i < number; i++) {
			const char *warning = sinks->sink[i].warning;
			said = said || (warning != NULL && strncmp(warning, line, length) == 0);
		}
		if (!said)
			print_line(line, length);
		line += length + (line[length] == '\n');
	}
}

void messages_warnings(const char *lines)
{
	while (lines != NULL && *lines != '\0') {
		const size_t length = strcspn(lines, "\n");
		print_line(lines, length);
		lines += length + (lines[length] == '\n');
	}
}

void messages_remarks(const struct sinks *sinks)
{
	for (size_t i = 0; i < sinks->count; i++) {
		const struct sink *sink = &sinks->sink[i];
		if (*sink->remark != '\0' && strcmp(sink->path, "-") != 0)
			print_note("wrote %s (%s)", sink->path, sink->remark);
		print_warnings(sinks, i);
	}
}
