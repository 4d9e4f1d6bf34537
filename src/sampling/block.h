/* SPDX-License-Identifier: MIT */
/* block.h - some rows: x, and the values of curves there, column by column. */
#ifndef SAMPLING_BLOCK_H
#define SAMPLING_BLOCK_H

#include <stddef.h>

struct curve;
struct grid;
struct kept_row;

enum { BLOCK_VALUES = 1 << 13 };	/* of all columns together, about: 64 KiB */

struct block {
	size_t first;			/* the number of the first row; of an input it is known if one
					   thread reads all */
	size_t rows, columns;
	double *x;			/* owned [rows_max] */
	double *values;			/* owned [rows_max]: that belong to the x; or NULL */
	double **y;			/* owned [columns][rows_max] */
	size_t rows_max;
	struct kept_row *kept;		/* owned [rows_max]: the rows of the input, or NULL */
};

/* A block with room for so many curves. */
struct block block_new(size_t columns);
void block_free(struct block *block);

/* Makes room for values, and for rows of the input. */
void block_give(struct block *block);
void block_keep(struct block *block);

/* Makes the rows those of a grid from the first on, but for their y. */
void block_fill(struct block *block, const struct grid *grid, size_t first, size_t rows);

/* Fills in y from x, a column for each curve. */
void block_evaluate(struct block *block, const struct curve *curve);

#endif
