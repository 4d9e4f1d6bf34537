/* sheet.h - a table whose rows are not points of curves but things: functions, layers,
 * results. It is small, and there before it is written. */
#ifndef SINK_SHEET_H
#define SINK_SHEET_H

#include <stddef.h>

enum sheet_kind {
	SHEET_TEXT,
	SHEET_NUMBER,
	SHEET_WHOLE		/* a whole number, which --digits does not cut */
};

struct sheet_column {
	const char *name;	/* snake case */
	enum sheet_kind kind;
};

struct sheet_cell {
	char *text;		/* owned; NULL where the column has numbers */
	double number;
};

struct sheet {			/* starts as zeros, but for its columns */
	const struct sheet_column *column;	/* borrowed [columns] */
	size_t columns;
	struct sheet_cell *cell;		/* owned [cells], row by row */
	size_t cells;
};

/* Adds the next cell, from left to right, row after row. The text is copied. */
void sheet_text(struct sheet *sheet, const char *text);
void sheet_number(struct sheet *sheet, double number);

size_t sheet_rows(const struct sheet *sheet);
const struct sheet_cell *sheet_at(const struct sheet *sheet, size_t row, size_t column);

void sheet_free(struct sheet *sheet);

#endif
