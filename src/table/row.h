/* SPDX-License-Identifier: MIT */
/* row.h - how the rows of a text table are written: the same for every format,
 * but for what stands between the numbers. */
#ifndef TABLE_ROW_H
#define TABLE_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "table/escape.h"

struct block;
struct buffer;
struct head;
struct keep;

struct dialect {
	const char *open, *between, *close;	/* of a row */
	const char *rule, *text_rule;	/* a line under the header: this for each column of
					   numbers, of texts; NULL: there is none */
	bool keys;		/* each value behind its column's name, as in JSON; no header */
	escape_function *escape;	/* how it writes a text */
	bool nulls;		/* "null" for what is not a finite number */
};

/* A row starts with a text, and then is numbers with a text behind each. */
struct piece {
	size_t column;		/* of the block's y; COLUMN_X: its x */
	char *text;		/* owned */
	size_t apart;		/* its length, or 0 where it is in the number's cell */
};
#define COLUMN_X ((size_t)-1)

struct row {
	const struct dialect *dialect;	/* borrowed */
	const struct keep *keep;	/* borrowed: what stands before the first number; or NULL */
	char *start;		/* owned */
	struct piece *piece;	/* owned [pieces] */
	size_t pieces;
};

/* The row of a table with a column for each curve; with head->table.tidy there is a
 * row for each curve instead, with its name and parameters as columns. */
struct row *row_new(const struct head *head, const struct dialect *dialect);
void row_free(struct row *row);

void row_header(const struct row *row, const struct head *head, struct buffer *buffer);
void row_write(const struct row *row, const struct head *head, const struct block *block,
	struct buffer *buffer);

/* The name of a column before its value, if the dialect writes it there. */
void row_key(const struct dialect *dialect, struct buffer *buffer, const char *name);

/* The line under a header of so many columns, if the dialect has one. text[i]: column i is
 * one of texts. */
void row_rule(const struct dialect *dialect, const bool *text, size_t columns,
	struct buffer *buffer);

#endif
