/* SPDX-License-Identifier: MIT */
/* report.h - how a report is written as a table. */
#ifndef TABLE_REPORT_H
#define TABLE_REPORT_H

#include <stddef.h>

#include "sink/report.h"

struct buffer;
struct dialect;
struct head;

/* One row; and all, with the header that the dialect has. */
void report_row(const struct report *report, size_t row, const struct dialect *dialect,
	int digits, struct buffer *buffer);
void report_write(const struct dialect *dialect, const struct head *head,
	const struct report *report, struct buffer *buffer);

#endif
