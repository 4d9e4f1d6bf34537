/* SPDX-License-Identifier: MIT */
/* legend.c - legends find a place where no curve runs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "chart/frame/clip.h"
#include "chart/layout/layout.h"
#include "support/memory.h"
#include "unit/chart/fake_device.h"

enum { POINTS = 1001 };

typedef double function(double x);

static double relu(double x) { return x > 0 ? x : 0; }
static double falling(double x) { return x < 0 ? -x : 0; }
static double sigmoid(double x) { return 1 / (1 + exp(-x)); }
static double line(double x) { return x; }
static double against(double x) { return -x; }
static double bell(double x) { return exp(-x * x); }
static double dip(double x) { return -exp(-x * x); }
static double wave(double x) { return sin(1e4 * x); }

static struct series sampled(const char *name, function *f)
{
	struct point *point = memory_new(POINTS, sizeof *point);
	for (size_t i = 0; i < POINTS; i++) {
		const double x = -5 + 10 * (double)i / (POINTS - 1);
		point[i] = (struct point){ x, f(x) };
	}
	return (struct series){ .name = name, .point = point, .points = POINTS };
}

struct touching {
	const struct box *box;
	size_t lines;
};

static void count_touching(void *context, const struct point *point, size_t points)
{
	struct touching *touching = context;
	for (size_t i = 0; i + 1 < points; i++) {
		struct point a = point[i], b = point[i + 1];
		touching->lines += clip_line(touching->box, &a, &b);
	}
}

/* How many pieces of the panel's lines run through its legend. */
static size_t covered(const struct layout *layout)
{
	struct touching touching = { .box = &layout->legend[0].box };
	const struct panel *panel = layout->axes[0].panel;
	for (size_t i = 0; i < panel->series_count; i++) {
		path_line(&panel->series[i], &layout->axes[0].frame, 0, count_touching, &touching);
		path_band(&panel->series[i], &layout->axes[0].frame, count_touching, &touching);
	}
	return touching.lines;
}

static struct layout laid_out(const struct series *series, size_t count, enum legend where)
{
	static struct panel panel;
	panel = (struct panel){ .x = { -5, 5 }, .series = series, .series_count = count };
	const struct chart chart = {
		.panel = &panel, .panels = 1, .columns = 1, .rows = 1,
		.style = { .width_px = 640, .height_px = 480, .dpi = 96, .legend = where },
	};
	struct fake_device fake = fake_device(&chart.style);
	return layout_make(&chart, &fake.device);
}

static void test_free_place_is_found(void **state)
{
	(void)state;
	static const struct {
		size_t count;
		function *f[3];
	} cases[] = {
		{ 1, { relu } }, { 1, { falling } }, { 1, { sigmoid } }, { 1, { line } },
		{ 2, { line, against } }, { 3, { relu, falling, sigmoid } }, { 2, { bell, dip } },
		{ 3, { line, against, bell } },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct series series[3];
		for (size_t k = 0; k < cases[i].count; k++)
			series[k] = sampled("A curve", cases[i].f[k]);
		struct layout layout = laid_out(series, cases[i].count, LEGEND_BEST);
		assert_true(layout.legend[0].columns > 0 && layout.legend[0].inside);
		assert_int_equal(covered(&layout), 0);

		/* The same again: the choice is a function of the chart alone. */
		struct layout again = laid_out(series, cases[i].count, LEGEND_BEST);
		assert_memory_equal(&layout.legend[0].box, &again.legend[0].box,
			sizeof(struct box));
		layout_free(&again);
		layout_free(&layout);
		for (size_t k = 0; k < cases[i].count; k++)
			free((struct point *)series[k].point);
	}
}

static void test_no_free_place_goes_beside(void **state)
{
	(void)state;
	struct series series = sampled("Everywhere", wave);
	struct layout layout = laid_out(&series, 1, LEGEND_BEST);
	assert_false(layout.legend[0].inside);
	assert_true(layout.legend[0].box.left >= layout.axes[0].frame.box.right);
	layout_free(&layout);
	free((struct point *)series.point);
}

static void test_edges_of_bands_are_seen(void **state)
{
	(void)state;
	/* A line at the bottom of a band that has its upper edge near the top. */
	static const struct point low[] = { { -5, 0 }, { 5, 0 } };
	static const struct point band[] = { { -5, 0 }, { -5, 10 }, { 5, 10 }, { 5, 0 } };
	const struct series series = {
		.name = "mean", .point = low, .points = 2, .band = band, .band_points = 4,
	};
	struct layout layout = laid_out(&series, 1, LEGEND_BEST);
	assert_true(layout.legend[0].inside);
	assert_int_equal(covered(&layout), 0);
	layout_free(&layout);
}

static void test_named_corners(void **state)
{
	(void)state;
	struct series series = sampled("ReLU", relu);
	for (enum legend where = LEGEND_NORTHWEST; where <= LEGEND_SOUTHEAST; where++) {
		struct layout layout = laid_out(&series, 1, where);
		const struct box *box = &layout.legend[0].box, *frame = &layout.axes[0].frame.box;
		const bool west = box->left - frame->left < frame->right - box->right;
		const bool north = box->top - frame->top < frame->bottom - box->bottom;
		assert_int_equal(west, where == LEGEND_NORTHWEST || where == LEGEND_SOUTHWEST);
		assert_int_equal(north, where == LEGEND_NORTHWEST || where == LEGEND_NORTHEAST);
		layout_free(&layout);
	}
	struct layout layout = laid_out(&series, 1, LEGEND_RIGHT);
	assert_true(layout.legend[0].box.left >= layout.axes[0].frame.box.right);
	layout_free(&layout);
	layout = laid_out(&series, 1, LEGEND_NONE);
	assert_int_equal(layout.legend[0].columns, 0);
	layout_free(&layout);
	free((struct point *)series.point);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_free_place_is_found),
		cmocka_unit_test(test_no_free_place_goes_beside),
		cmocka_unit_test(test_edges_of_bands_are_seen),
		cmocka_unit_test(test_named_corners),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
