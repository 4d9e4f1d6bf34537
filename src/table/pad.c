/* SPDX-License-Identifier: MIT */
/* pad.c - see pad.h */
#include "table/pad.h"

#include "support/buffer.h"
#include "support/utf8.h"

int pad_wider(int width, size_t length)
{
	return (int)length > width ? (int)length : width;
}

void pad_blanks(struct buffer *buffer, int count)
{
	for (int i = 0; i < count; i++)
		buffer_text(buffer, " ");
}

void pad_left(struct buffer *buffer, const char *text, int width)
{
	pad_blanks(buffer, width - (int)utf8_length(text));
	buffer_text(buffer, text);
}

void pad_right(struct buffer *buffer, const char *text, int width)
{
	buffer_text(buffer, text);
	pad_blanks(buffer, width - (int)utf8_length(text));
}
