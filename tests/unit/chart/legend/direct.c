/* SPDX-License-Identifier: MIT */
/* direct.c - names at the ends of lines: in their order, without overlap. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>

#include "chart/legend/direct.h"
#include "unit/chart/fake_device.h"

enum { MOST = 12 };

/* A legend for lines that end at these y, from 0 to 1 on a frame 200 px high. */
static void check(const double *end, size_t count)
{
	struct point point[MOST][2];
	struct series series[MOST];
	char name[MOST][24];
	for (size_t i = 0; i < count; i++) {
		snprintf(name[i], sizeof name[i], "%zu", i);
		point[i][0] = (struct point){ 0, 0.5 };
		point[i][1] = (struct point){ 1, end[i] };
		series[i] = (struct series){ .name = name[i], .point = point[i], .points = 2 };
	}
	const struct panel panel = { .series = series, .series_count = count };
	const struct frame frame = {
		.box = { 10, 10, 210, 210 },
		.x = scale_make((struct interval){ 0, 1 }, 10, 210),
		.y = scale_make((struct interval){ 0, 1 }, 210, 10),
	};
	const struct style style = { .width_px = 300, .height_px = 220 };
	struct fake_device fake = fake_device(&style);
	const struct drawing drawing = {
		.device = &fake.device, .theme = theme_get(&style), .sizes = theme_sizes(1),
	};
	struct legend_place legend = legend_make(&panel, &drawing, LEGEND_OF_LINES, 80);
	assert_true(direct_fits(&legend, &frame.box));
	direct_place(&legend, &frame);
	for (size_t i = 0; i < count; i++) {
		const struct legend_entry *one = &legend.entry[i];
		assert_true(one->middle_px >= 10 && one->middle_px <= 210);
		for (size_t k = 0; k < count; k++) {
			const struct legend_entry *other = &legend.entry[k];
			if (k == i)
				continue;
			assert_true(fabs(one->middle_px - other->middle_px) > legend.line_px - 1e-9);
			if (one->end_px < other->end_px)
				assert_true(one->middle_px < other->middle_px);
		}
	}
	direct_draw(&legend, &drawing);
	assert_int_equal(fake.calls[FAKE_TEXT], count);
	assert_int_equal(fake.outside, 0);
	legend_free(&legend);
}

static void test_apart(void **state)
{
	(void)state;
	check((const double[]){ 0.2, 0.8, 0.5 }, 3);
	check((const double[]){ 0.5 }, 1);
}

static void test_pushed_apart(void **state)
{
	(void)state;
	check((const double[]){ 0.5, 0.5, 0.5, 0.52, 0.1 }, 5);
	check((const double[]){ 1, 1, 0.99, 0, 0, 0.01, 0.02 }, 7);
	check((const double[]){ 5, -7, NAN, 0.5, INFINITY }, 5);
	check((const double[]){ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 12);
}

/* A name with room stays where its line ends. */
static void test_not_moved(void **state)
{
	(void)state;
	static const struct point level[] = { { 0, 0.25 }, { 1, 0.25 } };
	const struct series series = { .name = "level", .point = level, .points = 2 };
	const struct panel panel = { .series = &series, .series_count = 1 };
	const struct frame frame = {
		.box = { 0, 0, 100, 100 },
		.x = scale_make((struct interval){ 0, 1 }, 0, 100),
		.y = scale_make((struct interval){ 0, 1 }, 100, 0),
	};
	const struct style style = { .width_px = 200, .height_px = 100 };
	struct fake_device fake = fake_device(&style);
	const struct drawing drawing = {
		.device = &fake.device, .theme = theme_get(&style), .sizes = theme_sizes(1),
	};
	struct legend_place legend = legend_make(&panel, &drawing, LEGEND_OF_LINES, 80);
	direct_place(&legend, &frame);
	assert_true(legend.entry[0].middle_px == 75);
	direct_draw(&legend, &drawing);
	assert_int_equal(fake.calls[FAKE_LINE], 0);	/* no leader */
	legend_free(&legend);
}

/* The names of lines through these y at x = 0, 0.5 and 1, from the top, and with
 * how many lines they are drawn. */
static void check_order(const double y[][3], size_t count, const char *wanted, size_t lines)
{
	struct point point[MOST][3];
	struct series series[MOST];
	char name[MOST][2] = { "" };
	for (size_t i = 0; i < count; i++) {
		name[i][0] = (char)('a' + i);
		for (size_t k = 0; k < 3; k++)
			point[i][k] = (struct point){ 0.5 * (double)k, y[i][k] };
		series[i] = (struct series){ .name = name[i], .point = point[i], .points = 3 };
	}
	const struct panel panel = { .series = series, .series_count = count };
	const struct frame frame = {
		.box = { 10, 10, 210, 210 },
		.x = scale_make((struct interval){ 0, 1 }, 10, 210),
		.y = scale_make((struct interval){ 0, 1 }, 210, 10),
	};
	const struct style style = { .width_px = 300, .height_px = 220 };
	struct fake_device fake = fake_device(&style);
	const struct drawing drawing = {
		.device = &fake.device, .theme = theme_get(&style), .sizes = theme_sizes(1),
	};
	struct legend_place legend = legend_make(&panel, &drawing, LEGEND_OF_LINES, 80);
	direct_place(&legend, &frame);
	char order[MOST + 1] = "";
	for (size_t i = 0; i < count; i++) {
		size_t above = 0;
		for (size_t k = 0; k < count; k++)
			above += legend.entry[k].middle_px < legend.entry[i].middle_px;
		order[above] = legend.entry[i].name[0];
	}
	assert_string_equal(order, wanted);
	direct_draw(&legend, &drawing);
	assert_int_equal(fake.calls[FAKE_LINE], lines);
	legend_free(&legend);
}

/* Lines that meet: one leader, one bar, and the order in which they come. */
static void test_bundles(void **state)
{
	(void)state;
	/* Two that cross before, and one that was there long ago. */
	check_order((const double[][3]){ { 0.9, 0.1, 0.5 }, { 0, 0.9, 0.5 }, { 1, 0.5, 0.5 } },
		3, "bca", 2);
	/* The last difference counts, also where the lines are not seen before. */
	check_order((const double[][3]){ { 0, 0.5, 0.5 }, { 1, 0.5, 0.5 }, { 9, 0.6, 0.5 } },
		3, "cba", 2);
	/* Lines nowhere apart keep the order in which they were given. */
	check_order((const double[][3]){ { 0, 0, 0 }, { 0, 0, 1e-9 }, { 0, 0, 0 } }, 3, "abc", 2);
	/* Another line ends between two bundles, and has a leader of its own. */
	check_order((const double[][3]){ { 0, 0.4, 0.8 }, { 0, 0.5, 0.2 }, { 0, 0.3, 0.2 },
		{ 0, 0, 0.5 }, { 1, 1, 0.8 } }, 5, "eadbc", 5);
	/* Lines that are not seen have no leader, and are no bundle. */
	check_order((const double[][3]){ { 7, 7, 7 }, { 8, 8, 8 }, { 0.5, 0.5, 0.5 },
		{ 0.2, 0.2, 0.5 } }, 4, "cdab", 2);
}

/* Of a ramp without a bar the first and the last line are named, and three between them. */
static void test_ramp(void **state)
{
	(void)state;
	static const size_t wanted[] = { 0, 12, 25, 37, 49 };
	struct series series[50];
	char name[50][8];
	for (size_t i = 0; i < 50; i++) {
		snprintf(name[i], sizeof name[i], "%zu", i);
		series[i] = (struct series){ .name = name[i] };
	}
	const struct style style = { .dpi = 96 };
	struct fake_device fake = fake_device(&style);
	const struct drawing drawing = {
		.device = &fake.device, .theme = theme_get(&style), .sizes = theme_sizes(1),
	};
	const struct panel panel = { .series = series, .series_count = 50 };
	struct legend_place legend = legend_make(&panel, &drawing, LEGEND_OF_RAMP, 80);
	assert_int_equal(legend.entries, 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(legend.entry[i].name, name[wanted[i]]);
	legend_free(&legend);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ramp),
		cmocka_unit_test(test_apart),
		cmocka_unit_test(test_pushed_apart),
		cmocka_unit_test(test_not_moved),
		cmocka_unit_test(test_bundles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
