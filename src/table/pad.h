/* SPDX-License-Identifier: MIT */
/* pad.h - texts in columns of one width. */
#ifndef TABLE_PAD_H
#define TABLE_PAD_H

#include <stddef.h>

struct buffer;

/* The width of what has this one, and now must hold so many characters. */
int pad_wider(int width, size_t length);

void pad_blanks(struct buffer *buffer, int count);

/* The text with blanks before it, or behind it. */
void pad_left(struct buffer *buffer, const char *text, int width);
void pad_right(struct buffer *buffer, const char *text, int width);

#endif
