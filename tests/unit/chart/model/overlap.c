/* overlap.c - which lines lie on each other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "chart/model/overlap.h"

static const struct frame frame = {
	.box = { 10, 10, 410, 310 },
	.x = { .range = { -5, 5 }, .half = 1, .low = -5, .width = 10, .from_px = 10, .span_px = 400 },
	.y = { .range = { -5, 5 }, .half = 1, .low = -5, .width = 10, .from_px = 310, .span_px = -300 },
};

static const struct point up[] = { { -5, -4 }, { 5, 4 } };
static const struct point down[] = { { -5, 4 }, { 5, -4 } };
static const struct point bent[] = { { -5, 2 }, { 0, 0 }, { 5, 4 } };
static const struct point near_up[] = { { -5, -3.97 }, { 5, 4.03 } };	/* 0.9 px off */
static const struct point far_up[] = { { -5, -3.9 }, { 5, 4.1 } };	/* 3 px off */

struct found {
	size_t pieces;
	double length_px[17][OVERLAP_LEVELS + 1];	/* by series and level */
	size_t least_level;		/* so far: the deepest come first */
};

static void note(void *context, size_t series, size_t level, const struct point *point,
	size_t points)
{
	struct found *found = context;
	assert_true(level >= 1 && level <= found->least_level);
	found->least_level = level;
	found->pieces++;
	for (size_t i = 1; i < points; i++)
		found->length_px[series][level] += hypot(point[i].x - point[i - 1].x,
			point[i].y - point[i - 1].y);
}

static struct found find(const struct series *series, size_t count)
{
	const struct panel panel = { .series = series, .series_count = count };
	struct found found = { .least_level = OVERLAP_LEVELS };
	overlap_find(&panel, &frame, 3, note, &found);
	return found;
}

static void test_all_behind_are_found(void **state)
{
	(void)state;
	const struct series series[] = {
		{ .point = up, .points = 2 }, { .point = near_up, .points = 2 },
		{ .point = up, .points = 2 },
	};
	const double length = hypot(400, 240);
	const struct found found = find(series, 3);
	assert_true(fabs(found.length_px[0][2] - length) < 2);
	assert_true(fabs(found.length_px[0][1] - length) < 2);
	assert_true(fabs(found.length_px[1][1] - length) < 2);
	assert_true(found.length_px[2][1] == 0 && found.length_px[1][2] == 0);
}

static void test_crossings_are_none(void **state)
{
	(void)state;
	const struct series series[] = {
		{ .point = up, .points = 2 }, { .point = down, .points = 2 },
		{ .point = far_up, .points = 2 },
	};
	assert_int_equal(find(series, 3).pieces, 0);
	assert_int_equal(find(series, 1).pieces, 0);
	assert_int_equal(find(NULL, 0).pieces, 0);
}

/* What is covered in part is shown there alone. */
static void test_part(void **state)
{
	(void)state;
	const struct series series[] = {
		{ .point = up, .points = 2 }, { .point = bent, .points = 3 },
	};
	const struct found found = find(series, 2);
	assert_int_equal(found.pieces, 1);
	assert_true(fabs(found.length_px[0][1] - hypot(200, 120)) < 8);
}

static void test_many(void **state)
{
	(void)state;
	struct series series[17];
	for (size_t i = 0; i < 17; i++)
		series[i] = (struct series){ .point = up, .points = 2 };
	const struct found found = find(series, 16);
	assert_true(found.length_px[0][OVERLAP_LEVELS] > 400);
	assert_int_equal(find(series, 17).pieces, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_behind_are_found),
		cmocka_unit_test(test_crossings_are_none),
		cmocka_unit_test(test_part),
		cmocka_unit_test(test_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
