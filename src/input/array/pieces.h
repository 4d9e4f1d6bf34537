/* SPDX-License-Identifier: MIT */
/* pieces.h - an array while it is read, a piece of rows after the other. */
#ifndef INPUT_ARRAY_PIECES_H
#define INPUT_ARRAY_PIECES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input/array/element.h"
#include "input/array/npy.h"
#include "input/file/bytes.h"
#include "input/row/form.h"
#include "input/row/lines.h"

/* Where the numbers of columns are. */
struct array_layout {
	struct element element;
	uint64_t rows;		/* ROWS_UNKNOWN: as many as come */
	uint64_t columns;
	bool by_column;		/* a column's numbers follow one another, not a row's */
	bool turned;		/* a Fortran array in C's order, as one column */
	uint64_t begin;		/* in bytes */
};
#define ROWS_UNKNOWN UINT64_MAX

struct array {
	struct form form;
	struct bytes bytes;	/* owned */
	struct array_layout layout;
	struct npy npy;		/* where it is turned */
	size_t place[INPUT_COLUMNS_MAX];	/* of the wanted columns, from 0 */
	uint64_t next;		/* the row that the next piece begins with */
};

/* The form of an array; it frees what the array owns, and the array. */
extern const struct form_type pieces_type;

#endif
