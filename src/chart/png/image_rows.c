/* SPDX-License-Identifier: MIT */
/* image_rows.c - see image_rows.h
 *
 * Of a row its difference from the one above is written, which makes a drawing smaller by
 * a fifth in the same time; the search for the best filter would take most of the time.
 * Most pixels of a drawing are those above them: there is nothing to be done for these.
 * The indices of a palette are not filtered: they are no quantities.
 */
#include "chart/png/image_rows.h"

#include <string.h>

#include "chart/png/png.h"

enum { FILTER_NONE = 0, FILTER_UP = 2 };	/* as the format has them */

static uint32_t opaque_bits(const struct image *image)
{
	return image->opaque ? 0xff000000 : 0;
}

static const uint32_t *row_of(const struct image *image, size_t y)
{
	return image->pixel + y * image->stride;
}

/* The slot that has the color, or the free one where it belongs. */
static size_t slot_of(const struct palette *palette, uint32_t color)
{
	size_t slot = (color * 2654435761u) >> 22;
	while (palette->slot_index[slot] >= 0 && palette->slot_color[slot] != color)
		slot = (slot + 1) % COLOR_SLOTS;
	return slot;
}

void palette_count(struct palette *palette, const struct image *image)
{
	memset(palette->slot_index, -1, sizeof palette->slot_index);
	palette->colors = 0;
	for (size_t y = 0; y < image->height_px; y++) {
		const uint32_t *pixel = row_of(image, y);
		for (size_t x = 0; x < image->width_px; x++) {
			if (x > 0 && pixel[x] == pixel[x - 1])
				continue;
			const uint32_t color = pixel[x] | opaque_bits(image);
			const size_t slot = slot_of(palette, color);
			if (palette->slot_index[slot] >= 0)
				continue;
			if (palette->colors == COLORS_MAX) {
				palette->colors++;
				return;
			}
			palette->slot_color[slot] = color;
			palette->slot_index[slot] = (int16_t)palette->colors;
			palette->color[palette->colors++] = color;
		}
	}
}

int palette_bits(const struct palette *palette)
{
	return palette->colors <= 2 ? 1 : palette->colors <= 4 ? 2 : palette->colors <= 16 ? 4 : 8;
}

void color_components(uint32_t color, unsigned char component[static 4])
{
	const uint32_t alpha = color >> 24;
	for (int i = 0; i < 3; i++) {
		const uint32_t value = color >> (16 - 8 * i) & 0xff;
		component[i] = (unsigned char)(alpha == 255 ? value :
			alpha == 0 ? 0 : (value * 255 + alpha / 2) / alpha);
	}
	component[3] = (unsigned char)alpha;
}

size_t image_row_bytes(const struct image_rows *rows)
{
	const struct image *image = rows->image;
	return 1 + (palette_suffices(rows->palette)
		? (image->width_px * (size_t)palette_bits(rows->palette) + 7) / 8
		: image->width_px * (image->opaque ? 3 : 4));
}

static void pack_indices(const struct image_rows *rows, const uint32_t *pixel,
	unsigned char *byte)
{
	const struct palette *palette = rows->palette;
	const size_t bits = (size_t)palette_bits(palette);
	for (size_t x = 0; x < rows->image->width_px; x++) {
		const size_t slot = slot_of(palette, pixel[x] | opaque_bits(rows->image));
		const size_t bit = x * bits;
		byte[bit / 8] |= (unsigned char)(palette->slot_index[slot]
			<< (8 - bits - bit % 8));
	}
}

/* What a pixel has more than the one above it, modulo 256. */
static void subtract(uint32_t pixel, uint32_t above, size_t components, unsigned char *byte)
{
	unsigned char component[4], component_above[4];
	color_components(pixel, component);
	color_components(above, component_above);
	for (size_t i = 0; i < components; i++)
		byte[i] = (unsigned char)(component[i] - component_above[i]);
}

static void pack_differences(const struct image *image, const uint32_t *pixel,
	const uint32_t *above, unsigned char *byte)
{
	const size_t components = image->opaque ? 3 : 4;
	for (size_t x = 0; x < image->width_px; x++)
		if (pixel[x] != above[x])
			subtract(pixel[x] | opaque_bits(image), above[x] | opaque_bits(image),
				components, byte + components * x);
}

void image_row_write(const void *context, size_t y, unsigned char *bytes)
{
	const struct image_rows *rows = context;
	const struct image *image = rows->image;
	const uint32_t *pixel = row_of(image, y);
	memset(bytes, 0, image_row_bytes(rows));
	bytes[0] = palette_suffices(rows->palette) ? FILTER_NONE : FILTER_UP;
	if (palette_suffices(rows->palette)) {
		pack_indices(rows, pixel, bytes + 1);
	} else if (y > 0) {
		pack_differences(image, pixel, row_of(image, y - 1), bytes + 1);
	} else {		/* above the first row there is nothing */
		const size_t components = image->opaque ? 3 : 4;
		for (size_t x = 0; x < image->width_px; x++)
			subtract(pixel[x] | opaque_bits(image), 0, components,
				bytes + 1 + components * x);
	}
}
