/* sink.h - what a format is given, and what it answers.
 *
 * To add a format: one file with a struct format, one line in cli/formats.c.
 * A sink is told the head, then is handed every block of rows, then the end.
 * Failures to write stick to the output and need no check here.
 */
#ifndef SINK_SINK_H
#define SINK_SINK_H

#include <stdbool.h>
#include <stddef.h>

#include "sampling/point.h"
#include "sink/style.h"

struct block;
struct curve;
struct error;
struct grid;
struct output;

/* What a format knows before the first row. Everything is borrowed from the
 * request, which outlives the sinks. */
struct head {
	const struct curve *curve;
	size_t curves;
	const struct grid *grid;	/* the x of the rows; NULL: they come from an input,
					   and only tables are being written */
	bool grid_as_needed;		/* nobody asked for a number of points: a figure may
					   take as many as it needs */

	/* For tables. */
	int digits;			/* significant digits; 0: as many as read back exactly */
	bool header;

	/* For figures. */
	size_t panels;			/* curve[i].panel < panels */
	bool difference;		/* below each panel, its curves minus its first */
	struct interval x;		/* the range shown, */
	bool range_as_needed;		/* unless that of a list of points is to be shown */
	struct interval y;		/* low == high: from the data */
	const char *title, *xlabel, *ylabel;	/* NULL: none, "x", none */
	const char *command;		/* the command line that makes this figure again */
	struct style style;
};

struct target {
	const struct format *format;
	const char *path;	/* borrowed; "-" is standard output */
};

struct sink {
	const struct format *format;
	const char *path;	/* borrowed from the target */
	const struct head *head;
	struct output *output;		/* owned by who opened the sink */
	char remark[64];		/* what to say of the file that was written, or "" */
	char warning[256];		/* what the user should know, or "" */
};

struct format {
	const char *name;		/* --NAME, -T NAME */
	const char *suffixes;		/* of file names, with spaces between */
	const char *help;
	bool picture;			/* goes to a file by default, and to no terminal */
	void (*begin)(struct sink *);				/* or NULL */
	void (*rows)(struct sink *, const struct block *);	/* NULL: evaluates by itself */
	bool (*end)(struct sink *, struct error *);		/* or NULL */
};

/* The range of x that a figure shows. */
struct interval head_range(const struct head *head);

/* The cells of a figure's panels: so many columns and rows of them. With a
 * difference every row of panels has a row of differences below it. */
struct arrangement {
	size_t columns, rows;
};
struct arrangement head_arrangement(const struct head *head);

#endif
