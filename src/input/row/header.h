/* SPDX-License-Identifier: MIT */
/* header.h - the names of the columns of a text file, and which column is meant. */
#ifndef INPUT_ROW_HEADER_H
#define INPUT_ROW_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "support/buffer.h"

struct error;
struct notation;

struct header {			/* starts as zeros: no names */
	char **name;		/* owned [names]: as the file means them, without quotes */
	size_t names;
	size_t first;		/* the field that the first of them names, from 0 */
	bool doubtful;		/* or the last field of the rows is the one without a name */
};

/* Makes the fields of a line the names. */
void header_read(struct header *header, const struct notation *notation, const char *line,
	size_t length);
void header_add(struct header *header, const char *name, size_t length);
void header_free(struct header *header);

/* Whether a first line is a header by itself: one of its fields is text that is neither
 * a number nor begins as one, nor stands for a missing value. */
bool header_is_one(const struct notation *notation, const char *line, size_t length);

/* Whether such a line may be a row after all: it has numbers, and nothing in the next
 * line, which may be empty, tells the texts in it from those of a row. */
bool header_is_doubtful(const struct notation *notation, const char *line, size_t length,
	const char *next, size_t next_length);

/* A header one field shorter than the rows names their fields from the second on: R
 * leaves out the name of the names of rows. If the last field of the first row is empty, the
 * rows may end in a separator too much instead. */
void header_fit(struct header *header, size_t fields, bool last_is_empty);

/* The message of a name, if it is doubtful which field has it. */
bool header_refuse_doubtful(const struct header *header, const char *where, struct error *error);

/* Which field is meant, from 0, by "NAME", by "K" from 1 if that is no name, or by "#K",
 * which is no name ever; NULL: the first. There are so many fields in a row, 0 if there
 * is no row. `where` begins the message. */
bool header_find(const struct header *header, const char *column, size_t fields,
	const char *where, size_t *place, struct error *error);

#endif
