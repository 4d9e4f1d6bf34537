/* SPDX-License-Identifier: MIT */
/* input.h - x, and values that belong to them, from a file or a pipe.
 *
 * A row is evaluated, or passed over because the user said so, or an error with its
 * line; nothing else happens to a row. How a text file is written is said in notation.h,
 * record.h and header.h. Blank lines and comments are no rows.
 *
 * The file is read in one place, in pieces of whole records; what they say can
 * be made out anywhere, by several threads at once.
 */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input/lines.h"
#include "input/notation.h"
#include "number/number.h"

struct error;
struct header;
struct input;

enum { INPUT_LINE_MAX = 1 << 20 };	/* bytes; a longer line is an error */

enum axis { AXIS_UNSAID, AXIS_FIRST, AXIS_SECOND };

/* What of a file is wanted, and how it is to be read. All texts are borrowed. */
struct wanted {
	const char *path;	/* "-": standard input */
	const char *column[INPUT_COLUMNS_MAX];	/* NAME, K or #K; NULL: the first */
	size_t columns;
	enum number_type type;	/* what the numbers are rounded to, once */
	struct notation notation;
	enum axis axis;		/* of a NumPy array of two dimensions, that of its rows */
	bool flatten;		/* an array of any dimensions is one column, in order */
	bool whole_rows;	/* kept as they stand: each has the fields of the first row */
	size_t raw_columns;	/* numbers in a row of raw ones, which the file then has; 0:
				   its name says whether it has */
	uint64_t memory;	/* bytes that what is held of it may take, at least
				   INPUT_LINE_MAX; 0: any number */
	uint64_t held;		/* bytes of those that another input takes already */
};

/* NULL on failure. */
struct input *input_open(const struct wanted *wanted, struct error *error);
void input_close(struct input *input);	/* takes NULL */

/* Whether its rows are lines of text, which can be kept as they stand. */
bool input_is_text(const struct input *input);

/* Whether input_next would not have to wait: what can be read now is read. */
bool input_is_ready(struct input *input);

/* Replaces *lines by the next, as many as can be had at once, at least one.
 * False at the end or on failure. */
bool input_next(struct input *input, struct lines *lines, struct error *error);

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
