/* SPDX-License-Identifier: MIT */
/* lines.h - lines of text, of which numbers are made out. */
#ifndef INPUT_ROW_LINES_H
#define INPUT_ROW_LINES_H

#include <stddef.h>

#include "support/buffer.h"

struct error;
struct form;

enum { INPUT_COLUMNS_MAX = 2 };	/* that can be wanted of one input: x and values */

/* Lines of an input that are read and not yet made out; or rows of it, if it is no text. */
struct lines {			/* starts as zeros */
	const struct form *form;	/* borrowed: of the input */
	struct buffer text;		/* owned, freed by lines_free; or bytes of an array, */
	size_t column[INPUT_COLUMNS_MAX];	/* where those of a column begin */
	size_t used;			/* bytes of the text; or rows, */
	size_t rows;			/* of so many */
	size_t number;			/* of the next line, from 1; of a list, of the first row */
	size_t passed_over;		/* rows of these lines, as the user said */
};

/* The text of a row as it stands in the file, without the end of its line. It is
 * borrowed from the lines, until they are replaced or freed. */
struct kept_row {
	const char *text;
	size_t length;
};

/* Where rows go: a number of each wanted column, and, unless kept is NULL, their texts. */
struct rows {
	double *column[INPUT_COLUMNS_MAX];
	struct kept_row *kept;
};

/* Fills in up to count of the next rows and returns how many; fewer than count
 * when the lines are used up, or when one is bad: what stands before it is
 * delivered, and the error is set. */
size_t lines_read(struct lines *lines, const struct rows *rows, size_t count,
	struct error *error);

/* Takes up to count of the next rows that are no text, and returns how many. */
size_t lines_take_rows(struct lines *lines, size_t count);

void lines_free(struct lines *lines);

#endif
