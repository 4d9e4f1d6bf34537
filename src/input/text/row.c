/* SPDX-License-Identifier: MIT */
/* row.c - the fields of a text, and the numbers they are; see row.h */
#include "input/text/row.h"

#include <math.h>

#include "input/file/reader.h"
#include "input/row/field.h"
#include "input/row/record.h"
#include "input/text/text.h"

enum { SHOWN_MAX = 40 };	/* bytes of a bad field that a message shows */

/* What may be wrong with the first row: it is the header, or what was taken for one is
 * not. */
static const char *header_hint(const struct lines *lines, const struct field *field)
{
	const struct text *text = text_of(lines);
	if (lines->number != text->first_row || !text->decided)
		return "";
	if (text->header_line == 0)
		return "; --header yes or no says whether the line is a header";
	return field_is_name(field, &text->notation)
		? "; --skip-lines passes over what stands above a header" : "";
}

static bool refuse_number(const struct lines *lines, const struct field *field,
	struct error *error)
{
	const struct text *text = text_of(lines);
	char shown[SHOWN_MAX + 1] = "", hint[FIELD_HINT_MAX];
	const size_t length = field->length < SHOWN_MAX ? field->length : SHOWN_MAX;
	for (size_t i = 0; i < length; i++)
		shown[i] = field->text[i] != '\0' ? field->text[i] : '?';
	field_hint(field, &text->notation, hint);
	return error_set(error, STATUS_FAILED, "%s:%zu: '%s%s' is not a number%s%s",
		text->reader->name, lines->number, shown, field->length > length ? "..." : "", hint,
		header_hint(lines, field));
}

static bool refuse_missing(const struct lines *lines, const struct field *field, size_t place,
	struct error *error)
{
	const char *name = text_of(lines)->reader->name;
	return field->length == 0
		? error_set(error, STATUS_FAILED, "%s:%zu: the field of column %zu is empty; "
			"--missing nan or skip says what to do%s", name, lines->number, place + 1,
			header_hint(lines, field))
		: error_set(error, STATUS_FAILED, "%s:%zu: '%.*s' is not a number, but a value that "
			"is missing; --missing nan or skip says what to do%s", name, lines->number,
			(int)field->length, field->text, header_hint(lines, field));
}

/* The number of the line that `at`, a place in the record, stands in, and the bytes
 * before it there. */
static size_t line_of(const struct lines *lines, const struct record *record, const char *at,
	size_t *column)
{
	const char *begin = at;
	while (begin > record->text && begin[-1] != '\n' && begin[-1] != '\r')
		begin--;
	*column = (size_t)(at - begin);
	return lines->number + record_count_lines(record->text, (size_t)(begin - record->text));
}

static bool refuse_quotes(const struct lines *lines, const struct record *record,
	const struct cursor *cursor, struct error *error)
{
	const char *name = text_of(lines)->reader->name;
	size_t column;
	const bool open = cursor->open != NULL;
	/* R and others write a quote so. */
	const bool escaped = !open && cursor->behind - record->text >= 2
		&& cursor->behind[-1] == text_of(lines)->notation.quote
		&& cursor->behind[-2] == '\\';
	const size_t line = line_of(lines, record, open ? cursor->open : cursor->behind, &column);
	return open
		? error_set(error, STATUS_FAILED, "%s:%zu:%zu: the quote that opens here is not "
			"closed; --quote none reads quotes as they stand", name, line, column + 1)
		: error_set(error, STATUS_FAILED, "%s:%zu:%zu: behind the closing quote must come "
			"a separator or the end of the line; %s", name, line, column + 1, escaped
			? "--escape backslash reads \\\" as a quote"
			: "--quote none reads quotes as they stand");
}

static bool refuse_fields(const struct lines *lines, size_t fields, struct error *error)
{
	return error_set(error, STATUS_FAILED, "%s:%zu: the line has %zu field%s, where the first "
		"row has %zu", text_of(lines)->reader->name, lines->number, fields,
		fields == 1 ? "" : "s", text_of(lines)->fields);
}

bool row_find_fields(const struct lines *lines, const struct record *record,
	struct field *found, struct error *error)
{
	const struct text *text = text_of(lines);
	struct cursor cursor = cursor_new(&text->notation, record->text, record->length);
	struct field field;
	size_t fields = 0;
	for (; cursor_next(&cursor, &field); fields++)
		for (size_t i = 0; i < text->form.columns; i++)
			if (text->place[i] == fields)
				found[i] = field;
	if (cursor.open != NULL || cursor.behind != NULL)
		return refuse_quotes(lines, record, &cursor, error);
	for (size_t i = 0; i < text->form.columns; i++)
		if (text->place[i] >= fields)
			return error_set(error, STATUS_FAILED, "%s:%zu: there is no column %zu",
				text->reader->name, lines->number, text->place[i] + 1);
	return text->fields == 0 || fields == text->fields
		|| refuse_fields(lines, fields, error);
}

enum line row_read_numbers(const struct lines *lines, const struct field *found, double *value,
	struct error *error)
{
	const struct text *text = text_of(lines);
	bool skip = false;
	for (size_t i = 0; i < text->form.columns; i++) {
		if (field_number(&found[i], &text->notation, text->form.number_type, &value[i]))
			continue;
		if (!field_is_missing(&found[i])) {
			refuse_number(lines, &found[i], error);
			return LINE_BAD;
		}
		if (text->notation.missing == MISSING_ERROR) {
			refuse_missing(lines, &found[i], text->place[i], error);
			return LINE_BAD;
		}
		value[i] = NAN;
		skip = skip || text->notation.missing == MISSING_SKIP;
	}
	return skip ? LINE_NONE : LINE_ROW;
}
