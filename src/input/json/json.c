/* SPDX-License-Identifier: MIT */
/* json.c - the tokens of json.h */
#include "input/json/json.h"

#include <string.h>

enum { DEPTH_MAX = 256 };

void json_skip_space(struct json *json)
{
	while (json->at < json->end && *json->at != '\0'
			&& strchr(" \t\r\n", *json->at) != NULL)
		json->at++;
}

bool json_take(struct json *json, char wanted)
{
	json_skip_space(json);
	if (json->at == json->end || *json->at != wanted)
		return false;
	json->at++;
	return true;
}

static bool take_string(struct json *json, struct field *string)
{
	if (!json_take(json, '"'))
		return false;
	string->text = json->at;
	for (; json->at < json->end && *json->at != '"'; json->at++)
		if (*json->at == '\\' && json->at + 1 < json->end)
			json->at++;
	string->length = (size_t)(json->at - string->text);
	string->quoted = true;
	return json_take(json, '"');
}

bool json_take_scalar(struct json *json, struct field *scalar)
{
	json_skip_space(json);
	if (json->at < json->end && *json->at == '"')
		return take_string(json, scalar);
	*scalar = (struct field){ .text = json->at };
	while (json->at < json->end && (unsigned char)*json->at > ' '
			&& strchr(",:[]{}\"", *json->at) == NULL)
		json->at++;
	scalar->length = (size_t)(json->at - scalar->text);
	return scalar->length > 0;
}

/* Brackets are matched by a stack of bits, so that no text can use up the real one. */
bool json_skip(struct json *json)
{
	bool object[DEPTH_MAX], begun = false;
	size_t depth = 0;
	struct field scalar;
	do {
		json_skip_space(json);
		if (json->at == json->end)
			return false;
		const char c = *json->at;
		if (begun && (c == ',' || c == ':') && depth > 0) {
			json->at++;
		} else if (c == '{' || c == '[') {
			if (depth == DEPTH_MAX)
				return false;
			object[depth++] = c == '{';
			json->at++;
		} else if (c == '}' || c == ']') {
			if (depth == 0 || object[depth - 1] != (c == '}'))
				return false;
			depth--;
			json->at++;
		} else if (!json_take_scalar(json, &scalar)) {
			return false;
		}
		begun = true;
	} while (depth > 0);
	return true;
}

/* Goes over what stands before the next thing between brackets, or takes the end. */
static bool next_thing(struct json *json, bool *first, char close, bool *right)
{
	*right = true;
	if (json_take(json, close)) {
		return false;
	}
	*right = *first || json_take(json, ',');
	*first = false;
	return *right;
}

bool json_next_key(struct json *json, bool *first, struct field *key, bool *right)
{
	if (!next_thing(json, first, '}', right))
		return false;
	json_skip_space(json);
	*right = take_string(json, key) && json_take(json, ':');
	return *right;
}

bool json_next_value(struct json *json, bool *first, bool *right)
{
	return next_thing(json, first, ']', right);
}

bool json_find(struct json object, const char *key, struct json *value)
{
	struct field found;
	bool first = true, right = json_take(&object, '{');
	while (right && json_next_key(&object, &first, &found, &right)) {
		json_skip_space(&object);
		value->at = object.at;
		right = json_skip(&object);
		value->end = object.at;
		if (right && json_is(&found, key))
			return true;
	}
	return false;
}
