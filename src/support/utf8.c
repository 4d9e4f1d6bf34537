/* SPDX-License-Identifier: MIT */
/* utf8.c - see utf8.h
 *
 * A character is one to four bytes, 0xxxxxxx, 110xxxxx 10xxxxxx, and so on
 * (RFC 3629). None is longer than it must be, a surrogate, or above U+10FFFF.
 */
#include "support/utf8.h"

#include <string.h>

#include "support/memory.h"

size_t utf8_character(const char *text)
{
	static const unsigned long least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char first = (unsigned char)*text;
	if (first < 0x80)
		return 1;
	const size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
	if (first < 0xc0 || first > 0xf7)
		return 0;
	unsigned long code = first & (0x7fu >> length);
	for (size_t i = 1; i < length; i++) {
		const unsigned char next = (unsigned char)text[i];
		if (!utf8_continues(text[i]))
			return 0;
		code = code << 6 | (next & 0x3f);
	}
	const bool surrogate = code >= 0xd800 && code <= 0xdfff;
	return code >= least[length] && code <= 0x10ffff && !surrogate ? length : 0;
}

size_t utf8_read(const char *text, uint32_t *character)
{
	const size_t length = utf8_character(text);
	*character = UTF8_REPLACEMENT;
	if (length == 0)
		return 1;
	*character = (unsigned char)*text & (length == 1 ? 0x7fu : 0x7fu >> length);
	for (size_t i = 1; i < length; i++)
		*character = *character << 6 | ((unsigned char)text[i] & 0x3f);
	return *character == 0 ? 0 : length;
}

size_t utf8_write(char text[static UTF8_LENGTH_MAX], uint32_t character)
{
	if (character > 0x10ffff || (character >= 0xd800 && character <= 0xdfff))
		character = UTF8_REPLACEMENT;
	if (character < 0x80) {
		text[0] = (char)character;
		return 1;
	}
	const size_t length = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
	for (size_t i = length - 1; i > 0; i--, character >>= 6)
		text[i] = (char)(0x80 | (character & 0x3f));
	text[0] = (char)((0xf00 >> length & 0xf0) | character);
	return length;
}

size_t utf8_length(const char *text)
{
	uint32_t character;
	size_t length = 0;
	for (size_t bytes; (bytes = utf8_read(text, &character)) > 0; text += bytes)
		length++;
	return length;
}

bool utf8_is_control(uint32_t character)
{
	return character < ' ' || (character >= 0x7f && character < 0xa0);
}

bool utf8_is_unsafe(uint32_t character)
{
	static const struct {
		uint32_t first, last;
	} unsafe[] = {
		{ 0x2028, 0x2029 },	/* ends of lines and paragraphs */
		{ 0x202a, 0x202e },	/* embedded and overridden directions, */
		{ 0x2066, 0x2069 },	/* isolated ones */
		{ 0xfdd0, 0xfdef },	/* no characters */
		{ 0xfeff, 0xfeff },	/* a byte order mark: nothing to see */
		{ 0xfff9, 0xfffb },	/* annotations */
		{ 0xe0000, 0xe007f },	/* tags */
	};
	for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++)
		if (character >= unsafe[i].first && character <= unsafe[i].last)
			return true;
	return utf8_is_control(character) || (character & 0xfffe) == 0xfffe;
}

static char *copy(const char *text, bool plain)
{
	char *made = memory_new(3 * strlen(text) + UTF8_LENGTH_MAX, 1), *end = made;
	uint32_t character;
	for (size_t length; (length = utf8_read(text, &character)) > 0; text += length) {
		const bool line = character == '\n' || character == '\t';
		if (plain && utf8_is_unsafe(character) && !line)
			character = UTF8_REPLACEMENT;
		end += utf8_write(end, character);
	}
	*end = '\0';
	return made;
}

char *utf8_copy(const char *text)
{
	return text != NULL ? copy(text, false) : NULL;
}

char *utf8_plain(const char *text)
{
	return text != NULL ? copy(text, true) : NULL;
}

void utf8_clean(char *text)
{
	uint32_t character;
	for (size_t length; (length = utf8_read(text, &character)) > 0; text += length)
		if (utf8_character(text) == 0 || utf8_is_unsafe(character))
			memset(text, '?', length);
}
