/* block.c - see block.h */
#include "sampling/block.h"

#include <stdlib.h>

#include "curve/curve.h"
#include "input/lines.h"
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
	free(block->kept);
}

void block_keep(struct block *block)
{
	block->kept = memory_new(block->rows_max, sizeof *block->kept);
}

void block_evaluate(struct block *block, const struct curve *curve)
{
	for (size_t j = 0; j < block->columns; j++)
		curve_rows(&curve[j], block->first, block->x, block->y[j], block->rows);
}
