/* SPDX-License-Identifier: MIT */
/* extents.c - see extents.h */
#include "chart/lettering/extents.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

/* The slot of a text; FNV-1a of its bytes and of the font. */
static size_t slot_of(const char *text, struct font font)
{
	uint64_t hash = 0xcbf29ce484222325 ^ (uint64_t)(font.size_px * 64)
		^ (uint64_t)font.bold << 40 ^ (uint64_t)font.italic << 41;
	for (const char *c = text; *c != '\0'; c++)
		hash = (hash ^ (unsigned char)*c) * 0x100000001b3;
	return (size_t)((hash ^ hash >> 32) % EXTENTS_SLOTS);
}

static bool is_of(const struct known_extent *known, const char *text, struct font font)
{
	return known->text != NULL && known->font.size_px == font.size_px
		&& known->font.bold == font.bold && known->font.italic == font.italic
		&& strcmp(known->text, text) == 0;
}

bool extents_find(const struct extents *extents, const char *text, struct font font,
	struct extent *extent)
{
	const struct known_extent *known = &extents->known[slot_of(text, font)];
	if (!is_of(known, text, font))
		return false;
	*extent = known->extent;
	return true;
}

void extents_keep(struct extents *extents, const char *text, struct font font,
	struct extent extent)
{
	struct known_extent *known = &extents->known[slot_of(text, font)];
	free(known->text);
	*known = (struct known_extent){ memory_text(text, strlen(text)), font, extent };
}

void extents_clear(struct extents *extents)
{
	for (size_t i = 0; i < EXTENTS_SLOTS; i++) {
		free(extents->known[i].text);
		extents->known[i].text = NULL;
	}
}
