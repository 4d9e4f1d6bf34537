/* suggest.h - "did you mean": the known word nearest to a mistyped one. */
#ifndef SUPPORT_SUGGEST_H
#define SUPPORT_SUGGEST_H

#include <stddef.h>

struct suggestion {		/* starts as zeros */
	const char *word;	/* borrowed: the nearest so far, or NULL */
	size_t length;
	size_t distance;
};

/* Considers one more word. Case does not matter, '-' and '_' are the same. */
void suggest(struct suggestion *suggestion, const char *typed, size_t typed_length,
	const char *word, size_t length);

#endif
