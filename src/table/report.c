/* report.c - see report.h */
#include "table/report.h"

#include <stdlib.h>

#include "curve/curve.h"
#include "curve/tally.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "table/numbers.h"
#include "table/row.h"

struct report report_of(const struct head *head, const struct tally *tally)
{
	return head->table.form == FORM_HISTOGRAM ? histogram_report(tally)
		: summary_report(tally);
}

/* The curve itself, whether or not it is shown as an error. */
static char *plain_label(struct curve curve)
{
	curve.minus = NULL;
	return curve_label(&curve);
}

void report_add_curve_columns(struct report *report)
{
	report_add_column(report, "function", true, false);
	report_add_column(report, "reference", true, false);
}

void report_add_curve(struct report *report, const struct tally *tally, size_t j)
{
	report_add_text(report, plain_label(tally->curve[j]));
	report_add_text(report, plain_label(tally->reference[j]));
}

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
	const struct tally *tally, struct buffer *buffer)
{
	struct report made = { .columns = 0 };
	const struct report *report = head->report;
	if (report == NULL) {
		made = report_of(head, tally);
		report = &made;
	}
	if (head->table.header && !dialect->keys)
		put_header(report, dialect, buffer);
	for (size_t row = 0; row < report->rows; row++)
		report_row(report, row, dialect, head->table.digits, buffer);
	report_free(&made);
}
