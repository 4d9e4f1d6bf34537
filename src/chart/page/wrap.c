/* SPDX-License-Identifier: MIT */
/* wrap.c - see wrap.h */
#include "chart/page/wrap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"
#include "support/utf8.h"

static const char ELLIPSIS[] = "\u2026";

static bool starts_character(const char *text)
{
	return !utf8_continues(*text);
}

/* Whether the character is one of those from U+2E80 on, Chinese ones and the
 * like, which are written without spaces. */
static bool is_wide(const char *text)
{
	const unsigned char first = (unsigned char)text[0];
	return first > 0xe2 || (first == 0xe2 && (unsigned char)text[1] >= 0xba);
}

/* Whether the character may not begin a line. */
static bool is_closing(const char *text)
{
	static const char *const closing[] = {
		",", ".", ";", ":", "!", "?", ")", "]", "\uff0c", "\u3002", "\u3001", "\uff1a",
		"\uff1b", "\uff01", "\uff1f", "\uff09", "\u300d", "\u300f", "\u300b",
	};
	for (size_t i = 0; i < sizeof closing / sizeof closing[0]; i++)
		if (strncmp(text, closing[i], strlen(closing[i])) == 0)
			return true;
	return false;
}

/* Whether a line may end before this byte of the text. */
static bool may_break(const char *text, size_t at)
{
	if (text[at] == '\0' || text[at] == ' ' || text[at] == '\n')
		return true;
	if (!starts_character(text + at) || is_closing(text + at))
		return false;
	return is_wide(text + at) || (at >= 3 && is_wide(text + at - 3));
}

static double width_of(struct device *device, const char *text, size_t length, struct font font)
{
	char *part = memory_text(text, length);
	const double width = device->type->measure(device, part, font).width_px;
	free(part);
	return width;
}

/* Bytes of the longest start of the text that fits and may be a line; 0 if none. */
static size_t fitting(struct device *device, const char *text, struct font font, double width_px)
{
	const size_t end = strcspn(text, "\n");
	size_t fits = 0;
	for (size_t at = 1; at <= end; at++) {
		if (!may_break(text, at))
			continue;
		if (width_of(device, text, at, font) > width_px)
			break;
		fits = at;
	}
	while (fits > 0 && text[fits - 1] == ' ')
		fits--;
	return fits;
}

/* Bytes of so many characters. */
static size_t bytes_of(const char *text, size_t characters)
{
	size_t at = 0;
	while (text[at] != '\0' && characters-- > 0)
		for (at++; !starts_character(text + at); at++)
			;
	return at;
}

static char *cut_after(const char *text, size_t characters)
{
	size_t length = bytes_of(text, characters);
	while (length > 0 && strchr(" ,;:-", text[length - 1]) != NULL)
		length--;
	return memory_print("%.*s%s", (int)length, text, ELLIPSIS);
}

/* The text with spaces for line ends and whatever else controls a printer. */
static char *in_one_line(const char *text)
{
	char *line = memory_text(text, strlen(text));
	for (char *c = line; *c != '\0'; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			*c = ' ';
	return line;
}

char *wrap_cut(struct device *device, const char *given, struct font font, double width_px)
{
	char *text = in_one_line(given);
	const size_t length = strlen(text);
	if (width_of(device, text, length, font) <= width_px)
		return text;

	/* Halving finds the most characters that fit together with the ellipsis. */
	size_t fit = 0, most = 0;
	for (size_t at = 0; at < length; at++)
		most += starts_character(text + at);
	while (fit < most) {
		const size_t middle = (fit + most + 1) / 2;
		char *cut = cut_after(text, middle);
		if (width_of(device, cut, strlen(cut), font) <= width_px)
			fit = middle;
		else
			most = middle - 1;
		free(cut);
	}
	char *cut = cut_after(text, fit);
	free(text);
	return cut;
}

struct wrapped wrap_text(struct device *device, const char *text, struct font font,
	double width_px, size_t lines)
{
	struct wrapped wrapped = { .lines = 0 };
	while (wrapped.lines + 1 < lines) {
		const size_t length = fitting(device, text, font, width_px);
		if (length == 0 || text[length] == '\0')
			break;
		wrapped.line[wrapped.lines++] = memory_text(text, length);
		text += length;
		text += strspn(text, " ");
		if (*text == '\n')
			text += 1 + strspn(text + 1, " ");
	}
	wrapped.line[wrapped.lines++] = wrap_cut(device, text, font, width_px);
	return wrapped;
}

void wrap_free(struct wrapped *wrapped)
{
	for (size_t i = 0; i < wrapped->lines; i++)
		free(wrapped->line[i]);
	wrapped->lines = 0;
}
