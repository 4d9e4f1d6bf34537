/* SPDX-License-Identifier: MIT */
/* shades.c - a chart is drawn by the same calls in every theme, which is what
 * lets an SVG have the colours of two. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "chart/lettering/lettering.h"
#include "chart/svg/shades.h"
#include "support/error.h"

static const struct point arm[] = { { -5, 0 }, { 0, 0 }, { 5, 5 } };
static const struct point outline[] = { { -5, 0 }, { 5, 5 }, { 5, 4 } };
static const struct series series[] = {
	{ .name = "ReLU", .point = arm, .points = 3, .band = outline, .band_points = 3 },
	{ .name = "dots", .color = 1, .point = arm, .points = 3, .dots = true },
};
static const struct panel panel = {
	.title = "panel", .xlabel = "x", .x = { -5, 5 }, .series = series, .series_count = 2,
};

static struct shades shades(bool dark, struct lettering *lettering)
{
	const struct chart chart = {
		.title = "title", .panel = &panel, .panels = 1, .columns = 1, .rows = 1,
		.style = {
			.width_px = 320, .height_px = 240, .dpi = 96, .grid = true, .dark = dark,
		},
	};
	return shades_of(&chart, lettering);
}

static void test_one_for_one(void **state)
{
	(void)state;
	struct error error = { .status = STATUS_DONE };
	struct lettering *lettering = lettering_new(NULL, &error);
	assert_non_null(lettering);
	struct shades light = shades(false, lettering), dark = shades(true, lettering);
	assert_int_equal(light.count, dark.count);
	assert_true(light.count > 40);

	/* The page comes first; a light colour always has the same dark one. */
	assert_memory_not_equal(&light.color[0], &dark.color[0], sizeof *light.color);
	for (size_t i = 0; i < light.count; i++)
		for (size_t k = 0; k < i; k++)
			if (memcmp(&light.color[i], &light.color[k], sizeof *light.color) == 0)
				assert_memory_equal(&dark.color[i], &dark.color[k],
					sizeof *dark.color);
	shades_free(&light);
	shades_free(&dark);
	lettering_free(lettering);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_one_for_one) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
