/* SPDX-License-Identifier: MIT */
/* row_members.c - the members of an object of JSON; see row.h */
#include "input/file/reader.h"
#include "input/json/json.h"
#include "input/row/field.h"
#include "input/row/record.h"
#include "input/text/row.h"
#include "input/text/text.h"

/* Where every member is wanted, the object has the keys of the first one, each once. */
static bool has_first_keys(const struct lines *lines, struct json object, struct error *error)
{
	const struct header *header = &text_of(lines)->header;
	const char *name = text_of(lines)->reader->name;
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

bool row_find_members(const struct lines *lines, const struct record *record,
	struct field *found, struct error *error)
{
	const struct text *text = text_of(lines);
	struct json json = { record->text, record->text + record->length };
	struct field key;
	size_t count[INPUT_COLUMNS_MAX] = { 0 };
	bool first = true, right = json_take(&json, '{');
	while (right && json_next_key(&json, &first, &key, &right)) {
		struct json value = json;
		right = json_skip(&json);
		for (size_t i = 0; right && i < text->form.columns; i++)
			if (json_is(&key, text->header.name[text->place[i]])) {
				right = json_take_scalar(&value, &found[i]);
				count[i]++;
			}
	}
	json_skip_space(&json);
	if (!right || json.at != json.end)
		return error_set(error, STATUS_FAILED, "%s:%zu: the line is no JSON object of "
			"numbers", text->reader->name, lines->number);
	for (size_t i = 0; i < text->form.columns; i++)
		if (count[i] != 1)
			return error_set(error, STATUS_FAILED, "%s:%zu: the object has %zu values of "
				"'%.60s', wanted 1", text->reader->name, lines->number, count[i],
				text->header.name[text->place[i]]);
	return !text->whole_rows || has_first_keys(lines,
		(struct json){ record->text, record->text + record->length }, error);
}
