/* SPDX-License-Identifier: MIT */
/* block.c - see block.h */
#include "sampling/block.h"

#include <stdlib.h>

#include "curve/curve.h"
#include "input/row/lines.h"
#include "sampling/grid.h"
#include "support/memory.h"

enum { ROWS_MIN = 64 };		/* however many columns there are */

struct block block_new(size_t columns)
{
	const size_t rows = BLOCK_VALUES / (columns + 1);
	struct block block = { .columns = columns, .rows_max = rows > ROWS_MIN ? rows : ROWS_MIN };
	/* As it comes: a short table never touches most of it. */
	block.x = memory_resize(NULL, (columns + 1) * block.rows_max, sizeof *block.x);
	block.y = memory_new(columns, sizeof *block.y);
	for (size_t j = 0; j < columns; j++)
		block.y[j] = block.x + (j + 1) * block.rows_max;
	return block;
}

void block_free(struct block *block)
{
	free(block->x);
	free(block->y);
	free(block->values);
	free(block->kept);
}

void block_give(struct block *block)
{
	block->values = memory_new(block->rows_max, sizeof *block->values);
}

void block_keep(struct block *block)
{
	block->kept = memory_new(block->rows_max, sizeof *block->kept);
}

void block_fill(struct block *block, const struct grid *grid, size_t first, size_t rows)
{
	block->first = first;
	block->rows = rows;
	if (rows > 0)
		grid_fill(grid, first, rows, block->x);
	for (size_t i = 0; block->values != NULL && i < rows; i++)
		block->values[i] = grid->values[first + i];
	for (size_t i = 0; block->kept != NULL && i < rows; i++)
		block->kept[i] = grid->kept[first + i];
}

void block_evaluate(struct block *block, const struct curve *curve)
{
	for (size_t j = 0; j < block->columns; j++)
		curve_rows(&curve[j], block->first, block->values, block->x, block->y[j], block->rows);
}
