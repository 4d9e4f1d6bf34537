/* SPDX-License-Identifier: MIT */
/* number_types.c - numbers of all types: rounded, and written as short as they can be.
 *
 * All of those of 16 bits are tried. What a text reads back as is decided without a
 * double in between, which would round twice: by the C library's strtof for f32, and
 * for 16 bits by comparing the text with the middles between a number and its
 * neighbours, exactly.
 */
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

enum { EXACT_DIGITS = 200 };	/* of the middles, all of them */

/* The finite numbers of 16 bits by their bits, and what rounds to infinity after them. */
struct kind {
	enum number_type type;
	int fraction_bits, exponent_least;
	uint32_t infinity;
};

static const struct kind kinds[] = {
	{ NUMBER_F16, 10, -24, 0x7c00 },
	{ NUMBER_BF16, 7, -133, 0x7f80 }
};

/* The positive number of these bits; for infinity's, the number that would be there. */
static double decoded(const struct kind *kind, uint32_t bits)
{
	uint32_t fraction = bits & ((1u << kind->fraction_bits) - 1);
	int exponent = (int)(bits >> kind->fraction_bits);

	if (exponent == 0)
		return ldexp(fraction, kind->exponent_least);
	return ldexp(fraction + (1u << kind->fraction_bits), kind->exponent_least + exponent - 1);
}

static double float_of_bits(uint32_t bits)
{
	float value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

static const char *written(char *text, double value, enum number_type type)
{
	size_t length;

	memset(text, '#', NUMBER_TEXT_MAX + 8);
	length = number_write_as(text, value, type);
	assert_in_range(length, 1, NUMBER_TEXT_MAX);
	assert_memory_equal(text + NUMBER_TEXT_MAX, "########", 8);
	text[length] = '\0';
	return text;
}

/* The digits of a text up to the last that is not 0, as d.ddd, and its exponent. */
struct decimal {
	char digits[EXACT_DIGITS + 8];
	int count, exponent;
};

static struct decimal decimal_of(const char *text)
{
	struct decimal decimal = { .exponent = -1 };
	bool point = false;

	for (; *text != '\0' && *text != 'e'; text++) {
		if (*text == '.') {
			point = true;
			continue;
		}
		if (*text != '0' || decimal.count > 0) {
			decimal.digits[decimal.count++] = *text;
			decimal.exponent += !point;
		} else {
			decimal.exponent -= point;
		}
	}
	if (*text == 'e')
		decimal.exponent += atoi(text + 1);
	while (decimal.count > 0 && decimal.digits[decimal.count - 1] == '0')
		decimal.count--;
	decimal.digits[decimal.count] = '\0';
	return decimal;
}

/* The sign of text - value, both positive, by all the digits of both. */
static int compare(const char *text, double value)
{
	struct decimal a, b;
	char exact[EXACT_DIGITS + 32];

	if (value == 0)
		return 1;
	snprintf(exact, sizeof exact, "%.*e", EXACT_DIGITS - 1, value);
	a = decimal_of(text);
	b = decimal_of(exact);
	if (a.exponent != b.exponent)
		return a.exponent < b.exponent ? -1 : 1;
	return strcmp(a.digits, b.digits);
}

/* Whether text is nearest to the number of these bits, ties to even. */
static bool reads_as(const struct kind *kind, const char *text, uint32_t bits)
{
	double value = decoded(kind, bits);
	double below = (decoded(kind, bits - 1) + value) / 2;
	double above = (decoded(kind, bits + 1) + value) / 2;
	int low = compare(text, below), high = compare(text, above);

	return (low > 0 || (low == 0 && bits % 2 == 0)) &&
		(high < 0 || (high == 0 && bits % 2 == 0));
}

/* d.dde-9 of so many digits next to value, or steps of its last digit away from that. */
static void near_decimal(char *text, size_t size, double value, int digits, int steps)
{
	struct decimal decimal;
	int last;

	snprintf(text, size, "%.*e", digits - 1, value);
	decimal = decimal_of(text);
	last = decimal.exponent - digits + 1;
	while (decimal.count < digits)
		decimal.digits[decimal.count++] = '0';
	decimal.digits[decimal.count] = '\0';
	snprintf(text, size, "%lde%d", atol(decimal.digits) + steps, last);
}

static void check_16(const struct kind *kind, uint32_t bits)
{
	char text[NUMBER_TEXT_MAX + 8], other[64];
	double value = decoded(kind, bits), back;
	struct decimal ours;

	written(text, value, kind->type);
	if (!reads_as(kind, text, bits))
		fail_msg("%a is written %s", value, text);
	/* through a double, as the program reads it */
	number_read(text, text + strlen(text), &back);
	assert_true(number_round_to(back, kind->type) == value);

	ours = decimal_of(text);
	for (int digits = 1; digits < ours.count; digits++) {
		for (int steps = -1; steps <= 1; steps++) {
			near_decimal(other, sizeof other, value, digits, steps);
			if (other[0] != '0' && reads_as(kind, other, bits))
				fail_msg("%a is written %s, not %s", value, text, other);
		}
	}
	/* As few digits next to value are the same ones, if they read back. */
	near_decimal(other, sizeof other, value, ours.count, 0);
	if (reads_as(kind, other, bits) && strcmp(decimal_of(other).digits, ours.digits) != 0)
		fail_msg("%a is written %s, not %s", value, text, other);
	/* A sign changes nothing else. */
	written(other, -value, kind->type);
	assert_int_equal(other[0], '-');
	assert_string_equal(other + 1, text);
}

static void test_write_16(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		for (uint32_t bits = 1; bits < kinds[i].infinity; bits++)
			check_16(&kinds[i], bits);
}

static void check_float(double value)
{
	char text[NUMBER_TEXT_MAX + 8], other[64];
	struct decimal ours;

	if (!isfinite(value) || value == 0)
		return;
	value = fabs(value);
	written(text, value, NUMBER_F32);
	if ((double)strtof(text, NULL) != value)
		fail_msg("%a is written %s", value, text);
	ours = decimal_of(text);
	for (int steps = -1; steps <= 1 && ours.count > 1; steps++) {
		near_decimal(other, sizeof other, value, ours.count - 1, steps);
		if ((double)strtof(other, NULL) == value)
			fail_msg("%a is written %s, not %s", value, text, other);
	}
	near_decimal(other, sizeof other, value, ours.count, 0);
	if ((double)strtof(other, NULL) == value)
		assert_string_equal(decimal_of(other).digits, ours.digits);
}

static void test_write_float(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (long i = number_test_count() / 2; i > 0; i--) {
		check_float(float_of_bits((uint32_t)number_test_random(&random)));
		/* integers, halves and quarters, where ties are */
		check_float(ldexp(number_test_random(&random) >> 40, (int)(i % 40) - 4));
	}
	for (uint32_t exponent = 0; exponent < 255; exponent++)
		for (uint32_t step = 0; step < 32; step++)
			check_float(float_of_bits((exponent << 23) + step - 16));
}

static void test_write_table(void **state)
{
	static const struct {
		double value;
		enum number_type type;
		const char *text;
	} cases[] = {
		{ 0.1, NUMBER_F64, "0.1" }, { 0x1.99999ap-4, NUMBER_F32, "0.1" },
		{ 0x1.998p-4, NUMBER_F16, "0.1" }, { 0x1.9ap-4, NUMBER_BF16, "0.1" },
		{ 0x1.99999ap-4, NUMBER_F64, "0.10000000149011612" },
		{ 16777216, NUMBER_F32, "16777216" }, { 33554432, NUMBER_F32, "33554432" },
		{ 1e10, NUMBER_F32, "10000000000" }, { 0x1p-149, NUMBER_F32, "1e-45" },
		{ 0x1p-126, NUMBER_F32, "1.1754944e-38" },
		{ 0x1.fffffep127, NUMBER_F32, "3.4028235e+38" },
		/* the largest: 65520 and more would be infinity */
		{ 65504, NUMBER_F16, "65500" }, { 65472, NUMBER_F16, "65470" },
		{ 0x1p-24, NUMBER_F16, "6e-8" }, { 0x1p-14, NUMBER_F16, "0.00006104" },
		{ 0x1.fep127, NUMBER_BF16, "3.39e+38" },
		/* the least: 1e-40 reads back, but 9e-41 is as short and nearer */
		{ 0x1p-133, NUMBER_BF16, "9e-41" }, { 0x1p-126, NUMBER_BF16, "1.18e-38" },
		/* ties to even: the ends of an interval, and the last digit */
		{ 516, NUMBER_BF16, "516" }, { 520, NUMBER_BF16, "520" },
		{ 256.25, NUMBER_F16, "256.2" }, { 256.75, NUMBER_F16, "256.8" },
		{ 0.0, NUMBER_F16, "0" }, { -0.0, NUMBER_F32, "-0" }, { NAN, NUMBER_BF16, "nan" },
		{ INFINITY, NUMBER_F16, "inf" }, { -INFINITY, NUMBER_F32, "-inf" }
	};
	char text[NUMBER_TEXT_MAX + 8];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(written(text, cases[i].value, cases[i].type), cases[i].text);
}

static void check_round(double value, enum number_type type, double expected)
{
	double rounded = number_round_to(value, type);

	if (bits_of_double(rounded) != bits_of_double(expected))
		fail_msg("%a is rounded to %a, not %a", value, rounded, expected);
	assert_true(number_round_to(-value, type) == -expected);
	assert_true(signbit(number_round_to(-value, type)));
}

/* Every number, every middle, and the doubles next to both. */
static void test_round_16(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		const struct kind *kind = &kinds[i];
		enum number_type type = kind->type;

		for (uint32_t bits = 0; bits < kind->infinity; bits++) {
			double value = decoded(kind, bits), next = decoded(kind, bits + 1);
			double middle = (value + next) / 2;

			if (bits + 1 == kind->infinity)
				next = INFINITY;
			check_round(value, type, value);
			check_round(nextafter(value, INFINITY), type, value);
			check_round(nextafter(middle, 0), type, value);
			check_round(middle, type, bits % 2 == 0 ? value : next);
			check_round(nextafter(middle, INFINITY), type, next);
			if (isfinite(next))
				check_round(nextafter(next, 0), type, next);
		}
		check_round(0x1.fffffffffffffp1023, type, INFINITY);
		check_round(0x1p-1074, type, 0);
	}
}

/* The processor rounds to float. */
static void test_round_float(void **state)
{
	uint64_t random = 2;

	(void)state;
	for (long i = number_test_count(); i > 0; i--) {
		double any = fabs(double_of_bits(number_test_random(&random)));
		double low = float_of_bits((uint32_t)number_test_random(&random) & 0x7f7fffff);
		double middle = (low + nextafterf((float)low, INFINITY)) / 2;

		if (!isnan(any))
			check_round(any, NUMBER_F32, (float)any);
		check_round(low, NUMBER_F32, low);
		check_round(middle, NUMBER_F32, (float)middle);
		check_round(nextafter(middle, 0), NUMBER_F32, (float)nextafter(middle, 0));
		check_round(nextafter(middle, INFINITY), NUMBER_F32,
			(float)nextafter(middle, INFINITY));
	}
	check_round(0x1.ffffffp127, NUMBER_F32, INFINITY);
	check_round(nextafter(0x1.ffffffp127, 0), NUMBER_F32, 0x1.fffffep127);
}

static void test_round_special(void **state)
{
	(void)state;
	for (enum number_type type = NUMBER_F64; type <= NUMBER_BF16; type++) {
		assert_true(isnan(number_round_to(NAN, type)));
		check_round(INFINITY, type, INFINITY);
		check_round(0, type, 0);
		check_round(1, type, 1);
	}
	check_round(0x1p-1074, NUMBER_F64, 0x1p-1074);
	check_round(0x1.fffffffffffffp1023, NUMBER_F64, 0x1.fffffffffffffp1023);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_write_table),
		cmocka_unit_test(test_write_16),
		cmocka_unit_test(test_write_float),
		cmocka_unit_test(test_round_16),
		cmocka_unit_test(test_round_float),
		cmocka_unit_test(test_round_special),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
