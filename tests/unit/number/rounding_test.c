/* SPDX-License-Identifier: MIT */
/* rounding_test.c - enclosures whose ends round alike, and those whose ends do not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "number/rounding_test.h"

enum { LOOP = 67 };	/* more than a vector, and not whole ones */

/* NaN is wanted where it is undecided. */
static const struct row {
	enum number_type type;
	double high, low, radius, wanted;
} rows[] = {
	/* In the middle of 1 and the next double, a little less, a little more. */
	{ NUMBER_F64, 1, 0x1p-53, 0, 1 }, { NUMBER_F64, 1, 0x1p-53, 0x1p-120, NAN },
	{ NUMBER_F64, 1, 0x1p-53, 0x1p-90, NAN },
	{ NUMBER_F64, 1, 0x1p-53 - 0x1p-80, 0x1p-81, 1 },
	{ NUMBER_F64, 1, 0x1p-53 + 0x1p-80, 0x1p-81, 1 + DBL_EPSILON },
	{ NUMBER_F64, 1, 0x1p-53 + 0x1p-80, 0x1p-79, NAN },
	{ NUMBER_F64, -1, -0x1p-53 - 0x1p-80, 0x1p-81, -1 - DBL_EPSILON },
	/* Zeros keep their sign if they are that; one that may be a little is not decided. */
	{ NUMBER_F64, -0.0, 0, 0, -0.0 }, { NUMBER_F64, 0, 0, 0, 0 },
	{ NUMBER_F64, 0, 0, 0x1p-1074, NAN }, { NUMBER_F32, 0, 0, 0x1p-200, NAN },
	{ NUMBER_F16, -0.0, 0, 0, -0.0 }, { NUMBER_F32, -0.0, 0, 0, -0.0 },
	/* Less than any number of the type. */
	{ NUMBER_F32, -0x1p-500, 0, 0x1p-600, -0.0 }, { NUMBER_F32, 0x1p-500, 0, 0x1p-400, NAN },
	{ NUMBER_F16, 0x1p-500, 0, 0x1p-600, 0 }, { NUMBER_BF16, 0x1p-500, 0, 0x1p-499, NAN },
	{ NUMBER_F32, 0x1p-150, 0x1p-210, 0, 0x1p-149 }, { NUMBER_F32, 0x1p-150, 0, 0, 0 },
	{ NUMBER_F32, 0x1p-150, 0, 0x1p-250, NAN },
	/* Subnormal doubles: only what is known. */
	{ NUMBER_F64, 0x1p-1074, 0, 0, 0x1p-1074 }, { NUMBER_F64, 0x1p-1030, 0, 0x1p-1074, NAN },
	{ NUMBER_F64, 0x1p-1000, 0x1p-1060, 0, NAN },
	/* Infinities and what is beyond the largest number. */
	{ NUMBER_F64, INFINITY, 0, 0, INFINITY }, { NUMBER_F32, -INFINITY, 0, 0, -INFINITY },
	{ NUMBER_BF16, INFINITY, 0, 0, INFINITY },
	{ NUMBER_F64, DBL_MAX, 0x1p970, 0, INFINITY },
	{ NUMBER_F64, DBL_MAX, 0x1p969, 0x1p900, DBL_MAX },
	{ NUMBER_F16, 65520, 0, 0, INFINITY }, { NUMBER_F16, 65520, -0x1p-40, 0, 65504 },
	{ NUMBER_F16, 1e300, 0, 1e280, INFINITY }, { NUMBER_F32, 1e300, 0, 1e299, INFINITY },
	/* Radii that say nothing. */
	{ NUMBER_F64, 1, 0, INFINITY, NAN }, { NUMBER_F64, 1, 0, NAN, NAN },
	{ NUMBER_F32, 1, 0, INFINITY, NAN }, { NUMBER_F16, 1, NAN, 0, NAN },
	{ NUMBER_F64, 1, NAN, 0, NAN }, { NUMBER_F32, 1, 0, 3, NAN },
	/* By way of a double it would be rounded twice: to the middle, then to even. */
	{ NUMBER_F32, 1 + 0x1p-24, 0x1p-60, 0x1p-100, 1 + 0x1p-23 },
	{ NUMBER_F32, 1 + 0x1p-24, -0x1p-60, 0x1p-100, 1 },
	{ NUMBER_F32, 1 + 0x1p-24, 0, 0, 1 }, { NUMBER_F32, 1 + 0x1p-24, 0, 0x1p-100, NAN },
	{ NUMBER_F16, 1 + 0x1p-11, 0x1p-90, 0, 1 + 0x1p-10 },
	{ NUMBER_BF16, -1 - 0x1p-8, 0x1p-70, 0x1p-80, -1 },
	{ NUMBER_BF16, -1 - 0x1p-8, -0x1p-70, 0x1p-80, -1 - 0x1p-7 },
	{ NUMBER_BF16, -1 - 0x1p-8, -0x1p-70, 0x1p-60, NAN },
	/* Ends on both sides of a power of two. */
	{ NUMBER_F32, 2, 0, 0x1p-30, 2 }, { NUMBER_F16, 1, 0, 0x1p-14, 1 },
	{ NUMBER_F64, 2, 0, 0x1p-60, 2 },
};

static bool same(double a, double b)
{
	return (isnan(a) && isnan(b)) || (a == b && signbit(a) == signbit(b));
}

/* Each among others that are decided, wherever it stands. */
static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (size_t place = 0; place < LOOP; place += 11) {
			double high[LOOP], low[LOOP] = { 0 }, radius[LOOP] = { 0 }, y[LOOP];
			unsigned undecided[LOOP];

			for (size_t k = 0; k < LOOP; k++)
				high[k] = 1;
			high[place] = rows[i].high;
			low[place] = rows[i].low;
			radius[place] = rows[i].radius;
			const size_t number = round_enclosures(rows[i].type, high, low, radius, 0, y,
				undecided, LOOP);
			if (number != (isnan(rows[i].wanted) ? 1 : 0) || (number > 0 && undecided[0] != place)
					|| !same(y[place], rows[i].wanted))
				fail_msg("row %zu, at %zu: %a, %zu undecided", i, place, y[place], number);
			for (size_t k = 0; k < LOOP; k++)
				assert_true(k == place || y[k] == 1);
		}
}

/* A nan that is known is one, and no point for another evaluator. */
static void test_a_known_nan(void **state)
{
	(void)state;
	for (enum number_type type = NUMBER_F64; type <= NUMBER_BF16; type++) {
		double y[2];
		unsigned undecided[2];

		assert_int_equal(round_enclosures(type, (double[]){ NAN, 1 }, (double[]){ 0, 0 },
			(double[]){ 0, 0 }, 0, y, undecided, 2), 0);
		assert_true(isnan(y[0]) && y[1] == 1);
	}
}

/* The same radius relative and absolute; and the list of the undecided is theirs. */
static void test_relative(void **state)
{
	(void)state;
	for (enum number_type type = NUMBER_F64; type <= NUMBER_BF16; type++) {
		double high[LOOP], low[LOOP], radius[LOOP], y[LOOP], z[LOOP];
		unsigned one[LOOP], other[LOOP];
		static const double bits[] = { 56, 26, 13, 10 };
		const double relative = exp2(-bits[type]);

		for (size_t k = 0; k < LOOP; k++) {
			high[k] = (k % 2 == 0 ? 1 : -1) * exp2((double)k * 0.1234 - 3);
			low[k] = high[k] * 0x1p-53 * (double)(k % 5) / 4.5;
			radius[k] = fabs(high[k]) * relative;
		}
		const size_t number = round_enclosures(type, high, low, NULL, relative, y, one, LOOP);
		assert_int_equal(number,
			round_enclosures(type, high, low, radius, 0, z, other, LOOP));
		if (number == 0 || number == LOOP)
			fail_msg("type %d: %zu undecided", (int)type, number);
		assert_memory_equal(one, other, number * sizeof *one);
		for (size_t k = 0; k < LOOP; k++)
			assert_true(same(y[k], z[k]));
	}
}

/* The middle of two numbers may stand for less or more, and is undecided; all else is not. */
static void test_rounding_again(void **state)
{
	static const struct row again[] = {
		{ NUMBER_F32, 1 + 0x1p-24, 0, 0, NAN }, { NUMBER_F32, -3 - 0x1p-23, 0, 0, NAN },
		{ NUMBER_F32, 1 + 0x1p-24 + 0x1p-52, 0, 0, 1 + 0x1p-23 },
		{ NUMBER_F32, 1 + 0x1p-24 - 0x1p-52, 0, 0, 1 },
		{ NUMBER_F32, 0x1p-150, 0, 0, NAN }, { NUMBER_F32, 0x1.8p-148, 0, 0, 0x1.8p-148 },
		{ NUMBER_F32, -0.0, 0, 0, -0.0 }, { NUMBER_F32, INFINITY, 0, 0, INFINITY },
		{ NUMBER_F32, 0x1.ffffffp127, 0, 0, NAN }, { NUMBER_F32, 1e300, 0, 0, INFINITY },
		{ NUMBER_F32, NAN, 0, 0, NAN }, { NUMBER_F16, NAN, 0, 0, NAN },
		{ NUMBER_F16, 1 + 0x1p-11, 0, 0, NAN }, { NUMBER_F16, 65520, 0, 0, NAN },
		{ NUMBER_F16, -65519, 0, 0, -65504 }, { NUMBER_F16, 0x1p-25, 0, 0, NAN },
		{ NUMBER_BF16, -1 - 0x1p-8, 0, 0, NAN }, { NUMBER_BF16, 1 + 0x1p-9, 0, 0, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof again / sizeof *again; i++) {
		double number[LOOP], y[LOOP];
		unsigned undecided[LOOP];

		for (int k = 0; k < LOOP; k++)
			number[k] = k == LOOP - 2 ? again[i].high : 0;
		const size_t left = round_numbers(again[i].type, number, y, undecided, LOOP);
		const double wanted = again[i].wanted;
		if (left != (isnan(wanted) ? 1 : 0) || (left > 0 && undecided[0] != LOOP - 2)
				|| (left == 0 && memcmp(&y[LOOP - 2], &wanted, sizeof wanted) != 0))
			fail_msg("%a to type %d is %a, %zu undecided", again[i].high, again[i].type,
				y[LOOP - 2], left);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_a_known_nan),
		cmocka_unit_test(test_relative),
		cmocka_unit_test(test_rounding_again),
	};
	return cmocka_run_group_tests_name("rounding_test", tests, NULL, NULL);
}
