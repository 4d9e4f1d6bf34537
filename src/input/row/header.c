/* SPDX-License-Identifier: MIT */
/* header.c - see header.h */
#include "input/row/header.h"

#include <stdlib.h>
#include <string.h>

#include "input/row/field.h"
#include "input/row/notation.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/suggest.h"

void header_add(struct header *header, const char *name, size_t length)
{
	header->name = memory_resize(header->name, header->names + 1, sizeof *header->name);
	header->name[header->names++] = memory_text(name, length);
}

void header_read(struct header *header, const struct notation *notation, const char *line,
	size_t length)
{
	struct cursor cursor = cursor_new(notation, line, length);
	struct buffer name = { .bytes = NULL };
	struct field field;
	header_free(header);
	while (cursor_next(&cursor, &field)) {
		name.used = 0;
		field_say(&field, notation, &name);
		header_add(header, name.used > 0 ? name.bytes : "", name.used);
	}
	buffer_free(&name);
}

void header_free(struct header *header)
{
	for (size_t i = 0; i < header->names; i++)
		free(header->name[i]);
	free(header->name);
	*header = (struct header){ .names = 0 };
}

bool header_is_one(const struct notation *notation, const char *line, size_t length)
{
	struct cursor cursor = cursor_new(notation, line, length);
	struct field field;
	while (cursor_next(&cursor, &field))
		if (field_is_name(&field, notation))
			return true;
	return false;
}

void header_fit(struct header *header, size_t fields, bool last_is_empty)
{
	header->first = header->names > 0 && fields == header->names + 1;
	header->doubtful = header->first > 0 && last_is_empty;
}

bool header_refuse_doubtful(const struct header *header, const char *where, struct error *error)
{
	return error_set(error, STATUS_FAILED, "%s: the header has %zu names, and the rows one field "
		"more, whose last is empty: the names may be those of the first fields or of the "
		"last; '#1' takes a column by its place", where, header->names);
}

bool header_is_doubtful(const struct notation *notation, const char *line, size_t length,
	const char *next, size_t next_length)
{
	struct cursor cursor = cursor_new(notation, line, length);
	struct cursor below = cursor_new(notation, next, next_length);
	struct field field, under;
	bool number = false;
	double value;
	while (cursor_next(&cursor, &field)) {
		const bool has_row = cursor_next(&below, &under);
		if (field_number(&field, notation, NUMBER_F64, &value))
			number = true;
		else if (has_row && field_is_name(&field, notation)
				&& !field_is_name(&under, notation))
			return false;
	}
	return number;
}

/* Digits alone are a place, from 1; what is too large for one is beyond all fields. */
static bool is_place(const char *text, size_t *place)
{
	if (*text == '\0' || text[strspn(text, "0123456789")] != '\0')
		return false;
	*place = strtoul(text, NULL, 10) - 1;
	return true;
}

static bool find_name(const struct header *header, const char *column, const char *where,
	size_t *place, struct error *error)
{
	size_t found = 0, second = 0;
	for (size_t i = 0; i < header->names; i++)
		if (strcmp(header->name[i], column) == 0) {
			if (found == 0)
				*place = i + header->first;
			else if (second == 0)
				second = i + header->first + 1;
			found++;
		}
	if (found > 1)
		error_set(error, STATUS_FAILED, "%s: there are %zu columns '%.60s'; "
			"'#%zu' or '#%zu' takes one of them", where, found, column, *place + 1,
			second);
	return found > 0;
}

static bool refuse_name(const struct header *header, const char *column, const char *where,
	struct error *error)
{
	struct suggestion near = { .word = NULL };
	if (header->names == 0)
		return error_set(error, STATUS_FAILED, "%s: there is no column '%.60s', since "
			"the file has no header; a number takes a column by its place", where,
			column);
	for (size_t i = 0; i < header->names; i++)
		suggest(&near, column, strlen(column), header->name[i], strlen(header->name[i]));
	return near.word != NULL
		? error_set(error, STATUS_FAILED, "%s: there is no column '%.60s' in the header; "
			"did you mean '%.60s'?", where, column, near.word)
		: error_set(error, STATUS_FAILED, "%s: there is no column '%.60s' in the header",
			where, column);
}

bool header_find(const struct header *header, const char *column, size_t fields,
	const char *where, size_t *place, struct error *error)
{
	*place = 0;
	if (column == NULL)
		return true;
	if (column[0] != '#' || !is_place(column + 1, place)) {
		if (find_name(header, column, where, place, error))
			return error->status == STATUS_DONE && (!header->doubtful
				|| header_refuse_doubtful(header, where, error));
		if (!is_place(column, place))
			return refuse_name(header, column, where, error);
	}
	return fields == 0 || *place < fields || error_set(error, STATUS_FAILED,
		"%s: there is no column %.60s, only 1 to %zu", where,
		column + (column[0] == '#'), fields);
}
