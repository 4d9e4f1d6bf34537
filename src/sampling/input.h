/* input.h - x from a file: a number a line, or a column of a CSV or TSV.
 *
 * Fields are separated by tabs, commas or blanks, whichever the first line
 * has, in this order; a field may be quoted as in RFC 4180. A first line whose
 * field is no number is the header. Blank lines and lines that begin with '#'
 * are passed over; lines may end in CR LF.
 */
#ifndef SAMPLING_INPUT_H
#define SAMPLING_INPUT_H

#include <stddef.h>

struct error;
struct input;

enum { INPUT_RECORD_MAX = 1 << 20 };	/* bytes; a longer line is an error */

/* Opens path, or standard input for "-". column is the name of a column in the
 * header, or its number counted from 1; NULL: the first. Both are borrowed.
 * NULL on failure. */
struct input *input_open(const char *path, const char *column, struct error *error);

/* Fills in up to count of the next x and returns how many: as many as can be
 * had without waiting for more, but at least one; 0 at the end or on failure.
 * What stands before a bad line is delivered first. */
size_t input_read(struct input *input, double *x, size_t count, struct error *error);

void input_close(struct input *input);	/* takes NULL */

#endif
