/* SPDX-License-Identifier: MIT */
/* input.c - see input.h; what the lines say is made out in lines.c */
#include "input/input.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "input/content.h"
#include "input/json.h"
#include "input/record.h"
#include "input/state.h"
#include "support/memory.h"

static size_t whole_records(const struct input *input)
{
	const struct buffer *rest = &input->reader.rest;
	return record_whole(&input->notation, rest->bytes, rest->used);
}

/* Whether the rest is all that is wanted for now: whole records, the end of the
 * file, or more than a line may have. */
static bool has_enough(const struct input *input)
{
	const struct reader *reader = &input->reader;
	return reader->at_end || reader->failure.status != STATUS_DONE
		|| reader->rest.used > INPUT_LINE_MAX || whole_records(input) > 0;
}

bool input_is_ready(struct input *input)
{
	if (input->form != FORM_TEXT)
		return input->form == FORM_LISTS || array_is_ready(&input->array);
	/* Half a line may be there, and the other half be long in coming. A failure
	 * is for input_next to tell. */
	while (!has_enough(input)) {
		if (!reader_is_ready(&input->reader))
			return false;
		reader_more(&input->reader);
	}
	return true;
}

/* The last line need not end in a newline; who makes out lines wants one. */
static void end_last_line(struct buffer *text)
{
	if (text->used > 0 && text->bytes[text->used - 1] != '\n')
		buffer_write(text, "\n", 1);
}

static bool refuse_long(const struct input *input, struct error *error)
{
	return error_set(error, STATUS_FAILED,
		"%s:%zu: the line is longer than %d bytes, or a quote is not closed",
		input->reader.name, input->next_line, INPUT_LINE_MAX);
}

static bool next_text(struct input *input, struct lines *lines, struct error *error)
{
	struct reader *reader = &input->reader;
	while (!has_enough(input))
		reader_more(reader);
	if (reader->failure.status != STATUS_DONE) {
		*error = reader->failure;
		return false;
	}
	size_t whole = whole_records(input);
	if (whole == 0 && reader->rest.used > INPUT_LINE_MAX)
		return refuse_long(input, error);
	if (reader->at_end) {
		end_last_line(&reader->rest);
		whole = reader->rest.used;
	}
	if (whole == 0)
		return false;
	struct buffer *text = &lines->text, before = *text;
	*text = reader->rest;
	reader->rest = before;
	reader->rest.used = 0;
	buffer_write(&reader->rest, text->bytes + whole, text->used - whole);
	text->used = whole;
	lines->used = 0;
	lines->passed_over = 0;
	lines->number = input->next_line;
	input->next_line += record_count_lines(text->bytes, whole);
	return true;
}

bool input_next(struct input *input, struct lines *lines, struct error *error)
{
	lines->input = input;
	switch (input->form) {
	case FORM_ARRAY:
		return array_next(&input->array, lines, error);
	case FORM_LISTS:
		return lists_next(&input->lists, lines);
	default:
		return next_text(input, lines, error);
	}
}

/* x.npz:NAME, if that is not the name of a file: where the member's name begins. */
static const char *find_member(const char *path)
{
	const char *colon = strrchr(path, ':');
	if (colon == NULL || colon - path < 4 || strncasecmp(colon - 4, ".npz", 4) != 0
			|| access(path, F_OK) == 0)
		return NULL;
	return colon + 1;
}

/* What the first bytes or lines say of the file is known before anything is written. */
static bool begin(struct input *input, const struct wanted *wanted, const char *member,
	struct error *error)
{
	struct reader *reader = &input->reader;
	enum content content;
	input->form = FORM_ARRAY;
	if (wanted->raw_columns > 0 || array_is_raw(wanted->path))
		return array_open_raw(&input->array, reader, wanted, error);
	if (!content_of(reader, &content, error))
		return false;
	if (reader->failure.status != STATUS_DONE) {
		*error = reader->failure;
		return false;
	}
	if (content == CONTENT_NPY)
		return array_open_npy(&input->array, reader, wanted, error);
	if (content == CONTENT_ZIP)
		return array_open_npz(&input->array, reader, member, wanted, error);
	input->form = FORM_LISTS;
	if (content == CONTENT_JSON)
		return json_read(&input->lists, reader, wanted, error);
	input->form = FORM_TEXT;
	input->json = content == CONTENT_JSON_LINES;
	return start(input, wanted, error);
}

struct input *input_open(const struct wanted *wanted, struct error *error)
{
	struct input *input = memory_new(1, sizeof *input);
	const char *member = find_member(wanted->path);
	input->type = wanted->type;
	input->columns = wanted->columns;
	input->whole_rows = wanted->whole_rows;
	if (member != NULL)
		input->path = memory_text(wanted->path, (size_t)(member - 1 - wanted->path));
	const bool open = reader_open(&input->reader, member != NULL ? input->path : wanted->path,
		error);
	input->reader.limit = wanted->memory;
	if (open && begin(input, wanted, member, error))
		return input;
	input_close(input);
	return NULL;
}

bool input_is_text(const struct input *input)
{
	return input->form == FORM_TEXT;
}

void input_close(struct input *input)
{
	if (input == NULL)
		return;
	reader_close(&input->reader);
	array_free(&input->array);
	lists_free(&input->lists);
	header_free(&input->header);
	free(input->path);
	free(input);
}

const struct notation *input_notation(const struct input *input)
{
	return &input->notation;
}

const struct header *input_header(const struct input *input)
{
	return &input->header;
}

bool input_is_json(const struct input *input)
{
	return input->json;
}

size_t input_doubtful_header(const struct input *input)
{
	return input->doubtful ? input->header_line : 0;
}

size_t input_fields(const struct input *input)
{
	return input->fields;
}
