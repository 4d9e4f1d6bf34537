/* SPDX-License-Identifier: MIT */
/* escape.c - see escape.h */
#include "table/escape.h"

#include <stdbool.h>
#include <string.h>

#include "support/ascii.h"
#include "support/buffer.h"

void escape_csv(struct buffer *buffer, const char *text)
{
	if (strpbrk(text, ",\"\r\n") == NULL) {
		buffer_text(buffer, text);
		return;
	}
	buffer_text(buffer, "\"");
	for (; *text != '\0'; text++) {
		buffer_text(buffer, *text == '"' ? "\"" : "");
		buffer_write(buffer, text, 1);
	}
	buffer_text(buffer, "\"");
}

void escape_tsv(struct buffer *buffer, const char *text)
{
	static const char escaped[] = "\t\n\r\\", letters[] = "tnr\\";
	for (; *text != '\0'; text++) {
		const char *found = strchr(escaped, *text);
		if (found != NULL)
			buffer_print(buffer, "\\%c", letters[found - escaped]);
		else
			buffer_write(buffer, text, 1);
	}
}

static bool is_of_word(char c)
{
	return ascii_is_digit(c) || ascii_is_letter(c);
}

/* An underscore within a word is no markup. */
static bool is_markup(const char *c, const char *start)
{
	if (*c == '_')
		return c == start || !is_of_word(c[-1]) || !is_of_word(c[1]);
	return strchr("\\|*<&`[]~$", *c) != NULL;
}

void escape_markdown(struct buffer *buffer, const char *text)
{
	for (const char *c = text; *c != '\0'; c++) {
		buffer_text(buffer, is_markup(c, text) ? "\\" : "");
		/* A row is one line. */
		buffer_write(buffer, *c == '\n' || *c == '\r' ? " " : c, 1);
	}
}

void escape_json(struct buffer *buffer, const char *text)
{
	buffer_text(buffer, "\"");
	for (; *text != '\0'; text++) {
		const unsigned char c = (unsigned char)*text;
		if (c == '"' || c == '\\')
			buffer_print(buffer, "\\%c", c);
		else if (c < ' ')
			buffer_print(buffer, "\\u%04x", c);
		else
			buffer_write(buffer, text, 1);
	}
	buffer_text(buffer, "\"");
}
