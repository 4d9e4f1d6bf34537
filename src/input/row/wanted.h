/* SPDX-License-Identifier: MIT */
/* wanted.h - what of a file is wanted, and how it is to be read. */
#ifndef INPUT_ROW_WANTED_H
#define INPUT_ROW_WANTED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input/row/lines.h"
#include "input/row/notation.h"
#include "number/number.h"

enum { INPUT_LINE_MAX = 1 << 20 };	/* bytes; a longer line is an error */

enum axis { AXIS_UNSAID, AXIS_FIRST, AXIS_SECOND };

struct wanted {			/* all texts are borrowed */
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

#endif
