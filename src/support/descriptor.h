/* SPDX-License-Identifier: MIT */
/* descriptor.h - reading and writing that waits, also where the one who opened
 * the descriptor wished it not to. */
#ifndef SUPPORT_DESCRIPTOR_H
#define SUPPORT_DESCRIPTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Reads up to count bytes as soon as there are any. 0 at the end, -1 with errno
 * on failure. */
ssize_t descriptor_read(int descriptor, void *bytes, size_t count);

/* Writes all of the bytes. False, with errno, if that failed; part of them may
 * be written then. */
bool descriptor_write(int descriptor, const void *bytes, size_t count);

#endif
