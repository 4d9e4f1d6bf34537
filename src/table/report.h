/* report.h - a table that is made at the end of a run, of what a tally has: its columns by
 * name, each of texts or of numbers. */
#ifndef TABLE_REPORT_H
#define TABLE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;
struct dialect;
struct head;
struct tally;

struct report_column {
	char name[24];
	bool text;
	bool whole;		/* a count or a bound, which is never rounded to --digits */
	bool place;		/* an x, which is not rounded unless --digits is given */
};

struct report_cell {
	char *text;		/* owned; NULL: the number */
	double number;
};

struct report {			/* starts as zeros */
	struct report_column *column;	/* owned [columns] */
	size_t columns;
	struct report_cell *cell;	/* owned [rows][columns] */
	size_t cells, rows;
	size_t bars;		/* the column of shares that may be drawn; 0: none */
};

/* What head->table.form asks for: summary_report or histogram_report. */
struct report report_of(const struct head *head, const struct tally *tally);
void report_free(struct report *report);

/* A row for each curve that tells its errors. */
struct report summary_report(const struct tally *tally);

/* A row for each curve and power of two that errors in ulp are at most. */
struct report histogram_report(const struct tally *tally);

/* While a report is made: columns first; then cells row by row. The text is taken over. */
void report_add_column(struct report *report, struct report_column column);
void report_add_text(struct report *report, char *text);
void report_add_number(struct report *report, double number);

/* The canonical SPEC of a curve and of what it is compared with, as the first two cells. */
void report_add_curve_columns(struct report *report);
void report_add_curve(struct report *report, const struct tally *tally, size_t j);

/* One row; and all, with the header that the dialect has. */
void report_row(const struct report *report, size_t row, const struct dialect *dialect,
	int digits, struct buffer *buffer);
void report_write(const struct dialect *dialect, const struct head *head,
	const struct tally *tally, struct buffer *buffer);

#endif
