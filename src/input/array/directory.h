/* SPDX-License-Identifier: MIT */
/* directory.h - where a member of a ZIP archive is. */
#ifndef INPUT_ARRAY_DIRECTORY_H
#define INPUT_ARRAY_DIRECTORY_H

#include <stdbool.h>
#include <stdint.h>

struct bytes;
struct error;

struct member {
	uint64_t packed, size, local;	/* bytes; where its own header is */
	unsigned method, flags;
	uint32_t check;
};

/* Finds the member of the name, with or without ".npy"; NULL: the only one that is NPY. */
bool directory_find(struct bytes *bytes, const char *wanted, struct member *member,
	struct error *error);

#endif
