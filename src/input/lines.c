/* SPDX-License-Identifier: MIT */
/* lines.c - see lines.h; what a row is, is said in input.h */
#include <string.h>

#include "input/field.h"
#include "input/plain.h"
#include "input/record.h"
#include "input/row.h"
#include "input/state.h"
#include "number/dtype.h"

static enum line read_record(const struct lines *lines, const struct record *record,
	double *value, struct error *error)
{
	struct field found[INPUT_COLUMNS_MAX];
	const struct input *input = lines->input;
	if (record_is_doubtful(&input->notation, record, input->fields)) {
		error_set(error, STATUS_FAILED, "%s:%zu: the line begins with '%c' and has as many "
			"fields as a row; --comment %c passes over it, --comment none reads it",
			input->reader.name, lines->number, input->notation.comment,
			input->notation.comment);
		return LINE_BAD;
	}
	if (!record->content)
		return LINE_NONE;
	const bool good = input->json ? row_find_members(lines, record, found, error)
		: row_find_fields(lines, record, found, error);
	return good ? row_read_numbers(lines, found, value, error) : LINE_BAD;
}

/* Any line but the usual one. */
static enum line read_line(struct lines *lines, double *value, struct kept_row *row,
	struct error *error)
{
	const char *begin = lines->text.bytes + lines->used, *at = begin;
	struct record record;
	record_take(&lines->input->notation, &at, lines->text.bytes + lines->text.used, true,
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
	const char *stop = plain_read(lines->input, begin, end, value);
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
		"%s:%zu: the row has a NUL, which no text can have", lines->input->reader.name,
		number);
}

static size_t read_text(struct lines *lines, const struct rows *rows, size_t count,
	struct error *error)
{
	const struct input *input = lines->input;
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
		for (size_t i = 0; i < input->columns; i++)
			rows->column[i][done] = value[i];
		if (rows->kept != NULL)
			rows->kept[done] = row;
		done++;
	}
	return done;
}

/* Rows that are no text. */
static size_t read_rows(struct lines *lines, const struct rows *rows, size_t count)
{
	const struct input *input = lines->input;
	const size_t left = lines->rows - lines->used;
	const size_t done = left < count ? left : count;
	if (input->form == FORM_ARRAY)
		array_rows(&input->array, lines, rows, done);
	else
		lists_rows(&input->lists, lines, rows, done);
	lines->used += done;
	return done;
}

size_t lines_read(struct lines *lines, const struct rows *rows, size_t count,
	struct error *error)
{
	const struct input *input = lines->input;
	const size_t done = input->form == FORM_TEXT ? read_text(lines, rows, count, error)
		: read_rows(lines, rows, count);
	for (size_t i = 0; i < input->columns; i++)
		dtype_round(input->type, rows->column[i], rows->column[i], done);
	return done;
}

void lines_free(struct lines *lines)
{
	buffer_free(&lines->text);
}
