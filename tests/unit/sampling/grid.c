/* grid.c - the points of a linspace: ends, symmetry, order, whatever the size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <math.h>

#include "sampling/grid.h"

enum { COUNT_MAX = 5000 };

static const double ends[][2] = {
	{ -5, 5 }, { -5, 10 }, { 0, 1 }, { -0.1, 0.7 }, { 1.0 / 3, 1e17 }, { -1e-310, 1e-310 },
	{ 0, 0x1p-1074 }, { -0x1p-1074, 0x1p-1074 }, { 1, 1 + DBL_EPSILON }, { -DBL_MAX, DBL_MAX },
	{ DBL_MAX / 2, DBL_MAX }, { -DBL_MAX, 1 }, { -1.7e308, -1e-300 }, { 1e15, 1e15 + 1 },
};
enum { ENDS = sizeof ends / sizeof *ends };
static const size_t counts[] = { 2, 3, 4, 10, 101, 200, 1001, 4096, COUNT_MAX };
enum { COUNTS = sizeof counts / sizeof *counts };

static struct grid grid_of(double first, double last, size_t count)
{
	return (struct grid){ .first = first, .last = last, .count = count };
}

static void test_ends_are_exact_and_points_ascend(void **state)
{
	(void)state;
	static double x[COUNT_MAX];
	for (size_t i = 0; i < ENDS; i++)
		for (size_t j = 0; j < COUNTS; j++) {
			const struct grid grid = grid_of(ends[i][0], ends[i][1], counts[j]);
			grid_fill(&grid, 0, grid.count, x);
			assert_true(x[0] == grid.first && x[grid.count - 1] == grid.last);
			for (size_t k = 1; k < grid.count; k++)
				if (!(x[k] >= x[k - 1]))
					fail_msg("%a to %a, %zu points: %a after %a", grid.first,
						grid.last, grid.count, x[k], x[k - 1]);
		}
}

static void test_a_symmetric_range_has_symmetric_points(void **state)
{
	(void)state;
	static const double sizes[] = { 5, 0.1, 1.0 / 3, 1e-300, 0x1p-1074, 1e300, DBL_MAX };
	static double x[COUNT_MAX];
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (size_t j = 0; j < COUNTS; j++) {
			const size_t count = counts[j];
			const struct grid grid = grid_of(-sizes[i], sizes[i], count);
			grid_fill(&grid, 0, count, x);
			for (size_t k = 0; k < count; k++)
				assert_true(x[k] == -x[count - 1 - k]);
			if (count % 2 == 1)
				assert_true(x[count / 2] == 0 && !signbit(x[count / 2]));
		}
}

/* Correctly rounded: where the ends are whole, the exact quotient is known. */
static void test_whole_ends_give_correctly_rounded_points(void **state)
{
	(void)state;
	static double x[COUNT_MAX];
	for (int first = -7; first < 3; first++)
		for (int last = first + 1; last < 11; last++)
			for (size_t j = 0; j < COUNTS; j++) {
				const size_t n = counts[j] - 1;
				const struct grid grid = grid_of(first, last, n + 1);
				grid_fill(&grid, 0, n + 1, x);
				for (size_t k = 0; k <= n; k++) {
					const long whole = first * (long)(n - k) + last * (long)k;
					assert_true(x[k] == (double)whole / (double)n);
				}
			}
}

static void test_parts_are_as_the_whole(void **state)
{
	(void)state;
	static double whole[COUNT_MAX], part[COUNT_MAX];
	for (size_t i = 0; i < ENDS; i++) {
		const struct grid grid = grid_of(ends[i][0], ends[i][1], COUNT_MAX);
		grid_fill(&grid, 0, COUNT_MAX, whole);
		for (size_t from = 0; from < COUNT_MAX; from += 777)
			for (size_t count = 0; from + count <= COUNT_MAX; count += 501) {
				grid_fill(&grid, from, count, part);
				assert_memory_equal(part, whole + from, count * sizeof *part);
			}
	}
}

static void test_points_near_the_largest_number_are_finite(void **state)
{
	(void)state;
	double x[7];
	const struct grid huge = grid_of(-DBL_MAX, DBL_MAX, (size_t)1 << 53);
	grid_fill(&huge, ((size_t)1 << 52) - 3, 7, x);
	for (size_t i = 0; i < 7; i++)
		assert_true(isfinite(x[i]));
	grid_fill(&huge, ((size_t)1 << 53) - 7, 7, x);
	for (size_t i = 0; i < 7; i++)
		assert_true(isfinite(x[i]) && x[i] > DBL_MAX / 2);
	assert_true(x[6] == DBL_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ends_are_exact_and_points_ascend),
		cmocka_unit_test(test_a_symmetric_range_has_symmetric_points),
		cmocka_unit_test(test_whole_ends_give_correctly_rounded_points),
		cmocka_unit_test(test_parts_are_as_the_whole),
		cmocka_unit_test(test_points_near_the_largest_number_are_finite),
	};
	return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
