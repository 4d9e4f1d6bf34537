/* SPDX-License-Identifier: MIT */
/* array.h - numbers of an array in a file: NPY, NPZ, raw numbers. They are read in pieces of
 * rows, in one place; what the bytes of a piece say can be made out anywhere. */
#ifndef INPUT_ARRAY_H
#define INPUT_ARRAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input/bytes.h"
#include "input/element.h"
#include "input/lines.h"
#include "input/npy.h"

struct error;
struct reader;
struct wanted;

/* Where the numbers of columns are. */
struct layout {
	struct element element;
	uint64_t rows;		/* ROWS_UNKNOWN: as many as come */
	uint64_t columns;
	bool by_column;		/* a column's numbers follow one another, not a row's */
	bool turned;		/* a Fortran array in C's order, as one column */
	uint64_t begin;		/* in bytes */
};
#define ROWS_UNKNOWN UINT64_MAX

struct array {			/* starts as zeros */
	struct bytes bytes;	/* owned */
	struct layout layout;
	struct npy npy;		/* where it is turned */
	size_t place[INPUT_COLUMNS_MAX];	/* of the wanted columns, from 0 */
	size_t columns;		/* wanted */
	enum number_type type;	/* what they are rounded to */
	uint64_t next;		/* the row that the next piece begins with */
};

/* The reader, before whose bytes nothing may be missing, must outlive the array. Raw numbers
 * are of the type that the suffix of the path says, .f64 for instance, or else of the wanted
 * one. */
bool array_open_npy(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error);
bool array_open_npz(struct array *array, struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error);
bool array_open_raw(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error);
void array_free(struct array *array);

/* Whether the path ends like one of raw numbers. */
bool array_is_raw(const char *path);

/* Whether array_next would not have to wait; and replaces *lines by the bytes of the next
 * rows, at least one: false at the end or on failure. */
bool array_is_ready(struct array *array);
bool array_next(struct array *array, struct lines *lines, struct error *error);

/* The numbers of the next count rows of the lines. */
void array_rows(const struct array *array, const struct lines *lines, const struct rows *rows,
	size_t count);

#endif
