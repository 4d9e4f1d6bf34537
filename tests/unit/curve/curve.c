/* SPDX-License-Identifier: MIT */
/* curve.c - labels, titles, and where a curve breaks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "unit/curve/curves.h"

static void expect_title(const char *wanted, const struct curve *curve,
	const struct curve *together, size_t count)
{
	char *title = curve_title(curve, together, count);
	assert_string_equal(title, wanted);
	free(title);
}

static void test_titles_say_what_tells_curves_apart(void **state)
{
	(void)state;
	struct curve swish[2] = { curve_of("swish", 0), curve_of("swish", 0) };
	expect_title("Swish", &swish[0], swish, 2);
	const double beta = -0.5;
	swish[1] = curve_set("swish", 0, &beta);
	expect_title("Swish (β = 1)", &swish[0], swish, 2);
	expect_title("Swish (β = −0.5)", &swish[1], swish, 2);
	expect_title("Swish", &swish[0], swish, 1);
	const struct curve gelu = curve_of("gelu", 2);
	expect_title("GELU″", &gelu, &gelu, 1);
	struct curve difference = curve_of("gelu_tanh", 0);
	const struct curve exact = curve_of("gelu", 0);
	difference.minus = &exact;
	char *title = curve_title(&difference, &difference, 1);
	assert_non_null(strstr(title, " − GELU"));
	free(title);
}

static void test_breaks_of_a_difference_are_those_of_both_each_once(void **state)
{
	(void)state;
	double breaks[CURVE_BREAKS_MAX];
	struct curve difference = curve_of("hard_sigmoid", 0);	/* -3, 3 */
	const struct curve relu6 = curve_of("relu6", 0);	/* 0, 6 */
	const struct curve hard_swish = curve_of("hard_swish", 0);	/* -3, 3 */
	const struct curve gelu = curve_of("gelu", 0);		/* none */
	difference.minus = &relu6;
	assert_int_equal(curve_breaks(&difference, breaks), 4);
	static const double both[] = { -3, 0, 3, 6 };
	assert_memory_equal(breaks, both, sizeof both);
	difference.minus = &hard_swish;
	assert_int_equal(curve_breaks(&difference, breaks), 2);
	assert_true(breaks[0] == -3 && breaks[1] == 3);
	difference.minus = &gelu;
	assert_int_equal(curve_breaks(&difference, breaks), 2);
	difference = gelu;
	difference.minus = &relu6;
	assert_int_equal(curve_breaks(&difference, breaks), 2);
	assert_true(breaks[0] == 0 && breaks[1] == 6);
}

static void test_sides_of_a_difference_are_subtracted(void **state)
{
	(void)state;
	struct curve difference = curve_of("gelu", 1);
	const struct curve relu = curve_of("relu", 1);
	difference.minus = &relu;
	double left, right;
	curve_sides(&difference, 0, &left, &right);
	assert_true(left == 0.5 && right == -0.5);
	curve_sides(&difference, 1, &left, &right);
	assert_true(left == right && left == curve_at(&difference, 1));
}

/* Limits of every function at its breakpoints are what it has just beside them. */
static void test_sides_are_the_limits(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++)
		for (unsigned order = 0; order < ORDERS; order++) {
			const struct curve curve = curve_of(activations[i]->name, order);
			double breaks[CURVE_BREAKS_MAX];
			const size_t count = curve_breaks(&curve, breaks);
			for (size_t j = 0; j < count; j++) {
				double left, right;
				curve_sides(&curve, breaks[j], &left, &right);
				const double below = curve_at(&curve, breaks[j] - 1e-9);
				const double above = curve_at(&curve, breaks[j] + 1e-9);
				if (fabs(left - below) > 1e-7 || fabs(right - above) > 1e-7)
					fail_msg("%s, order %u, at %g: %g and %g beside, not %g and %g",
						activations[i]->name, order, breaks[j], below, above,
						left, right);
				if (j > 0)
					assert_true(breaks[j] > breaks[j - 1]);
			}
		}
}

static void test_a_difference_of_any_length_is_subtracted(void **state)
{
	(void)state;
	enum { COUNT = 1000 };
	static double x[COUNT], y[COUNT];
	struct curve difference = curve_of("silu", 0);
	const struct curve minus = curve_of("tanh", 0);
	difference.minus = &minus;
	const struct curve silu = curve_of("silu", 0);
	for (size_t i = 0; i < COUNT; i++)
		x[i] = (double)i / 100 - 5;
	for (size_t count = 0; count <= COUNT; count += 37) {
		curve_evaluate(&difference, x, y, count);
		for (size_t i = 0; i < count; i++)
			assert_true(y[i] == curve_at(&silu, x[i]) - curve_at(&minus, x[i]));
	}
}

/* Also of those that the kernel leaves to the formula, like GELU's next to its zero. */
static void test_values_are_the_same_wherever_they_lie(void **state)
{
	(void)state;
	enum { COUNT = 1100, OFFSETS = 9 };
	static double x[COUNT], one[COUNT], y[COUNT + OFFSETS];
	const struct curve gelu = curve_of("gelu", 1);
	for (size_t i = 0; i < COUNT; i++) {
		x[i] = i % 7 == 0 ? -0.7517915246935644 + (double)i * 1e-16 : (double)i / 100 - 5;
		one[i] = curve_at(&gelu, x[i]);
	}
	for (size_t offset = 0; offset < OFFSETS; offset++)
		for (size_t count = COUNT - offset; count > 0; count /= 5) {
			memset(y, 0, sizeof y);
			curve_evaluate(&gelu, x, y + offset, count);
			assert_memory_equal(y + offset, one, count * sizeof *y);
			assert_true(y[offset + count] == 0);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_titles_say_what_tells_curves_apart),
		cmocka_unit_test(test_breaks_of_a_difference_are_those_of_both_each_once),
		cmocka_unit_test(test_sides_of_a_difference_are_subtracted),
		cmocka_unit_test(test_sides_are_the_limits),
		cmocka_unit_test(test_a_difference_of_any_length_is_subtracted),
		cmocka_unit_test(test_values_are_the_same_wherever_they_lie),
	};
	return cmocka_run_group_tests_name("curve", tests, NULL, NULL);
}
