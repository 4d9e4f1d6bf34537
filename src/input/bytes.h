/* bytes.h - the bytes of a file from any place of it: in memory if they came by a pipe,
 * else read when they are wanted, since a file may be larger than memory, and may shrink. */
#ifndef INPUT_BYTES_H
#define INPUT_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "support/buffer.h"

struct error;
struct reader;

struct bytes {
	const char *name;	/* borrowed: for messages */
	int descriptor;		/* borrowed; -1: all of it is in memory */
	uint64_t begin;		/* where in the file the first byte is */
	struct buffer memory;	/* owned: all of it, or what was read last */
	uint64_t size;
	uint64_t limit;		/* bytes of it, and of what is made of it, to be held; 0: any number */
};

/* All bytes that the reader stands before, which must outlive them. */
bool bytes_of_reader(struct bytes *bytes, struct reader *reader, struct error *error);
void bytes_free(struct bytes *bytes);

/* The bytes from one place on, valid until the next call; NULL, with an error, if the file
 * has not so many any more. */
const char *bytes_at(struct bytes *bytes, uint64_t from, size_t count, struct error *error);

/* The same of what may be large: an error if it is beyond the limit. */
const char *bytes_hold(struct bytes *bytes, uint64_t from, uint64_t count, struct error *error);

/* Whether count things of size bytes may be held beside the bytes that are. */
bool bytes_allow(const struct bytes *bytes, uint64_t count, size_t size, struct error *error);

#endif
