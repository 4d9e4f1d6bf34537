/* SPDX-License-Identifier: MIT */
/* kept.c - see kept.h */
#include "tally/kept.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

enum { ROOM_LEAST = 256 };

void kept_free(struct kept *kept)
{
	free(kept->pair);
	kept->pair = NULL;
	kept->used = kept->room = 0;
}

/* The bits of both, mixed. */
static size_t hash(const struct pair *pair)
{
	uint64_t bits, more;
	memcpy(&bits, &pair->y, sizeof bits);
	memcpy(&more, &pair->r, sizeof more);
	return (size_t)(((bits >> 17 ^ more) * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

/* Puts the pair at the place of one that is the same, or behind the first count. The hash
 * table has the numbers of those, from 1. */
static size_t put(struct pair *pairs, size_t count, struct pair pair, uint32_t *table,
	size_t mask)
{
	size_t i = hash(&pair) & mask;
	for (; table[i] != 0; i = (i + 1) & mask) {
		struct pair *other = &pairs[table[i] - 1];
		if (other->y == pair.y && other->r == pair.r) {
			other->count += pair.count;
			return count;
		}
	}
	pairs[count] = pair;
	table[i] = (uint32_t)(count + 1);
	return count + 1;
}

void kept_settle(struct kept *kept)
{
	size_t places = 1, differing = 0;
	if (kept->used <= kept->most)
		return;
	while (places < 2 * kept->used)
		places *= 2;
	uint32_t *table = memory_new(places, sizeof *table);
	for (size_t i = 0; i < kept->used; i++)
		differing = put(kept->pair, differing, kept->pair[i], table, places - 1);
	free(table);
	kept->used = differing;
	kept->given_up = differing > kept->most;
	if (kept->given_up)
		kept_free(kept);
}

void kept_add(struct kept *kept, double y, double r, size_t count)
{
	if (kept->given_up)
		return;
	if (kept->used == kept->room) {
		kept->room = 2 * kept->room + ROOM_LEAST;
		kept->pair = memory_resize(kept->pair, kept->room, sizeof *kept->pair);
	}
	kept->pair[kept->used++] = (struct pair){ y, r, count };
	/* To settle takes as long as so many more. */
	if (kept->used > 2 * kept->most)
		kept_settle(kept);
}

void kept_merge(struct kept *kept, const struct kept *more)
{
	if (more->given_up) {
		kept->given_up = true;
		kept_free(kept);
	}
	for (size_t i = 0; i < more->used; i++)
		kept_add(kept, more->pair[i].y, more->pair[i].r, more->pair[i].count);
}
