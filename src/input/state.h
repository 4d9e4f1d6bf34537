/* SPDX-License-Identifier: MIT */
/* state.h - what the files that read text share of an input; for others there is
 * input.h. */
#ifndef INPUT_STATE_H
#define INPUT_STATE_H

#include "input/array.h"
#include "input/header.h"
#include "input/input.h"
#include "input/lists.h"
#include "input/reader.h"

struct input {
	struct reader reader;
	size_t next_line;	/* the number of that which the rest begins with */
	size_t columns;		/* wanted */
	size_t place[INPUT_COLUMNS_MAX];	/* of each, from 0 */
	enum number_type type;	/* what the numbers are rounded to */

	char *path;		/* owned: of the file that a member is in, or NULL */
	enum { FORM_TEXT, FORM_ARRAY, FORM_LISTS } form;
	struct array array;	/* owned: of FORM_ARRAY; */
	struct lists lists;	/* owned: of FORM_LISTS; the rest is of text */

	bool json;		/* each line is an object */
	bool whole_rows;	/* of which every field is wanted, as it stands */
	struct notation notation;
	struct header header;
	size_t fields;		/* of each row; 0: they may differ */
	size_t header_line;	/* that of the names, or 0; */
	size_t first_row;	/* that of the first row, */
	bool decided;		/* and nobody said whether there is a header, */
	bool doubtful;		/* which may be a row */
	bool plain;		/* a line without quotes can be read quickly, */
	bool stops[256];	/* these ending what is passed over: a separator, a quote,
				   the end of the line */
};

/* Learns from the first lines of the input how it is written, and takes them off the
 * rest: what is to be skipped, comments, a header. */
bool start(struct input *input, const struct wanted *wanted, struct error *error);

#endif
