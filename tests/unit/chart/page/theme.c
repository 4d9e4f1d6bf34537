/* SPDX-License-Identifier: MIT */
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
#include "sink/scheme.h"
#include "unit/chart/vision.h"
#include "unit/curve/curves.h"

enum { DIFFERENT = 64, FIRST = 4 };

/* As WCAG 2.2 wants it of lines and of texts. */
static const double LINE_CONTRAST = 3, TEXT_CONTRAST = 4.5;

static const double GREY_DISTANCE = 8;

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
			const bool solid = styles[i].print ? number == 0 : number < 4;
			assert_int_equal(theme_dash_of(theme_get(&styles[i]), &series) == DASH_NONE,
				solid);
		}
}

static struct color line_color(const struct style *style, size_t number)
{
	return theme_color(theme_get(style), &(struct series){ .color = number });
}

/* The least contrast that a line, and a name in its colour, have with a ground. */
static void check_contrast(const struct style *style, struct color ground)
{
	const struct theme *theme = theme_get(style);
	for (size_t number = 0; number < PALETTE_COLORS; number++) {
		const struct series line = { .color = number };
		const double seen = vision_contrast(theme_color(theme, &line), ground);
		const double read = vision_contrast(theme_text_color(theme, &line), ground);
		if (seen < LINE_CONTRAST)
			fail_msg("line %zu has a contrast of %.2f", number, seen);
		if (!style->unknown_ground && read < TEXT_CONTRAST)
			fail_msg("the name of line %zu has a contrast of %.2f", number, read);
	}
}

static void test_lines_are_seen(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++) {
		const struct theme *theme = theme_get(&styles[i]);
		check_contrast(&styles[i], theme->background);
		assert_true(vision_contrast(theme->title, theme->background) > TEXT_CONTRAST);
		assert_true(vision_contrast(theme->label, theme->background) > TEXT_CONTRAST);
		assert_true(vision_contrast(theme->tick, theme->background) > TEXT_CONTRAST);
	}
	const struct style terminal = { .unknown_ground = true };
	check_contrast(&terminal, (struct color){ 255, 255, 255, 255 });
	check_contrast(&terminal, (struct color){ 0x1e, 0x1e, 0x1e, 255 });
}

/* How far apart two lines have to be. */
static double wanted(size_t one, size_t other)
{
	const size_t greater = one > other ? one : other;
	return greater < FIRST ? 19 : one + 1 == other || other + 1 == one ? 17 : 14;
}

static void test_all_eyes_tell_lines_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++)
		for (int vision = 0; vision < VISION_GREY; vision++)
			for (size_t a = 0; a < PALETTE_COLORS; a++)
				for (size_t b = 0; b < a; b++) {
					const double distance = vision_distance(line_color(&styles[i], a),
						line_color(&styles[i], b), (enum vision)vision);
					if (distance < wanted(a, b))
						fail_msg("theme %zu: lines %zu and %zu are %.1f apart for "
							"%s eyes", i, b, a, distance, vision_name[vision]);
				}
	const struct style terminal = { .unknown_ground = true };
	for (int vision = 0; vision < VISION_GREY; vision++)
		for (size_t a = 0; a < FIRST; a++)
			for (size_t b = 0; b < a; b++)
				assert_true(vision_distance(line_color(&terminal, a),
					line_color(&terminal, b), (enum vision)vision) > 14);
}

/* What has the same dashes is lighter or darker. */
static void test_grey_lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++)
		for (size_t a = 0; a < PALETTE_COLORS; a++)
			for (size_t b = 0; b < a; b++) {
				const struct theme *theme = theme_get(&styles[i]);
				const double distance = vision_distance(line_color(&styles[i], a),
					line_color(&styles[i], b), VISION_GREY);
				if (theme_dash_of(theme, &(struct series){ .color = a })
						== theme_dash_of(theme, &(struct series){ .color = b })
						&& distance < GREY_DISTANCE)
					fail_msg("theme %zu: lines %zu and %zu are %.1f apart as greys",
						i, b, a, distance);
			}
}

/* The formula of the distance, at pairs of its authors' table 1. */
static void test_distance(void **state)
{
	(void)state;
	static const struct {
		struct lab one, other;
		double distance;
	} pairs[] = {
		{ { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
		{ { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
		{ { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
		{ { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
		{ { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_true(fabs(vision_lab_distance(pairs[i].one, pairs[i].other)
			- pairs[i].distance) < 5e-5);
}

/* Each shade is lighter than the one before, and seen on its ground. */
static void test_ramp_is_even(void **state)
{
	(void)state;
	for (size_t i = 0; i < STYLES; i++) {
		const struct theme *theme = theme_get(&styles[i]);
		double before = 0;
		for (size_t number = 0; number < 9; number++) {
			const struct series series = { .color = number, .shades = 9 };
			const struct color color = theme_color(theme, &series);
			assert_true(vision_luminance(color) > before);
			assert_true(vision_contrast(color, theme->background) >= LINE_CONTRAST);
			before = vision_luminance(color);
		}
	}
}

static void test_sweeps(void **state)
{
	(void)state;
	struct curve curve[5];
	for (size_t i = 0; i < 5; i++) {
		const double beta = (double)((i + 2) % 5) + 1;
		curve[i] = curve_set("swish", 0, &beta);
	}
	struct scheme scheme = scheme_of(curve, 5);
	assert_int_equal(scheme.shades, RAMP_SHADES);
	assert_true(scheme.color[3] == 0 && scheme.color[2] == RAMP_SHADES - 1);
	assert_true(scheme.color[0] == (RAMP_SHADES - 1) / 2);
	assert_string_equal(scheme.bar_name, "β");
	assert_int_equal(scheme.ticks, 5);
	scheme_free(&scheme);
	scheme = scheme_of(curve, 4);	/* so few are told apart by colours that differ */
	assert_int_equal(scheme.shades, 0);
	assert_null(scheme.bar_name);
	scheme_free(&scheme);
	const double beta = 9;
	curve[3] = curve_set("swish", 1, &beta);
	scheme = scheme_of(curve, 5);	/* the one that is a derivative has a dash */
	assert_int_equal(scheme.shades, RAMP_SHADES);
	assert_true(scheme.dash[3] == DASH_LONG && scheme.dash[4] == DASH_NONE);
	scheme_free(&scheme);
}

/* Of two parameters the one is the colour, the other the dash. */
static void test_two_ways(void **state)
{
	(void)state;
	struct curve curve[6];
	for (size_t i = 0; i < 6; i++) {
		const double beta = (double)(i / 2 + 1);
		curve[i] = curve_set("swish", i % 2, &beta);
	}
	struct scheme scheme = scheme_of(curve, 6);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(scheme.color[i], i / 2);
		assert_int_equal(scheme.dash[i], i % 2);
	}
	assert_int_equal(scheme.keys, 5);
	assert_string_equal(scheme.key[0].text, "β = 1");
	assert_string_equal(scheme.key[4].text, "Swish′");
	scheme_free(&scheme);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_two_lines_are_alike),
		cmocka_unit_test(test_dashes_begin),
		cmocka_unit_test(test_lines_are_seen),
		cmocka_unit_test(test_all_eyes_tell_lines_apart),
		cmocka_unit_test(test_grey_lines),
		cmocka_unit_test(test_distance),
		cmocka_unit_test(test_ramp_is_even),
		cmocka_unit_test(test_sweeps),
		cmocka_unit_test(test_two_ways),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
