/* SPDX-License-Identifier: MIT */
/* raster.c - whole pictures: repeatable, and honest about fonts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "chart/cairo/raster.h"
#include "chart/chart.h"
#include "chart/remarks.h"
#include "support/error.h"
#include "unit/chart/png/temporary.h"

static const struct point arm[] = { { -5, 0 }, { 0, 0 }, { 5, 5 } };
static const struct series series = { .name = "ReLU", .point = arm, .points = 3 };
static const struct panel panel = {
	.xlabel = "x", .x = { -5, 5 }, .series = &series, .series_count = 1,
};

static struct file picture(const char *title, const char *font, struct remarks *remarks)
{
	const struct chart chart = {
		.title = title, .panel = &panel, .panels = 1, .columns = 1, .rows = 1,
		.style = {
			.width_px = 320, .height_px = 240, .dpi = 96, .grid = true, .font = font,
		},
	};
	struct error error = { .status = STATUS_DONE };
	struct temporary temporary;
	temporary_open(&temporary);
	assert_true(raster_png(&chart, NULL, temporary.output, remarks, &error));
	return temporary_close(&temporary);
}

static bool same(const struct file *a, const struct file *b)
{
	return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

static void test_same_bytes(void **state)
{
	(void)state;
	struct remarks remarks;
	struct file first = picture("σ′(x) ≥ −½", NULL, &remarks);
	assert_false(remarks.font_missing);
	assert_string_equal(remarks.glyphs_missing, "");
	struct file second = picture("σ′(x) ≥ −½", NULL, &remarks);
	assert_true(first.length > 1000);
	assert_true(same(&first, &second));
	free(first.bytes);
	free(second.bytes);
}

static void test_missing_family(void **state)
{
	(void)state;
	struct remarks remarks;
	struct file named = picture("ReLU", "There is no such family", &remarks);
	assert_true(remarks.font_missing);
	struct file plain = picture("ReLU", NULL, &remarks);
	assert_true(same(&named, &plain));	/* the default is used */
	struct file dejavu = picture("ReLU", "dejavu sans", &remarks);
	assert_false(remarks.font_missing);
	free(named.bytes);
	free(plain.bytes);
	free(dejavu.bytes);
}

static void test_missing_glyphs(void **state)
{
	(void)state;
	struct remarks remarks;
	/* The first and the last character belong to no script. */
	struct file file = picture("\U0001bfff ReLU \U0001bfff \U0002fffd", NULL, &remarks);
	assert_string_equal(remarks.glyphs_missing, "\U0001bfff\U0002fffd");
	free(file.bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_bytes),
		cmocka_unit_test(test_missing_family),
		cmocka_unit_test(test_missing_glyphs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
