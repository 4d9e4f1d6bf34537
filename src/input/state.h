/* state.h - what input.c and lines.c share of an input; for others there is input.h. */
#ifndef INPUT_STATE_H
#define INPUT_STATE_H

#include "input/input.h"
#include "support/error.h"

struct input {
	const char *name;	/* borrowed: for messages */
	int descriptor;
	bool at_end;		/* the file has no more than the rest */
	struct buffer rest;	/* owned: what was read and not yet asked for */
	struct error failure;	/* of reading, to be told by input_next */
	size_t next_line;	/* its number */

	struct lines first;	/* owned: read when the input was opened, to be had next; or
				   empty */
	bool started;		/* the first line has been seen, and told: */
	const char *column_name;	/* borrowed: to be found in the header, or NULL */
	size_t column;		/* from 0 */
	enum number_type type;	/* what its numbers are rounded to */
	char separator;
};

/* Learns from the first line what the file looks like; passes over a header. */
bool lines_start(struct lines *lines, struct input *input, struct error *error);

#endif
