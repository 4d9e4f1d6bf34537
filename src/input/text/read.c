/* SPDX-License-Identifier: MIT */
/* read.c - what lines of text say; see text.h. What a row is, input/input.h says. */
#include <string.h>

#include "input/file/reader.h"
#include "input/row/field.h"
#include "input/row/record.h"
#include "input/text/plain.h"
#include "input/text/row.h"
#include "input/text/text.h"

static enum line read_record(const struct lines *lines, const struct record *record,
	double *value, struct error *error)
{
	struct field found[INPUT_COLUMNS_MAX];
	const struct text *text = text_of(lines);
	if (record_is_doubtful(&text->notation, record, text->fields)) {
		error_set(error, STATUS_FAILED, "%s:%zu: the line begins with '%c' and has as many "
			"fields as a row; --comment %c passes over it, --comment none reads it",
			text->reader->name, lines->number, text->notation.comment,
			text->notation.comment);
		return LINE_BAD;
	}
	if (!record->content)
		return LINE_NONE;
	const bool good = text->json ? row_find_members(lines, record, found, error)
		: row_find_fields(lines, record, found, error);
	return good ? row_read_numbers(lines, found, value, error) : LINE_BAD;
}

/* Any line but the usual one. */
static enum line read_line(struct lines *lines, double *value, struct kept_row *row,
	struct error *error)
{
	const char *begin = lines->text.bytes + lines->used, *at = begin;
	struct record record;
	record_take(&text_of(lines)->notation, &at, lines->text.bytes + lines->text.used, true,
		&record);
	const enum line line = read_record(lines, &record, value, error);
	if (line == LINE_BAD)
		return line;
	lines->passed_over += line == LINE_NONE && record.content;
	lines->used += (size_t)(at - begin);
	lines->number += record.lines;
	*row = (struct kept_row){ record.text, record.length };
	return line;
}

/* Makes out one more row, or passes over a line. */
static enum line read_next(struct lines *lines, double *value, struct kept_row *row,
	struct error *error)
{
	const char *begin = lines->text.bytes + lines->used;
	const char *end = lines->text.bytes + lines->text.used;
	const char *stop = plain_read(text_of(lines), begin, end, value);
	if (stop == NULL)
		return read_line(lines, value, row, error);
	*row = (struct kept_row){ begin, (size_t)(stop - begin) - (stop[-1] == '\r') };
	lines->used += (size_t)(stop + 1 - begin);
	lines->number++;
	return LINE_ROW;
}

/* A NUL ends a text wherever texts go. */
static bool can_be_kept(const struct lines *lines, const struct kept_row *row, size_t number,
	struct error *error)
{
	return memchr(row->text, '\0', row->length) == NULL || error_set(error, STATUS_FAILED,
		"%s:%zu: the row has a NUL, which no text can have", text_of(lines)->reader->name,
		number);
}

size_t text_read(const struct form *form, struct lines *lines, const struct rows *rows,
	size_t count, struct error *error)
{
	double value[INPUT_COLUMNS_MAX];
	struct kept_row row;
	enum line line = LINE_ROW;
	size_t done = 0;
	while (done < count && lines->used < lines->text.used && line != LINE_BAD) {
		const size_t number = lines->number;
		line = read_next(lines, value, &row, error);
		if (line != LINE_ROW)
			continue;
		if (rows->kept != NULL && !can_be_kept(lines, &row, number, error))
			break;
		for (size_t i = 0; i < form->columns; i++)
			rows->column[i][done] = value[i];
		if (rows->kept != NULL)
			rows->kept[done] = row;
		done++;
	}
	return done;
}
