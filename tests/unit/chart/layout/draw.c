/* SPDX-License-Identifier: MIT */
/* draw.c - what a device is asked to draw. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <stdlib.h>

#include "chart/layout/draw.h"
#include "support/memory.h"
#include "unit/chart/fake_device.h"

static struct chart chart_of(struct panel *panel, const struct series *series, size_t count)
{
	*panel = (struct panel){ .x = { -5, 5 }, .series = series, .series_count = count };
	return (struct chart){
		.panel = panel, .panels = 1, .columns = 1, .rows = 1,
		.style = { .width_px = 640, .height_px = 480, .dpi = 96, .grid = true },
	};
}

static struct fake_device drawn(const struct chart *chart)
{
	struct fake_device fake = fake_device(&chart->style);
	fake.slack_px = 6;
	chart_draw(chart, &fake.device);
	assert_int_equal(fake.outside, 0);
	assert_int_equal(fake.lines_outside, 0);
	return fake;
}

static void test_one_curve(void **state)
{
	(void)state;
	static const struct point arm[] = { { -5, 0 }, { 0, 0 }, { 5, 5 } };
	const struct series series = { .name = "ReLU", .point = arm, .points = 3 };
	struct panel panel;
	struct chart chart = chart_of(&panel, &series, 1);
	struct fake_device fake = drawn(&chart);
	assert_int_equal(fake.calls[FAKE_LINE], 2);	/* the curve and its sample */
	assert_int_equal(fake.points, 5);
	assert_int_equal(fake.calls[FAKE_POLYGON], 0);

	chart.style.grid = false;
	assert_true(drawn(&chart).calls[FAKE_RECTANGLE] < fake.calls[FAKE_RECTANGLE]);
	chart.style.legend = LEGEND_NONE;
	assert_int_equal(drawn(&chart).calls[FAKE_LINE], 1);
	assert_int_equal(drawn(&chart).calls[FAKE_TEXT], fake.calls[FAKE_TEXT] - 1);
}

static void test_jump_with_dots_and_band(void **state)
{
	(void)state;
	static const struct point step[] = { { -5, 0 }, { 0, 0 }, { 0, NAN }, { 0, 1 }, { 5, 1 } };
	static const struct point dots[] = { { 0, 0.5 }, { 1, NAN }, { 6, 0.5 }, { 5, 1 } };
	static const struct point band[] = { { -5, 0 }, { 5, -1e300 }, { 5, 1e300 } };
	const struct series series[] = {
		{ .name = "step", .point = step, .points = 5, .band = band, .band_points = 3 },
		{ .point = dots, .points = 4, .dots = true },
	};
	struct panel panel;
	struct chart chart = chart_of(&panel, series, 2);
	panel.y = (struct interval){ -1, 2 };
	chart.style.legend = LEGEND_NONE;
	const struct fake_device fake = drawn(&chart);
	assert_int_equal(fake.calls[FAKE_LINE], 2);
	assert_int_equal(fake.calls[FAKE_DOT], 2);
	assert_int_equal(fake.calls[FAKE_POLYGON], 1);
}

/* Nothing outside, nothing infinite, and no end to it, for whatever numbers. */
static void test_any_numbers(void **state)
{
	(void)state;
	static const double values[] = {
		0, 1, -1, 5e-324, -1e-310, 1e-9, 1e300, -1e300, DBL_MAX, -DBL_MAX,
		NAN, INFINITY, -INFINITY, 1 + DBL_EPSILON,
	};
	const size_t count = sizeof values / sizeof values[0];
	for (size_t i = 0; i < count * count * count; i++) {
		const struct point point[] = {
			{ -5, values[i % count] }, { 0, values[i / count % count] },
			{ 5, values[i / count / count] },
		};
		const struct series series = { .name = "any", .point = point, .points = 3,
			.band = point, .band_points = 3 };
		struct panel panel;
		const struct chart chart = chart_of(&panel, &series, 1);
		drawn(&chart);
	}
}

static void test_any_range(void **state)
{
	(void)state;
	static const struct interval ranges[] = {
		{ -DBL_MAX, DBL_MAX }, { 0, 5e-324 }, { 1, 1 + DBL_EPSILON }, { 3, 3 },
		{ 1e6, 1e6 + 1e-3 }, { -1e-300, 1e300 }, { DBL_MAX / 2, DBL_MAX },
	};
	static const struct point point[] = { { -DBL_MAX, 1 }, { 0, 2 }, { DBL_MAX, -3 } };
	const struct series series = { .name = "any", .point = point, .points = 3 };
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		struct panel panel;
		const struct chart chart = chart_of(&panel, &series, 1);
		panel.x = ranges[i];
		panel.y = ranges[i];
		drawn(&chart);
	}
}

/* The device sees as many points as there are pixels for, not as were given. */
static void test_a_million_points(void **state)
{
	(void)state;
	enum { MILLION = 1000000 };
	struct point *point = memory_new(MILLION, sizeof *point);
	for (size_t i = 0; i < MILLION; i++) {
		const double x = -5 + 10 * (double)i / (MILLION - 1);
		point[i] = (struct point){ x, sin(1e5 * x) };
	}
	const struct series series = { .point = point, .points = MILLION };
	struct panel panel;
	const struct chart chart = chart_of(&panel, &series, 1);
	assert_in_range(drawn(&chart).points, 1000, 8 * 640);

	for (size_t i = 0; i < MILLION; i++)
		point[i].y = point[i].x;
	const struct series dots = { .point = point, .points = MILLION, .dots = true };
	panel.series = &dots;
	assert_in_range(drawn(&chart).calls[FAKE_DOT], 600, 8 * 640);
	free(point);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_curve),
		cmocka_unit_test(test_jump_with_dots_and_band),
		cmocka_unit_test(test_any_numbers),
		cmocka_unit_test(test_any_range),
		cmocka_unit_test(test_a_million_points),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
