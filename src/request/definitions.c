/* SPDX-License-Identifier: MIT */
/* definitions.c - --define and --definitions: the user's own functions. */
#include <stdlib.h>
#include <string.h>

#include "catalogue/catalogue.h"
#include "cli/quote.h"
#include "request/request.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/file.h"
#include "support/memory.h"

enum { FILE_SIZE_MAX = 1 << 20 };

static const char BYTE_ORDER_MARK[] = "\xef\xbb\xbf";

/* A picture keeps the definitions themselves, in their order, not the file. */
static void keep_in_recipe(struct asked *asked, const char *definition)
{
	struct buffer *kept[] = { &asked->command, &asked->recipe };
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		buffer_text(kept[i], " --define=");
		quote_word(kept[i], definition);
		*buffer_reserve(kept[i], 1) = '\0';
	}
}

bool request_define(struct request *request, const char *definition, struct error *error)
{
	if (!catalogue_define(request->functions.catalogue, definition, error))
		return false;
	keep_in_recipe(&request->asked, definition);
	return true;
}

/* A line without its comment, if a definition is left of it. */
static bool take_line(struct request *request, const char *start, size_t length,
	struct error *error)
{
	if (memchr(start, '\0', length) != NULL)
		return error_set(error, STATUS_USAGE, "a NUL byte, wanted: text");
	char *line = memory_text(start, length);
	line[strcspn(line, "#")] = '\0';
	for (size_t used = strlen(line); used > 0 && strchr(" \t\r", line[used - 1]) != NULL; )
		line[--used] = '\0';
	const char *definition = line + strspn(line, " \t");
	const bool right = *definition == '\0' || request_define(request, definition, error);
	free(line);
	return right;
}

static bool take_lines(struct request *request, const char *path, const struct buffer *file,
	struct error *error)
{
	const size_t mark = strlen(BYTE_ORDER_MARK);
	size_t at = file->used >= mark && memcmp(file->bytes, BYTE_ORDER_MARK, mark) == 0
		? mark : 0;
	for (size_t number = 1; at < file->used; number++) {
		struct error wrong = { .status = STATUS_DONE };
		const char *start = file->bytes + at;
		const char *end = memchr(start, '\n', file->used - at);
		const size_t length = end != NULL ? (size_t)(end - start) : file->used - at;
		if (!take_line(request, start, length, &wrong))
			return error_set(error, wrong.status, "%.200s:%zu: %s", path, number,
				wrong.message);
		at += length + 1;
	}
	return true;
}

bool request_define_file(struct request *request, const char *path, struct error *error)
{
	struct buffer file = { .bytes = NULL };
	const bool right = file_read(path, FILE_SIZE_MAX, "definitions", &file, error)
		&& take_lines(request, path, &file, error);
	/* It can be read, but is too large: no more than a line that is too long. */
	if (!right && error->status == STATUS_FAILED && error->number == 0)
		error->status = STATUS_USAGE;
	buffer_free(&file);
	return right;
}

bool request_definitions(struct request *request, struct error *error)
{
	const struct texts *files = &request->asked.definitions, *define = &request->asked.define;
	for (size_t i = 0; i < files->count; i++)
		if (!request_define_file(request, files->text[i], error))
			return false;
	for (size_t i = 0; i < define->count; i++)
		if (!request_define(request, define->text[i], error))
			return false;
	return true;
}
