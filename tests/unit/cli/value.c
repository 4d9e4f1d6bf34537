/* SPDX-License-Identifier: MIT */
/* value.c - what is a number, a list, a range, a size on the command line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/value.h"
#include "plane/point.h"

static const double pi = 3.14159265358979323846;

static bool same(double a, double b)
{
	return (isnan(a) && isnan(b)) || (a == b && signbit(a) == signbit(b));
}

static void test_numbers(void **state)
{
	(void)state;
	const struct {
		const char *text;
		double value;
	} rows[] = {
		{ "0", 0 }, { "-0", -0.0 }, { "+1", 1 }, { "1e3", 1000 }, { ".5", 0.5 }, { "5.", 5 },
		{ "0x1p-3", 0.125 }, { "0XAp0", 10 }, { "inf", INFINITY }, { "-INF", -INFINITY },
		{ "infinity", INFINITY }, { "nan", NAN }, { "1e999", INFINITY }, { "1e-999", 0 },
		{ "5e-324", 0x1p-1074 }, { "pi", pi }, { "-pi", -pi }, { "+pi", pi }, { "2pi", 2 * pi },
		{ "pi/2", pi / 2 }, { "3pi/4", 3 * pi / 4 }, { "1/3", 1.0 / 3 }, { "-1/3", -1.0 / 3 },
		{ "1/-3", -1.0 / 3 }, { "pi/pi", 1 }, { "0/5", 0 }, { "1/inf", 0 }, { "0x1/0x4", 0.25 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		double value = -7;
		if (!value_number(rows[i].text, strlen(rows[i].text), &value)
				|| !same(value, rows[i].value))
			fail_msg("'%s' is %.17g, got %.17g", rows[i].text, rows[i].value, value);
	}
}

static void test_no_numbers(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"", " ", "-", "+", ".", "e5", "1e", "1e+", "0x", "0x.p1", "1 ", " 1", "1,5", "--1", "1/0",
		"1/-0", "1/", "/1", "1//2", "1/2/3", "p", "pip", "2 pi", "pi2", "PI", "in", "infi", "nanx",
		"1_000", "1d3", "1f", "x",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		double value;
		if (value_number(texts[i], strlen(texts[i]), &value))
			fail_msg("'%s' is no number, got %g", texts[i], value);
	}
}

static void test_only_the_length_given_is_read(void **state)
{
	(void)state;
	double value;
	assert_true(value_number("12345", 2, &value));
	assert_true(value == 12);
	assert_true(value_number("1/34", 3, &value));
	assert_true(value == 1.0 / 3);
	assert_false(value_number("1/3", 2, &value));
	assert_false(value_number("pi", 1, &value));
	assert_true(value_number("1e5", 1, &value));
	assert_true(value == 1);
}

static void test_whole_numbers(void **state)
{
	(void)state;
	double value;
	assert_true(value_whole("1e6", 2, 1e7, &value));
	assert_true(value == 1e6);
	assert_true(value_whole("2", 2, 5, &value));
	assert_true(value_whole("5", 2, 5, &value));
	static const char *const bad[] = { "1", "6", "2.5", "nan", "inf", "x", "", "1e400", "1/3" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(value_whole(bad[i], 2, 5, &value));
}

static void test_bytes(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double bytes;
	} rows[] = { { "1024", 1024 }, { "1k", 1024 }, { "1.5M", 1.5 * (1 << 20) }, { "2G", 0x1p31 },
		{ "1t", 0x1p40 } };
	double value;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!value_bytes(rows[i].text, 1024, 0x1p53, &value) || value != rows[i].bytes)
			fail_msg("'%s'", rows[i].text);
	static const char *const bad[] = { "", "k", "1", "1023", "1.0001k", "1kk", "nanM", "infM",
		"1e300T", "1 M", "-1M", "1MB" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (value_bytes(bad[i], 1024, 0x1p53, &value))
			fail_msg("'%s' is no number of bytes", bad[i]);
}

static void test_lists(void **state)
{
	(void)state;
	double *values = NULL;
	size_t count = 0, bad_length;
	const char *bad;
	assert_true(value_list("1,1/2,-0,pi", 11, NUMBER_F64, &values, &count, &bad, &bad_length));
	assert_int_equal(count, 4);
	assert_true(values[0] == 1 && values[1] == 0.5 && same(values[2], -0.0) && values[3] == pi);
	/* More are appended. */
	assert_true(value_list("7", 1, NUMBER_F64, &values, &count, &bad, &bad_length));
	assert_int_equal(count, 5);
	assert_true(values[4] == 7);

	const struct {
		const char *text, *bad;
	} rows[] = { { "", "" }, { ",", "" }, { "1,", "" }, { ",1", "" }, { "1,,2", "" }, { "1,x,2", "x" },
		{ "1,2 ,3", "2 " } };
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_false(value_list(rows[i].text, strlen(rows[i].text), NUMBER_F64, &values, &count, &bad,
			&bad_length));
		assert_int_equal(bad_length, strlen(rows[i].bad));
		assert_memory_equal(bad, rows[i].bad, bad_length);
	}
	free(values);
}

static void test_intervals(void **state)
{
	(void)state;
	struct interval interval;
	assert_true(value_interval("-5:5", NUMBER_F64, &interval));
	assert_true(interval.low == -5 && interval.high == 5);
	assert_true(value_interval("-pi/2:1/3", NUMBER_F64, &interval));
	assert_true(interval.low == -pi / 2 && interval.high == 1.0 / 3);
	static const char *const bad[] = { "", ":", "1", "1:", ":1", "1:2:3", "1 :2", "a:b", "1,2",
		"1..2" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(value_interval(bad[i], NUMBER_F64, &interval));
}

static void test_sizes(void **state)
{
	(void)state;
	const struct {
		const char *text;
		double width, height;
		bool inches;
	} rows[] = {
		{ "640x480", 640, 480, false }, { "640x480px", 640, 480, false },
		{ "640pxx480px", 640, 480, false }, { "4x3in", 4, 3, true }, { "4inx3in", 4, 3, true },
		{ "2.54cmx5.08cm", 1, 2, true }, { "25.4mmx2.54cm", 1, 1, true },
		{ "254x127mm", 10, 5, true }, { "72x144pt", 1, 2, true },
		{ "252pt", 3.5, 0, true }, { "640px", 640, 0, false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct size size = { .width = 0 };
		if (!value_size(rows[i].text, &size) || fabs(size.width - rows[i].width) > 1e-12
				|| fabs(size.height - rows[i].height) > 1e-12
				|| size.inches != rows[i].inches)
			fail_msg("'%s' is %gx%g", rows[i].text, size.width, size.height);
	}
	static const char *const bad[] = { "", "x", "640", "640x", "x480", "in", "inxin", "640*480",
		"640x480em", "4inx300px", "4inx", "640x480x2", "640 x 480" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct size size;
		if (value_size(bad[i], &size))
			fail_msg("'%s' is no size", bad[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_no_numbers),
		cmocka_unit_test(test_only_the_length_given_is_read),
		cmocka_unit_test(test_whole_numbers),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_intervals),
		cmocka_unit_test(test_sizes),
	};
	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
