/* row.c - see row.h */
#include "table/row.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sampling/curve.h"
#include "sampling/block.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/number.h"
#include "table/tidy.h"

enum { SHORT = 8 };	/* pieces up to this length are copied without a loop */

void row_key(const struct dialect *dialect, struct buffer *buffer, const char *name)
{
	if (dialect->keys)
		buffer_print(buffer, "\"%s\": ", name);
}

/* Takes what was collected as the text of one more piece. */
static void add_piece(struct row *row, struct buffer *text, size_t column)
{
	row->piece = memory_resize(row->piece, row->pieces + 1, sizeof *row->piece);
	/* A short piece is read as if it were longer. */
	const size_t length = text->used;
	memset(buffer_reserve(text, SHORT), 0, SHORT);
	row->piece[row->pieces++] = (struct piece){ text->bytes, length, column };
	*text = (struct buffer){ .bytes = NULL };
}

static void add_tidy_rows(struct row *row, const struct head *head, struct buffer *text)
{
	const struct tidy tidy = tidy_columns(head);
	for (size_t j = 0; j < head->curves; j++) {
		if (j > 0)
			buffer_text(text, row->dialect->close);
		buffer_text(text, row->dialect->open);
		row_key(row->dialect, text, "x");
		add_piece(row, text, COLUMN_X);
		tidy_put(&tidy, row->dialect, &head->curve[j], text);
		add_piece(row, text, j);
	}
}

static void add_wide_row(struct row *row, const struct head *head, struct buffer *text)
{
	buffer_text(text, row->dialect->open);
	row_key(row->dialect, text, "x");
	add_piece(row, text, COLUMN_X);
	for (size_t j = 0; j < head->curves; j++) {
		char *label = curve_label(&head->curve[j]);
		buffer_text(text, row->dialect->between);
		row_key(row->dialect, text, label);
		add_piece(row, text, j);
		free(label);
	}
}

struct row *row_new(const struct head *head, const struct dialect *dialect)
{
	struct row *row = memory_new(1, sizeof *row);
	struct buffer text = { .bytes = NULL };
	row->dialect = dialect;
	if (head->tidy)
		add_tidy_rows(row, head, &text);
	else
		add_wide_row(row, head, &text);
	row->end = memory_print("%s", dialect->close);
	buffer_free(&text);
	return row;
}

void row_free(struct row *row)
{
	for (size_t i = 0; i < row->pieces; i++)
		free(row->piece[i].text);
	free(row->piece);
	free(row->end);
	free(row);
}

void row_rule(const struct dialect *dialect, size_t columns, struct buffer *buffer)
{
	if (dialect->rule == NULL)
		return;
	buffer_text(buffer, dialect->open);
	for (size_t i = 0; i < columns; i++) {
		buffer_text(buffer, i > 0 ? dialect->between : "");
		buffer_text(buffer, dialect->rule);
	}
	buffer_text(buffer, dialect->close);
}

/* A label is a SPEC of one curve, which has no comma, tab, bar or quote in it. */
static void put_labels(const struct dialect *dialect, const struct head *head,
	struct buffer *buffer)
{
	buffer_text(buffer, "x");
	for (size_t j = 0; j < head->curves; j++) {
		char *label = curve_label(&head->curve[j]);
		buffer_print(buffer, "%s%s", dialect->between, label);
		free(label);
	}
}

void row_header(const struct row *row, const struct head *head, struct buffer *buffer)
{
	const struct dialect *dialect = row->dialect;
	const struct tidy tidy = tidy_columns(head);
	if (!head->header || !head->first_part || dialect->keys)
		return;
	buffer_text(buffer, dialect->open);
	if (head->tidy)
		tidy_names(&tidy, dialect, buffer);
	else
		put_labels(dialect, head, buffer);
	buffer_text(buffer, dialect->close);
	row_rule(dialect, head->tidy ? tidy_width(&tidy) : 1 + head->curves, buffer);
}

/* Writes a value and returns where it ends. */
static char *write_value(char *text, double value, const struct head *head, bool nulls)
{
	if (nulls && !isfinite(value)) {
		memcpy(text, "null", 4);
		return text + 4;
	}
	return text + (head->digits != 0 ? number_write_digits(text, value, head->digits)
		: head->type == NUMBER_F64 ? number_write(text, value)
		: number_write_as(text, value, head->type));
}

static char *copy(char *text, const char *piece, size_t length)
{
	if (length <= SHORT)
		memcpy(text, piece, SHORT);
	else
		memcpy(text, piece, length);
	return text + length;
}

void row_write(const struct row *row, const struct head *head, const struct block *block,
	struct buffer *buffer)
{
	const size_t end_length = strlen(row->end);
	size_t length = end_length + SHORT;
	for (size_t k = 0; k < row->pieces; k++)
		length += row->piece[k].length + NUMBER_TEXT_MAX;

	for (size_t i = 0; i < block->rows; i++) {
		char *begin = buffer_reserve(buffer, length), *text = begin;
		for (size_t k = 0; k < row->pieces; k++) {
			const struct piece *piece = &row->piece[k];
			text = copy(text, piece->text, piece->length);
			text = write_value(text, piece->column == COLUMN_X ? block->x[i]
				: block->y[piece->column][i], head, row->dialect->nulls);
		}
		memcpy(text, row->end, end_length);
		text += end_length;
		buffer_advance(buffer, (size_t)(text - begin));
	}
}
