/* SPDX-License-Identifier: MIT */
/* row.c - see row.h */
#include "table/row.h"

#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "sampling/block.h"
#include "sampling/keep.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/labels.h"
#include "table/numbers.h"
#include "table/tidy.h"

enum {
	CELLS = 512,		/* numbers made into text before they are put into rows, */
	ROWS_LEAST = 32		/* but for so many rows at least */
};

void row_key(const struct dialect *dialect, struct buffer *buffer, const char *name)
{
	if (!dialect->keys)
		return;
	dialect->escape(buffer, name);
	buffer_text(buffer, ": ");
}

/* Takes what was collected as the text behind the last number, or as the row's start. */
static void end_text(struct row *row, struct buffer *text)
{
	const size_t length = text->used;
	buffer_write(text, "", 1);
	if (row->pieces == 0) {
		row->start = text->bytes;
	} else {
		struct piece *last = &row->piece[row->pieces - 1];
		last->text = text->bytes;
		last->apart = length > NUMBER_AFTER_MAX ? length : 0;
	}
	*text = (struct buffer){ .bytes = NULL };
}

static void add_number(struct row *row, struct buffer *text, size_t column)
{
	end_text(row, text);
	row->piece = memory_resize(row->piece, row->pieces + 1, sizeof *row->piece);
	row->piece[row->pieces++] = (struct piece){ .column = column };
}

static void add_tidy_rows(struct row *row, const struct head *head, struct buffer *text)
{
	const struct tidy tidy = tidy_new(head);
	for (size_t j = 0; j < head->curves; j++) {
		if (j > 0)
			buffer_text(text, row->dialect->close);
		buffer_text(text, row->dialect->open);
		row_key(row->dialect, text, "x");
		add_number(row, text, COLUMN_X);
		tidy_put(&tidy, row->dialect, &head->curve[j], text);
		add_number(row, text, j);
	}
	tidy_free(&tidy);
}

static void add_wide_row(struct row *row, const struct head *head, struct buffer *text)
{
	if (row->keep == NULL) {
		buffer_text(text, row->dialect->open);
		row_key(row->dialect, text, "x");
		add_number(row, text, COLUMN_X);
	}
	char **labels = labels_new(head);
	if (row->keep != NULL && row->dialect->keys)
		labels_differ(labels, head->curves, row->keep->key, row->keep->columns);
	for (size_t j = 0; j < head->curves; j++) {
		buffer_text(text, row->dialect->between);
		row_key(row->dialect, text, labels[j]);
		add_number(row, text, j);
	}
	labels_free(labels, head->curves);
}

struct row *row_new(const struct head *head, const struct dialect *dialect)
{
	struct row *row = memory_new(1, sizeof *row);
	struct buffer text = { .bytes = NULL };
	row->dialect = dialect;
	row->keep = head->table.keep;
	if (head->table.tidy)
		add_tidy_rows(row, head, &text);
	else
		add_wide_row(row, head, &text);
	buffer_text(&text, dialect->close);
	end_text(row, &text);
	return row;
}

void row_free(struct row *row)
{
	for (size_t k = 0; k < row->pieces; k++)
		free(row->piece[k].text);
	free(row->piece);
	free(row->start);
	free(row);
}

void row_rule(const struct dialect *dialect, const bool *text, size_t columns,
	struct buffer *buffer)
{
	if (dialect->rule == NULL)
		return;
	buffer_text(buffer, dialect->open);
	for (size_t i = 0; i < columns; i++) {
		buffer_text(buffer, i > 0 ? dialect->between : "");
		buffer_text(buffer, text[i] ? dialect->text_rule : dialect->rule);
	}
	buffer_text(buffer, dialect->close);
}

static void put_labels(const struct dialect *dialect, const struct head *head,
	struct buffer *buffer)
{
	const struct keep *keep = head->table.keep;
	if (keep == NULL)
		buffer_text(buffer, "x");
	for (size_t i = 0; keep != NULL && i < keep->columns; i++) {
		buffer_text(buffer, i > 0 ? dialect->between : "");
		dialect->escape(buffer, keep->name[i]);
	}
	char **labels = labels_new(head);
	for (size_t j = 0; j < head->curves; j++) {
		/* An input without a row and a header has no columns. */
		buffer_text(buffer, j > 0 || keep == NULL || keep->columns > 0 ? dialect->between
			: "");
		dialect->escape(buffer, labels[j]);
	}
	labels_free(labels, head->curves);
}

void row_header(const struct row *row, const struct head *head, struct buffer *buffer)
{
	const struct dialect *dialect = row->dialect;
	if (!head->table.header || !head->table.first_part || dialect->keys)
		return;
	const struct tidy tidy = tidy_new(head);
	const size_t first = head->table.keep != NULL ? head->table.keep->columns : 1;
	const size_t columns = head->table.tidy ? tidy_width(&tidy) : first + head->curves;
	bool *text = memory_new(columns, sizeof *text);
	for (size_t i = 0; head->table.keep != NULL && i < first; i++)
		text[i] = true;
	buffer_text(buffer, dialect->open);
	if (head->table.tidy) {
		tidy_names(&tidy, dialect, buffer);
		tidy_texts(&tidy, text);
	} else {
		put_labels(dialect, head, buffer);
	}
	buffer_text(buffer, dialect->close);
	row_rule(dialect, text, columns, buffer);
	free(text);
	tidy_free(&tidy);
}

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
