/* SPDX-License-Identifier: MIT */
/* trace.c - a curve's line: every grid point, both sides of every breakpoint. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "sampling/grid.h"
#include "sampling/trace.h"
#include "unit/curve/curves.h"

enum { POINTS_MAX = 8 * TRACE_STEP };

static size_t trace_all(const struct curve *curve, const struct grid *grid, struct point *all)
{
	static struct point some[TRACE_POINTS_MAX];
	struct trace trace;
	size_t total = 0;
	trace_begin(&trace, curve, grid);
	for (size_t count; (count = trace_next(&trace, some)) > 0; total += count) {
		assert_true(total + count <= POINTS_MAX);
		memcpy(all + total, some, count * sizeof *some);
	}
	return total;
}

static void expect_points(const char *name, unsigned order, double first, double last, size_t count,
	const struct point *wanted, size_t points)
{
	static struct point all[POINTS_MAX];
	const struct curve curve = curve_of(name, order);
	const struct grid grid = { .first = first, .last = last, .count = count };
	const size_t total = trace_all(&curve, &grid, all);
	bool same = total == points;
	for (size_t i = 0; same && i < points; i++)
		same = all[i].x == wanted[i].x && (all[i].y == wanted[i].y
			|| (isnan(all[i].y) && isnan(wanted[i].y)));
	if (same)
		return;
	for (size_t i = 0; i < total && i < 20; i++)
		print_message("(%g, %g)\n", all[i].x, all[i].y);
	fail_msg("%s, order %u, %g to %g: other points were wanted", name, order, first, last);
}
#define EXPECT(name, order, first, last, count, ...) \
	expect_points(name, order, first, last, count, (const struct point[]){ __VA_ARGS__ }, \
		sizeof (const struct point[]){ __VA_ARGS__ } / sizeof (struct point))

static void test_corners_are_added_or_stand_in(void **state)
{
	(void)state;
	EXPECT("relu", 0, -1, 1, 2, { -1, 0 }, { 0, 0 }, { 1, 1 });
	EXPECT("relu", 0, -1, 1, 3, { -1, 0 }, { 0, 0 }, { 1, 1 });
	EXPECT("relu6", 0, -1, 7, 2, { -1, 0 }, { 0, 0 }, { 6, 6 }, { 7, 6 });
	EXPECT("relu6", 0, -1, 3, 2, { -1, 0 }, { 0, 0 }, { 3, 3 });
	EXPECT("relu", 0, 1, 2, 2, { 1, 1 }, { 2, 2 });
	EXPECT("relu", 0, -2, -1, 2, { -2, 0 }, { -1, 0 });
}

static void test_jumps_are_gaps_between_both_limits(void **state)
{
	(void)state;
	EXPECT("relu", 1, -1, 1, 2, { -1, 0 }, { 0, 0 }, { 0, NAN }, { 0, 1 }, { 1, 1 });
	EXPECT("relu", 1, -1, 1, 3, { -1, 0 }, { 0, 0 }, { 0, NAN }, { 0, 1 }, { 1, 1 });
	EXPECT("relu6", 1, -1, 7, 2, { -1, 0 }, { 0, 0 }, { 0, NAN }, { 0, 1 }, { 6, 1 }, { 6, NAN },
		{ 6, 0 }, { 7, 0 });
}

static void test_a_breakpoint_at_an_end_has_the_side_that_is_inside(void **state)
{
	(void)state;
	EXPECT("relu", 1, 0, 1, 2, { 0, 1 }, { 1, 1 });
	EXPECT("relu", 1, -1, 0, 2, { -1, 0 }, { 0, 0 });
	EXPECT("relu6", 1, 0, 6, 2, { 0, 1 }, { 6, 1 });
}

static void test_a_list_is_traced_as_it_is(void **state)
{
	(void)state;
	static const double x[] = { 3, -1, 0, NAN };
	static struct point all[POINTS_MAX];
	const struct curve curve = curve_of("relu", 1);
	const struct grid grid = { .count = 4, .list = x, .stride = 1 };
	assert_int_equal(trace_all(&curve, &grid, all), 4);
	assert_true(all[0].x == 3 && all[0].y == 1 && all[1].x == -1 && all[1].y == 0);
	assert_true(all[2].x == 0 && all[2].y == curve_at(&curve, 0) && isnan(all[3].y));
}

/* Breakpoints at the seams of the steps that a trace is made in. */
static void test_every_grid_point_is_there_once_whatever_the_step(void **state)
{
	(void)state;
	static struct point all[POINTS_MAX];
	const struct curve curve = curve_of("hard_swish", 1);
	for (size_t count = 2; count < 3 * TRACE_STEP; count += count < 20 ? 1 : 61)
		for (int shift = 0; shift < 3; shift++) {
			const struct grid grid = { .first = -3 - shift, .last = 4, .count = count };
			const size_t total = trace_all(&curve, &grid, all);
			size_t grid_point = 0, gaps = 0;
			for (size_t i = 0; i < total; i++) {
				double x;
				gaps += isnan(all[i].y);
				assert_true(i == 0 || all[i].x >= all[i - 1].x);
				if (grid_point == count)
					continue;
				grid_fill(&grid, grid_point, 1, &x);
				grid_point += x == all[i].x;
			}
			assert_int_equal(grid_point, count);
			/* f' of hard_swish jumps by 1/2 at 3 and at -3. */
			assert_int_equal(gaps, shift == 0 ? 1 : 2);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_corners_are_added_or_stand_in),
		cmocka_unit_test(test_jumps_are_gaps_between_both_limits),
		cmocka_unit_test(test_a_breakpoint_at_an_end_has_the_side_that_is_inside),
		cmocka_unit_test(test_a_list_is_traced_as_it_is),
		cmocka_unit_test(test_every_grid_point_is_there_once_whatever_the_step),
	};
	return cmocka_run_group_tests_name("trace", tests, NULL, NULL);
}
