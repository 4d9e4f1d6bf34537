/* SPDX-License-Identifier: MIT */
/* json.h - JSON as rows: an object a line, a list of objects, or an object of lists; and
 * what actplot writes, which names its curves by labels. */
#ifndef INPUT_JSON_JSON_H
#define INPUT_JSON_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "input/row/field.h"

struct buffer;
struct error;
struct form;
struct header;
struct reader;
struct wanted;

/* Text that is gone over. A function that returns false has left `at` at what is wrong. */
struct json {
	const char *at, *end;
};

/* Blanks and ends of lines. */
void json_skip_space(struct json *json);

/* Takes the character if it comes next. */
bool json_take(struct json *json, char wanted);

/* Goes over a value of any kind. */
bool json_skip(struct json *json);

/* Takes a string, a number or a word; a string without its quotes, as it is escaped. */
bool json_take_scalar(struct json *json, struct field *scalar);

/* Takes the key of the next member, and the colon; *first begins true. False at the end of
 * the object, which is taken too, and where something is wrong: then *right is false. */
bool json_next_key(struct json *json, bool *first, struct field *key, bool *right);
/* The same for the values of a list, of which the next is not taken. */
bool json_next_value(struct json *json, bool *first, bool *right);

/* The value of the first member that has the key. False if the object has none. */
bool json_find(struct json object, const char *key, struct json *value);

/* Whether the text is a number as JSON has them: 007, +1 and .5 are none there. */
bool json_is_number(const struct field *text);

/* Appends what an escaped string says. */
void json_say(const struct field *string, struct buffer *text);
bool json_is(const struct field *string, const char *text);

/* Whether the reader stands before an object or a list of objects, and whether that is an
 * object a line. */
bool json_begins(struct reader *reader);
bool json_is_lines(struct reader *reader);

/* The keys of an object, as names of columns. False if it is none. */
bool json_read_keys(struct header *header, const char *text, size_t length);

/* Reads all that the reader stands before, which is not an object a line. NULL on failure. */
struct form *json_open(struct reader *reader, const struct wanted *wanted, struct error *error);

#endif
