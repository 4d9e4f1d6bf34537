/* SPDX-License-Identifier: MIT */
/* field.h - the fields of a record: text between separators, with or without quotes. */
#ifndef INPUT_ROW_FIELD_H
#define INPUT_ROW_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct buffer;
struct notation;

/* Borrowed text, without a NUL, and without the blanks and quotes around it. */
struct field {
	const char *text;
	size_t length;
	bool quoted;		/* it stood in quotes; two of them in it are one */
};

/* Goes over a record, field by field. */
struct cursor {
	const struct notation *notation;
	const char *at, *end;
	bool more;		/* there is one more field, which may be empty */
	const char *open;	/* a quote that nothing closes, or NULL */
	const char *behind;	/* what stands between a closing quote and the separator, or NULL */
};

/* The record is given without the end of its line. */
struct cursor cursor_new(const struct notation *notation, const char *text, size_t length);

/* Takes the next field. False if there is none. */
bool cursor_next(struct cursor *cursor, struct field *field);

/* Goes over the field at text: returns where a separator or the end of the line follows
 * it, or end. With a quote that is open at the end, *open is it. */
const char *field_skip(const struct notation *notation, const char *text, const char *end,
	const char **open);

/* Appends what the field says: its text, with each doubled quote as one, and without what
 * escapes. */
void field_say(const struct field *field, const struct notation *notation, struct buffer *buffer);

/* Whether a field is a word for a value that is not there: it is empty, or NA, N/A,
 * null, None, '.', '-', in any case. */
bool field_is_missing(const struct field *field);

/* Whether a field can only be the name of a column: text that does not begin as a
 * number does, and is no word for a missing value. */
bool field_is_name(const struct field *field, const struct notation *notation);

/* Reads the whole field as a number to be rounded to the type. */
bool field_number(const struct field *field, const struct notation *notation,
	enum number_type type, double *value);

/* What is wrong with a field that is no number, and what helps, as "; ..." or "". */
enum { FIELD_HINT_MAX = 96 };
void field_hint(const struct field *field, const struct notation *notation,
	char hint[static FIELD_HINT_MAX]);

#endif
