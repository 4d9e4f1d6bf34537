/* SPDX-License-Identifier: MIT */
/* dots.c - see dots.h */
#include "chart/tikz/dots.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

/* The first squares, of the radius, and how much larger the next are. */
static const double FIRST = 0.5, NEXT = 1.06;

enum { SLOTS = 1 << 14 };	/* a hash table of squares that is never full */

void dots_add(struct dots *dots, struct tikz_dot dot)
{
	if (dots->count == dots->capacity) {
		dots->capacity = 2 * dots->capacity + 64;
		dots->dot = memory_resize(dots->dot, dots->capacity, sizeof *dots->dot);
	}
	dots->dot[dots->count++] = dot;
}

/* Marks the square in the table, where 0 is free; false if it is marked already. */
static bool mark(uint64_t *table, struct point center, double size_px)
{
	const uint64_t column = (uint64_t)(int64_t)floor(center.x / size_px) & 0xffffffff;
	const uint64_t row = (uint64_t)(int64_t)floor(center.y / size_px) & 0x7fffffff;
	const uint64_t square = column << 32 | row << 1 | 1;
	size_t slot = (square * 0x9e3779b97f4a7c15) >> 50;
	while (table[slot] != 0 && table[slot] != square)
		slot = (slot + 1) % SLOTS;
	const bool is_new = table[slot] == 0;
	table[slot] = square;
	return is_new;
}

/* Keeps the first dot of each square, if they are no more than DOTS_MOST. */
static bool keep_first(struct dots *dots, double size_px, uint64_t *table, size_t *kept)
{
	size_t count = 0;
	memset(table, 0, SLOTS * sizeof *table);
	for (size_t i = 0; i < dots->count; i++) {
		if (!mark(table, dots->dot[i].center, size_px))
			continue;
		if (count == DOTS_MOST)
			return false;
		kept[count++] = i;
	}
	for (size_t i = 0; i < count; i++)
		dots->dot[i] = dots->dot[kept[i]];
	dots->left_out += dots->count - count;
	dots->count = count;
	return true;
}

/* The paler ones, of which there are more, come first. */
static int by_look(const void *a, const void *b)
{
	const struct tikz_dot *one = a, *other = b;
	if (one->color.alpha != other->color.alpha)
		return one->color.alpha < other->color.alpha ? -1 : 1;
	if (one->center.x != other->center.x)
		return one->center.x < other->center.x ? -1 : 1;
	return (one->center.y > other->center.y) - (one->center.y < other->center.y);
}

void dots_thin(struct dots *dots)
{
	if (dots->count <= DOTS_MOST)
		return;
	uint64_t *table = memory_new(SLOTS, sizeof *table);
	size_t *kept = memory_new(DOTS_MOST, sizeof *kept);
	double size_px = FIRST * dots->dot[0].radius_px;
	while (!keep_first(dots, size_px, table, kept))
		size_px *= NEXT;
	qsort(dots->dot, dots->count, sizeof *dots->dot, by_look);
	free(table);
	free(kept);
}

void dots_free(struct dots *dots)
{
	free(dots->dot);
}
