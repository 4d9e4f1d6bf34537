/* utf8.c - see utf8.h
 *
 * A character is one to four bytes, 0xxxxxxx, 110xxxxx 10xxxxxx, and so on
 * (RFC 3629). None is longer than it must be, a surrogate, or above U+10FFFF.
 */
#include "support/utf8.h"

#include <stdbool.h>
#include <string.h>

#include "support/memory.h"

static const char replacement[] = "\xef\xbf\xbd";	/* U+FFFD */

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
		if ((next & 0xc0) != 0x80)
			return 0;
		code = code << 6 | (next & 0x3f);
	}
	const bool surrogate = code >= 0xd800 && code <= 0xdfff;
	return code >= least[length] && code <= 0x10ffff && !surrogate ? length : 0;
}

char *utf8_copy(const char *text)
{
	if (text == NULL)
		return NULL;
	char *copy = memory_new(3 * strlen(text) + 1, 1), *end = copy;
	while (*text != '\0') {
		const size_t length = utf8_character(text);
		const char *from = length > 0 ? text : replacement;
		const size_t count = length > 0 ? length : strlen(replacement);
		memcpy(end, from, count);
		end += count;
		text += length > 0 ? length : 1;
	}
	*end = '\0';
	return copy;
}

/* Controls of ASCII, and U+0080 to U+009F. */
static bool is_control(const char *text, size_t length)
{
	const unsigned char first = (unsigned char)text[0];
	return length == 1 ? first < ' ' || first == 0x7f
		: first == 0xc2 && (unsigned char)text[1] < 0xa0;
}

void utf8_clean(char *text)
{
	while (*text != '\0') {
		const size_t length = utf8_character(text);
		if (length == 0 || is_control(text, length))
			memset(text, '?', length > 0 ? length : 1);
		text += length > 0 ? length : 1;
	}
}
