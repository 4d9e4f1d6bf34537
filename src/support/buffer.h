/* SPDX-License-Identifier: MIT */
/* buffer.h - bytes that grow: what a worker makes before it is its turn to write. */
#ifndef SUPPORT_BUFFER_H
#define SUPPORT_BUFFER_H

#include <stdarg.h>
#include <stddef.h>

struct buffer {			/* starts as zeros */
	char *bytes;		/* owned */
	size_t used, capacity;
};

/* Room for count bytes, of which buffer_advance then says how many were used.
 * Valid until the next call. */
char *buffer_reserve(struct buffer *buffer, size_t count);
void buffer_advance(struct buffer *buffer, size_t count);

void buffer_write(struct buffer *buffer, const void *bytes, size_t count);
/* What these two add ends in a NUL, which does not count as used: the bytes are a text
 * then, until more is written. */
void buffer_text(struct buffer *buffer, const char *text);
void buffer_print(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buffer_print_list(struct buffer *buffer, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0)));

void buffer_free(struct buffer *buffer);

#endif
