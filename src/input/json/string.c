/* SPDX-License-Identifier: MIT */
/* string.c - what a string or a number of JSON says; see json.h */
#include <string.h>

#include "input/json/json.h"
#include "support/ascii.h"
#include "support/buffer.h"
#include "support/utf8.h"

static bool skip_digits(const char **text, const char *end)
{
	const char *begin = *text;
	while (*text < end && ascii_is_digit(**text))
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
		const bool digit = ascii_is_digit(text[i]);
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
