/* SPDX-License-Identifier: MIT */
/* suggest.c - see suggest.h
 *
 * The distance is that of Damerau and Levenshtein, restricted: letters to
 * insert, delete, replace, and neighbours to swap, each part at most once. A
 * word is near if no more than a third of what was typed is wrong. Of words equally
 * near, one as long as what was typed is nearer, then the first.
 * If none is near, the shortest that begins with what was typed; of equal ones the last
 * in the alphabet, so that the order in which they are listed does not matter.
 */
#include "support/suggest.h"

#include <ctype.h>
#include <string.h>

enum {
	LENGTH_MAX = 32,	/* longer words have no neighbours */
	BEGINNING_MIN = 3	/* fewer letters begin too many words */
};

static char folded(char c)
{
	return c == '-' ? '_' : (char)tolower((unsigned char)c);
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t cost[LENGTH_MAX + 1][LENGTH_MAX + 1];
	for (size_t i = 0; i <= a_length; i++)
		cost[i][0] = i;
	for (size_t j = 0; j <= b_length; j++)
		cost[0][j] = j;
	for (size_t i = 1; i <= a_length; i++)
		for (size_t j = 1; j <= b_length; j++) {
			const char x = folded(a[i - 1]), y = folded(b[j - 1]);
			cost[i][j] = smaller(cost[i - 1][j - 1] + (x != y),
				smaller(cost[i - 1][j], cost[i][j - 1]) + 1);
			if (i > 1 && j > 1 && x == folded(b[j - 2]) && folded(a[i - 2]) == y)
				cost[i][j] = smaller(cost[i][j], cost[i - 2][j - 2] + 1);
		}
	return cost[a_length][b_length];
}

bool suggest_begins(const char *typed, size_t typed_length, const char *word, size_t length)
{
	size_t same = 0;
	while (same < typed_length && same < length && folded(typed[same]) == folded(word[same]))
		same++;
	return typed_length >= BEGINNING_MIN && same == typed_length;
}

/* A word that is not near, farther away than all that are. */
static void suggest_longer(struct suggestion *suggestion, const char *word, size_t length)
{
	const size_t distance = LENGTH_MAX + length;
	if (suggestion->word == NULL || distance < suggestion->distance
		|| (distance == suggestion->distance
			&& memcmp(word, suggestion->word, length) > 0))
		*suggestion = (struct suggestion){ word, length, distance };
}

/* One that is wrong in so many places. */
static void consider(struct suggestion *suggestion, size_t typed_length, const char *word,
	size_t length, size_t wrong)
{
	const bool as_long = suggestion->length != typed_length && length == typed_length;
	if (suggestion->word == NULL || wrong < suggestion->distance
		|| (wrong == suggestion->distance && as_long))
		*suggestion = (struct suggestion){ word, length, wrong };
}

void suggest(struct suggestion *suggestion, const char *typed, size_t typed_length,
	const char *word, size_t length)
{
	if (typed_length > LENGTH_MAX || length > LENGTH_MAX)
		return;
	const size_t wrong = distance(typed, typed_length, word, length);
	if (wrong > (typed_length + 1) / 3 || wrong >= length) {
		if (suggest_begins(typed, typed_length, word, length))
			suggest_longer(suggestion, word, length);
		return;
	}
	consider(suggestion, typed_length, word, length, wrong);
}

/* With the same letter, or with the first two of the other in each other's place. */
static bool begin_alike(const char *typed, size_t typed_length, const char *word, size_t length)
{
	const bool longer = typed_length > 1 && length > 1;
	return typed_length > 0 && length > 0 && (folded(typed[0]) == folded(word[0])
		|| (longer && folded(typed[0]) == folded(word[1])
			&& folded(typed[1]) == folded(word[0])));
}

void suggest_alike(struct suggestion *suggestion, const char *typed, size_t typed_length,
	const char *word, size_t length)
{
	if (typed_length > LENGTH_MAX || length > LENGTH_MAX || typed_length < BEGINNING_MIN
			|| !begin_alike(typed, typed_length, word, length))
		return;
	const size_t wrong = distance(typed, typed_length, word, length);
	if (wrong < length && (wrong <= 1 || wrong <= typed_length / 4))
		consider(suggestion, typed_length, word, length, wrong);
}
