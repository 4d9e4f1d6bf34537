/* input.c - see input.h; what the lines say is made out in lines.c */
#include "input/input.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/state.h"
#include "support/descriptor.h"
#include "support/error.h"
#include "support/memory.h"

enum { READ_SIZE = 1 << 16 };

/* A number from 1 chooses a column by its place; 0: it is a name. */
static size_t column_place(const char *column)
{
	if (column == NULL)
		return 1;
	if (column[0] == '\0' || strspn(column, "0123456789") != strlen(column))
		return 0;
	return strtoul(column, NULL, 10);
}

/* How much of the text is whole lines, with their newlines. A newline in
 * quotes is part of its line. */
static size_t whole_lines(const struct buffer *text)
{
	const char *bytes = text->bytes;
	if (text->used == 0)
		return 0;
	if (memchr(bytes, '"', text->used) == NULL) {
		const char *last = memrchr(bytes, '\n', text->used);
		return last != NULL ? (size_t)(last + 1 - bytes) : 0;
	}
	size_t whole = 0;
	bool quoted = false;
	for (size_t i = 0; i < text->used; i++) {
		quoted ^= bytes[i] == '"';
		if (bytes[i] == '\n' && !quoted)
			whole = i + 1;
	}
	return whole;
}

static size_t count_newlines(const char *text, size_t length)
{
	size_t count = 0;
	while (length > 0) {
		/* So many fit into a byte, and bytes are added many at once. */
		const size_t part = length < UCHAR_MAX ? length : UCHAR_MAX;
		unsigned char found = 0;
		for (size_t i = 0; i < part; i++)
			found += text[i] == '\n';
		count += found;
		text += part;
		length -= part;
	}
	return count;
}

/* Appends what can be read now to the text. */
static bool read_more(struct input *input, struct buffer *text, struct error *error)
{
	char *room = buffer_reserve(text, READ_SIZE);
	const ssize_t count = descriptor_read(input->descriptor, room, READ_SIZE);
	if (count < 0)
		return error_system(error, input->name, errno);
	input->at_end = count == 0;
	buffer_advance(text, (size_t)count);
	return true;
}

/* Whether the rest is all that is wanted for now: whole lines, the end of the
 * file, or more than a line may have. */
static bool has_enough(const struct input *input)
{
	return input->at_end || input->rest.used > INPUT_LINE_MAX || whole_lines(&input->rest) > 0;
}

bool input_is_ready(struct input *input)
{
	struct pollfd wait = { .fd = input->descriptor, .events = POLLIN };
	if (input->first.text.used > 0)
		return true;
	/* Half a line may be there, and the other half be long in coming. A failure
	 * is for input_next to tell. */
	while (!has_enough(input) && input->failure.status == STATUS_DONE) {
		if (poll(&wait, 1, 0) == 0)
			return false;
		read_more(input, &input->rest, &input->failure);
	}
	return true;
}

static bool read_lines(struct input *input, struct lines *lines, struct error *error)
{
	while (!has_enough(input) && input->failure.status == STATUS_DONE)
		read_more(input, &input->rest, &input->failure);
	if (input->failure.status != STATUS_DONE) {
		*error = input->failure;
		return false;
	}
	struct buffer *text = &lines->text, before = *text;
	*text = input->rest;
	input->rest = before;
	input->rest.used = 0;
	size_t whole = whole_lines(text);
	if (whole == 0 && text->used > INPUT_LINE_MAX)
		return error_set(error, STATUS_FAILED,
			"%s:%zu: the line is longer than %d bytes, or a quote is not closed",
			input->name, input->next_line, INPUT_LINE_MAX);
	/* The last line need not end in a newline. */
	if (input->at_end)
		whole = text->used;
	if (whole == 0)
		return false;
	buffer_write(&input->rest, text->bytes + whole, text->used - whole);
	text->used = whole;
	lines->input = input;
	lines->used = 0;
	lines->number = input->next_line;
	input->next_line += count_newlines(text->bytes, whole);
	return lines_start(lines, input, error);
}

bool input_next(struct input *input, struct lines *lines, struct error *error)
{
	if (input->first.text.used == 0)
		return read_lines(input, lines, error);
	const struct lines before = *lines;
	*lines = input->first;
	input->first = before;
	input->first.text.used = 0;
	return true;
}

struct input *input_open(const char *path, const char *column, enum number_type type,
	struct error *error)
{
	const bool standard = strcmp(path, "-") == 0;
	const char *name = standard ? "standard input" : *path != '\0' ? path : "''";
	const int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	if (descriptor < 0 || fstat(descriptor, &status) != 0) {
		error_system(error, name, errno);
		return NULL;
	}
	/* Known before the first line of output, and not after it. */
	if (S_ISDIR(status.st_mode)) {
		error_system(error, name, EISDIR);
		close(descriptor);
		return NULL;
	}
	struct input *input = memory_new(1, sizeof *input);
	input->name = name;
	input->descriptor = descriptor;
	input->next_line = 1;
	input->type = type;
	const size_t place = column_place(column);
	if (place > 0)
		input->column = place - 1;
	else
		input->column_name = column;
	/* What the first lines say of the file is known before anything is written. */
	if (!read_lines(input, &input->first, error) && error->status != STATUS_DONE) {
		input_close(input);
		return NULL;
	}
	return input;
}

void input_close(struct input *input)
{
	if (input == NULL)
		return;
	if (input->descriptor != STDIN_FILENO)
		close(input->descriptor);
	buffer_free(&input->rest);
	lines_free(&input->first);
	free(input);
}
