/* SPDX-License-Identifier: MIT */
/* lines.c - see lines.h; what a row is, is said in input.h */
#include <math.h>
#include <string.h>

#include "input/field.h"
#include "input/json.h"
#include "input/record.h"
#include "input/state.h"
#include "number/dtype.h"

enum { SHOWN_MAX = 40 };	/* bytes of a bad field that a message shows */

/* What a line turned out to be. */
enum line { LINE_ROW, LINE_NONE, LINE_BAD };

/* What may be wrong with the first row: it is the header, or what was taken for one is
 * not. */
static const char *header_hint(const struct lines *lines, const struct field *field)
{
	const struct input *input = lines->input;
	if (lines->number != input->first_row || !input->decided)
		return "";
	if (input->header_line == 0)
		return "; --header yes or no says whether the line is a header";
	return field_is_name(field, &input->notation)
		? "; --skip-lines passes over what stands above a header" : "";
}

static bool refuse_number(const struct lines *lines, const struct field *field,
	struct error *error)
{
	const struct input *input = lines->input;
	char shown[SHOWN_MAX + 1] = "", hint[FIELD_HINT_MAX];
	const size_t length = field->length < SHOWN_MAX ? field->length : SHOWN_MAX;
	for (size_t i = 0; i < length; i++)
		shown[i] = field->text[i] != '\0' ? field->text[i] : '?';
	field_hint(field, &input->notation, hint);
	return error_set(error, STATUS_FAILED, "%s:%zu: '%s%s' is not a number%s%s",
		input->reader.name, lines->number, shown, field->length > length ? "..." : "", hint,
		header_hint(lines, field));
}

static bool refuse_missing(const struct lines *lines, const struct field *field, size_t place,
	struct error *error)
{
	const char *name = lines->input->reader.name;
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
	const char *name = lines->input->reader.name;
	size_t column;
	const bool open = cursor->open != NULL;
	/* R and others write a quote so. */
	const bool escaped = !open && cursor->behind - record->text >= 2
		&& cursor->behind[-1] == lines->input->notation.quote
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
		"row has %zu", lines->input->reader.name, lines->number, fields,
		fields == 1 ? "" : "s", lines->input->fields);
}

/* Finds the fields of the wanted columns, and minds the others. */
static bool find_fields(const struct lines *lines, const struct record *record,
	struct field *found, struct error *error)
{
	const struct input *input = lines->input;
	struct cursor cursor = cursor_new(&input->notation, record->text, record->length);
	struct field field;
	size_t fields = 0;
	for (; cursor_next(&cursor, &field); fields++)
		for (size_t i = 0; i < input->columns; i++)
			if (input->place[i] == fields)
				found[i] = field;
	if (cursor.open != NULL || cursor.behind != NULL)
		return refuse_quotes(lines, record, &cursor, error);
	for (size_t i = 0; i < input->columns; i++)
		if (input->place[i] >= fields)
			return error_set(error, STATUS_FAILED, "%s:%zu: there is no column %zu",
				input->reader.name, lines->number, input->place[i] + 1);
	return input->fields == 0 || fields == input->fields
		|| refuse_fields(lines, fields, error);
}

/* The numbers that the fields of the wanted columns are. */
static enum line read_fields(const struct lines *lines, const struct field *found,
	double *value, struct error *error)
{
	const struct input *input = lines->input;
	bool skip = false;
	for (size_t i = 0; i < input->columns; i++) {
		if (field_number(&found[i], &input->notation, input->type, &value[i]))
			continue;
		if (!field_is_missing(&found[i])) {
			refuse_number(lines, &found[i], error);
			return LINE_BAD;
		}
		if (input->notation.missing == MISSING_ERROR) {
			refuse_missing(lines, &found[i], input->place[i], error);
			return LINE_BAD;
		}
		value[i] = NAN;
		skip = skip || input->notation.missing == MISSING_SKIP;
	}
	return skip ? LINE_NONE : LINE_ROW;
}

/* Where every member is wanted, the object has the keys of the first one, each once. */
static bool has_first_keys(const struct lines *lines, struct json object, struct error *error)
{
	const struct header *header = &lines->input->header;
	const char *name = lines->input->reader.name;
	struct json json = object, value;
	struct field key;
	bool first = true, right = json_take(&json, '{');
	size_t members = 0;
	for (; right && json_next_key(&json, &first, &key, &right); members++)
		right = json_skip(&json);
	for (size_t i = 0; i < header->names; i++)
		if (!json_find(object, header->name[i], &value))
			return error_set(error, STATUS_FAILED, "%s:%zu: the object has no '%.60s', "
				"which the first has", name, lines->number, header->name[i]);
	return members == header->names || error_set(error, STATUS_FAILED, "%s:%zu: the object has "
		"%zu members, where the first has %zu", name, lines->number, members,
		header->names);
}

/* An object: members that are not wanted may be anything. */
static bool find_members(const struct lines *lines, const struct record *record,
	struct field *found, struct error *error)
{
	const struct input *input = lines->input;
	struct json json = { record->text, record->text + record->length };
	struct field key;
	size_t count[INPUT_COLUMNS_MAX] = { 0 };
	bool first = true, right = json_take(&json, '{');
	while (right && json_next_key(&json, &first, &key, &right)) {
		struct json value = json;
		right = json_skip(&json);
		for (size_t i = 0; right && i < input->columns; i++)
			if (json_is(&key, input->header.name[input->place[i]])) {
				right = json_take_scalar(&value, &found[i]);
				count[i]++;
			}
	}
	json_skip_space(&json);
	if (!right || json.at != json.end)
		return error_set(error, STATUS_FAILED, "%s:%zu: the line is no JSON object of "
			"numbers", input->reader.name, lines->number);
	for (size_t i = 0; i < input->columns; i++)
		if (count[i] != 1)
			return error_set(error, STATUS_FAILED, "%s:%zu: the object has %zu values of "
				"'%.60s', wanted 1", input->reader.name, lines->number, count[i],
				input->header.name[input->place[i]]);
	return !input->whole_rows || has_first_keys(lines,
		(struct json){ record->text, record->text + record->length }, error);
}

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
	const bool good = input->json ? find_members(lines, record, found, error)
		: find_fields(lines, record, found, error);
	return good ? read_fields(lines, found, value, error) : LINE_BAD;
}

/* Passes over what ends neither a field nor a line, and counts the fields that end. */
static const char *skip_rest(const struct input *input, const char *at, size_t *fields)
{
	for (;; at++) {
		while (!input->stops[(unsigned char)*at])
			at++;
		if (*at != input->notation.separator)
			return at;
		++*fields;
	}
}

/* The usual line: a number from the first byte on, to the end of the line or of the
 * field, and neither quotes nor anything unexpected behind it. Returns where its end is,
 * or NULL for any other line. */
static const char *read_plain(const struct input *input, const char *begin, const char *end,
	double *value)
{
	const char *at = number_read_for(begin, end, input->type, value);
	size_t fields = 1;
	if (at == NULL || at == end)
		return NULL;
	if (*at == input->notation.separator && *at != SEPARATOR_BLANK)
		at = skip_rest(input, at, &fields);
	if (*at == '\r')
		at++;
	return *at == '\n' && (fields == input->fields || input->fields == 0) ? at : NULL;
}

/* The same for columns anywhere. */
static const char *read_plain_columns(const struct input *input, const char *begin,
	const char *end, double *value)
{
	const char *at = begin;
	const char separator = input->notation.separator;
	const bool swapped = input->columns > 1 && input->place[1] < input->place[0];
	size_t fields = 0;
	for (size_t k = 0; k < input->columns; k++) {
		const size_t i = swapped ? input->columns - 1 - k : k;
		for (; fields < input->place[i]; fields++) {
			while (!input->stops[(unsigned char)*at])
				at++;
			if (*at++ != separator)
				return NULL;
		}
		const char *after = number_read_for(at, end, input->type, &value[i]);
		if (after == NULL || after == end || !input->stops[(unsigned char)*after])
			return NULL;
		if (k + 1 == input->columns)
			at = after;
	}
	at = skip_rest(input, at, &fields);
	if (*at == '\r')
		at++;
	return *at == '\n' && fields + 1 == input->fields ? at : NULL;
}

/* Whether the line may be a comment, which is not for the quick way. */
static bool may_be_comment(const struct input *input, char first)
{
	return first == input->notation.comment || first == ' ' || first == '\t';
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
	const struct input *input = lines->input;
	const char *begin = lines->text.bytes + lines->used;
	const char *end = lines->text.bytes + lines->text.used, *stop = NULL;
	if (input->plain && input->columns == 1 && input->place[0] == 0)
		stop = read_plain(input, begin, end, value);
	else if (input->plain && input->notation.separator != SEPARATOR_BLANK
			&& !may_be_comment(input, *begin))
		stop = read_plain_columns(input, begin, end, value);
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
