/* SPDX-License-Identifier: MIT */
/* number/column.c - columns of numbers to text, against number_write one by one. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "number/bits.h"
#include "number/number.h"
#include "unit/number/random_numbers.h"

enum { COLUMN = 257 };		/* a part and another, groups and one more */

static void check_column(const double *values, size_t count, const char *after)
{
	struct number_cell cells[COLUMN + 1];
	char text[NUMBER_TEXT_MAX + 1];
	size_t length;

	memset(cells, '#', sizeof cells);
	number_write_column(cells, values, count, after);
	for (size_t i = 0; i < count; i++) {
		length = number_write(text, values[i]);
		strcpy(text + length, after);
		length += strlen(after);
		if (cells[i].length != length || memcmp(cells[i].text, text, length) != 0)
			fail_msg("%a in place %zu of %zu: %.*s, not %s", values[i], i, count,
				cells[i].length, cells[i].text, text);
	}
	assert_memory_equal(&cells[count], "################################", sizeof *cells);
}

/* Values with so many units in the last place between them, across whatever is there. */
static void check_neighbours(double first, uint64_t distance)
{
	double values[COLUMN];

	for (size_t i = 0; i < COLUMN; i++)
		values[i] = double_of_bits(bits_of_double(first) + i * distance);
	check_column(values, COLUMN, ",");
}

static void test_all_exponents(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (int exponent = EXPONENT_LEAST; exponent < 1024; exponent++)
		for (int sign = -1; sign <= 1; sign += 2) {
			double first = sign * ldexp(1, exponent);

			check_neighbours(first, 1);
			/* to the next power of two and a little beyond */
			check_neighbours(first, (IMPLIED_BIT >> 8) + (number_test_random(&random) >> 30));
			check_neighbours(double_of_bits(bits_of_double(first) - COLUMN / 2),
				number_test_random(&random) >> 58);
		}
}

static void test_powers_of_ten(void **state)
{
	char text[NUMBER_TEXT_MAX];

	(void)state;
	for (int exponent = -323; exponent <= 308; exponent++) {
		double power;

		sprintf(text, "1e%d", exponent);
		power = strtod(text, NULL);
		for (uint64_t distance = 1; distance < UINT64_C(1) << 44; distance *= 64) {
			check_neighbours(double_of_bits(bits_of_double(power) - 100 * distance), distance);
			check_neighbours(double_of_bits(bits_of_double(-power) - 100 * distance), distance);
		}
	}
}

/* What people ask for: few digits, whose decimals are just beside the number. */
static void test_short_decimals(void **state)
{
	double values[COLUMN];

	(void)state;
	for (double unit = 1; unit <= 1e15; unit *= 10)
		for (int step = 1; step < 1000; step = 3 * step + 1)
			for (int first = -128 * step; first < 128 * step; first += 100 * step) {
				for (int i = 0; i < COLUMN; i++)
					values[i] = (first + i * step) / unit;
				check_column(values, COLUMN, ",");
				for (int i = 0; i < COLUMN; i++)
					values[i] = (first + i * step) * unit;
				check_column(values, COLUMN, "\n");
			}
}

/* Integers, halves, and so on, of up to sixteen digits: decimals that end in a tie. */
static void test_ties(void **state)
{
	uint64_t random = 2;

	(void)state;
	for (int exponent = -20; exponent <= 3; exponent++)
		for (int i = 0; i < 50; i++)
			check_neighbours(ldexp((double)(IMPLIED_BIT | number_test_random(&random) >> 12),
				exponent), 1 + number_test_random(&random) % 4);
}

static void test_linspaces(void **state)
{
	uint64_t random = 3;

	(void)state;
	for (long i = number_test_count() / COLUMN * 20; i > 0; i--) {
		double values[COLUMN], first, step;

		first = ldexp((double)(int64_t)number_test_random(&random), (int)(i % 30) - 70);
		step = ldexp((double)number_test_random(&random), (int)(i % 41) - 100);
		for (int j = 0; j < COLUMN; j++)
			values[j] = first + j * step;
		check_column(values, COLUMN, ",");
	}
}

static void test_columns_that_jump_about(void **state)
{
	uint64_t random = 4;
	static const double special[] = {
		0.0, -0.0, NAN, INFINITY, -INFINITY, 0x1p-1074, -0x1p-1022, 1, 5e-324, 1e16, 0.5,
	};
	double values[COLUMN];

	(void)state;
	for (long i = number_test_count() / COLUMN; i > 0; i--) {
		for (int j = 0; j < COLUMN; j++) {
			uint64_t bits = number_test_random(&random);

			/* alike for a while, then not, or special */
			values[j] = j > 0 && bits % 8 != 0 ? values[j - 1] * (1 + 0x1p-20)
				: bits % 3 == 0 ? special[bits / 8 % (sizeof special / sizeof *special)]
				: double_of_bits(bits);
		}
		check_column(values, COLUMN, ",");
	}
}

static void test_any_length_and_what_follows(void **state)
{
	static const char *const after[] = { "", ",", " |\n", " | " };
	double values[COLUMN];

	(void)state;
	for (size_t i = 0; i < COLUMN; i++)
		values[i] = -1.7976931348623157e308 + (double)i * 1e294;
	for (size_t count = 0; count < 20; count++)
		for (size_t i = 0; i < sizeof after / sizeof *after; i++)
			check_column(values, count, after[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_exponents),
		cmocka_unit_test(test_powers_of_ten),
		cmocka_unit_test(test_short_decimals),
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_linspaces),
		cmocka_unit_test(test_columns_that_jump_about),
		cmocka_unit_test(test_any_length_and_what_follows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
