/* SPDX-License-Identifier: MIT */
/* row.h - one record of a file as a row: which of its fields are wanted, and what numbers they
 * are. Errors name the file and the line. */
#ifndef INPUT_TEXT_ROW_H
#define INPUT_TEXT_ROW_H

#include <stdbool.h>

struct error;
struct field;
struct lines;
struct record;

/* What a line turned out to be. */
enum line { LINE_ROW, LINE_NONE, LINE_BAD };

/* Finds the fields of the wanted columns, [columns of the text]. Each may be any text. */
bool row_find_fields(const struct lines *lines, const struct record *record,
	struct field *found, struct error *error);

/* The same in an object of JSON: members that are not wanted may be anything. */
bool row_find_members(const struct lines *lines, const struct record *record,
	struct field *found, struct error *error);

/* The numbers that these fields are; or no row, if one is missing and such rows are passed
 * over. */
enum line row_read_numbers(const struct lines *lines, const struct field *found, double *value,
	struct error *error);

#endif
