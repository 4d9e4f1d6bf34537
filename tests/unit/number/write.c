/* SPDX-License-Identifier: MIT */
/* number/write.c - numbers to text, against the C library's printf and strtod. */
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

static double random_double(uint64_t *state)
{
	double value;

	do
		value = double_of_bits(number_test_random(state));
	while (!isfinite(value));
	return value;
}

/* A double of few bits near 1: most of its decimal expansions end, many in a 5. */
static double random_dyadic(uint64_t *state)
{
	uint64_t random = number_test_random(state);

	return ldexp((double)(random >> 40 >> random % 24), -(int)(random >> 8 & 31));
}

/* number_write's answer, or with digits > 0 number_write_digits', as a string; what
 * lies behind the room that a number may need must not change. */
static const char *written(char *text, double value, int digits)
{
	size_t length;

	memset(text, '#', NUMBER_TEXT_MAX + 8);
	length = digits > 0 ? number_write_digits(text, value, digits) : number_write(text, value);
	assert_in_range(length, 1, NUMBER_TEXT_MAX);
	assert_memory_equal(text + NUMBER_TEXT_MAX, "########", 8);
	text[length] = '\0';
	return text;
}

/* Lays out what printf's %.*e made by the rules of number.h. */
static const char *laid_out(char *text, double value, int digits)
{
	char decimal[40], figures[40];
	char *p = text;
	int exponent, count = digits;

	snprintf(decimal, sizeof decimal, "%.*e", digits - 1, fabs(value));
	exponent = atoi(strchr(decimal, 'e') + 1);
	figures[0] = decimal[0];
	memcpy(figures + 1, decimal + 2, (size_t)digits);
	while (count > 1 && figures[count - 1] == '0')
		count--;
	if (signbit(value))
		*p++ = '-';
	if (exponent < -5 || exponent > 15) {
		p += sprintf(p, "%c%s%.*s", figures[0], count > 1 ? "." : "",
			count - 1, figures + 1);
		sprintf(p, "e%+d", exponent);
	} else if (exponent < 0) {
		sprintf(p, "0.%.*s%.*s", -1 - exponent, "0000", count, figures);
	} else if (count <= exponent + 1) {
		sprintf(p, "%.*s%.*s", count, figures, exponent + 1 - count, "000000000000000");
	} else {
		sprintf(p, "%.*s.%.*s", exponent + 1, figures, count - exponent - 1,
			figures + exponent + 1);
	}
	return text;
}

static void check_digits(double value)
{
	char ours[NUMBER_TEXT_MAX + 8], theirs[64];

	if (value == 0)
		return;
	for (int digits = 1; digits <= NUMBER_DIGITS_MAX; digits++)
		assert_string_equal(written(ours, value, digits), laid_out(theirs, value, digits));
}

static int count_digits(const char *text)
{
	int count = 0, zeros = 0;

	for (; *text != '\0' && *text != 'e'; text++) {
		if (*text == '.' || *text == '-' || (*text == '0' && count == 0))
			continue;
		count++;
		zeros = *text == '0' ? zeros + 1 : 0;
	}
	return count - zeros;
}

/* Reads back to the same bits; no text with a digit less does; and as few digits
 * by printf, which rounds to nearest, are the same ones if they read back. */
static void check_shortest(double value)
{
	char ours[NUMBER_TEXT_MAX + 8], theirs[64];
	int digits;

	if (value == 0)
		return;
	written(ours, value, 0);
	if (bits_of_double(strtod(ours, NULL)) != bits_of_double(value))
		fail_msg("%a is written %s", value, ours);
	digits = count_digits(ours);
	laid_out(theirs, value, digits);
	if (strtod(theirs, NULL) == value)
		assert_string_equal(ours, theirs);
	if (digits > 1 && strtod(laid_out(theirs, value, digits - 1), NULL) == value)
		fail_msg("%a is written %s, not %s", value, ours, theirs);
}

static void test_shortest_table(void **state)
{
	static const struct {
		double value;
		const char *text;
	} cases[] = {
		{ 0.0, "0" }, { -0.0, "-0" }, { NAN, "nan" }, { -NAN, "nan" },
		{ INFINITY, "inf" }, { -INFINITY, "-inf" },
		{ 1, "1" }, { -1, "-1" }, { 10, "10" }, { 123000, "123000" }, { -0.05, "-0.05" },
		{ 0.1, "0.1" }, { 0.3, "0.3" }, { 0.1 + 0.2, "0.30000000000000004" },
		{ 2.5, "2.5" }, { 1234.5678, "1234.5678" }, { 12345678.9, "12345678.9" },
		{ 123456789.5, "123456789.5" }, { 1.0 / 3, "0.3333333333333333" },
		/* the ends of the plain layout */
		{ 1e-5, "0.00001" }, { 0x1.4f8b588e368f0p-17, "9.999999999999999e-6" },
		{ 1.2345e-5, "0.000012345" },
		{ -1.2345678901234567e-5, "-0.000012345678901234568" },
		{ 9.5e-7, "9.5e-7" }, { 1e-7, "1e-7" }, { 9999999999999998, "9999999999999998" },
		{ 1e15, "1000000000000000" }, { 1e16, "1e+16" }, { 1.5e16, "1.5e+16" },
		{ 999999999999999.9, "999999999999999.9" }, { 99999999.5, "99999999.5" },
		/* integers around 2^53, which is the last with a neighbour 1 away */
		{ 9007199254740991, "9007199254740991" }, { 9007199254740992, "9007199254740992" },
		{ 9007199254740993.0, "9007199254740992" }, { 9007199254740994, "9007199254740994" },
		{ 562949953421312.25, "562949953421312.2" },
		{ 562949953421312.75, "562949953421312.8" },
		/* the ends of the range */
		{ 5e-324, "5e-324" }, { 1e-323, "1e-323" },
		{ 2.2250738585072011e-308, "2.225073858507201e-308" },
		{ 2.2250738585072014e-308, "2.2250738585072014e-308" },
		{ 1.7976931348623157e308, "1.7976931348623157e+308" },
		{ 1e300, "1e+300" }, { -7.619853e-23, "-7.619853e-23" }, { 1e22, "1e+22" },
		{ 1e23, "1e+23" }, { 9.999999999999997e22, "9.999999999999997e+22" },
		/* a power of two whose nearest 16 digits lie in the narrow half, outside */
		{ 0x1p-44, "5.684341886080802e-14" }, { 0x1p-1017, "7.120236347223045e-307" },
		{ 0x1p+60, "1.152921504606847e+18" }
	};
	char text[NUMBER_TEXT_MAX + 8];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(written(text, cases[i].value, 0), cases[i].text);
}

static void test_digits_table(void **state)
{
	static const struct {
		double value;
		int digits;
		const char *text;
	} cases[] = {
		{ 0.0, 3, "0" }, { -0.0, 3, "-0" }, { NAN, 3, "nan" }, { -INFINITY, 3, "-inf" },
		{ 0.1, 17, "0.10000000000000001" }, { 0.1, 16, "0.1" }, { 123456, 3, "123000" },
		/* ties go to the even digit */
		{ 0.5, 1, "0.5" }, { 2.5, 1, "2" }, { 3.5, 1, "4" }, { 25, 1, "20" },
		{ 35, 1, "40" },
		{ 0.125, 2, "0.12" }, { 0.375, 2, "0.38" }, { 1234567.5, 7, "1234568" },
		{ 1234566.5, 7, "1234566" }, { 0.15, 1, "0.1" }, { 0.25, 1, "0.2" },
		{ 2.5e10, 1, "20000000000" }, { 2.5e22, 1, "2e+22" }, { 8.5e22, 1, "8e+22" },
		/* a carry through all digits changes the layout, too */
		{ 9.96, 2, "10" }, { 0.999999, 3, "1" }, { 9.9999e-6, 3, "0.00001" },
		{ 9999999999999998, 15, "1e+16" }, { 9.5e-7, 1, "1e-6" }, { -99.5, 2, "-100" },
		{ 5e-324, 17, "4.9406564584124654e-324" }, { 5e-324, 1, "5e-324" },
		{ 1.7976931348623157e308, 1, "2e+308" }, { 1e23, 17, "9.9999999999999992e+22" }
	};
	char text[NUMBER_TEXT_MAX + 8];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(written(text, cases[i].value, cases[i].digits), cases[i].text);
}

static void test_powers(void **state)
{
	char text[NUMBER_TEXT_MAX];
	double value;

	(void)state;
	for (int exponent = EXPONENT_LEAST; exponent < 1024; exponent++) {
		value = ldexp(1, exponent);
		for (int side = -1; side <= 1; side++) {
			check_shortest(side == 0 ? value : nextafter(value, side * INFINITY));
			check_digits(side == 0 ? value : nextafter(value, side * INFINITY));
		}
	}
	for (int exponent = -323; exponent <= 308; exponent++) {
		snprintf(text, sizeof text, "1e%d", exponent);
		value = strtod(text, NULL);
		for (int side = -1; side <= 1; side++) {
			check_shortest(side == 0 ? value : nextafter(value, side * INFINITY));
			check_digits(side == 0 ? value : nextafter(value, side * INFINITY));
		}
	}
}

static void test_ties(void **state)
{
	uint64_t random = 1;
	double value;

	(void)state;
	/* Integers and halves end in a 5 for some number of digits; so do k/2^n. */
	for (int integer = 1; integer < 2000; integer++) {
		check_digits(integer);
		check_digits(integer + 0.5);
		check_digits(integer * 1e12);
	}
	for (long i = number_test_count() / 20; i > 0; i--) {
		value = random_dyadic(&random);
		check_digits(value);
		check_shortest(value);
	}
}

static void test_random_shortest(void **state)
{
	uint64_t random = 2;

	(void)state;
	for (long i = number_test_count(); i > 0; i--)
		check_shortest(random_double(&random));
}

/* Decimals of few digits are what people type, and what a linspace makes. */
static void test_random_decimals(void **state)
{
	uint64_t random = 3;
	double value;

	(void)state;
	for (long i = number_test_count() / 4; i > 0; i--) {
		value = (double)(int64_t)number_test_random(&random) / 0x1p63;
		check_shortest(value * 1e3);
		value = (double)(number_test_random(&random) % 1000000);
		check_shortest(value / 1e3);
		check_shortest(value * 1e-9);
		check_shortest(value * 1e11);
	}
}

static void test_random_digits(void **state)
{
	uint64_t random = 4;

	(void)state;
	for (long i = number_test_count() / 10; i > 0; i--)
		check_digits(random_double(&random));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shortest_table),
		cmocka_unit_test(test_digits_table),
		cmocka_unit_test(test_powers),
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_random_shortest),
		cmocka_unit_test(test_random_decimals),
		cmocka_unit_test(test_random_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
