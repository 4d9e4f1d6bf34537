/* SPDX-License-Identifier: MIT */
/* grid.c - the points of a linspace: ends, symmetry, order, whatever the size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <gmp.h>
#include <math.h>
#include <mpfr.h>

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

struct type {
	enum number_type type;
	mpfr_prec_t bits;
	mpfr_exp_t least, most;		/* exponents of the least number, and of infinity */
};

/* The point i exactly, rounded once to the type. */
static double exact_point(const struct grid *grid, size_t i, const struct type *type)
{
	mpq_t first, last, part;
	mpq_inits(first, last, part, NULL);
	mpq_set_d(first, grid->first);
	mpq_set_d(last, grid->last);
	mpq_set_ui(part, i, grid->count - 1);
	mpq_canonicalize(part);
	mpq_sub(last, last, first);
	mpq_mul(last, last, part);
	mpq_add(first, first, last);
	mpfr_t rounded;
	mpfr_init2(rounded, type->bits);
	mpfr_set_emin(type->least + 1);
	mpfr_set_emax(type->most);
	const int direction = mpfr_set_q(rounded, first, MPFR_RNDN);
	mpfr_subnormalize(rounded, direction, MPFR_RNDN);
	const double x = mpfr_get_d(rounded, MPFR_RNDN);
	mpfr_clear(rounded);
	mpq_clears(first, last, part, NULL);
	return x;
}

static void expect_exact(const struct grid *grid, const struct type *type)
{
	enum { AT_A_TIME = 50, PARTS = 6 };
	double x[AT_A_TIME];
	const size_t step = grid->count < AT_A_TIME ? grid->count : AT_A_TIME;
	for (size_t part = 0; part < PARTS; part++) {
		/* The ends, the middle, where x is 0, and between. */
		const size_t from = (grid->count - step) / (PARTS - 1) * part;
		grid_fill(grid, from, step, x);
		for (size_t k = 0; k < step; k++) {
			const double wanted = exact_point(grid, from + k, type);
			if (x[k] != wanted)
				fail_msg("%a to %a, %zu points, type %d: point %zu is %a, not %a",
					grid->first, grid->last, grid->count, grid->type,
					from + k, x[k], wanted);
		}
	}
}

static void test_points_are_rounded_once(void **state)
{
	(void)state;
	static const struct type types[] = {
		{ NUMBER_F64, 53, -1074, 1024 }, { NUMBER_F32, 24, -149, 128 },
		{ NUMBER_F16, 11, -24, 16 }, { NUMBER_BF16, 8, -133, 128 },
	};
	static const double more_ends[][2] = {
		{ -M_PI, M_PI }, { -M_PI, M_E }, { -0.1, 0.3 }, { -1e-20, 1 }, { -1, 0x1.8p-70 },
		{ -0x1.fffffffffffffp0, 0x1.0000000000001p0 }, { 0x1p-1020, 0x1p-1000 },
		{ -0x1.123456789abcdp-1030, 0x1.abcdep-1025 }, { -1e300, 1e-300 },
		{ 0x1.0000000000001p0, 0x1.0000000000003p0 }, { -0x1.9p-130, 0x1.7p-126 },
		{ -6e4, 7e4 }, { 0x1p-26, 0x1.8p-14 },
	};
	static const size_t more_counts[] = {
		1025, (1 << 20) + 1, ((size_t)1 << 52) + 1, ((size_t)1 << 53) - 3,
	};
	for (size_t t = 0; t < sizeof types / sizeof *types; t++)
		for (size_t i = 0; i < ENDS + sizeof more_ends / sizeof *more_ends; i++)
			for (size_t j = 0; j < COUNTS + sizeof more_counts / sizeof *more_counts; j++) {
				const double *end = i < ENDS ? ends[i] : more_ends[i - ENDS];
				const struct grid grid = {
					.first = end[0], .last = end[1], .type = types[t].type,
					.count = j < COUNTS ? counts[j] : more_counts[j - COUNTS],
				};
				expect_exact(&grid, &types[t]);
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
		cmocka_unit_test(test_points_are_rounded_once),
		cmocka_unit_test(test_parts_are_as_the_whole),
		cmocka_unit_test(test_points_near_the_largest_number_are_finite),
	};
	return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
