/* SPDX-License-Identifier: MIT */
/* strips.h - rows of bytes as one zlib stream, compressed in strips by several threads. */
#ifndef CHART_PNG_STRIPS_H
#define CHART_PNG_STRIPS_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;

struct strip_rows {
	size_t count, bytes;		/* of each row */
	/* Writes the bytes of a row; called by several threads, in any order. */
	void (*write)(const void *context, size_t row, unsigned char *bytes);
	const void *context;
	int level;			/* zlib's: how hard to try */
};

/* Adds the stream to the buffer: the same bytes for any number of threads. False if memory
 * is out. */
bool strips_compress(const struct strip_rows *rows, size_t threads, struct buffer *stream);

#endif
