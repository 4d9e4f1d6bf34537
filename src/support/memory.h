/* SPDX-License-Identifier: MIT */
/* memory.h - allocation that does not fail: when memory is out, the program
 * ends here, with a message and status 1. Everything allocated is given back
 * with free(). Nothing else allocates. */
#ifndef SUPPORT_MEMORY_H
#define SUPPORT_MEMORY_H

#include <stddef.h>

/* To be called once, first: what is given back stays with the program for what comes next, some
 * megabytes of it, since the system takes long to take it and to give it anew. */
void memory_begin(void);

/* Zeroed memory for count things of size bytes. */
void *memory_new(size_t count, size_t size) __attribute__((malloc, returns_nonnull));

/* The same for what is large and used from its one end to the other: where the system has
 * large pages it is asked for them, since it takes long to fetch many small ones. */
void *memory_large(size_t count, size_t size) __attribute__((malloc, returns_nonnull));

/* The block grown or shrunk to count things; a new part is not zeroed. */
void *memory_resize(void *block, size_t count, size_t size) __attribute__((returns_nonnull));

/* A copy of length bytes of text, ended by a NUL. */
char *memory_text(const char *text, size_t length) __attribute__((malloc, returns_nonnull));

/* A text made as by printf. */
char *memory_print(const char *format, ...)
	__attribute__((malloc, returns_nonnull, format(printf, 1, 2)));

#endif
