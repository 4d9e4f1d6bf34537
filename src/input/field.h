/* field.h - the fields of a line of CSV, TSV or blanks. */
#ifndef INPUT_FIELD_H
#define INPUT_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct field {			/* borrowed text, without a NUL */
	const char *text;
	size_t length;
};

/* Without the blanks and tabs around it. */
struct field field_trimmed(struct field field);

/* What separates the fields of a line: a tab, a comma, or else blanks. */
char field_separator(struct field line);

/* Takes the first field off a line, without the blanks and quotes around it.
 * Quotes doubled inside stay, since no number and no sane name has them. */
struct field field_take(struct field *line, char separator);

/* The field of a column, counted from 0. False if the line has not so many. */
bool field_find(struct field line, char separator, size_t column, struct field *field);

/* Reads the whole field, which may have blanks around it, as a number to be rounded
 * to the type. */
bool field_number(struct field field, enum number_type type, double *value);

#endif
