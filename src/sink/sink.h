/* sink.h - what a format is given, and what it answers.
 *
 * To add a format: one file with a struct format, one line in cli/formats.c.
 */
#ifndef SINK_SINK_H
#define SINK_SINK_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"
#include "plane/point.h"
#include "sink/style.h"

struct block;
struct buffer;
struct curve;
struct error;
struct grid;
struct output;
struct tally;

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
	enum number_type type;		/* of all numbers */
	int digits;			/* significant digits; 0: as many as read back exactly */
	bool header;			/* what tables begin with is wanted */
	bool first_part;		/* nothing of the table comes before these rows */
	bool tidy;			/* a row for each curve, with its parameters as columns */
	bool summary;			/* instead of rows, what a tally says of each curve */

	/* For figures. */
	size_t panels;			/* curve[i].panel < panels */
	size_t columns_most;		/* of panels beside each other; 0: as many as suit a page */
	bool difference;		/* below each panel, its curves minus its first */
	struct interval x;		/* the range shown, */
	bool range_as_needed;		/* unless that of a list of points is to be shown */
	struct interval y;		/* low == high: from the data */
	const char *title, *xlabel, *ylabel;	/* NULL: none, "x", none */
	const char *command;		/* the command line that makes this figure again, */
	const char *recipe;		/* without its outputs, for a picture to keep; NULL:
					   it keeps none */

	const volatile sig_atomic_t *stop;	/* not 0: nobody wants it any more */
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
	void *prepared;		/* owned: what the format's prepare made, or NULL */
	struct output *output;	/* owned */
	char remark[64];	/* what to say of the file that was written, or "" */
	char *warning;		/* owned: what the user should know, a line each, or NULL */
};

/* Adds a line to the warnings. */
void sink_warn(struct sink *sink, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A table encodes rows into bytes: any block, in any thread, in any order; the
 * bytes are put in order by who calls it. A figure or a script draws. */
struct format {
	const char *name;		/* --NAME, -T NAME */
	const char *suffixes;		/* of file names, with spaces between */
	const char *help;
	bool binary;			/* not for a terminal */
	bool picture;			/* goes to a file by default */
	bool adaptive;			/* can be dark or light as its reader is */
	bool tidy;			/* a table that can have a row for each curve */
	bool whole;			/* wants all x to be there before it begins */
	bool no_bf16;			/* has no number of this type */

	void *(*prepare)(const struct head *);	/* what begin and rows may need; or NULL */
	void (*release)(void *prepared);
	void (*begin)(const struct head *, const void *prepared, struct buffer *);
	void (*rows)(const struct head *, const void *prepared, const struct block *,
		struct buffer *);	/* NULL: this is no table */

	/* The whole table when it is a summary. NULL: it has no such form. */
	void (*summary)(const struct head *, const struct tally *, struct buffer *);

	/* For a table that goes column by column: what stands before column j of
	 * the curves. Its blocks then have x alone, or one column. */
	void (*column)(const struct head *, size_t j, struct buffer *);
	void (*finish)(const struct head *, const void *prepared, struct buffer *);	/* or NULL */

	bool (*draw)(struct sink *, struct error *);	/* NULL: this is a table */
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
