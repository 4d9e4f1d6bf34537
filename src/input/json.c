/* SPDX-License-Identifier: MIT */
/* json.c - the tokens of json.h; rows of them are made in json_rows.c */
#include "input/json.h"

#include <string.h>

#include "input/header.h"
#include "input/input.h"
#include "input/reader.h"
#include "support/buffer.h"
#include "support/utf8.h"

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

static bool skip_digits(const char **text, const char *end)
{
	const char *begin = *text;
	while (*text < end && **text >= '0' && **text <= '9')
		++*text;
	return *text > begin;
}

bool json_is_number(const struct field *text)
{
	const char *at = text->text, *end = at + text->length;
	at += at < end && *at == '-';
	const bool zero = at < end && *at == '0';
	const char *digits = at;
	if (!skip_digits(&at, end) || (zero && at > digits + 1))
		return false;
	if (at < end && *at == '.') {
		at++;
		if (!skip_digits(&at, end))
			return false;
	}
	if (at < end && (*at | 0x20) == 'e') {
		at++;
		at += at < end && (*at == '+' || *at == '-');
		if (!skip_digits(&at, end))
			return false;
	}
	return at == end;
}

static bool read_unit(const char *text, size_t length, uint32_t *unit)
{
	*unit = 0;
	if (length < 4)
		return false;
	for (size_t i = 0; i < 4; i++) {
		const char c = (char)(text[i] | 0x20);
		const bool digit = text[i] >= '0' && text[i] <= '9';
		if (!digit && (c < 'a' || c > 'f'))
			return false;
		*unit = *unit << 4 | (uint32_t)(digit ? text[i] - '0' : c - 'a' + 10);
	}
	return true;
}

/* \uXXXX, two of them for what is beyond 16 bits. Returns the bytes used behind "\u". */
static size_t say_unit(const char *text, size_t length, struct buffer *into)
{
	uint32_t character, low;
	char bytes[UTF8_LENGTH_MAX];
	size_t used = 4;
	if (!read_unit(text, length, &character))
		return 0;
	if (character >> 10 == 0xd800 >> 10 && length >= 10 && text[4] == '\\' && text[5] == 'u'
			&& read_unit(text + 6, length - 6, &low) && low >> 10 == 0xdc00 >> 10) {
		character = 0x10000 + ((character & 0x3ff) << 10 | (low & 0x3ff));
		used = 10;
	}
	buffer_write(into, bytes, utf8_write(bytes, character));
	return used;
}

void json_say(const struct field *string, struct buffer *text)
{
	static const char letters[] = "bfnrt", meant[] = "\b\f\n\r\t";
	for (size_t i = 0; i < string->length; i++) {
		const char c = string->text[i];
		if (c != '\\' || i + 1 == string->length) {
			buffer_write(text, &c, 1);
			continue;
		}
		const char next = string->text[++i];
		const char *letter = next != '\0' ? strchr(letters, next) : NULL;
		if (next == 'u')
			i += say_unit(string->text + i + 1, string->length - i - 1, text);
		else
			buffer_write(text, letter != NULL ? meant + (letter - letters) : &next, 1);
	}
}

bool json_is(const struct field *string, const char *text)
{
	if (memchr(string->text, '\\', string->length) == NULL)
		return string->length == strlen(text)
			&& memcmp(string->text, text, string->length) == 0;
	struct buffer said = { .bytes = NULL };
	json_say(string, &said);
	const bool same = said.used == strlen(text) && memcmp(said.bytes, text, said.used) == 0;
	buffer_free(&said);
	return same;
}

/* The bytes behind a byte order mark. */
static struct json text_of(const struct reader *reader)
{
	const char *bytes = reader->rest.bytes;
	const size_t size = reader->rest.used;
	const size_t mark = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	return (struct json){ bytes + mark, bytes + size };
}

static bool may_read_more(struct reader *reader)
{
	if (reader->at_end || reader->failure.status != STATUS_DONE
			|| reader->rest.used > INPUT_LINE_MAX)
		return false;
	reader_more(reader);
	return true;
}

bool json_begins(struct reader *reader)
{
	for (;;) {
		struct json json = text_of(reader);
		const bool list = json_take(&json, '[');
		const bool object = json_take(&json, '{');
		json_skip_space(&json);
		if (json.at < json.end || !may_read_more(reader))
			return object && json.at < json.end
				&& (list || *json.at == '"' || *json.at == '}');
	}
}

/* Whether the line is an object; *flat if it has no lists. */
static bool is_object(struct json json, bool *flat)
{
	struct field key;
	bool first = true, right = true;
	*flat = true;
	if (!json_take(&json, '{'))
		return false;
	while (json_next_key(&json, &first, &key, &right)) {
		json_skip_space(&json);
		*flat = *flat && json.at < json.end && *json.at != '[';
		if (!json_skip(&json))
			return false;
	}
	json_skip_space(&json);
	return right && json.at == json.end;
}

/* An object of lists may be columns, unless there is another one below it. */
bool json_is_lines(struct reader *reader)
{
	for (;;) {
		struct json json = text_of(reader), below = json;
		bool flat;
		json_skip_space(&json);
		const char *newline = memchr(json.at, '\n', (size_t)(json.end - json.at));
		if (newline != NULL)
			json.end = below.at = newline;
		else if (may_read_more(reader))
			continue;
		if (!is_object(json, &flat))
			return false;
		if (flat)
			return true;
		json_skip_space(&below);
		if (newline == NULL || below.at < below.end || !may_read_more(reader))
			return newline != NULL && below.at < below.end && *below.at == '{';
	}
}

bool json_read_keys(struct header *header, const char *text, size_t length)
{
	struct json json = { text, text + length };
	struct buffer name = { .bytes = NULL };
	struct field key;
	bool first = true, right = json_take(&json, '{');
	header_free(header);
	while (right && json_next_key(&json, &first, &key, &right)) {
		name.used = 0;
		json_say(&key, &name);
		header_add(header, name.used > 0 ? name.bytes : "", name.used);
		right = json_skip(&json);
	}
	buffer_free(&name);
	return right;
}
