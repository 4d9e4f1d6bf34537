/* SPDX-License-Identifier: MIT */
/* overlap.c - which lines others hide. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "chart/frame/overlap.h"

static const struct frame frame = {
	.box = { 10, 10, 410, 310 },
	.x = { .range = { -5, 5 }, .half = 1, .low = -5, .width = 10, .from_px = 10, .span_px = 400 },
	.y = { .range = { -5, 5 }, .half = 1, .low = -5, .width = 10, .from_px = 310, .span_px = -300 },
};

static const struct point up[] = { { -5, -4 }, { 5, 4 } };
static const struct point down[] = { { -5, 4 }, { 5, -4 } };
static const struct point bent[] = { { -5, 2 }, { 0, 0 }, { 5, 4 } };
static const struct point late[] = { { -5, 2 }, { -3, -2.4 }, { 5, 4 } };
static const struct point near_up[] = { { -5, -3.97 }, { 5, 4.03 } };	/* 0.9 px off */
static const struct point far_up[] = { { -5, -3.9 }, { 5, 4.1 } };	/* 3 px off */

static size_t level[17];

static void find(const struct series *series, size_t count)
{
	const struct panel panel = { .series = series, .series_count = count };
	overlap_find(&panel, &frame, 3, level);
}

static void test_all_behind_are_found(void **state)
{
	(void)state;
	const struct series series[] = {
		{ .point = up, .points = 2 }, { .point = near_up, .points = 2 },
		{ .point = up, .points = 2 },
	};
	find(series, 3);
	assert_int_equal(level[0], 2);
	assert_int_equal(level[1], 1);
	assert_int_equal(level[2], 0);
}

static void test_crossings_hide_nothing(void **state)
{
	(void)state;
	const struct series series[] = {
		{ .point = up, .points = 2 }, { .point = down, .points = 2 },
		{ .point = far_up, .points = 2 },
	};
	find(series, 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(level[i], 0);
	find(series, 1);
	assert_int_equal(level[0], 0);
	find(NULL, 0);
}

/* Three quarters are most of a line, half of it is not. */
static void test_part(void **state)
{
	(void)state;
	const struct series half[] = { { .point = up, .points = 2 }, { .point = bent, .points = 3 } };
	const struct series most[] = { { .point = up, .points = 2 }, { .point = late, .points = 3 } };
	find(half, 2);
	assert_int_equal(level[0], 0);
	find(most, 2);
	assert_int_equal(level[0], 1);
}

static void test_many(void **state)
{
	(void)state;
	struct series series[17];
	for (size_t i = 0; i < 17; i++)
		series[i] = (struct series){ .point = up, .points = 2 };
	find(series, 16);
	assert_int_equal(level[0], OVERLAP_LEVELS);
	assert_int_equal(level[14], 1);
	find(series, 17);
	assert_int_equal(level[0], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_behind_are_found),
		cmocka_unit_test(test_crossings_hide_nothing),
		cmocka_unit_test(test_part),
		cmocka_unit_test(test_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
