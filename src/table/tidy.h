/* SPDX-License-Identifier: MIT */
/* tidy.h - the columns of a table with a row for each x and curve. */
#ifndef TABLE_TIDY_H
#define TABLE_TIDY_H

#include <stdbool.h>
#include <stddef.h>

#include "curve/measure.h"

struct buffer;
struct curve;
struct dialect;
struct head;

/* Those between x and value. */
struct tidy {
	const char **parameter;	/* owned [parameters]: the names that the records have */
	size_t parameters;
	bool orders;		/* some curve is a derivative */
	enum measure measure;	/* of all curves; MEASURE_DIFFERENCE: they are no errors */
};

struct tidy tidy_new(const struct head *head);
void tidy_free(const struct tidy *tidy);
size_t tidy_width(const struct tidy *tidy);	/* all columns */

/* text[i] = true where column i has texts; the others are left as they are. */
void tidy_texts(const struct tidy *tidy, bool *text);

/* The names of all columns. */
void tidy_names(const struct tidy *tidy, const struct dialect *dialect, struct buffer *buffer);

/* What stands between x and value in the row of a curve. */
void tidy_put(const struct tidy *tidy, const struct dialect *dialect,
	const struct curve *curve, struct buffer *buffer);

#endif
