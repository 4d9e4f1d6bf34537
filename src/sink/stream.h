/* SPDX-License-Identifier: MIT */
/* stream.h - rows on their way: portions of a source are evaluated and encoded
 * by several threads, and written in their order. */
#ifndef SINK_STREAM_H
#define SINK_STREAM_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct curve;
struct error;
struct sink;
struct source;
struct tally;

struct stream {
	struct source *source;		/* all pointers are borrowed */
	const struct curve *curve;	/* the columns of the blocks */
	size_t curves;
	struct sink *const *sink;	/* each takes rows */
	size_t sinks;
	struct tally *tally;		/* counts the rows in their order; NULL: nobody does */
	bool gives, keeps;		/* the blocks have values, and the rows of the input */
	size_t threads;			/* at most; bytes do not depend on it */
	const atomic_bool *failed;		/* true: values are not right, and not to be
						   written */

	/* Told, now and then, how many rows are written. NULL: nobody is. */
	void (*progress)(void *context, size_t rows);
	void *context;
};

/* Runs until the source ends or something fails. A sink's output keeps its own
 * failure, and who says that values are not right the cause. False if the source
 * failed: what stands before the failure is written. */
bool stream_run(const struct stream *stream, struct error *error);

#endif
