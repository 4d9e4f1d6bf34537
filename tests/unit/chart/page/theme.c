/* theme.c - lines that can be told apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "activation/activation.h"
#include "chart/page/theme.h"
#include "curve/curve.h"
#include "sink/ramp.h"
#include "unit/curve/curves.h"

enum { DIFFERENT = 32 };

static const struct style styles[] = { { .dark = false }, { .dark = true }, { .print = true } };
enum { STYLES = sizeof styles / sizeof styles[0] };

static bool same(struct color a, struct color b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void test_no_two_lines_are_alike(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++) {
		const struct theme *theme = theme_get(&styles[i]);
		for (size_t a = 0; a < DIFFERENT; a++)
			for (size_t b = 0; b < a; b++) {
				const struct series one = { .color = a }, other = { .color = b };
				assert_true(theme_dash_of(theme, &one) != theme_dash_of(theme, &other)
					|| !same(theme_color(theme, &one), theme_color(theme, &other)));
			}
	}
}

static void test_dashes_begin(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++)
		for (size_t number = 0; number < PALETTE_COLORS; number++) {
			const struct series series = { .color = number };
			const bool solid = styles[i].print ? number % DASH_COUNT == 0 : number < 4;
			assert_int_equal(theme_dash_of(theme_get(&styles[i]), &series) == DASH_NONE,
				solid);
		}
}

/* After CIE 1931, from 0 to 1. */
static double luminance(struct color color)
{
	const double part[] = { color.red / 255.0, color.green / 255.0, color.blue / 255.0 };
	static const double weight[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;
	for (int i = 0; i < 3; i++)
		sum += weight[i] * (part[i] <= 0.04045 ? part[i] / 12.92
			: pow((part[i] + 0.055) / 1.055, 2.4));
	return sum;
}

static double contrast(struct color a, struct color b)
{
	const double high = fmax(luminance(a), luminance(b)), low = fmin(luminance(a), luminance(b));
	return (high + 0.05) / (low + 0.05);
}

/* Each shade is lighter than the one before, and readable on its ground. */
static void test_ramp_is_even(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++) {
		const struct theme *theme = theme_get(&styles[i]);
		double before = 0;
		for (size_t number = 0; number < 9; number++) {
			const struct series series = { .color = number, .shades = 9 };
			const struct color color = theme_color(theme, &series);
			assert_true(luminance(color) > before);
			assert_true(contrast(color, theme->background) > 2);
			before = luminance(color);
		}
	}
}

static void test_sweeps(void **state)
{
	(void)state;
	struct curve curve[4];
	size_t shade[4];
	for (size_t i = 0; i < 4; i++) {
		const double beta = (double)((i + 2) % 4);
		curve[i] = curve_set("swish", 0, &beta);
	}
	assert_int_equal(ramp_of(curve, 4, shade), 4);
	assert_true(shade[0] == 2 && shade[1] == 3 && shade[2] == 0 && shade[3] == 1);
	assert_int_equal(ramp_of(curve, 3, shade), 0);
	curve[3] = curve[0];
	assert_int_equal(ramp_of(curve, 4, shade), 0);
	const double beta = 9;
	curve[3] = curve_set("swish", 1, &beta);
	assert_int_equal(ramp_of(curve, 4, shade), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_two_lines_are_alike),
		cmocka_unit_test(test_dashes_begin),
		cmocka_unit_test(test_ramp_is_even),
		cmocka_unit_test(test_sweeps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
