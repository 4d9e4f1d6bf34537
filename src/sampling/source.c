/* SPDX-License-Identifier: MIT */
/* source.c - see source.h */
#include "sampling/source.h"

#include "sampling/block.h"
#include "sampling/grid.h"

struct source source_of_grid(const struct grid *grid)
{
	return (struct source){ .grid = grid, .next = grid->from, .end = grid->to };
}

struct source source_of_input(struct input *input)
{
	return (struct source){ .input = input };
}

bool source_next(struct source *source, size_t rows, struct portion *portion,
	struct error *error)
{
	portion->grid = source->grid;
	if (source->grid == NULL)
		return input_next(source->input, &portion->lines, error);
	const size_t left = source->end - source->next;
	portion->next = source->next;
	source->next += left < rows ? left : rows;
	portion->end = source->next;
	return portion->next < portion->end;
}

bool source_is_ready(const struct source *source)
{
	return source->grid != NULL || input_is_ready(source->input);
}

void portion_read(struct portion *portion, struct block *block, struct error *error)
{
	const struct rows rows = { .column = { block->x, block->values }, .kept = block->kept };
	const size_t left = portion->end - portion->next;
	block->first = portion->next;
	if (portion->grid == NULL)
		block->rows = lines_read(&portion->lines, &rows, block->rows_max, error);
	else
		block_fill(block, portion->grid, portion->next,
			left < block->rows_max ? left : block->rows_max);
	portion->next += block->rows;
}

void portion_free(struct portion *portion)
{
	lines_free(&portion->lines);
}
