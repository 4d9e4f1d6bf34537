/* SPDX-License-Identifier: MIT */
/* report.c - see report.h */
#include "table/report.h"

#include <stdlib.h>

#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/numbers.h"
#include "table/row.h"

void report_row(const struct report *report, size_t row, const struct dialect *dialect,
	int digits, struct buffer *buffer)
{
	for (size_t i = 0; i < report->columns; i++) {
		const struct report_column *column = &report->column[i];
		const struct report_cell *cell = &report->cell[row * report->columns + i];
		buffer_text(buffer, i > 0 ? dialect->between : dialect->open);
		row_key(dialect, buffer, column->name);
		if (cell->text != NULL)
			dialect->escape(buffer, cell->text);
		else
			numbers_put(buffer, cell->number, column->whole ? 0 : digits,
				dialect->nulls);
	}
	buffer_text(buffer, dialect->close);
}

static void put_header(const struct report *report, const struct dialect *dialect,
	struct buffer *buffer)
{
	for (size_t i = 0; i < report->columns; i++) {
		buffer_text(buffer, i > 0 ? dialect->between : dialect->open);
		dialect->escape(buffer, report->column[i].name);
	}
	buffer_text(buffer, dialect->close);
	bool *text = memory_new(report->columns, sizeof *text);
	for (size_t i = 0; i < report->columns; i++)
		text[i] = report->column[i].text;
	row_rule(dialect, text, report->columns, buffer);
	free(text);
}

void report_write(const struct dialect *dialect, const struct head *head,
	const struct report *report, struct buffer *buffer)
{
	if (head->table.header && !dialect->keys)
		put_header(report, dialect, buffer);
	for (size_t row = 0; row < report->rows; row++)
		report_row(report, row, dialect, head->table.digits, buffer);
}
