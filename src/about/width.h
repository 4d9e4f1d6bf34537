/* SPDX-License-Identifier: MIT */
/* width.h - how wide a column of names is. */
#ifndef ABOUT_WIDTH_H
#define ABOUT_WIDTH_H

#include <string.h>

/* The width of a column that has the text as well; it is ASCII. */
static inline int width_with(int width, const char *text)
{
	const int length = (int)strlen(text);
	return length > width ? length : width;
}

#endif
