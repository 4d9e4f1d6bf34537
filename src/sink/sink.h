/* SPDX-License-Identifier: MIT */
/* sink.h - what a format is given, and what it answers.
 *
 * To add a format: one file with a struct format, one line in cli/formats.c.
 */
#ifndef SINK_SINK_H
#define SINK_SINK_H

#include <stdbool.h>
#include <stddef.h>

#include "sink/figure.h"
#include "sink/table.h"

struct curve;
struct grid;
struct output;
struct report;

/* What a format knows before it begins. Everything is borrowed from the
 * request, which outlives the sinks. */
struct head {
	const struct curve *curve;
	size_t curves;
	const struct grid *grid;	/* the x; NULL: they come from an input, and only
					   tables are being written */
	const struct report *report;	/* what is written instead of curves, if it is there
					   before they are evaluated; or NULL */
	struct table_head table;	/* what is asked of tables, */
	struct figure_head figure;	/* and of figures */
};

/* A format is a table or a figure: the other is NULL. */
struct format {
	const char *name;		/* --NAME, -T NAME */
	const char *suffixes;		/* of file names, with spaces between */
	const char *help;
	bool binary;			/* not for a terminal */
	const struct table_format *table;
	const struct figure_format *figure;
};

struct target {
	const struct format *format;
	const char *path;	/* borrowed; "-" is standard output */
};

struct sink {
	const struct format *format;
	const char *path;	/* borrowed from the target */
	const struct head *head;
	const struct report *report;	/* what is written instead of curves, or NULL */
	void *prepared;		/* owned: what the table's prepare made, or NULL */
	struct output *output;	/* owned */
	char remark[64];	/* what to say of the file that was written, or "" */
	char *warning;		/* owned: what the user should know, a line each, or NULL */
};

/* Adds a line to the warnings. */
void sink_warn(struct sink *sink, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
