/* SPDX-License-Identifier: MIT */
/* limit.h - how much memory what is held of an input may take. */
#ifndef INPUT_FILE_LIMIT_H
#define INPUT_FILE_LIMIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct error;

/* Whether count things of size bytes may be held beside the bytes that are held already. A
 * limit of 0 is none. The message has the name of the input, and the option. */
bool limit_allows(uint64_t limit, uint64_t held, uint64_t count, size_t size, const char *name,
	struct error *error);

#endif
