/* sheet.c - a sheet as a table: a row for each of its things. */
#include "sink/sheet.h"

#include "sink/sink.h"
#include "support/buffer.h"
#include "table/numbers.h"
#include "table/row.h"

static void put_row(const struct dialect *dialect, const struct head *head, size_t row,
	struct buffer *buffer)
{
	const struct sheet *sheet = head->sheet;
	for (size_t j = 0; j < sheet->columns; j++) {
		const struct sheet_cell *cell = sheet_at(sheet, row, j);
		buffer_text(buffer, j > 0 ? dialect->between : dialect->open);
		row_key(dialect, buffer, sheet->column[j].name);
		if (sheet->column[j].kind == SHEET_TEXT)
			dialect->escape(buffer, cell->text);
		else
			numbers_put(buffer, cell->number, sheet->column[j].kind == SHEET_WHOLE
				? 0 : head->table.digits, dialect->nulls);
	}
	buffer_text(buffer, dialect->close);
}

static void put_header(const struct dialect *dialect, const struct sheet *sheet,
	struct buffer *buffer)
{
	for (size_t j = 0; j < sheet->columns; j++) {
		buffer_text(buffer, j > 0 ? dialect->between : dialect->open);
		dialect->escape(buffer, sheet->column[j].name);
	}
	buffer_text(buffer, dialect->close);
	row_rule(dialect, sheet->columns, buffer);
}

void sheet_write(const struct dialect *dialect, const struct head *head, struct buffer *buffer)
{
	const size_t rows = sheet_rows(head->sheet);
	if (head->table.header && !dialect->keys)
		put_header(dialect, head->sheet, buffer);
	for (size_t i = 0; i < rows; i++) {
		put_row(dialect, head, i, buffer);
		if (dialect->between_rows != NULL && i + 1 < rows)
			buffer_text(buffer, dialect->between_rows);
	}
}
