/* SPDX-License-Identifier: MIT */
/* input.h - x, and values that belong to them, from a file or a pipe.
 *
 * A row is evaluated, or passed over because the user said so, or an error with its
 * line; nothing else happens to a row. How a text file is written is said in input/row/:
 * notation.h, record.h and header.h. Blank lines and comments are no rows.
 *
 * The file is read in one place, in pieces of whole records; what they say can
 * be made out anywhere, by several threads at once.
 */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "input/row/lines.h"
#include "input/row/wanted.h"

struct error;
struct header;
struct input;

/* NULL on failure. */
struct input *input_open(const struct wanted *wanted, struct error *error);
void input_close(struct input *input);	/* takes NULL */

/* Whether input_next would not have to wait: what can be read now is read. */
bool input_is_ready(struct input *input);

/* Replaces *lines by the next, as many as can be had at once, at least one.
 * False at the end or on failure. */
bool input_next(struct input *input, struct lines *lines, struct error *error);

/* Whether its rows are lines of text, which can be kept as they stand. Only then there is
 * an answer to the questions that follow. */
bool input_is_text(const struct input *input);

/* The line of a header that may be a row, since it has numbers and the next line has text
 * where it has; 0 if there is none. --header says what it is. */
size_t input_doubtful_header(const struct input *input);

/* How the file is written, as was said or as its first lines show, and the names of its
 * columns; with header->first = 1 the first field has no name. */
const struct notation *input_notation(const struct input *input);
const struct header *input_header(const struct input *input);

/* Whether a row is an object of JSON, whose members are its fields. */
bool input_is_json(const struct input *input);

/* How many fields each row has; 0 if blanks separate them, and they may differ. */
size_t input_fields(const struct input *input);

#endif
