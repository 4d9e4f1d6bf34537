/* SPDX-License-Identifier: MIT */
/* field_text.c - what a field says: a number, nothing, a name, or something wrong. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "input/row/field.h"
#include "input/row/notation.h"
#include "support/ascii.h"
#include "support/utf8.h"

enum {
	NUMBER_LENGTH_MAX = 1 << 12,	/* bytes of a number with a decimal comma */
	ODD_FIELD_MAX = 64		/* bytes of a field that is looked through */
};

bool field_is_missing(const struct field *field)
{
	static const char *const words[] = {
		"", "NA", "N/A", "#N/A", "<NA>", "null", "None", ".", "-",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == field->length
				&& strncasecmp(words[i], field->text, field->length) == 0)
			return true;
	return false;
}

/* The bytes of a character that may stand before the first digit of what is meant as a
 * number: a sign, a bracket, a currency, U+2212; 0 if it is none. In UTF-8 signs begin
 * with c2 or e2, and letters do not. */
static size_t before_digits(const char *text, size_t length)
{
	const unsigned char c = (unsigned char)*text;
	if (c == 0xc2 && length > 1)
		return 2;
	if (c == 0xe2 && length > 2)
		return 3;
	return c != 0 && strchr("+-.,[({<>=~$'\" ", c) != NULL;
}

static bool begins_as_number(const struct field *field)
{
	size_t i = 0, skipped;
	while (i < field->length
			&& (skipped = before_digits(field->text + i, field->length - i)) > 0)
		i += skipped;
	return i < field->length && ascii_is_digit(field->text[i]);
}

bool field_is_name(const struct field *field, const struct notation *notation)
{
	double value;
	/* Noise is no name either. */
	for (size_t i = 0; i < field->length; i++)
		if ((unsigned char)field->text[i] < ' ' && !field->quoted)
			return false;
	return !field_is_missing(field) && !begins_as_number(field)
		&& !field_number(field, notation, NUMBER_F64, &value);
}

/* A copy with the decimal point that number_read wants. False if the field has one, or
 * more than one comma. */
static bool with_point(const struct field *field, char text[static NUMBER_LENGTH_MAX])
{
	if (field->length > NUMBER_LENGTH_MAX
			|| memchr(field->text, '.', field->length) != NULL)
		return false;
	memcpy(text, field->text, field->length);
	char *comma = memchr(text, ',', field->length);
	if (comma != NULL)
		*comma = '.';
	return true;
}

bool field_number(const struct field *field, const struct notation *notation,
	enum number_type type, double *value)
{
	char copy[NUMBER_LENGTH_MAX];
	const char *text = field->text, *end = text + field->length;
	while (text < end && (*text == ' ' || *text == '\t'))
		text++;
	while (text < end && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	if (notation->decimal_comma) {
		const struct field trimmed = { text, (size_t)(end - text), false };
		if (!with_point(&trimmed, copy))
			return false;
		text = copy;
		end = copy + trimmed.length;
	}
	return text < end && number_read_for(text, end, type, value) == end;
}

/* Whether the field is digits but for these characters, at least one of them. */
static bool is_digits_and(const struct field *field, const char *others)
{
	size_t found = 0, digits = 0;
	for (size_t i = 0; i < field->length; i++) {
		const char c = field->text[i];
		const bool other = c != '\0' && strchr(others, c) != NULL;
		found += other;
		digits += ascii_is_digit(c);
		if (!other && !ascii_is_digit(c) && !(i == 0 && (c == '-' || c == '+')) && c != '.'
				&& c != ',')
			return false;
	}
	return found > 0 && digits > 0;
}

static size_t count(const struct field *field, char wanted)
{
	size_t found = 0;
	for (size_t i = 0; i < field->length; i++)
		found += field->text[i] == wanted;
	return found;
}

/* A character that shows no difference, or none at all, in what would be a number without it:
 * U+00A0 for a blank. */
static bool find_odd_character(const struct field *field, uint32_t *odd)
{
	char text[ODD_FIELD_MAX + 1];
	size_t digits = 0;
	*odd = 0;
	if (field->length > ODD_FIELD_MAX)
		return false;
	memcpy(text, field->text, field->length);
	text[field->length] = '\0';
	for (size_t i = 0, bytes; (bytes = utf8_character(text + i)) > 0 && text[i] != '\0'; i += bytes) {
		if (bytes > 1)
			utf8_read(text + i, odd);
		else if (ascii_is_digit(text[i]))
			digits++;
		else if (strchr("+-.,eE ", text[i]) == NULL)
			return false;
	}
	return *odd != 0 && digits > 0;
}

static const char *known_hint(const struct field *field, const struct notation *notation)
{
	const struct notation comma = { .decimal_comma = true };
	double value;
	if (field->length >= 3 && memcmp(field->text, "\xe2\x88\x92", 3) == 0)
		return "; its minus is U+2212, not '-'";
	if (field->length > 0 && strchr("[({", field->text[0]) != NULL
			&& begins_as_number(field))
		return "; brackets are not read";
	if (!notation->decimal_comma && count(field, ',') == 1
			&& field_number(field, &comma, NUMBER_F64, &value)
			&& field->text[field->length - 1] != ',')
		return "; --decimal-comma reads a comma as the decimal point";
	if (is_digits_and(field, notation->decimal_comma ? ".' " : ",' "))
		return "; separators of thousands are not read";
	if (is_digits_and(field, "_"))
		return "; underscores between digits are not read";
	if (is_digits_and(field, "/"))
		return "; fractions are not read";
	if (is_digits_and(field, "dDqQ") || (count(field, 'd') + count(field, 'D') == 1
			&& is_digits_and(field, "dD+-")))
		return "; an exponent begins with e, not d";
	if (field->length > 1 && field->text[field->length - 1] == '%')
		return "; percentages are not read";
	return "";
}

void field_hint(const struct field *field, const struct notation *notation,
	char hint[static FIELD_HINT_MAX])
{
	uint32_t odd;
	const char *known = known_hint(field, notation);
	if (known[0] == '\0' && find_odd_character(field, &odd))
		snprintf(hint, FIELD_HINT_MAX, "; it has the character U+%04X", (unsigned)odd);
	else
		snprintf(hint, FIELD_HINT_MAX, "%s", known);
}
