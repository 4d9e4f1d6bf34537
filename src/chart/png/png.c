/* SPDX-License-Identifier: MIT */
/* png.c - see png.h
 *
 * libpng writes all but the image itself, whose bytes come from several threads (strips.h).
 */
#include "chart/png/png.h"

#include <math.h>
#include <setjmp.h>
#include <stdlib.h>

#include <png.h>

#include "chart/png/image_rows.h"
#include "chart/png/strips.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

/* zlib's levels. For a drawing of six curves 6 takes three times as long as 3
 * and saves a sixth; a palette has a third of the bytes to begin with. */
enum { LEVEL_PALETTE = 6, LEVEL_COMPONENTS = 3 };

enum { CHUNK_BYTES = 1 << 16 };

static void set_palette(png_structp png, png_infop info, const struct palette *palette)
{
	png_color color[COLORS_MAX] = { { 0 } };
	png_byte alpha[COLORS_MAX];
	size_t alphas = 0;
	for (size_t i = 0; i < palette->colors; i++) {
		unsigned char component[4];
		color_components(palette->color[i], component);
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
	const struct palette *palette, const struct buffer *stream)
{
	const bool indexed = palette_suffices(palette);
	png_set_IHDR(png, info, (png_uint_32)image->width_px, (png_uint_32)image->height_px,
		indexed ? palette_bits(palette) : 8,
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
	for (size_t at = 0; at < stream->used; at += CHUNK_BYTES) {
		const size_t left = stream->used - at;
		png_write_chunk(png, (png_const_bytep)"IDAT", (png_const_bytep)stream->bytes + at,
			left < CHUNK_BYTES ? left : CHUNK_BYTES);
	}
	png_write_chunk(png, (png_const_bytep)"IEND", NULL, 0);
}

static bool write_file(const struct image *image, const struct palette *palette,
	const struct buffer *stream, struct output *output, struct error *error)
{
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, error, fail, warn_nobody);
	png_infop info = png != NULL ? png_create_info_struct(png) : NULL;
	bool done = false;
	if (info == NULL) {
		error_set(error, STATUS_FAILED, "the PNG cannot be made: out of memory");
	} else if (setjmp(png_jmpbuf(png)) == 0) {	/* fail() comes back to the else */
		png_set_write_fn(png, output, write_bytes, flush_nothing);
		write_image(png, info, image, palette, stream);
		done = true;
	} else {
		done = false;
	}
	png_destroy_write_struct(&png, &info);
	return done;
}

bool png_write(const struct image *image, struct output *output, struct error *error)
{
	struct palette *const palette = memory_new(1, sizeof *palette);
	palette_count(palette, image);
	const struct image_rows rows = { image, palette };
	struct buffer stream = { .used = 0 };
	const bool done = strips_compress(&(struct strip_rows){
		.count = image->height_px,
		.bytes = image_row_bytes(&rows),
		.write = image_row_write,
		.context = &rows,
		.level = palette_suffices(palette) ? LEVEL_PALETTE : LEVEL_COMPONENTS,
	}, image->threads, &stream) || error_set(error, STATUS_FAILED,
		"the PNG cannot be made: out of memory");
	const bool written = done && write_file(image, palette, &stream, output, error);
	buffer_free(&stream);
	free(palette);
	return written;
}
