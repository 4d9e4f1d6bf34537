/* block.h - some rows: x, and the values of curves there, column by column. */
#ifndef SAMPLING_BLOCK_H
#define SAMPLING_BLOCK_H

#include <stddef.h>

struct curve;
struct kept_row;

enum { BLOCK_VALUES = 1 << 13 };	/* of all columns together, about: 64 KiB */

struct block {
	size_t first;			/* the number of the first row; of an input it is known if one
					   thread reads all */
	size_t rows, columns;
	double *x;			/* owned [rows_max] */
	double **y;			/* owned [columns][rows_max] */
	size_t rows_max;
	struct kept_row *kept;		/* owned [rows_max]: the rows of the input, or NULL */
};

/* Makes room for them. */
void block_keep(struct block *block);

/* A block with room for so many curves. */
struct block block_new(size_t columns);
void block_free(struct block *block);

/* Fills in y from x, a column for each curve. */
void block_evaluate(struct block *block, const struct curve *curve);

#endif
