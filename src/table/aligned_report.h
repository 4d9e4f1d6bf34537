/* SPDX-License-Identifier: MIT */
/* aligned_report.h - a report for people: a summary with a line for each quantity,
 * a histogram with bars. */
#ifndef TABLE_ALIGNED_REPORT_H
#define TABLE_ALIGNED_REPORT_H

struct buffer;
struct head;
struct report;

void aligned_report(const struct head *head, const struct report *report, struct buffer *buffer);

#endif
