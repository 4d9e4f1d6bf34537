/* SPDX-License-Identifier: MIT */
/* file.h - a file that is read as a whole. */
#ifndef SUPPORT_FILE_H
#define SUPPORT_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;
struct error;

/* Appends the file's bytes, or those of standard input for "-". False if it cannot be
 * read, or has more than most bytes: the message says that `wanted` was. */
bool file_read(const char *path, size_t most, const char *wanted, struct buffer *bytes,
	struct error *error);

#endif
