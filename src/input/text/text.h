/* SPDX-License-Identifier: MIT */
/* text.h - the form of input whose lines are rows: fields in a notation, or objects of JSON. */
#ifndef INPUT_TEXT_TEXT_H
#define INPUT_TEXT_TEXT_H

#include "input/row/form.h"
#include "input/row/header.h"
#include "input/row/lines.h"
#include "input/row/notation.h"

struct error;
struct reader;
struct wanted;

struct text {
	struct form form;
	struct reader *reader;	/* borrowed */
	size_t next_line;	/* the number of that which the rest begins with */
	size_t place[INPUT_COLUMNS_MAX];	/* of the wanted columns, from 0 */
	bool json;		/* each line is an object */
	bool whole_rows;	/* of which every field is wanted, as it stands */
	struct notation notation;
	struct header header;	/* owned */
	size_t fields;		/* of each row; 0: they may differ */
	size_t header_line;	/* that of the names, or 0; */
	size_t first_row;	/* that of the first row, */
	bool decided;		/* and nobody said whether there is a header, */
	bool doubtful;		/* which may be a row */
	bool plain;		/* a line without quotes can be read quickly, */
	bool stops[256];	/* these ending what is passed over: a separator, a quote,
				   the end of the line */
};

/* The form that lines of text come from. */
static inline const struct text *text_of(const struct lines *lines)
{
	return (const struct text *)lines->form;
}

/* Takes what stands before the rows off the reader, which must outlive the text. NULL on
 * failure. */
struct text *text_open(struct reader *reader, const struct wanted *wanted, bool json,
	struct error *error);

/* Learns from the first lines how the text is written, and takes them off the rest: what is
 * to be skipped, comments, a header. */
bool text_start(struct text *text, const struct wanted *wanted, struct error *error);

/* The function `read` of this form (input/row/form.h). */
size_t text_read(const struct form *form, struct lines *lines, const struct rows *rows,
	size_t count, struct error *error);

#endif
