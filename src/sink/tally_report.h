/* SPDX-License-Identifier: MIT */
/* tally_report.h - the reports that are made at the end of a run, of what a tally has. */
#ifndef SINK_TALLY_REPORT_H
#define SINK_TALLY_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "sink/report.h"

struct head;
struct tally;

/* What head->table.form asks for: summary_report or histogram_report. */
struct report tally_report(const struct head *head, const struct tally *tally);

/* A row for each curve that tells its errors; and its columns alone. */
struct report summary_report(const struct tally *tally);
void summary_begin(struct report *report, bool passes_over);

/* A row for each curve and power of two that errors in ulp are at most. */
struct report histogram_report(const struct tally *tally);

/* The canonical SPEC of a curve and of what it is compared with, as the first two cells. */
void report_add_curve_columns(struct report *report);
void report_add_curve(struct report *report, const struct tally *tally, size_t j);

#endif
