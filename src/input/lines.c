/* lines.c - see lines.h; what a column is, is said in input.h */
#include "input/state.h"

#include <string.h>

#include "input/field.h"
#include "number/dtype.h"
#include "support/error.h"

enum { SHOWN_MAX = 40 };	/* bytes of a bad field that a message shows */

/* Takes the next line off the text, without its end. False if there is none. */
static bool take_line(struct lines *lines, struct field *line, size_t *newlines)
{
	const char *begin = lines->text.bytes + lines->used;
	const char *end = lines->text.bytes + lines->text.used;
	if (begin == end)
		return false;
	const char *newline = memchr(begin, '\n', (size_t)(end - begin));
	const char *stop = newline != NULL ? newline : end;
	*newlines = newline != NULL;
	if (memchr(begin, '"', (size_t)(stop - begin)) != NULL) {
		/* A newline in quotes is part of the line. */
		bool quoted = false;
		*newlines = 0;
		for (stop = begin; stop < end && (*stop != '\n' || quoted); stop++) {
			quoted ^= *stop == '"';
			*newlines += *stop == '\n';
		}
		*newlines += stop < end;
	}
	*line = (struct field){ begin, (size_t)(stop - begin) };
	lines->used += line->length + (stop < end);
	if (line->length > 0 && line->text[line->length - 1] == '\r')
		line->length--;
	return true;
}

static bool is_passed_over(struct field line)
{
	const struct field content = field_trimmed(line);
	return content.length == 0 || content.text[0] == '#';
}

/* Whether a field can be that of a header, and not of noise or of a file whose
 * lines end in CR alone. */
static bool is_name(struct field field)
{
	for (size_t i = 0; i < field.length; i++)
		if ((unsigned char)field.text[i] < ' ')
			return false;
	return field.length > 0;
}

static bool find_column(struct input *input, struct field header, size_t number,
	struct error *error)
{
	for (input->column = 0; header.length > 0; input->column++) {
		const struct field field = field_take(&header, input->separator);
		if (field.length == strlen(input->column_name)
				&& memcmp(field.text, input->column_name, field.length) == 0)
			return true;
	}
	return error_set(error, STATUS_FAILED, "%s:%zu: there is no column '%.60s' in the header",
		input->name, number, input->column_name);
}

bool lines_start(struct lines *lines, struct input *input, struct error *error)
{
	/* Windows programs begin a UTF-8 file with a byte order mark. */
	if (lines->number == 1 && lines->text.used >= 3
			&& memcmp(lines->text.bytes, "\xef\xbb\xbf", 3) == 0)
		lines->used = 3;
	struct field line, field;
	size_t newlines;
	while (!input->started) {
		const struct lines before = *lines;
		if (!take_line(lines, &line, &newlines))
			break;
		lines->number += newlines;
		if (is_passed_over(line))
			continue;
		input->started = true;
		input->separator = field_separator(line);
		if (input->column_name != NULL)
			return find_column(input, line, before.number, error);
		double value;
		const bool header = field_find(line, input->separator, input->column, &field)
			&& is_name(field) && !field_number(field, NUMBER_F64, &value);
		if (!header)
			*lines = before;
	}
	return true;
}

static bool bad_field(const struct lines *lines, struct field field, struct error *error)
{
	char shown[SHOWN_MAX + 1] = "";
	const size_t length = field.length < SHOWN_MAX ? field.length : SHOWN_MAX;
	for (size_t i = 0; i < length; i++)
		shown[i] = field.text[i] != '\0' ? field.text[i] : '?';
	return error_set(error, STATUS_FAILED, "%s:%zu: '%s%s' is not a number",
		lines->input->name, lines->number, shown, field.length > length ? "..." : "");
}

/* The usual line: a number from the first byte to the newline, or in the first
 * column to the separator. Returns false, with nothing used, for any other. */
static bool read_plain(struct lines *lines, double *x)
{
	const struct input *input = lines->input;
	const char *begin = lines->text.bytes + lines->used;
	const char *end = lines->text.bytes + lines->text.used;
	const char *after = input->column == 0
		? number_read_for(begin, end, input->type, x) : NULL;
	if (after == NULL || after == end)
		return false;
	if (*after == input->separator && input->separator != ' ') {
		/* Quotes later in the line may hold its end. */
		const char *newline = memchr(after, '\n', (size_t)(end - after));
		if (newline == NULL || memchr(after, '"', (size_t)(newline - after)) != NULL)
			return false;
		after = newline;
	}
	if (*after != '\n')
		return false;
	lines->used = (size_t)(after + 1 - lines->text.bytes);
	lines->number++;
	return true;
}

/* Any other line. *row is set if it has a number. */
static bool read_line(struct lines *lines, struct field line, double *x, bool *row,
	struct error *error)
{
	const struct input *input = lines->input;
	struct field field;
	*row = false;
	if (is_passed_over(line))
		return true;
	if (!field_find(line, input->separator, input->column, &field))
		return error_set(error, STATUS_FAILED, "%s:%zu: there is no column %zu",
			input->name, lines->number, input->column + 1);
	*row = field_number(field, input->type, x);
	return *row || bad_field(lines, field, error);
}

size_t lines_read(struct lines *lines, double *x, size_t count, struct error *error)
{
	size_t rows = 0;
	struct field line;
	size_t newlines;
	while (rows < count) {
		if (read_plain(lines, &x[rows])) {
			rows++;
			continue;
		}
		bool row;
		if (!take_line(lines, &line, &newlines)
				|| !read_line(lines, line, &x[rows], &row, error))
			break;
		lines->number += newlines;
		rows += row;
	}
	dtype_round(lines->input->type, x, x, rows);
	return rows;
}

void lines_free(struct lines *lines)
{
	buffer_free(&lines->text);
}
