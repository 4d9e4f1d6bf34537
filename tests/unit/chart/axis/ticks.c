/* SPDX-License-Identifier: MIT */
/* ticks.c - the ticks of ranges, as a person would choose them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "chart/axis/axis_ticks.h"

/* The labels with a space between, then the factor. */
static const char *joined(const struct ticks *ticks, char *text)
{
	*text = '\0';
	for (size_t i = 0; i < ticks->count; i++)
		if (ticks->tick[i].label[0] != '\0')
			strcat(strcat(text, *text != '\0' ? " " : ""), ticks->tick[i].label);
	return strcat(text, ticks->factor);
}

static const struct {
	double low, high, intervals;
	const char *labels;
} cases[] = {
	{ -5, 5, 4, "−4 −2 0 2 4" },
	{ -5, 5, 9, "−5 −4 −3 −2 −1 0 1 2 3 4 5" },
	{ -5, 5, 2, "−5 0 5" },
	{ -0.2, 1.2, 7, "−0.2 0.0 0.2 0.4 0.6 0.8 1.0 1.2" },
	{ -0.05, 1.05, 5, "0.0 0.2 0.4 0.6 0.8 1.0" },
	{ -0.05, 1.05, 2, "0.0 0.5 1.0" },
	{ 0, 1, 10, "0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0" },
	{ 0.1, 0.3, 4, "0.10 0.15 0.20 0.25 0.30" },
	{ -10, -2, 4, "−10 −8 −6 −4 −2" },
	{ 3, 7, 4, "3 4 5 6 7" },
	{ 0, 20, 1e9, "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20" },
	{ 0, 100000, 5, "0 20000 40000 60000 80000 100000" },
	{ 0, 3e6, 3, "0 1 2 3×10⁶" },
	{ 0, 0.008, 4, "0.000 0.002 0.004 0.006 0.008" },
	{ 0, 0.001, 5, "0.0 0.2 0.4 0.6 0.8 1.0×10⁻³" },
	{ 0, 1e-9, 5, "0.0 0.2 0.4 0.6 0.8 1.0×10⁻⁹" },
	{ -2e-5, 2e-5, 4, "−2 −1 0 1 2×10⁻⁵" },
	{ -1e300, 1e300, 4, "−1.0 −0.5 0.0 0.5 1.0×10³⁰⁰" },
	{ -1.7e308, 1.7e308, 7, "−1.5 −1.0 −0.5 0.0 0.5 1.0 1.5×10³⁰⁸" },
	{ 1e6, 1e6 + 1e-3, 2, "0.0 0.5 1.0×10⁻³ + 1000000" },
	{ 0, 1e-320, 2, "0.0 0.5 1.0×10⁻³²⁰" },
	{ 1e13, 1e13 + 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0+10¹³" },
	{ -1e13 - 3, -1e13, 3, "−3 −2 −1 0−10¹³" },
	{ 1234567800, 1234567804, 4, "0 1 2 3 4+1.2345678×10⁹" },
	{ 1 - 9e-14, 1, 4, "−8 −6 −4 −2 0×10⁻¹⁴ + 1" },
	{ 100000.25, 100000.75, 2, "100000.4 100000.6" },
	/* Three neighbouring doubles: no round numbers among them. */
	{ 1 + DBL_EPSILON, 1 + 3 * DBL_EPSILON, 4, "1.0000000000000002 1.0000000000000007" },
};

static void test_labels(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char text[TICKS_MAX * TICK_LABEL_MAX];
		const struct ticks ticks = ticks_choose(
			(struct interval){ cases[i].low, cases[i].high }, cases[i].intervals);
		assert_string_equal(joined(&ticks, text), cases[i].labels);
	}
}

static void check(double low, double high, double intervals)
{
	const struct ticks ticks = ticks_choose((struct interval){ low, high }, intervals);
	assert_true(ticks.count >= 1 && ticks.count <= TICKS_MAX);
	for (size_t i = 0; i < ticks.count; i++) {
		const struct tick *tick = &ticks.tick[i];
		assert_true(tick->value >= low && tick->value <= high);
		assert_true(i == 0 || tick->value > tick[-1].value);
		assert_true(strlen(tick->label) < TICK_LABEL_MAX);
		const bool zero = tick->label[strspn(tick->label, "0.")] == '\0';
		const bool offset = strpbrk(ticks.factor, "+") != NULL
			|| strstr(ticks.factor, "\u2212") != NULL;
		assert_true(zero == (tick->value == 0) || offset);
		assert_false(tick->value == 0 && signbit(tick->value));
	}
}

/* Whatever the range: in it, ascending, not too many, zero written as such. */
static void test_laws(void **state)
{
	(void)state;
	static const double ends[] = {
		-DBL_MAX, -1e300, -3e17, -1e6, -7.3, -1, -0.1, -1e-9, -DBL_MIN, -5e-324, 0,
		5e-324, 1e-310, 2e-308, 1e-100, 0.3, 1, 2.5, 9.99, 123456, 1e15, 9e99, DBL_MAX,
	};
	const size_t count = sizeof ends / sizeof ends[0];
	for (size_t low = 0; low < count; low++)
		for (size_t high = low + 1; high < count; high++)
			for (double intervals = 0.3; intervals < 1e6; intervals *= 2.7)
				check(ends[low], ends[high], intervals);

	for (double width = 1; width > 1e-19; width /= 3)
		for (double offset = 1; offset < 1e9; offset *= 7) {
			const double next = nextafter(offset, INFINITY);
			check(offset, fmax(offset + width, next), 5);
			check(-fmax(offset + width, next), -offset, 5);
		}
}

/* The value is the decimal of the label, not a sum of rounded steps. */
static void test_values(void **state)
{
	(void)state;
	const struct ticks ticks = ticks_choose((struct interval){ 0, 1 }, 10);
	assert_int_equal(ticks.count, 11);
	for (size_t i = 0; i < ticks.count; i++)
		assert_true(ticks.tick[i].value == (double)i / 10);
}

static void test_angles(void **state)
{
	(void)state;
	static const double pi = 0x1.921fb54442d18p+1;
	static const struct {
		double low, high, intervals;
		const char *labels;
	} ranges[] = {
		{ -pi, pi, 4, "−π −π/2 0 π/2 π" },
		{ -pi, pi, 8, "−π −3π/4 −π/2 −π/4 0 π/4 π/2 3π/4 π" },
		{ 0, 2 * pi, 4, "0 π/2 π 3π/2 2π" },
		{ -4 * pi, 4 * pi, 4, "−4π −2π 0 2π 4π" },
		{ -pi / 4, pi / 4, 2, "−π/4 0 π/4" },
		{ -100 * pi, 100 * pi, 4, "−100π −50π 0 50π 100π" },
		{ -3, 3.15, 3, "−2 0 2" },
		{ 0, pi * (1 + 1e-9), 3, "0 1 2 3" },
	};
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		char text[TICKS_MAX * TICK_LABEL_MAX];
		const struct interval range = { ranges[i].low, ranges[i].high };
		const struct ticks ticks = ticks_of_angle(range, ranges[i].intervals);
		assert_string_equal(joined(&ticks, text), ranges[i].labels);
		for (size_t k = 0; k < ticks.count; k++)
			assert_true(ticks.tick[k].value >= range.low
				&& ticks.tick[k].value <= range.high);
	}
}

static void test_powers(void **state)
{
	(void)state;
	static const struct {
		struct scaling scaling;
		double low, high, intervals;
		const char *labels;
	} ranges[] = {
		{ { SCALING_LOG, 1 }, 1e-5, 1, 9, "10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹ 10⁰" },
		{ { SCALING_LOG, 1 }, 1e-5, 20, 4, "10⁻⁴ 10⁻² 10⁰" },
		{ { SCALING_LOG, 1 }, 1e-300, 1, 4, "10⁻³⁰⁰ 10⁻²²⁵ 10⁻¹⁵⁰ 10⁻⁷⁵ 10⁰" },
		{ { SCALING_LOG, 1 }, 2, 9, 4, "2 4 6 8" },
		{ { SCALING_SYMLOG, 1e-3 }, -2, 2, 10, "−10⁰ −10⁻¹ −10⁻² −10⁻³ 0 10⁻³ 10⁻² 10⁻¹ 10⁰" },
		{ { SCALING_SYMLOG, 1e-3 }, -2, 2, 3, "−10⁰ −10⁻² 0 10⁻² 10⁰" },
		{ { SCALING_SYMLOG, 1e-3 }, 0, 1, 9, "0 10⁻³ 10⁻² 10⁻¹ 10⁰" },
		{ { SCALING_SYMLOG, 1e-3 }, -5e-4, 0, 5, "−5 −4 −3 −2 −1 0×10⁻⁴" },
	};
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		char text[TICKS_MAX * TICK_LABEL_MAX];
		const struct ticks ticks = ticks_of_scaling(ranges[i].scaling,
			(struct interval){ ranges[i].low, ranges[i].high }, ranges[i].intervals);
		assert_string_equal(joined(&ticks, text), ranges[i].labels);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_laws),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_angles),
		cmocka_unit_test(test_powers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
