/* SPDX-License-Identifier: MIT */
/* keep.c - see keep.h */
#include "sampling/keep.h"

#include <stdlib.h>

#include "input/input.h"
#include "input/json/json.h"
#include "input/row/field.h"
#include "input/row/header.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/texts.h"

/* An object has one member of a name: the second x is x_2. */
static char *make_key(char *const *key, size_t count, const char *name)
{
	char *made = memory_print("%s", name);
	for (size_t number = 2; texts_have(key, count, made); number++) {
		free(made);
		made = memory_print("%s_%zu", name, number);
	}
	return made;
}

struct keep keep_of(const struct input *input)
{
	const struct header *header = input_header(input);
	struct keep keep = {
		.notation = *input_notation(input), .json = input_is_json(input),
		.columns = header->first + header->names,
	};
	if (header->names == 0)
		keep.columns = input_fields(input);
	keep.name = memory_new(keep.columns, sizeof *keep.name);
	keep.key = memory_new(keep.columns, sizeof *keep.key);
	for (size_t i = 0; i < keep.columns; i++) {
		keep.name[i] = header->names == 0 ? memory_print("%zu", i + 1)
			: memory_print("%s", i < header->first ? "" : header->name[i - header->first]);
		keep.key[i] = make_key(keep.key, i, keep.name[i]);
	}
	return keep;
}

void keep_free(struct keep *keep)
{
	for (size_t i = 0; i < keep->columns; i++) {
		free(keep->name[i]);
		free(keep->key[i]);
	}
	free(keep->name);
	free(keep->key);
}

bool keep_is_number(const struct keep *keep, const struct kept_field *field)
{
	const struct field text = { .text = field->text, .length = field->length };
	double value;
	return field_number(&text, &keep->notation, NUMBER_F64, &value);
}

static void put_said(struct buffer *said, bool literal, size_t column, keep_put *put,
	void *context)
{
	buffer_write(said, "", 1);
	const struct kept_field field = { said->bytes, said->used - 1, literal };
	put(context, column, &field);
	said->used = 0;
}

/* Blanks around what stands without quotes belong to it, unless they separate. */
static void put_text_row(const struct keep *keep, struct kept_row row, struct buffer *said,
	keep_put *put, void *context)
{
	const struct notation *notation = &keep->notation;
	struct cursor cursor = cursor_new(notation, row.text, row.length);
	struct field field;
	const char *begin = cursor.at;
	for (size_t column = 0; cursor_next(&cursor, &field); column++, begin = cursor.at) {
		if (field.quoted || notation->separator == SEPARATOR_BLANK)
			field_say(&field, notation, said);
		else
			buffer_write(said, begin, (size_t)(cursor.at - cursor.more - begin));
		put_said(said, !field.quoted && json_is_number(&field), column, put, context);
	}
}

/* Appends what a member says; returns whether JSON has it as it stands. */
static bool say_member(const struct json *value, struct buffer *said)
{
	struct json json = *value;
	struct field scalar;
	if (*json.at == '{' || *json.at == '[') {
		buffer_write(said, json.at, (size_t)(json.end - json.at));
		return true;
	}
	json_take_scalar(&json, &scalar);
	if (!scalar.quoted) {
		buffer_write(said, scalar.text, scalar.length);
		return json_is_number(&scalar) || json_is(&scalar, "true")
			|| json_is(&scalar, "false") || json_is(&scalar, "null");
	}
	json_say(&scalar, said);
	return false;
}

/* The members in the order of the columns, whatever theirs is. */
static void put_object(const struct keep *keep, struct kept_row row, struct buffer *said,
	keep_put *put, void *context)
{
	for (size_t column = 0; column < keep->columns; column++) {
		struct json value;
		json_find((struct json){ row.text, row.text + row.length }, keep->name[column],
			&value);
		const bool literal = say_member(&value, said);
		put_said(said, literal, column, put, context);
	}
}

void keep_fields(const struct keep *keep, struct kept_row row, keep_put *put, void *context)
{
	struct buffer said = { .bytes = NULL };
	(keep->json ? put_object : put_text_row)(keep, row, &said, put, context);
	buffer_free(&said);
}
