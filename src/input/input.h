/* input.h - x from a text file: a number a line, or a column of a CSV or TSV.
 *
 * Fields are separated by tabs, commas or blanks, whichever the first line
 * has, in this order; a field may be quoted as in RFC 4180. A first line whose
 * field is no number is the header. Blank lines and lines that begin with '#'
 * are passed over; lines may end in CR LF.
 *
 * The file is read in one place, in pieces of whole lines; what they say can
 * be made out anywhere, by several threads at once.
 */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "input/lines.h"
#include "number/number.h"

struct error;
struct input;

enum { INPUT_LINE_MAX = 1 << 20 };	/* bytes; a longer line is an error */

/* Opens path, or standard input for "-". column is the name of a column in the
 * header, or its number counted from 1; NULL: the first. Both are borrowed. The
 * numbers are rounded to the type, once. NULL on failure. */
struct input *input_open(const char *path, const char *column, enum number_type type,
	struct error *error);
void input_close(struct input *input);	/* takes NULL */

/* Whether input_next would not have to wait: what can be read now is read. */
bool input_is_ready(struct input *input);

/* Replaces *lines by the next, as many as can be had at once, at least one.
 * False at the end or on failure. */
bool input_next(struct input *input, struct lines *lines, struct error *error);

#endif
