/* SPDX-License-Identifier: MIT */
/* pixels.c - in the picture that the program writes, the curve's pixels are
 * where the function is: of every column of pixels inside the frame, the run
 * of the curve's colour is compared with the function's values there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

#include "activation/activation.h"
#include "curve/curve.h"
#include "support/memory.h"
#include "unit/curve/curves.h"

enum { BYTES_MAX = 1 << 20, WIDTH = 640, HEIGHT = 480, STEPS = 64 };

static const double LINE_PX = 4;
static const double RING_PX = 5;	/* half of a ring, and of the line */
static const unsigned frame_color = 0x8c8c8c, curve_color = 0x2d4d95;

struct picture {
	unsigned char *pixel;		/* red, green, blue of each */
	int left, top, right, bottom;	/* the middles of the frame's lines, about */
};

static unsigned color_at(const struct picture *picture, int x, int y)
{
	const unsigned char *pixel = picture->pixel + 3 * ((size_t)y * WIDTH + (size_t)x);
	return (unsigned)pixel[0] << 16 | (unsigned)pixel[1] << 8 | pixel[2];
}

/* The frame is the largest rectangle of its colour: the columns and rows that
 * have it for more than half of their length. */
static void find_frame(struct picture *picture)
{
	picture->left = picture->top = -1;
	for (int x = 0; x < WIDTH; x++) {
		int count = 0;
		for (int y = 0; y < HEIGHT; y++)
			count += color_at(picture, x, y) == frame_color;
		if (count < HEIGHT / 2)
			continue;
		picture->left = picture->left < 0 ? x : picture->left;
		picture->right = x;
	}
	for (int y = 0; y < HEIGHT; y++) {
		int count = 0;
		for (int x = 0; x < WIDTH; x++)
			count += color_at(picture, x, y) == frame_color;
		if (count < WIDTH / 2)
			continue;
		picture->top = picture->top < 0 ? y : picture->top;
		picture->bottom = y;
	}
	assert_true(picture->left > 0 && picture->top > 0);
}

/* What the program draws for a function from -5 to 5, y from low to high. */
static struct picture drawn(const char *spec, double low, double high)
{
	const char *program = getenv("ACTPLOT");
	char *command = memory_print("%s %s --range=-5:5 --ylim=%g:%g --size=%dx%d --dpi=96 "
		"--line-width=3 --grid=off --legend=none --png=-",
		program != NULL ? program : "build/actplot", spec, low, high, WIDTH, HEIGHT);
	FILE *pipe = popen(command, "r");
	assert_non_null(pipe);
	unsigned char *bytes = memory_new(BYTES_MAX, 1);
	const size_t length = fread(bytes, 1, BYTES_MAX, pipe);
	assert_int_equal(pclose(pipe), 0);
	free(command);

	png_image image = { .version = PNG_IMAGE_VERSION };
	assert_true(png_image_begin_read_from_memory(&image, bytes, length));
	image.format = PNG_FORMAT_RGB;
	assert_int_equal(image.width, WIDTH);
	assert_int_equal(image.height, HEIGHT);
	struct picture picture = { .pixel = memory_new((size_t)WIDTH * HEIGHT, 3) };
	assert_true(png_image_finish_read(&image, NULL, picture.pixel, 0, NULL));
	free(bytes);
	find_frame(&picture);
	return picture;
}

/* Whether the ring or the dot at a jump may hide the line there. */
static bool is_at_ring(const struct curve *curve, double x, double reach)
{
	const struct instance *instance = curve->instance;
	for (size_t i = 0; i < instance->breakpoints; i++) {
		const struct breakpoint *at = &instance->breakpoint[i];
		if (at->left[curve->order] != at->right[curve->order] && fabs(at->x - x) < reach)
			return true;
	}
	return false;
}

/* Columns are compared with what the function reaches within half a line's
 * width of them, which is what the line may cover. */
static void check(const char *spec, const struct curve *curve, double low, double high)
{
	struct picture picture = drawn(spec, low, high);
	const double x_px = (picture.right - picture.left) / 10.0;
	const double y_px = (picture.bottom - picture.top) / (high - low);
	for (int x = picture.left + 5; x < picture.right - 4; x++) {
		double at[STEPS + 1], value[STEPS + 1];
		for (int i = 0; i <= STEPS; i++) {
			const double reach = LINE_PX * ((double)i / STEPS - 0.5);
			at[i] = -5 + (x - picture.left + reach) / x_px;
		}
		if (is_at_ring(curve, at[STEPS / 2], RING_PX / x_px))
			continue;
		curve_evaluate(curve, at, value, STEPS + 1);
		double top = INFINITY, bottom = -INFINITY, middle = 0;
		for (int i = 0; i <= STEPS; i++) {
			const double y = picture.bottom - (value[i] - low) * y_px;
			top = fmin(top, y);
			bottom = fmax(bottom, y);
			middle = i == STEPS / 2 ? y : middle;
		}
		bool met = false;
		for (int y = picture.top + 2; y < picture.bottom - 1; y++) {
			if (color_at(&picture, x, y) != curve_color)
				continue;
			met = met || fabs(y - middle) <= LINE_PX / 2;
			assert_true(y >= top - LINE_PX / 2 - 1 && y <= bottom + LINE_PX / 2 + 1);
		}
		assert_true(met || middle < picture.top + 3 || middle > picture.bottom - 3);
	}
	free(picture.pixel);
}

static void test_pixels_are_where_the_function_is(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++) {
		if (!is_sampled(i))
			continue;
		const struct curve curve = curve_of(activations[i]->name, 0);
		/* A band is another colour over the curve's, and what is random is no line. */
		if (curve.instance->activation->band == NULL && curve.instance->activation->noise == NULL)
			check(curve.instance->activation->name, &curve, -2, 6);
	}
	struct curve swish = curve_of("swish", 1);
	check("swish:d=1", &swish, -0.5, 1.5);
	const double beta = 10, steep = 1e6;
	swish = curve_set("swish", 1, &beta);
	check("swish:beta=10:d=1", &swish, -0.5, 1.5);
	swish = curve_set("swish", 0, &steep);
	check("swish:beta=1e6", &swish, -1, 4);
}

/* The points that the user chose, when they are many, are no other curve. */
static void test_many_points(void **state)
{
	(void)state;
	const struct curve silu = curve_of("silu", 0);
	check("silu -n 1000000", &silu, -1, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pixels_are_where_the_function_is),
		cmocka_unit_test(test_many_points),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
