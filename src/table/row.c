/* SPDX-License-Identifier: MIT */
/* row.c - see row.h */
#include "table/row.h"

#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "sampling/keep.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/labels.h"
#include "table/numbers.h"
#include "table/tidy.h"

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
