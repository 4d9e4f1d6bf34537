/* SPDX-License-Identifier: MIT */
/* buffer.c - see buffer.h */
#include "support/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

char *buffer_reserve(struct buffer *buffer, size_t count)
{
	if (buffer->capacity - buffer->used < count) {
		buffer->capacity = 2 * buffer->capacity > buffer->used + count
			? 2 * buffer->capacity : buffer->used + count;
		buffer->bytes = memory_resize(buffer->bytes, buffer->capacity, 1);
	}
	return buffer->bytes + buffer->used;
}

void buffer_advance(struct buffer *buffer, size_t count)
{
	buffer->used += count;
}

void buffer_write(struct buffer *buffer, const void *bytes, size_t count)
{
	if (count == 0)
		return;
	memcpy(buffer_reserve(buffer, count), bytes, count);
	buffer->used += count;
}

void buffer_text(struct buffer *buffer, const char *text)
{
	const size_t length = strlen(text);
	memcpy(buffer_reserve(buffer, length + 1), text, length + 1);
	buffer->used += length;
}

void buffer_print_list(struct buffer *buffer, const char *format, va_list arguments)
{
	va_list again;
	va_copy(again, arguments);
	const int length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length > 0) {
		char *text = buffer_reserve(buffer, (size_t)length + 1);
		vsnprintf(text, (size_t)length + 1, format, arguments);
		buffer->used += (size_t)length;
	}
}

void buffer_print(struct buffer *buffer, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	buffer_print_list(buffer, format, arguments);
	va_end(arguments);
}

void buffer_free(struct buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct buffer){ .bytes = NULL };
}
