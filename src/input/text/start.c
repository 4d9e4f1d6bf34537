/* SPDX-License-Identifier: MIT */
/* start.c - what the first lines of a text file tell: how it is written, and what its
 * columns are called. */
#include <stdlib.h>
#include <string.h>

#include "input/file/reader.h"
#include "input/json/json.h"
#include "input/row/field.h"
#include "input/row/record.h"
#include "input/row/wanted.h"
#include "input/text/text.h"
#include "support/error.h"
#include "support/memory.h"

/* Text ahead of the rest that is looked at, and not yet used. */
struct ahead {
	struct text *text;
	size_t at;		/* bytes of the rest before it */
	size_t line;		/* its number */
};

static const char *text_at(const struct ahead *ahead)
{
	return ahead->text->reader->rest.bytes + ahead->at;
}

/* Takes the next record, waiting for its end. False at the end of the file, or if
 * reading fails or the line is too long, which is told later. */
static bool take(struct ahead *ahead, const struct notation *notation, struct record *record)
{
	struct reader *reader = ahead->text->reader;
	for (;;) {
		const char *begin = text_at(ahead), *at = begin;
		const size_t left = reader->rest.used - ahead->at;
		if (left > 0 && record_take(notation, &at, begin + left, reader->at_end, record)) {
			ahead->at += (size_t)(at - begin);
			ahead->line += record->lines;
			return true;
		}
		if (reader->at_end || left > INPUT_LINE_MAX
				|| reader->failure.status != STATUS_DONE)
			return false;
		reader_more(reader);
	}
}

/* The next record that is a row or a header, whose first byte is then at *begin of the
 * rest, in line *line. If it has the line just above it, the last comment is kept. */
static bool take_content(struct ahead *ahead, struct notation *notation,
	struct record *record, struct ahead *begin, struct buffer *comment)
{
	const struct notation lines = { .comment = notation->comment };
	for (;;) {
		*begin = *ahead;
		if (!take(ahead, &lines, record))
			return false;
		if (record->content)
			break;
		comment->used = 0;
		/* What the mark of a comment stands before. */
		const char *first = notation_skip_blanks(&lines, record->text,
			record->text + record->length);
		const size_t blanks = (size_t)(first - record->text);
		if (blanks < record->length)
			buffer_write(comment, first + 1, record->length - blanks - 1);
	}
	*ahead = *begin;
	/* The whole line is there, and a line that ends in quotes goes on. */
	if (notation->separator == SEPARATOR_AUTO)
		notation->separator = notation_detect(notation, record->text,
			record->text + record->length);
	return take(ahead, notation, record);
}

/* "sep=;", which Excel writes and obeys. */
static void obey_separator(struct ahead *ahead, struct notation *notation)
{
	const struct notation lines = { .comment = NO_CHARACTER };
	struct ahead next = *ahead;
	struct record record;
	if (!take(&next, &lines, &record) || record.length != strlen("sep=;")
			|| memcmp(record.text, "sep=", strlen("sep=")) != 0)
		return;
	if (notation->separator == SEPARATOR_AUTO)
		notation->separator = record.text[record.length - 1];
	*ahead = next;
}

/* False if a quote in the record is wrong, which the one who makes out rows will tell. *last is
 * the last field, if there is any. */
static bool count_fields(const struct notation *notation, const struct record *record,
	size_t *count, struct field *last)
{
	struct cursor cursor = cursor_new(notation, record->text, record->length);
	for (*count = 0; cursor_next(&cursor, last); ++*count)
		;
	return cursor.open == NULL && cursor.behind == NULL;
}

static bool is_header(const struct notation *notation, const struct record *record)
{
	struct field last;
	size_t fields;
	return count_fields(notation, record, &fields, &last) && (notation->header == HEADER_YES
		|| (notation->header == HEADER_AUTO
			&& header_is_one(notation, record->text, record->length)));
}

/* The names of a comment just above the data, by the data's separator or by blanks. */
static void read_comment(struct header *header, const struct notation *notation,
	const struct buffer *comment, size_t fields)
{
	const struct notation blanks = {
		.separator = SEPARATOR_BLANK, .quote = notation->quote,
		.escape = notation->escape,
	};
	const struct notation *const ways[] = { notation, &blanks };
	for (size_t i = 0; i < 2 && comment->used > 0; i++) {
		header_read(header, ways[i], comment->bytes, comment->used);
		if (header->names == fields)
			return;
	}
	header_free(header);
}

/* Decides whether there is a header, and how many fields the rows have: of a header if there
 * is no row, or 0. Leaves ahead behind the header. */
static size_t read_header(struct ahead *ahead, struct notation *notation)
{
	struct text *text = ahead->text;
	struct buffer comment = { .bytes = NULL };
	struct record record;
	struct ahead row, begin;
	struct field last = { .length = 0 };
	size_t fields = 0;
	const bool found = take_content(ahead, notation, &record, &row, &comment);
	begin = row;
	if (found && is_header(notation, &record)) {
		header_read(&text->header, notation, record.text, record.length);
		text->header_line = row.line;
		/* The bytes may have moved when the next line was read. */
		const size_t at = row.at, length = record.length;
		begin = *ahead;
		const bool more = take_content(ahead, notation, &record, &row, &comment);
		fields = text->header.names;
		if (more)
			count_fields(notation, &record, &fields, &last);
		header_fit(&text->header, fields, more && last.length == 0);
		text->doubtful = notation->header == HEADER_AUTO && header_is_doubtful(notation,
			text->reader->rest.bytes + at, length, more ? record.text : "",
			more ? record.length : 0);
	} else if (found) {
		count_fields(notation, &record, &fields, &last);
		read_comment(&text->header, notation, &comment, fields);
		text->header_line = text->header.names > 0 ? row.line - 1 : 0;
	}
	buffer_free(&comment);
	text->first_row = row.line;
	text->decided = notation->header == HEADER_AUTO;
	*ahead = begin;
	return fields;
}

/* The keys of the first object, if each line is one. */
static size_t read_keys(struct ahead *ahead)
{
	struct text *text = ahead->text;
	struct ahead row = *ahead;
	struct record record = { .text = "" };
	text->notation.quote = text->notation.comment = NO_CHARACTER;
	while (take(&row, &text->notation, &record) && !record.content)
		;
	json_read_keys(&text->header, record.text, record.length);
	return text->header.names;
}

/* Which bytes end what is passed over on the quick way. */
static void set_stops(struct text *text)
{
	const struct notation *notation = &text->notation;
	text->plain = !notation->decimal_comma;
	text->stops['\n'] = text->stops['\r'] = true;
	text->stops[(unsigned char)notation->separator] = true;
	if (notation->quote != NO_CHARACTER)
		text->stops[(unsigned char)notation->quote] = true;
}

/* Finds the wanted columns among so many fields. */
static bool find_columns(struct text *text, const struct wanted *wanted, size_t fields,
	struct error *error)
{
	if (text->json && text->header.names == 0)
		return error_set(error, STATUS_FAILED, "%s:%zu: the first object has no members",
			text->reader->name, text->next_line);
	/* An empty file is an empty table, whatever is wanted of it. */
	if (fields + text->header.names == 0)
		return true;
	char *where = text->header_line == 0 ? memory_print("%s", text->reader->name)
		: memory_print("%s:%zu", text->reader->name, text->header_line);
	bool found = true, behind_first = false;
	for (size_t i = 0; found && i < text->form.columns; i++) {
		found = header_find(&text->header, wanted->column[i], fields, where,
			&text->place[i], error);
		behind_first = behind_first || text->place[i] > 0;
	}
	if (found && text->whole_rows && text->header.doubtful)
		found = header_refuse_doubtful(&text->header, where, error);
	free(where);
	/* Between blanks the first field cannot be mistaken, whatever follows it. */
	if (behind_first || text->notation.separator != SEPARATOR_BLANK || text->whole_rows)
		text->fields = fields;
	return found;
}

bool text_start(struct text *text, const struct wanted *wanted, struct error *error)
{
	struct ahead ahead = { .text = text, .line = 1 };
	struct record record;
	const struct notation lines = { .comment = NO_CHARACTER };
	text->notation = wanted->notation;
	/* Windows programs begin a UTF-8 file with a byte order mark. */
	if (reader_begins(text->reader, "\xef\xbb\xbf", 3))
		ahead.at = 3;
	for (size_t i = 0; i < wanted->notation.skip_lines; i++)
		if (!take(&ahead, &lines, &record))
			break;
	if (!text->json)
		obey_separator(&ahead, &text->notation);
	const size_t fields = text->json ? read_keys(&ahead) : read_header(&ahead, &text->notation);
	reader_drop(text->reader, ahead.at);
	text->next_line = ahead.line;
	set_stops(text);
	text->plain = text->plain && !text->json;
	return find_columns(text, wanted, fields, error);
}
