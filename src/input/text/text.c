/* SPDX-License-Identifier: MIT */
/* text.c - lines of text, as they come; see text.h */
#include "input/text/text.h"

#include <stdlib.h>

#include "input/file/reader.h"
#include "input/row/record.h"
#include "input/row/wanted.h"
#include "support/memory.h"

static size_t whole_records(const struct text *text)
{
	const struct buffer *rest = &text->reader->rest;
	return record_whole(&text->notation, rest->bytes, rest->used);
}

/* Whether the rest is all that is wanted for now: whole records, the end of the
 * file, or more than a line may have. */
static bool has_enough(const struct text *text)
{
	const struct reader *reader = text->reader;
	return reader->at_end || reader->failure.status != STATUS_DONE
		|| reader->rest.used > INPUT_LINE_MAX || whole_records(text) > 0;
}

static bool is_ready(struct form *form)
{
	const struct text *text = (const struct text *)form;
	/* Half a line may be there, and the other half be long in coming. A failure
	 * is for next() to tell. */
	while (!has_enough(text)) {
		if (!reader_is_ready(text->reader))
			return false;
		reader_more(text->reader);
	}
	return true;
}

/* The last line need not end in a newline; who makes out lines wants one. */
static void end_last_line(struct buffer *text)
{
	if (text->used > 0 && text->bytes[text->used - 1] != '\n')
		buffer_write(text, "\n", 1);
}

static bool refuse_long(const struct text *text, struct error *error)
{
	return error_set(error, STATUS_FAILED,
		"%s:%zu: the line is longer than %d bytes, or a quote is not closed",
		text->reader->name, text->next_line, INPUT_LINE_MAX);
}

static bool next(struct form *form, struct lines *lines, struct error *error)
{
	struct text *text = (struct text *)form;
	struct reader *reader = text->reader;
	while (!has_enough(text))
		reader_more(reader);
	if (reader->failure.status != STATUS_DONE) {
		*error = reader->failure;
		return false;
	}
	size_t whole = whole_records(text);
	if (whole == 0 && reader->rest.used > INPUT_LINE_MAX)
		return refuse_long(text, error);
	if (reader->at_end) {
		end_last_line(&reader->rest);
		whole = reader->rest.used;
	}
	if (whole == 0)
		return false;
	struct buffer *taken = &lines->text, before = *taken;
	*taken = reader->rest;
	reader->rest = before;
	reader->rest.used = 0;
	buffer_write(&reader->rest, taken->bytes + whole, taken->used - whole);
	taken->used = whole;
	lines->used = 0;
	lines->passed_over = 0;
	lines->number = text->next_line;
	text->next_line += record_count_lines(taken->bytes, whole);
	return true;
}

static void text_free(struct form *form)
{
	struct text *text = (struct text *)form;
	header_free(&text->header);
	free(text);
}

static const struct form_type text_type = {
	.is_ready = is_ready,
	.next = next,
	.read = text_read,
	.free = text_free,
};

struct text *text_open(struct reader *reader, const struct wanted *wanted, bool json,
	struct error *error)
{
	struct text *text = memory_new(1, sizeof *text);
	text->form = (struct form){ &text_type, wanted->columns, wanted->type };
	text->reader = reader;
	text->json = json;
	text->whole_rows = wanted->whole_rows;
	if (text_start(text, wanted, error))
		return text;
	text_free(&text->form);
	return NULL;
}
