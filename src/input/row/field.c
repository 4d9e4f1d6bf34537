/* SPDX-License-Identifier: MIT */
/* field.c - see field.h; what the text of one says is in field_text.c */
#include "input/row/field.h"

#include <string.h>

#include "input/row/notation.h"
#include "support/buffer.h"

/* The same where quotes may be escaped. */
static const char *find_unescaped(const struct notation *notation, const char *text,
	const char *end)
{
	for (; text < end; text++) {
		if (notation_escapes(notation, text, end))
			text++;
		else if (*text == notation->quote && (text + 1 == end || text[1] != *text))
			return text;
		else if (*text == notation->quote)
			text++;
	}
	return NULL;
}

/* The quote that closes the field whose text begins here, or NULL. */
static const char *find_close(const struct notation *notation, const char *text,
	const char *end)
{
	const char quote = notation->quote;
	if (notation->escape != NO_CHARACTER)
		return find_unescaped(notation, text, end);
	while (text < end && (text = memchr(text, quote, (size_t)(end - text))) != NULL) {
		if (text + 1 == end || text[1] != quote)
			return text;
		text += 2;
	}
	return NULL;
}

static const char *skip_plain(const struct notation *notation, const char *text,
	const char *end)
{
	while (text < end && *text != '\n' && *text != '\r'
			&& !notation_separates(notation, *text))
		text++;
	return text;
}

static bool opens(const struct notation *notation, const char *text, const char *end)
{
	return text < end && notation->quote != NO_CHARACTER && *text == notation->quote;
}

const char *field_skip(const struct notation *notation, const char *text, const char *end,
	const char **open)
{
	text = notation_skip_blanks(notation, text, end);
	if (opens(notation, text, end)) {
		const char *close = find_close(notation, text + 1, end);
		if (close == NULL) {
			*open = text;
			return end;
		}
		text = close + 1;
	}
	return skip_plain(notation, text, end);
}

struct cursor cursor_new(const struct notation *notation, const char *text, size_t length)
{
	return (struct cursor){ notation, text, text + length, length > 0, NULL, NULL };
}

static bool take_quoted(struct cursor *cursor, struct field *field)
{
	const struct notation *notation = cursor->notation;
	const char *text = cursor->at + 1;
	const char *close = find_close(notation, text, cursor->end);
	if (close == NULL) {
		cursor->open = cursor->at;
		return false;
	}
	*field = (struct field){ text, (size_t)(close - text), true };
	cursor->at = notation_skip_blanks(notation, close + 1, cursor->end);
	/* A blank is a separator itself. */
	if (cursor->at < cursor->end && !notation_separates(notation, *cursor->at)
			&& (notation->separator != SEPARATOR_BLANK || cursor->at == close + 1)) {
		cursor->behind = cursor->at;
		return false;
	}
	return true;
}

static void take_plain(struct cursor *cursor, struct field *field)
{
	const char *text = cursor->at;
	cursor->at = skip_plain(cursor->notation, text, cursor->end);
	*field = (struct field){ text, (size_t)(cursor->at - text), false };
	while (field->length > 0 && (text[field->length - 1] == ' '
			|| (text[field->length - 1] == '\t')))
		field->length--;
}

bool cursor_next(struct cursor *cursor, struct field *field)
{
	const struct notation *notation = cursor->notation;
	const bool blanks = notation->separator == SEPARATOR_BLANK;
	cursor->at = notation_skip_blanks(notation, cursor->at, cursor->end);
	if (!cursor->more || (blanks && cursor->at == cursor->end))
		return false;
	if (!opens(notation, cursor->at, cursor->end))
		take_plain(cursor, field);
	else if (!take_quoted(cursor, field))
		return false;
	cursor->more = cursor->at < cursor->end;
	if (cursor->more && !blanks)
		cursor->at++;
	return true;
}

void field_say(const struct field *field, const struct notation *notation, struct buffer *buffer)
{
	const char *end = field->text + field->length;
	for (const char *c = field->text; c < end; c++) {
		if (field->quoted && notation_escapes(notation, c, end))
			c++;
		else if (field->quoted && *c == notation->quote)
			c += c + 1 < end;
		buffer_write(buffer, c, 1);
	}
}
