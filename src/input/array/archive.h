/* SPDX-License-Identifier: MIT */
/* archive.h - a member of an NPZ file, which is a ZIP archive of NPY files. */
#ifndef INPUT_ARRAY_ARCHIVE_H
#define INPUT_ARRAY_ARCHIVE_H

#include <stdbool.h>

struct bytes;
struct error;

/* Makes *bytes those of a member: by its name, with or without ".npy"; NULL: the only one
 * there is. What is stored as it is stays in the file, what is deflated comes to memory. */
bool archive_open(struct bytes *bytes, const char *member, struct error *error);

#endif
