/* SPDX-License-Identifier: MIT */
/* table.h - what is asked of a table, and what a format of tables does. */
#ifndef SINK_TABLE_H
#define SINK_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct block;
struct buffer;
struct head;
struct keep;
struct report;

/* What the rows of a table are. */
enum table_form {
	FORM_POINTS,		/* the curves at each x, */
	FORM_SUMMARY,		/* or, at the end, what a tally says of each curve, */
	FORM_HISTOGRAM,		/* or how its errors are distributed, */
	FORM_GIVEN		/* or the head's report */
};

struct table_head {
	enum number_type type;		/* of all numbers */
	int digits;			/* significant digits; 0: as many as read back exactly */
	bool header;			/* what tables begin with is wanted */
	bool first_part;		/* nothing of the table comes before these rows */
	bool tidy;			/* a row for each curve, with its parameters as columns */
	enum table_form form;
	const struct keep *keep;	/* the input's columns, which stand before the values in
					   place of x; NULL: none do */
	bool safe_names;		/* columns are called by letters, digits and '_' alone */
};

/* How a table can have the columns of the input. */
enum keeping {
	KEEPS_NONE,
	KEEPS_ROWS,		/* row by row, as they come, */
	KEEPS_ALL		/* or once all are there */
};

/* A table encodes rows into bytes: any block, in any thread, in any order; the
 * bytes are put in order by who calls it. All but rows may be NULL. */
struct table_format {
	bool tidy;		/* can have a row for each curve */
	enum keeping keeps;
	bool whole;		/* wants all x to be there before it begins */

	void *(*prepare)(const struct head *);	/* what begin, rows and finish are given; */
	void (*release)(void *prepared);	/* NULL if prepare is */
	void (*begin)(const struct head *, const void *prepared, struct buffer *);
	void (*rows)(const struct head *, const void *prepared, const struct block *,
		struct buffer *);
	void (*finish)(const struct head *, const void *prepared, struct buffer *);

	/* Writes a report as the whole table. NULL: it cannot. */
	void (*report)(const struct head *, const struct report *, struct buffer *);

	/* For a table that goes column by column: writes what stands before column
	 * j of the curves. Its blocks then have x alone, or one column. */
	void (*column)(const struct head *, size_t j, struct buffer *);
};

#endif
