/* SPDX-License-Identifier: MIT */
/* suggest.h - "did you mean": the known word nearest to a mistyped one. */
#ifndef SUPPORT_SUGGEST_H
#define SUPPORT_SUGGEST_H

#include <stdbool.h>
#include <stddef.h>

struct suggestion {		/* starts as zeros */
	const char *word;	/* borrowed: the nearest so far, or NULL */
	size_t length;
	size_t distance;
};

/* Considers one more word. Case does not matter, '-' and '_' are the same. */
void suggest(struct suggestion *suggestion, const char *typed, size_t typed_length,
	const char *word, size_t length);

/* The same among names that are much alike, as celu, gelu, relu and selu, where a wrong letter
 * makes another name: the first letter must be right, or have changed places with the second,
 * and of four letters at most one may be wrong. What only begins so is not suggested. */
void suggest_alike(struct suggestion *suggestion, const char *typed, size_t typed_length,
	const char *word, size_t length);

/* Whether the word begins with what was typed, and that is long enough to tell. */
bool suggest_begins(const char *typed, size_t typed_length, const char *word, size_t length);

#endif
