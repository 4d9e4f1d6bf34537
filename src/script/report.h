/* SPDX-License-Identifier: MIT */
/* report.h - a report as a script: dots beside names, or lines along a column. */
#ifndef SCRIPT_REPORT_H
#define SCRIPT_REPORT_H

struct head;
struct output;
struct report;

/* All but the first lines: data, look, and a plot command for each panel. */
void script_put_report(struct output *output, const struct head *head,
	const struct report *report);

#endif
