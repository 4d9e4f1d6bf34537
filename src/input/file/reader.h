/* SPDX-License-Identifier: MIT */
/* reader.h - the bytes of a file or a pipe, as they come. */
#ifndef INPUT_FILE_READER_H
#define INPUT_FILE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "support/buffer.h"
#include "support/error.h"

struct reader {
	const char *name;	/* borrowed: for messages */
	int descriptor;		/* owned, unless it is standard input */
	bool regular;		/* a file, whose bytes can be had from any place */
	uint64_t limit;		/* bytes that the rest may have; 0: any number */
	bool at_end;		/* there are no more bytes than the rest */
	struct buffer rest;	/* owned: what was read and not yet used */
	struct error failure;	/* of reading, to be told when its turn comes */
};

/* Opens path, which is borrowed, or standard input for "-". To be closed either way. */
bool reader_open(struct reader *reader, const char *path, struct error *error);
void reader_close(struct reader *reader);

/* Appends what can be read now to the rest; waits for at least one byte. A failure is
 * kept, and ends the reading; so is a rest beyond the limit. */
void reader_more(struct reader *reader);

/* Whether reader_more would not have to wait. */
bool reader_is_ready(const struct reader *reader);

/* Whether the rest begins with these bytes. Waits only while it may. */
bool reader_begins(struct reader *reader, const char *bytes, size_t count);

/* Takes so many bytes off the rest. */
void reader_drop(struct reader *reader, size_t bytes);

#endif
