/* SPDX-License-Identifier: MIT */
/* number/read.c - text to numbers, against the C library's strtod. */
#include <inttypes.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "number/bits.h"
#include "number/number.h"
#include "unit/number/random_numbers.h"

enum { MILLION = 1000000 };

/* Room for texts; what lies behind the end cannot be read. */
struct edge {
	char *start, *end;
	size_t size;
};

static int make_edge(void **state)
{
	static struct edge edge;
	size_t page = (size_t)sysconf(_SC_PAGESIZE);

	edge.size = (2 * MILLION / page + 2) * page;
	edge.start = mmap(NULL, edge.size, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (edge.start == MAP_FAILED)
		return -1;
	edge.end = edge.start + edge.size - page;
	*state = &edge;
	return mprotect(edge.end, page, PROT_NONE);
}

static int drop_edge(void **state)
{
	const struct edge *edge = *state;

	return munmap(edge->start, edge->size);
}

/* How much of the text a number_read takes, -1 for none. */
static long taken(const struct edge *edge, const char *text, size_t length, double *value)
{
	char *start = edge->end - length;
	const char *stop;

	memcpy(start, text, length);
	stop = number_read(start, edge->end, value);
	return stop != NULL ? stop - start : -1;
}

/* The text is all one number, the same one as for strtod. */
static void check_text(const struct edge *edge, const char *text)
{
	double value = -1, expected = strtod(text, NULL);
	size_t length = strlen(text);

	assert_int_equal(taken(edge, text, length, &value), length);
	if (bits_of_double(value) != bits_of_double(expected))
		fail_msg("%.800s is read as %a, not %a", text, value, expected);
}

static void test_table(void **state)
{
	static const struct {
		const char *text;
		double value;
		int taken;
	} cases[] = {
		{ "0", 0, 1 }, { "-0", -0.0, 2 }, { "+1", 1, 2 }, { ".5", 0.5, 2 }, { "5.", 5, 2 },
		{ "-.5e1", -5, 5 }, { "5.e1", 50, 4 }, { "0.1", 0.1, 3 }, { "1E+2", 100, 4 },
		{ "12345678", 12345678, 8 }, { "123456789.123456789", 123456789.123456789, 19 },
		/* where a number ends */
		{ "1,2", 1, 1 }, { "1.2.3", 1.2, 3 }, { "1e", 1, 1 }, { "1e+", 1, 1 },
		{ "1ex", 1, 1 },
		{ "1e5e", 1e5, 3 }, { "12345678\n", 12345678, 8 }, { "1234567/8", 1234567, 7 },
		{ "0.1234567/", 0.1234567, 9 }, { "0.1234567:", 0.1234567, 9 },
		{ "0.1234\377678,", 0.1234, 6 }, { "1-2", 1, 1 }, { "1 ", 1, 1 },
		/* none */
		{ "", 0, -1 }, { "-", 0, -1 }, { "+", 0, -1 }, { ".", 0, -1 }, { "-.", 0, -1 },
		{ "e5", 0, -1 }, { ".e5", 0, -1 }, { " 1", 0, -1 }, { "+-1", 0, -1 },
		{ "x", 0, -1 },
		{ "in", 0, -1 }, { "na", 0, -1 }, { ",", 0, -1 },
		/* words */
		{ "inf", INFINITY, 3 }, { "-Infinity", -INFINITY, 9 }, { "+INFINIT", INFINITY, 4 },
		{ "iNf,", INFINITY, 3 }, { "nan", NAN, 3 }, { "-NaN", NAN, 4 },
		{ "nan(1)", NAN, 3 },
		/* too large, too small, and the very limits */
		{ "1e400", INFINITY, 5 }, { "-1e400", -INFINITY, 6 }, { "1e-400", 0, 6 },
		{ "1e9999999999999999999", INFINITY, 21 },
		{ "1e99999999999999999999", INFINITY, 22 },
		{ "0x1p9999999999999999999", INFINITY, 23 },
		{ "-1e-99999999999999999999", -0.0, 24 },
		{ "0e99999999999999999999", 0, 22 }, { "0.0000000000000000000000", 0, 24 },
		{ "1.7976931348623157e308", 0x1.fffffffffffffp1023, 22 },
		{ "1.7976931348623158e308", 0x1.fffffffffffffp1023, 22 },
		{ "1.7976931348623159e308", INFINITY, 22 },
		{ "5e-324", 0x1p-1074, 6 }, { "2.4703282292062328e-324", 0x1p-1074, 23 },
		{ "2.4703282292062327e-324", 0, 23 },
		{ "2.2250738585072011e-308", 0x0.fffffffffffffp-1022, 23 },
		{ "2.2250738585072012e-308", 0x1p-1022, 23 },
		/* halves */
		{ "9007199254740993", 0x1p53, 16 }, { "9007199254740993.0", 0x1p53, 18 },
		{ "9007199254740993.00000000000000000001", 0x1.0000000000001p53, 37 },
		{ "9007199254740995", 0x1.0000000000002p53, 16 },
		{ "1e23", 0x1.52d02c7e14af6p76, 4 },
		{ "8.5e22", 8.5e22, 6 },
		/* hexadecimal */
		{ "0x1p3", 8, 5 }, { "0X1.8P-1", 0.75, 8 }, { "-0xA.8", -10.5, 6 },
		{ "0x.8", 0.5, 4 },
		{ "0x", 0, 1 }, { "0x.", 0, 1 }, { "0xg", 0, 1 }, { "0x1p", 1, 3 },
		{ "0x1p+", 1, 3 },
		{ "0x1.", 1, 4 }, { "0x1.1.1", 1.0625, 5 }, { "0x0p99999999999999999999", 0, 24 },
		{ "0x1p99999999999999999999", INFINITY, 24 },
		{ "0x1p-99999999999999999999", 0, 25 },
		{ "0x1p1024", INFINITY, 8 }, { "0x1.fffffffffffff8p1023", INFINITY, 23 },
		{ "0x1.fffffffffffff7p1023", 0x1.fffffffffffffp1023, 23 },
		{ "0x1p-1074", 0x1p-1074, 9 }, { "0x1p-1075", 0, 9 },
		{ "0x1.01p-1075", 0x1p-1074, 12 },
		{ "0x1.8p-1074", 0x1p-1073, 11 }, { "0x0.fffffffffffff8p-1022", 0x1p-1022, 24 },
		{ "0x1.00000000000008p0", 1, 20 },
		{ "0x1.00000000000018p0", 0x1.0000000000002p0, 20 },
		{ "0x1.000000000000080000000001p0", 0x1.0000000000001p0, 30 },
		{ "0x123456789abcdef0123456789", 0x123456789abcdef0123456789p0, 27 }
	};
	double value;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		size_t length = strlen(cases[i].text);

		value = 0;
		if (taken(*state, cases[i].text, length, &value) != cases[i].taken)
			fail_msg("the number in %s is not %d long", cases[i].text, cases[i].taken);
		if (isnan(cases[i].value))
			assert_true(isnan(value));
		else if (bits_of_double(value) != bits_of_double(cases[i].value))
			fail_msg("%s is read as %a", cases[i].text, value);
	}
}

/* Every text that a number is cut off at: what is there counts, or nothing. */
static void test_cut_off(void **state)
{
	static const char *const texts[] = {
		"-12345678.12345678e-123", "+0x1.23456789abcdefp-12",
		"123456789012345678901234567890e5", "-infinity",
		"0.00000000000000000000000001", "nan"
	};
	char text[64];
	char *stop;
	double value;

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		for (size_t length = 0; length <= strlen(texts[i]); length++) {
			long count;

			snprintf(text, sizeof text, "%.*s", (int)length, texts[i]);
			strtod(text, &stop);
			count = taken(*state, text, length, &value);
			assert_int_equal(count, stop == text ? -1 : stop - text);
			if (count > 0 && !isnan(value))
				assert_true(value == strtod(text, NULL));
		}
	}
}

static void test_random_texts(void **state)
{
	static const char *const suffixes[] = { "", "e%d", "E%+d" };
	uint64_t random = 1;
	char text[80];

	for (long i = number_test_count(); i > 0; i--) {
		uint64_t shape = number_test_random(&random);
		int digits = 1 + (int)(shape % 40), point = (int)(shape >> 8 & 255) % (digits + 1);
		int exponent = (int)(shape >> 40) % 700 - 350;
		char *p = text;

		if (shape >> 16 & 1)
			*p++ = shape >> 17 & 1 ? '-' : '+';
		for (int digit = 0; digit < digits; digit++) {
			if (digit == point)
				*p++ = '.';
			/* Some begin or end with many zeros. */
			if ((shape >> 20 & 3) == 0 && (digit < digits / 2) == (shape >> 22 & 1))
				*p++ = '0';
			else
				*p++ = (char)('0' + number_test_random(&random) % 10);
		}
		if (shape >> 24 & 1)
			exponent /= 16;
		sprintf(p, suffixes[(shape >> 25) % 3], exponent);
		check_text(*state, text);
	}
}

/* Leaves out the digits of d.ddde-99 after the first so many. */
static void cut_off(char *text, int digits)
{
	const char *exponent = strchr(text, 'e');

	memmove(text + 1 + digits, exponent, strlen(exponent) + 1);
}

static void check_halfway(const struct edge *edge, double value, int digits)
{
	/* A long double has room for the bit more that the middle needs. */
	long double middle = ((long double)value + (long double)nextafter(value, INFINITY)) / 2;
	char text[1200];

	snprintf(text, sizeof text, "%.1100Le", middle);
	check_text(edge, text);
	*(strchr(text, 'e') - 1) = '1';		/* a very little above */
	check_text(edge, text);
	cut_off(text, 800);
	check_text(edge, text);
	cut_off(text, digits);			/* below */
	check_text(edge, text);
	snprintf(text, sizeof text, "%.*Le", digits - 1, middle);
	check_text(edge, text);
}

static void test_halfway(void **state)
{
	uint64_t random = 2;
	char text[64];

	for (long i = number_test_count() / 20; i > 0; i--) {
		double value = fabs(double_of_bits(number_test_random(&random)));
		int digits = 2 + (int)(number_test_random(&random) % 30);

		if (!(value < 0x1.fffffffffffffp1023))
			continue;
		if (i % 8 == 0)
			value = double_of_bits(bits_of_double(value) >> 12);	/* subnormal */
		if (i % 8 == 1)
			value = trunc(fmod(value, 0x1p60));
		check_halfway(*state, value, digits);
		snprintf(text, sizeof text, "%.*e", digits - 1, value);
		check_text(*state, text);
		snprintf(text, sizeof text, "%a", value);
		check_text(*state, text);
	}
}

static void test_random_hexadecimal(void **state)
{
	uint64_t random = 3;
	char text[80];

	for (long i = number_test_count() / 4; i > 0; i--) {
		uint64_t shape = number_test_random(&random);
		int exponent = (int)(shape >> 40) % 2200 - 1100;
		uint64_t upper = number_test_random(&random) >> shape % 64;
		uint64_t lower = number_test_random(&random);

		/* Many are ties: nothing behind the half. */
		if (shape >> 32 & 1)
			upper &= UINT64_MAX << (shape >> 33) % 32, lower = 0;
		snprintf(text, sizeof text, "0x%llx.%llxp%d", (unsigned long long)upper,
			(unsigned long long)lower, exponent);
		check_text(*state, text);
	}
}

/* A million digits take their time, but only once. */
static void test_million_digits(void **state)
{
	const struct edge *edge = *state;
	char *text = edge->start;
	double value;

	/* 1 and a million zeros, divided by 10^1000000 */
	memset(text, '0', MILLION + 1);
	text[0] = '1';
	strcpy(text + MILLION + 1, "e-1000000");
	assert_ptr_equal(number_read(text, text + MILLION + 10, &value), text + MILLION + 10);
	assert_true(value == 1);

	/* 0.000...0001, times 10^1000000 */
	memset(text, '0', MILLION + 2);
	text[1] = '.';
	text[MILLION + 1] = '1';
	strcpy(text + MILLION + 2, "e1000000");
	assert_ptr_equal(number_read(text, text + MILLION + 10, &value), text + MILLION + 10);
	assert_true(value == 1);

	/* 2^53 + 1 is a tie, which the last digit decides. */
	memset(text, '0', MILLION);
	memcpy(text, "9007199254740993.", 17);
	assert_ptr_equal(number_read(text, text + MILLION, &value), text + MILLION);
	assert_true(value == 0x1p53);
	text[MILLION - 1] = '1';
	assert_ptr_equal(number_read(text, text + MILLION, &value), text + MILLION);
	assert_true(value == 0x1.0000000000001p53);
	memcpy(text + MILLION, "e99999999999999999999999", 24);
	assert_ptr_equal(number_read(text, text + MILLION + 24, &value), text + MILLION + 24);
	assert_true(value == INFINITY);

	/* Hexadecimal: the same tie. */
	memset(text, '0', MILLION);
	memcpy(text, "0x20000000000001.", 17);
	assert_ptr_equal(number_read(text, text + MILLION, &value), text + MILLION);
	assert_true(value == 0x1p53);
	text[MILLION - 1] = '1';
	assert_ptr_equal(number_read(text, text + MILLION, &value), text + MILLION);
	assert_true(value == 0x1.0000000000001p53);
}

/* What the text is in the type. */
static double read_as(const char *text, enum number_type type)
{
	const char *end = text + strlen(text);
	double value = -7;

	assert_ptr_equal(number_read_for(text, end, type, &value), end);
	return number_round_to(value, type);
}

/* Takes 1 from the last digit of a decimal. */
static void lessen(char *text)
{
	char *last = text + strlen(text) - 1;

	for (; *last == '0' || *last == '.'; last--)
		*last = *last == '0' ? '9' : '.';
	*last -= 1;
}

/* Halfway between two numbers of a type, and a trifle beside it. */
static void test_narrow_halfway(void **state)
{
	static const struct {
		enum number_type type;
		int bits, least, most;		/* of a number; exponents of halves of its unit */
	} types[] = {
		{ NUMBER_F32, 24, -150, 103 }, { NUMBER_F16, 11, -25, 4 },
		{ NUMBER_BF16, 8, -134, 119 },
	};
	uint64_t random = 1;

	(void)state;
	for (size_t t = 0; t < sizeof types / sizeof types[0]; t++) {
		for (int i = 0; i < 20000; i++) {
			const enum number_type type = types[t].type;
			const int exponent = types[t].least
				+ (int)(number_test_random(&random) % (uint64_t)(types[t].most - types[t].least));
			const uint64_t number = number_test_random(&random) >> (64 - types[t].bits);
			const double half = ldexp((double)(2 * number + 1), exponent);
			const double low = ldexp((double)(2 * number), exponent);
			const double high = ldexp((double)(2 * number + 2), exponent);
			char text[400], hexadecimal[400];

			/* A subnormal type's numbers are these, if they are not normal. */
			if (number >> (types[t].bits - 1) == 0 && exponent > types[t].least)
				continue;
			snprintf(text, sizeof text - 1, "%.250f", half);
			if (!(read_as(text, type) == (number % 2 == 0 ? low : high)))
				fail_msg("%s, type %d: %a", text, type, read_as(text, type));
			strcat(text, "0000000001");
			if (!(read_as(text, type) == high))
				fail_msg("%s, type %d: %a", text, type, read_as(text, type));
			snprintf(text, sizeof text - 1, "-%.250f", half);
			lessen(text);
			if (!(read_as(text, type) == -low))
				fail_msg("%s, type %d: %a", text, type, read_as(text, type));
			snprintf(hexadecimal, sizeof hexadecimal, "0x%" PRIx64 ".00000000000000000001p%d",
				2 * number + 1, exponent);
			if (!(read_as(hexadecimal, type) == high))
				fail_msg("%s, type %d: %a", hexadecimal, type, read_as(hexadecimal, type));
		}
	}
}

static void test_narrow_texts(void **state)
{
	static const struct {
		const char *text;
		enum number_type type;
		double value;
	} rows[] = {
		{ "17.328679084777833", NUMBER_F32, 0x1.154246p4 },
		{ "00017.328679084777833e0", NUMBER_F32, 0x1.154246p4 },
		{ "1732867908477783.3e-14", NUMBER_F32, 0x1.154246p4 },
		{ ".0000017328679084777833E+7", NUMBER_F32, 0x1.154246p4 },
		{ "17.32867908477783203125", NUMBER_F32, 0x1.154244p4 },
		{ "+17.328679084777832031250", NUMBER_F32, 0x1.154244p4 },
		{ "1.00390625", NUMBER_BF16, 1 },
		{ "1.003906250000000000000000000001", NUMBER_BF16, 0x1.02p0 },
		{ "65519.99999999999999999", NUMBER_F16, 65504 }, { "65520", NUMBER_F16, HUGE_VAL },
		{ "3.4028235677973366e38", NUMBER_F32, 0x1.fffffep127 },
		{ "340282356779733661637539395458142568447", NUMBER_F32, 0x1.fffffep127 },
		{ "340282356779733661637539395458142568448", NUMBER_F32, HUGE_VAL },
		{ "0", NUMBER_F16, 0 }, { "-0.0", NUMBER_F32, -0.0 }, { "inf", NUMBER_F16, HUGE_VAL },
		{ "1e-999", NUMBER_F16, 0 }, { "2.98023223876953125e-8", NUMBER_F16, 0 },
		{ "2.980232238769531250001e-8", NUMBER_F16, 0x1p-24 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const double value = read_as(rows[i].text, rows[i].type);
		if (!(value == rows[i].value && signbit(value) == signbit(rows[i].value)))
			fail_msg("%s: %a", rows[i].text, value);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_cut_off),
		cmocka_unit_test(test_random_texts),
		cmocka_unit_test(test_halfway),
		cmocka_unit_test(test_random_hexadecimal),
		cmocka_unit_test(test_million_digits),
		cmocka_unit_test(test_narrow_halfway),
		cmocka_unit_test(test_narrow_texts),
	};

	return cmocka_run_group_tests(tests, make_edge, drop_edge);
}
