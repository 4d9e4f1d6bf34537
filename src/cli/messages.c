/* messages.c - see messages.h */
#include "cli/messages.h"

#include <stdio.h>
#include <string.h>

#include "sink/sink.h"
#include "sink/sinks.h"
#include "support/error.h"

enum { WARNING_MAX = 512 };

void messages_error(const struct error *error)
{
	if (error->status != STATUS_DONE)
		fprintf(stderr, "actplot: %s\n", error->message);
}

/* A note shows the user's text as carefully as an error does. */
static void print_note(const char *format, const char *subject, const char *detail)
{
	struct error note = { .status = STATUS_DONE };
	error_set(&note, STATUS_FAILED, format, subject, detail);
	messages_error(&note);
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
		char text[WARNING_MAX];
		snprintf(text, sizeof text, "%.*s", (int)length, line);
		if (!said)
			print_note("%s%s", text, "");
		line += length + (line[length] == '\n');
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
