/* SPDX-License-Identifier: MIT */
/* report.h - a table whose rows are not points of curves but things: functions, layers, buckets
 * of errors. It is there as a whole before it is written: its columns by name, each of texts
 * or of numbers. */
#ifndef SINK_REPORT_H
#define SINK_REPORT_H

#include <stdbool.h>
#include <stddef.h>

struct report_column {
	char name[24];
	const char *title;	/* for people, at an axis; NULL: the name */
	bool text;
	bool whole;		/* a count or a bound, which is never rounded to --digits */
	bool place;		/* an x, which is not rounded unless --digits is given */
};

struct report_cell {
	char *text;		/* owned; NULL: the number */
	double number;
};

/* How a figure shows it: what stands in a column has a panel of its own. The first column
 * has the names. */
enum report_view {
	VIEW_NONE,		/* not at all */
	VIEW_DOTS,		/* each name is a line of the panel, with a dot for each of its rows */
	VIEW_LINES		/* the rows of a name are a line, along the second column */
};

struct report {			/* starts as zeros */
	enum report_view view;
	bool grouped;		/* VIEW_DOTS: the texts of the second column have panels each */
	bool least_first;	/* VIEW_DOTS: the best is the least */
	char *source;		/* owned: where the numbers are from, and what they are; or NULL */
	struct report_column *column;	/* owned [columns] */
	size_t columns;
	struct report_cell *cell;	/* owned [rows][columns] */
	size_t cells, rows;
	size_t bars;		/* the column of shares that may be drawn; 0: none */
};

void report_free(struct report *report);

/* The number of the column, or of columns if there is none of this name. */
size_t report_find_column(const struct report *report, const char *name);

/* While a report is made: columns first; then cells row by row. The text is taken over; the
 * column can be told more until another is added. */
struct report_column *report_add_column(struct report *report, const char *name, bool text, bool whole);
void report_add_text(struct report *report, char *text);
void report_add_number(struct report *report, double number);

#endif
