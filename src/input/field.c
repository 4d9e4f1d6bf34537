/* field.c - see field.h */
#include "input/field.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

struct field field_trimmed(struct field field)
{
	while (field.length > 0 && is_blank(field.text[0])) {
		field.text++;
		field.length--;
	}
	while (field.length > 0 && is_blank(field.text[field.length - 1]))
		field.length--;
	return field;
}

char field_separator(struct field line)
{
	char separator = ' ';
	bool quoted = false;
	for (size_t i = 0; i < line.length; i++) {
		const char c = line.text[i];
		quoted ^= c == '"';
		if (!quoted && c == '\t')
			return '\t';
		if (!quoted && c == ',')
			separator = ',';
	}
	return separator;
}

struct field field_take(struct field *line, char separator)
{
	if (separator == ' ')
		*line = field_trimmed(*line);
	bool quoted = false;
	size_t length = 0;
	for (; length < line->length && (quoted || line->text[length] != separator); length++)
		quoted ^= line->text[length] == '"';
	struct field field = field_trimmed((struct field){ line->text, length });
	const size_t used = length < line->length ? length + 1 : length;
	line->text += used;
	line->length -= used;
	if (field.length >= 2 && field.text[0] == '"' && field.text[field.length - 1] == '"') {
		field.text++;
		field.length -= 2;
	}
	return field;
}

bool field_find(struct field line, char separator, size_t column, struct field *field)
{
	for (size_t i = 0; i <= column; i++) {
		if (i > 0 && line.length == 0)
			return false;
		*field = field_take(&line, separator);
	}
	return true;
}

bool field_number(struct field field, enum number_type type, double *value)
{
	field = field_trimmed(field);
	const char *end = field.text + field.length;
	return field.length > 0 && number_read_for(field.text, end, type, value) == end;
}
