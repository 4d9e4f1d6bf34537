/* SPDX-License-Identifier: MIT */
/* bytes.h - the bytes of a file from any place of it, read when they are wanted, since a file
 * may be larger than memory, and may shrink. What comes by a pipe stays in memory until it is
 * let go. */
#ifndef INPUT_FILE_BYTES_H
#define INPUT_FILE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "support/buffer.h"

struct error;
struct reader;

#define BYTES_UNKNOWN UINT64_MAX

struct bytes {			/* starts as zeros */
	const char *name;	/* borrowed: for messages */
	int descriptor;		/* borrowed, of a file; -1: it is in memory */
	struct reader *reader;	/* borrowed, of a pipe whose end is not there yet; or NULL */
	uint64_t gone;		/* bytes of a pipe that were let go */
	uint64_t begin;		/* where in the file the first byte is */
	struct buffer memory;	/* owned: all of it, or what was read last */
	uint64_t size;		/* BYTES_UNKNOWN: as many as come */
	uint64_t limit;		/* bytes of it, and of what is made of it, to be held; 0: any number */
};

/* All bytes that the reader stands before, which must outlive them. */
bool bytes_of_reader(struct bytes *bytes, struct reader *reader, struct error *error);

/* Waits for the end of what comes by a pipe, so that the size is known. */
bool bytes_complete(struct bytes *bytes, struct error *error);

/* Lets go what stands before a place: it is not wanted again. */
void bytes_let_go(struct bytes *bytes, uint64_t before);

/* How many bytes there are from one place on, of those that are wanted: fewer if a pipe has
 * no more by now, but `least` unless it ends. What fails is told by bytes_at. */
size_t bytes_there(struct bytes *bytes, uint64_t from, size_t least, size_t wanted);

/* Whether bytes_there would not have to wait. */
bool bytes_are_ready(struct bytes *bytes, uint64_t from, size_t least);
void bytes_free(struct bytes *bytes);

/* The bytes from one place on, valid until the next call; NULL, with an error, if the file
 * has not so many any more. */
const char *bytes_at(struct bytes *bytes, uint64_t from, size_t count, struct error *error);

/* The same of what may be large: an error if it is beyond the limit. */
const char *bytes_hold(struct bytes *bytes, uint64_t from, uint64_t count, struct error *error);

/* Makes the bytes those alone, in memory, as far as the limit allows. */
bool bytes_keep(struct bytes *bytes, uint64_t from, uint64_t count, struct error *error);

/* Whether count things of size bytes may be held beside the bytes that are. */
bool bytes_allow(const struct bytes *bytes, uint64_t count, size_t size, struct error *error);

/* Says what is wrong with them. False. */
bool bytes_refuse(const struct bytes *bytes, const char *why, struct error *error);

#endif
