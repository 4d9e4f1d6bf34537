/* SPDX-License-Identifier: MIT */
/* png.c - images survive being written and read by libpng. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <png.h>

#include "chart/png/png.h"
#include "support/error.h"
#include "unit/chart/png/temporary.h"

static struct file written(const struct image *image)
{
	struct error error = { .status = STATUS_DONE };
	struct temporary temporary;
	temporary_open(&temporary);
	assert_true(png_write(image, temporary.output, &error));
	return temporary_close(&temporary);
}

struct header {
	png_uint_32 width, height, per_meter_x, per_meter_y;
	int depth, type, unit;
};

static struct header header_of(const struct file *file)
{
	struct header header = { 0 };
	FILE *stream = fmemopen(file->bytes, file->length, "rb");
	png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	png_init_io(png, stream);
	png_read_info(png, info);
	png_get_IHDR(png, info, &header.width, &header.height, &header.depth, &header.type,
		NULL, NULL, NULL);
	png_get_pHYs(png, info, &header.per_meter_x, &header.per_meter_y, &header.unit);
	assert_int_equal(png_get_valid(png, info, PNG_INFO_tIME), 0);
	png_destroy_read_struct(&png, &info, NULL);
	fclose(stream);
	return header;
}

/* Red, green, blue, alpha of every pixel. */
static unsigned char *pixels_of(const struct file *file, size_t count)
{
	png_image image = { .version = PNG_IMAGE_VERSION };
	assert_true(png_image_begin_read_from_memory(&image, file->bytes, file->length));
	image.format = PNG_FORMAT_RGBA;
	assert_int_equal(PNG_IMAGE_SIZE(image), 4 * count);
	unsigned char *pixel = memory_new(count, 4);
	assert_true(png_image_finish_read(&image, NULL, pixel, 0, NULL));
	return pixel;
}

enum { WIDTH = 61, HEIGHT = 17, STRIDE = 64 };

static struct image filled(uint32_t *pixel, size_t colors, bool opaque)
{
	for (size_t y = 0; y < HEIGHT; y++)
		for (size_t x = 0; x < STRIDE; x++) {
			const uint32_t number = (uint32_t)((y * WIDTH + x) * 7 % colors);
			/* Opaque images leave garbage where alpha would be. */
			pixel[y * STRIDE + x] = x >= WIDTH ? 0xdeadbeef :
				number * 0x010307 | (opaque ? (uint32_t)x << 24 : 0xff000000);
		}
	return (struct image){ .width_px = WIDTH, .height_px = HEIGHT, .stride = STRIDE,
		.pixel = pixel, .opaque = opaque, .dpi = 192 };
}

static void test_round_trip(void **state)
{
	(void)state;
	static const struct {
		size_t colors;
		int depth;
	} cases[] = {
		{ 1, 1 }, { 2, 1 }, { 3, 2 }, { 4, 2 }, { 5, 4 }, { 16, 4 }, { 17, 8 },
		{ 256, 8 }, { 257, 0 }, { 1000, 0 },
	};
	uint32_t pixel[HEIGHT * STRIDE];
	for (size_t i = 0; i < 2 * sizeof cases / sizeof cases[0]; i++) {
		const bool opaque = i % 2 == 0;
		const bool palette = cases[i / 2].depth > 0;
		const struct image image = filled(pixel, cases[i / 2].colors, opaque);
		struct file file = written(&image);

		const struct header header = header_of(&file);
		assert_int_equal(header.width, WIDTH);
		assert_int_equal(header.height, HEIGHT);
		assert_int_equal(header.depth, palette ? cases[i / 2].depth : 8);
		assert_int_equal(header.type, palette ? PNG_COLOR_TYPE_PALETTE :
			opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA);
		assert_int_equal(header.per_meter_x, 7559);	/* 192 / 0.0254 */
		assert_int_equal(header.per_meter_y, 7559);
		assert_int_equal(header.unit, PNG_RESOLUTION_METER);

		unsigned char *read = pixels_of(&file, (size_t)WIDTH * HEIGHT);
		for (size_t k = 0; k < (size_t)WIDTH * HEIGHT; k++) {
			const uint32_t color = pixel[k / WIDTH * STRIDE + k % WIDTH];
			assert_int_equal(read[4 * k], color >> 16 & 0xff);
			assert_int_equal(read[4 * k + 1], color >> 8 & 0xff);
			assert_int_equal(read[4 * k + 2], color & 0xff);
			assert_int_equal(read[4 * k + 3], 255);
		}
		free(read);

		struct file again = written(&image);
		assert_int_equal(again.length, file.length);
		assert_memory_equal(again.bytes, file.bytes, file.length);
		free(again.bytes);
		free(file.bytes);
	}
}

/* Larger than a strip: the same bytes from any number of threads, and nothing lost where
 * strips meet. */
static void test_strips(void **state)
{
	(void)state;
	enum { SIDE = 700 };
	uint32_t *pixel = memory_new((size_t)SIDE * SIDE, sizeof *pixel);
	for (size_t i = 0; i < (size_t)SIDE * SIDE; i++)	/* as a drawing: most is alike */
		pixel[i] = i % SIDE < 5 ? (uint32_t)(i / SIDE * 7919) & 0xffffff : 0xffffff;
	struct image image = { .width_px = SIDE, .height_px = SIDE, .stride = SIDE,
		.pixel = pixel, .opaque = true, .dpi = 96, .threads = 1 };
	struct file file = written(&image);
	for (image.threads = 2; image.threads <= 5; image.threads += 3) {
		struct file other = written(&image);
		assert_int_equal(other.length, file.length);
		assert_memory_equal(other.bytes, file.bytes, file.length);
		free(other.bytes);
	}
	unsigned char *read = pixels_of(&file, (size_t)SIDE * SIDE);
	for (size_t i = 0; i < (size_t)SIDE * SIDE; i++)
		assert_int_equal(read[4 * i] << 16 | read[4 * i + 1] << 8 | read[4 * i + 2],
			pixel[i]);
	free(read);
	free(file.bytes);
	free(pixel);
}

/* Half-covered red is stored as red times a half, and written as red. */
static void test_transparency(void **state)
{
	(void)state;
	static const uint32_t pixel[] = { 0x00000000, 0x80800000, 0xff00ff00, 0x40002040 };
	static const unsigned char expected[] = {
		0, 0, 0, 0, 255, 0, 0, 128, 0, 255, 0, 255, 0, 128, 255, 64,
	};
	struct file file = written(&(struct image){ .width_px = 2, .height_px = 2, .stride = 2,
		.pixel = pixel, .dpi = 96 });
	unsigned char *read = pixels_of(&file, 4);
	assert_memory_equal(read, expected, sizeof expected);
	free(read);
	free(file.bytes);
}

static void test_impossible_size_is_an_error(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	struct output *output = output_open("/dev/null", NULL, &error);
	const uint32_t pixel = 0;
	assert_false(png_write(&(struct image){ .width_px = 0, .height_px = 1, .stride = 1,
		.pixel = &pixel, .opaque = true, .dpi = 96 }, output, &error));
	assert_int_equal(error.status, STATUS_FAILED);
	output_discard(output);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_strips),
		cmocka_unit_test(test_transparency),
		cmocka_unit_test(test_impossible_size_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
