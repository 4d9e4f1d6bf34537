/* SPDX-License-Identifier: MIT */
/* record.c - see record.h */
#include "input/row/record.h"

#include <limits.h>
#include <string.h>

#include "input/row/field.h"
#include "input/row/notation.h"

/* The bytes of the line end at text: LF, CR LF, CR CR LF or CR; 0 if more bytes might
 * make it longer. */
static size_t line_end(const char *text, const char *end, bool complete)
{
	const size_t left = (size_t)(end - text);
	if (*text == '\n')
		return 1;
	if (left > 1 && text[1] == '\n')
		return 2;
	if (left > 2 && text[1] == '\r' && text[2] == '\n')
		return 3;
	const bool known = complete || left > 2 || (left == 2 && text[1] != '\r');
	return known ? 1 : 0;
}

/* A row may begin with what a spreadsheet writes for an error. */
static bool is_error_word(const char *text, const char *end)
{
	static const char *const words[] = {
		"#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const size_t length = strlen(words[i]);
		if ((size_t)(end - text) >= length && memcmp(text, words[i], length) == 0)
			return true;
	}
	return false;
}

static const char *find_line_end(const char *text, const char *end)
{
	const char *newline = memchr(text, '\n', (size_t)(end - text));
	const char *stop = newline != NULL ? newline : end;
	const char *back = memchr(text, '\r', (size_t)(stop - text));
	return back != NULL ? back : stop;
}

/* Where the line that begins at text ends, quotes minded. */
static const char *find_record_end(const struct notation *notation, const char *text,
	const char *end, struct record *record)
{
	const char *stop = find_line_end(text, end);
	if (!record->content || notation->quote == NO_CHARACTER
			|| memchr(text, notation->quote, (size_t)(stop - text)) == NULL)
		return stop;
	for (;;) {
		text = field_skip(notation, text, end, &record->open);
		if (text == end || *text == '\n' || *text == '\r')
			return text;
		text++;
	}
}

bool record_take(const struct notation *notation, const char **text, const char *end,
	bool complete, struct record *record)
{
	const char *begin = *text;
	if (begin == end)
		return false;
	const char *first = notation_skip_blanks(notation, begin, end);
	const bool blank = first == end || *first == '\n' || *first == '\r';
	const bool comment = !blank && notation->comment != NO_CHARACTER
		&& *first == notation->comment && !is_error_word(first, end);
	*record = (struct record){ .text = begin, .content = !blank && !comment };
	const char *stop = find_record_end(notation, begin, end, record);
	const size_t bytes = stop < end ? line_end(stop, end, complete) : 0;
	if (bytes == 0 && !complete)
		return false;
	record->length = (size_t)(stop - begin);
	record->lines = record_count_lines(begin, record->length) + (bytes > 0);
	*text = stop + bytes;
	return true;
}

bool record_is_doubtful(const struct notation *notation, const struct record *record,
	size_t fields)
{
	const char *end = record->text + record->length;
	const char *first = notation_skip_blanks(notation, record->text, end);
	struct cursor cursor = cursor_new(notation, record->text, record->length);
	struct field field;
	size_t count = 0;
	if (record->content || notation->comment_said || fields < 2 || first == end
			|| notation->separator == SEPARATOR_BLANK || end - first < 2
			|| first[1] == ' ' || first[1] == '\t' || first[1] == *first)
		return false;
	while (cursor_next(&cursor, &field))
		count++;
	return count == fields;
}

/* Without quotes every end of a line is the end of a record. */
static size_t whole_lines(const char *text, size_t length)
{
	const char *last = memrchr(text, '\n', length);
	if (last != NULL)
		return (size_t)(last + 1 - text);
	for (size_t i = length; i >= 2; i--)
		if (text[i - 2] == '\r' && text[i - 1] != '\r')
			return i - 1;
	return 0;
}

size_t record_whole(const struct notation *notation, const char *text, size_t length)
{
	struct record record;
	if (length == 0)
		return 0;
	const char *end = text + length, *at = text;
	if (notation->quote == NO_CHARACTER || memchr(text, notation->quote, length) == NULL)
		return whole_lines(text, length);
	while (record_take(notation, &at, end, false, &record))
		;
	return (size_t)(at - text);
}

static size_t count_newlines(const char *text, size_t length)
{
	size_t count = 0;
	while (length > 0) {
		/* So many fit into a byte, and bytes are added many at once. */
		const size_t part = length < UCHAR_MAX ? length : UCHAR_MAX;
		unsigned char found = 0;
		for (size_t i = 0; i < part; i++)
			found += text[i] == '\n';
		count += found;
		text += part;
		length -= part;
	}
	return count;
}

size_t record_count_lines(const char *text, size_t length)
{
	const char *end = text + length;
	size_t count = count_newlines(text, length);
	while (text < end && (text = memchr(text, '\r', (size_t)(end - text))) != NULL) {
		const size_t bytes = line_end(text, end, true);
		count += bytes == 1;
		text += bytes;
	}
	return count;
}
