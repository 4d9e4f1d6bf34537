/* SPDX-License-Identifier: MIT */
/* row_write.c - the rows of a block, their numbers as text; see row.h */
#include "table/row.h"

#include <stdlib.h>
#include <string.h>

#include "sampling/block.h"
#include "sampling/keep.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/numbers.h"

enum {
	CELLS = 512,		/* numbers made into text before they are put into rows, */
	ROWS_LEAST = 32		/* but for so many rows at least */
};

/* Puts the numbers of so many rows in cells, those of a piece together. */
static void fill_cells(const struct row *row, const struct head *head, const struct block *block,
	size_t first, size_t rows, struct number_cell *cells)
{
	for (size_t k = 0; k < row->pieces; k++) {
		const struct piece *piece = &row->piece[k];
		const double *values = piece->column == COLUMN_X ? block->x : block->y[piece->column];
		numbers_write(cells + k * rows, values + first, rows, head, row->dialect->nulls,
			piece->apart == 0 ? piece->text : "");
	}
}

static char *put(char *text, const char *bytes, size_t length)
{
	memcpy(text, bytes, length);
	return text + length;
}

static void join_cells(const struct row *row, size_t rows, const struct number_cell *cells,
	struct buffer *buffer)
{
	const struct piece *const end = row->piece + row->pieces;
	const size_t start = strlen(row->start);
	size_t length = start;
	for (const struct piece *piece = row->piece; piece < end; piece++)
		length += sizeof *cells + piece->apart;

	char *begin = buffer_reserve(buffer, rows * length), *text = begin;
	for (size_t i = 0; i < rows; i++) {
		const struct number_cell *cell = cells + i;
		if (start > 0)
			text = put(text, row->start, start);
		for (const struct piece *piece = row->piece; piece < end; piece++, cell += rows) {
			/* The whole cell, which takes one move. */
			memcpy(text, cell, sizeof *cell);
			text += cell->length;
			if (piece->apart > 0)
				text = put(text, piece->text, piece->apart);
		}
	}
	buffer_advance(buffer, (size_t)(text - begin));
}

/* A row of the input on its way into one of the table. */
struct passing {
	const struct row *row;
	struct buffer *buffer;
};

static void put_kept(void *context, size_t column, const struct kept_field *field)
{
	const struct passing *passing = context;
	const struct dialect *dialect = passing->row->dialect;
	buffer_text(passing->buffer, column > 0 ? dialect->between : "");
	row_key(dialect, passing->buffer, passing->row->keep->key[column]);
	if (dialect->keys && field->literal)
		buffer_write(passing->buffer, field->text, field->length);
	else
		dialect->escape(passing->buffer, field->text);
}

/* The fields of the input, and the cells behind them. */
static void join_kept(const struct row *row, const struct block *block, size_t first, size_t rows,
	const struct number_cell *cells, struct buffer *buffer)
{
	struct passing passing = { row, buffer };
	for (size_t i = 0; i < rows; i++) {
		buffer_text(buffer, row->dialect->open);
		keep_fields(row->keep, block->kept[first + i], put_kept, &passing);
		buffer_text(buffer, row->start);
		for (size_t k = 0; k < row->pieces; k++) {
			const struct number_cell *cell = &cells[k * rows + i];
			buffer_write(buffer, cell->text, cell->length);
			buffer_write(buffer, row->piece[k].text, row->piece[k].apart);
		}
	}
}

void row_write(const struct row *row, const struct head *head, const struct block *block,
	struct buffer *buffer)
{
	const size_t most = CELLS / row->pieces > ROWS_LEAST ? CELLS / row->pieces : ROWS_LEAST;
	struct number_cell *cells = memory_new(most * row->pieces, sizeof *cells);
	for (size_t done = 0, rows; done < block->rows; done += rows) {
		rows = block->rows - done < most ? block->rows - done : most;
		fill_cells(row, head, block, done, rows, cells);
		if (row->keep != NULL)
			join_kept(row, block, done, rows, cells, buffer);
		else
			join_cells(row, rows, cells, buffer);
	}
	free(cells);
}
