/* SPDX-License-Identifier: MIT */
/* texts.h - whether texts are the same. */
#ifndef SUPPORT_TEXTS_H
#define SUPPORT_TEXTS_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Either may be NULL, which is the same as NULL alone. */
static inline bool texts_are_same(const char *one, const char *other)
{
	return one == other || (one != NULL && other != NULL && strcmp(one, other) == 0);
}

/* Whether the text is one of so many. */
static inline bool texts_have(char *const *texts, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(texts[i], text) == 0)
			return true;
	return false;
}

#endif
