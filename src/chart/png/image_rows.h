/* SPDX-License-Identifier: MIT */
/* image_rows.h - the pixels of an image in the bytes that a PNG has of them. */
#ifndef CHART_PNG_IMAGE_ROWS_H
#define CHART_PNG_IMAGE_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct image;

enum { COLORS_MAX = 256, COLOR_SLOTS = 1024 };

struct palette {
	uint32_t color[COLORS_MAX];	/* in the order in which they appear */
	size_t colors;			/* COLORS_MAX + 1: there are more */
	uint32_t slot_color[COLOR_SLOTS];	/* a hash table with linear probing */
	int16_t slot_index[COLOR_SLOTS];	/* -1: free */
};

void palette_count(struct palette *palette, const struct image *image);

static inline bool palette_suffices(const struct palette *palette)
{
	return palette->colors <= COLORS_MAX;
}

/* How many bits number a color of the palette. */
int palette_bits(const struct palette *palette);

/* Red, green, blue and alpha, not multiplied. */
void color_components(uint32_t color, unsigned char component[static 4]);

struct image_rows {
	const struct image *image;	/* borrowed, */
	const struct palette *palette;	/* as is this */
};

/* How many bytes a row has: that of its filter, and those of the pixels. */
size_t image_row_bytes(const struct image_rows *rows);

/* Writes them; context is a struct image_rows. */
void image_row_write(const void *context, size_t y, unsigned char *bytes);

#endif
