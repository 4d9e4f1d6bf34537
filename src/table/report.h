/* report.h - reports that are made at the end of a run, of what a tally has, and how any of
 * them is written. */
#ifndef TABLE_REPORT_H
#define TABLE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "sink/report.h"

struct buffer;
struct dialect;
struct head;
struct tally;

/* What head->table.form asks for: summary_report or histogram_report. */
struct report report_of(const struct head *head, const struct tally *tally);

/* A row for each curve that tells its errors. */
struct report summary_report(const struct tally *tally);

/* A row for each curve and power of two that errors in ulp are at most. */
struct report histogram_report(const struct tally *tally);

/* The canonical SPEC of a curve and of what it is compared with, as the first two cells. */
void report_add_curve_columns(struct report *report);
void report_add_curve(struct report *report, const struct tally *tally, size_t j);

/* One row; and all, with the header that the dialect has. */
void report_row(const struct report *report, size_t row, const struct dialect *dialect,
	int digits, struct buffer *buffer);
void report_write(const struct dialect *dialect, const struct head *head,
	const struct tally *tally, struct buffer *buffer);

#endif
