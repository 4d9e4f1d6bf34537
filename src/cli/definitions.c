/* definitions.c - --define and --definitions: the user's own functions. */
#include <stdlib.h>
#include <string.h>

#include "activation/catalogue.h"
#include "cli/quote.h"
#include "cli/request.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/file.h"
#include "support/memory.h"

enum { FILE_SIZE_MAX = 1 << 20 };

/* A picture keeps the definition, not the file that it came from. */
static void keep_in_recipe(struct asked *asked, const char *line)
{
	struct buffer *kept[] = { &asked->command, &asked->recipe };
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		buffer_text(kept[i], " --define=");
		quote_word(kept[i], line);
		*buffer_reserve(kept[i], 1) = '\0';
	}
}

static bool take_line(struct request *request, size_t number, const char *line, struct error *error)
{
	struct error wrong = { .status = STATUS_DONE };
	line += strspn(line, " \t");
	if (*line == '\0' || *line == '#')
		return true;
	if (!catalogue_define(request->functions.catalogue, line, &wrong))
		return error_set(error, wrong.status, "%.200s:%zu: %s", request->asked.definitions,
			number, wrong.message);
	keep_in_recipe(&request->asked, line);
	return true;
}

static bool take_file(struct request *request, struct error *error)
{
	struct buffer file = { .bytes = NULL };
	const char *path = request->asked.definitions;
	bool right = file_read(path, FILE_SIZE_MAX, "definitions", &file, error);
	size_t number = 0;
	for (size_t at = 0; right && at < file.used; ) {
		const char *start = file.bytes + at;
		const char *end = memchr(start, '\n', file.used - at);
		const size_t length = end != NULL ? (size_t)(end - start) : file.used - at;
		const bool carriage_return = length > 0 && start[length - 1] == '\r';
		number++;
		at += length + 1;
		if (memchr(start, '\0', length) != NULL) {
			right = error_set(error, STATUS_FAILED,
				"%.200s:%zu: a NUL byte, wanted: text", path, number);
			break;
		}
		char *line = memory_text(start, length - carriage_return);
		right = take_line(request, number, line, error);
		free(line);
	}
	buffer_free(&file);
	return right;
}

bool request_definitions(struct request *request, struct error *error)
{
	const struct texts *define = &request->asked.define;
	if (request->asked.definitions != NULL && !take_file(request, error))
		return false;
	for (size_t i = 0; i < define->count; i++)
		if (!catalogue_define(request->functions.catalogue, define->text[i], error))
			return false;
	return true;
}
