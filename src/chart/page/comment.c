/* SPDX-License-Identifier: MIT */
/* comment.c - see comment.h */
#include "chart/page/comment.h"

#include <string.h>

#include "support/buffer.h"
#include "support/utf8.h"

enum { PIECE = 200 };		/* bytes of a line; DSC has lines of 255 */

/* Bytes of the longest piece that ends with a character. */
static size_t piece_of(const char *text)
{
	size_t length = strlen(text);
	if (length <= PIECE)
		return length;
	for (length = PIECE; utf8_continues(text[length]); length--)
		;
	return length;
}

void comment_recipe(struct buffer *text, const char *recipe)
{
	if (recipe == NULL || strpbrk(recipe, "\n\r\f\v") != NULL)
		return;
	const char *begin = "% Command: ";
	do {
		const size_t length = piece_of(recipe);
		buffer_text(text, begin);
		buffer_write(text, recipe, length);
		buffer_text(text, "\n");
		recipe += length;
		begin = "%+";
	} while (*recipe != '\0');
}
