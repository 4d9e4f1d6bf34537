/* SPDX-License-Identifier: MIT */
/* png.c - see png.h
 *
 * Of a row its difference from the one above is written, which makes a drawing smaller by
 * a fifth in the same time; the search for the best filter would take most of the time.
 * The indices of a palette are not filtered: they are no quantities.
 */
#include "chart/device/png.h"

#include <math.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

enum { COLORS_MAX = 256, SLOTS = 1024 };

/* zlib's levels. For a drawing of six curves 6 takes three times as long as 3
 * and saves a sixth; a palette has a third of the bytes to begin with. */
enum { LEVEL_PALETTE = 6, LEVEL_COMPONENTS = 3 };

struct palette {
	uint32_t color[COLORS_MAX];	/* in the order in which they appear */
	size_t colors;			/* COLORS_MAX + 1: there are more */
	uint32_t slot_color[SLOTS];	/* a hash table with linear probing */
	int16_t slot_index[SLOTS];	/* -1: free */
};

static uint32_t opaque_bits(const struct image *image)
{
	return image->opaque ? 0xff000000 : 0;
}

/* The slot that has the color, or the free one where it belongs. */
static size_t slot_of(const struct palette *palette, uint32_t color)
{
	size_t slot = (color * 2654435761u) >> 22;
	while (palette->slot_index[slot] >= 0 && palette->slot_color[slot] != color)
		slot = (slot + 1) % SLOTS;
	return slot;
}

static void count_colors(const struct image *image, struct palette *palette)
{
	memset(palette->slot_index, -1, sizeof palette->slot_index);
	palette->colors = 0;
	for (size_t y = 0; y < image->height_px; y++) {
		const uint32_t *pixel = image->pixel + y * image->stride;
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

/* Red, green, blue and alpha, not multiplied. */
static void components(uint32_t color, unsigned char *component)
{
	const uint32_t alpha = color >> 24;
	for (int i = 0; i < 3; i++) {
		const uint32_t value = color >> (16 - 8 * i) & 0xff;
		component[i] = (unsigned char)(alpha == 255 ? value :
			alpha == 0 ? 0 : (value * 255 + alpha / 2) / alpha);
	}
	component[3] = (unsigned char)alpha;
}

static int index_bits(size_t colors)
{
	return colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
}

static void pack_indices(const struct image *image, const struct palette *palette,
	const uint32_t *pixel, unsigned char *row)
{
	const int bits = index_bits(palette->colors);
	memset(row, 0, (image->width_px * (size_t)bits + 7) / 8);
	for (size_t x = 0; x < image->width_px; x++) {
		const size_t slot = slot_of(palette, pixel[x] | opaque_bits(image));
		const size_t bit = x * (size_t)bits;
		row[bit / 8] |= (unsigned char)(palette->slot_index[slot] << (8 - bits - bit % 8));
	}
}

static void pack_components(const struct image *image, const uint32_t *pixel, unsigned char *row)
{
	for (size_t x = 0; !image->opaque && x < image->width_px; x++)
		components(pixel[x], row + 4 * x);
	for (size_t x = 0; image->opaque && x < image->width_px; x++) {
		row[3 * x] = (unsigned char)(pixel[x] >> 16);
		row[3 * x + 1] = (unsigned char)(pixel[x] >> 8);
		row[3 * x + 2] = (unsigned char)pixel[x];
	}
}

static void set_palette(png_structp png, png_infop info, const struct palette *palette)
{
	png_color color[COLORS_MAX] = { { 0 } };
	png_byte alpha[COLORS_MAX];
	size_t alphas = 0;
	for (size_t i = 0; i < palette->colors; i++) {
		unsigned char component[4];
		components(palette->color[i], component);
		color[i] = (png_color){ component[0], component[1], component[2] };
		alpha[i] = component[3];
		if (component[3] != 255)
			alphas = i + 1;
	}
	png_set_PLTE(png, info, color, (int)palette->colors);
	if (alphas > 0)
		png_set_tRNS(png, info, alpha, (int)alphas, NULL);
}

static void write_bytes(png_structp png, png_bytep bytes, size_t count)
{
	output_write(png_get_io_ptr(png), bytes, count);
}

static void flush_nothing(png_structp png)
{
	(void)png;
}

static void fail(png_structp png, png_const_charp message)
{
	error_set(png_get_error_ptr(png), STATUS_FAILED, "the PNG cannot be made: %s", message);
	png_longjmp(png, 1);
}

static void warn_nobody(png_structp png, png_const_charp message)
{
	(void)png, (void)message;
}

/* Before the image, where who looks for it need not read far. */
static void set_recipe(png_structp png, png_infop info, const char *recipe)
{
	bool ascii = true;
	for (const char *c = recipe; *c != '\0'; c++)
		ascii &= (unsigned char)*c < 0x80;
	png_text text = {
		.compression = ascii ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE,
		.key = (png_charp)"actplot",
		.text = (png_charp)recipe,
	};
	png_set_text(png, info, &text, 1);
}

static void write_image(png_structp png, png_infop info, const struct image *image,
	const struct palette *palette, unsigned char *row)
{
	const bool indexed = palette->colors <= COLORS_MAX;
	png_set_compression_level(png, indexed ? LEVEL_PALETTE : LEVEL_COMPONENTS);
	png_set_filter(png, PNG_FILTER_TYPE_BASE, indexed ? PNG_FILTER_NONE : PNG_FILTER_UP);
	png_set_IHDR(png, info, (png_uint_32)image->width_px, (png_uint_32)image->height_px,
		indexed ? index_bits(palette->colors) : 8,
		indexed ? PNG_COLOR_TYPE_PALETTE :
		image->opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
		PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	if (indexed)
		set_palette(png, info, palette);
	const png_uint_32 per_meter = (png_uint_32)lround(image->dpi / 0.0254);
	png_set_pHYs(png, info, per_meter, per_meter, PNG_RESOLUTION_METER);

	if (image->recipe != NULL)
		set_recipe(png, info, image->recipe);

	png_write_info(png, info);
	for (size_t y = 0; y < image->height_px; y++) {
		const uint32_t *pixel = image->pixel + y * image->stride;
		if (indexed)
			pack_indices(image, palette, pixel, row);
		else
			pack_components(image, pixel, row);
		png_write_row(png, row);
	}
	png_write_end(png, info);
}

bool png_write(const struct image *image, struct output *output, struct error *error)
{
	struct palette *const palette = memory_new(1, sizeof *palette);
	unsigned char *const row = memory_new(image->width_px, 4);
	count_colors(image, palette);

	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, error, fail, warn_nobody);
	png_infop info = png != NULL ? png_create_info_struct(png) : NULL;
	bool done = false;
	if (info == NULL) {
		error_set(error, STATUS_FAILED, "the PNG cannot be made: out of memory");
	} else if (setjmp(png_jmpbuf(png)) == 0) {	/* fail() comes back to the else */
		png_set_write_fn(png, output, write_bytes, flush_nothing);
		write_image(png, info, image, palette, row);
		done = true;
	} else {
		done = false;
	}
	png_destroy_write_struct(&png, &info);
	free(row);
	free(palette);
	return done;
}
