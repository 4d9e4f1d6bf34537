/* SPDX-License-Identifier: MIT */
/* aligned_report.c - see aligned_report.h */
#include "table/aligned_report.h"

#include <stdlib.h>
#include <string.h>

#include "sink/report.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/utf8.h"
#include "table/numbers.h"
#include "table/pad.h"

enum {
	DIGITS = 4,		/* that sizes and shares need to be looked at */
	BAR_MAX = 40		/* columns of a bar */
};
static const char gap[] = "  ";

/* The cell of a report as text; with digits 0 in as many as are good to look at. */
static char *cell_text(const struct report *report, size_t row, size_t i, int digits)
{
	const struct report_cell *cell = &report->cell[row * report->columns + i];
	const struct report_column *column = &report->column[i];
	struct buffer text = { .bytes = NULL };
	if (cell->text != NULL)
		return memory_print("%s", cell->text);
	numbers_put(&text, cell->number, column->whole ? 0 : digits > 0 ? digits
		: column->place ? 0 : DIGITS, false);
	buffer_write(&text, "", 1);
	return text.bytes;
}

static int cell_width(const struct report *report, size_t row, size_t i, int digits)
{
	char *text = cell_text(report, row, i, digits);
	const int width = (int)utf8_length(text);
	free(text);
	return width;
}

/* A summary has many columns and few rows: each column becomes a line. */
static void put_summary(const struct report *report, int digits, struct buffer *buffer)
{
	int name_width = 0, *width = memory_new(report->rows, sizeof *width);
	for (size_t i = 0; i < report->columns; i++) {
		name_width = pad_wider(name_width, strlen(report->column[i].name));
		for (size_t row = 0; row < report->rows; row++)
			width[row] = pad_wider(width[row],
				(size_t)cell_width(report, row, i, digits));
	}
	for (size_t i = 0; i < report->columns; i++) {
		buffer_text(buffer, report->column[i].name);
		pad_blanks(buffer, name_width - (int)strlen(report->column[i].name));
		for (size_t row = 0; row < report->rows; row++) {
			char *text = cell_text(report, row, i, digits);
			buffer_text(buffer, gap);
			pad_left(buffer, text, width[row]);
			free(text);
		}
		buffer_text(buffer, "\n");
	}
	free(width);
}

static void put_bar(double share, struct buffer *buffer)
{
	const int length = (int)(share * BAR_MAX + 0.5);
	buffer_text(buffer, share > 0 ? gap : "");
	for (int i = 0; i < length; i++)
		buffer_text(buffer, "#");
	buffer_text(buffer, length == 0 && share > 0 ? "." : "");
}

static void put_cell(const struct report *report, const char *text, size_t i, int width,
	struct buffer *buffer)
{
	buffer_text(buffer, i > 0 ? gap : "");
	if (!report->column[i].text) {
		pad_left(buffer, text, width);
		return;
	}
	pad_right(buffer, text, width);
}

/* A row for each row, with a bar behind it if there is a share to draw. */
static void put_rows(const struct report *report, int digits, bool header,
	struct buffer *buffer)
{
	int *width = memory_new(report->columns, sizeof *width);
	for (size_t i = 0; i < report->columns; i++) {
		width[i] = (int)strlen(report->column[i].name);
		for (size_t row = 0; row < report->rows; row++)
			width[i] = pad_wider(width[i], (size_t)cell_width(report, row, i, digits));
	}
	for (size_t i = 0; header && i < report->columns; i++)
		put_cell(report, report->column[i].name, i, width[i], buffer);
	buffer_text(buffer, header ? "\n" : "");
	for (size_t row = 0; row < report->rows; row++) {
		for (size_t i = 0; i < report->columns; i++) {
			char *text = cell_text(report, row, i, digits);
			put_cell(report, text, i, width[i], buffer);
			free(text);
		}
		if (report->bars > 0)
			put_bar(report->cell[row * report->columns + report->bars].number, buffer);
		buffer_text(buffer, "\n");
	}
	free(width);
}

void aligned_report(const struct head *head, const struct report *report, struct buffer *buffer)
{
	if (head->table.form == FORM_SUMMARY)
		put_summary(report, head->table.digits, buffer);
	else
		put_rows(report, head->table.digits, head->table.header, buffer);
}
