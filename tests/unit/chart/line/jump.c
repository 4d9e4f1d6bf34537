/* SPDX-License-Identifier: MIT */
/* jump.c - where curves jump, and how that is marked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart/layout/draw_jump.h"
#include "chart/line/jump.h"
#include "curve/curve.h"
#include "unit/chart/fake_device.h"
#include "unit/curve/curves.h"

static void test_found(void **state)
{
	(void)state;
	size_t count;
	const struct curve relu = curve_of("relu", 1);
	struct jump *jump = jumps_find(&relu, (struct interval){ -5, 5 }, &count);
	assert_int_equal(count, 1);
	assert_true(jump->x == 0 && jump->left == 0 && jump->right == 1 && jump->value == 0);
	free(jump);

	jump = jumps_find(&relu, (struct interval){ 0, 5 }, &count);
	assert_true(count == 1 && isnan(jump->left) && jump->right == 1);
	free(jump);
	free(jumps_find(&relu, (struct interval){ 1, 5 }, &count));
	assert_int_equal(count, 0);

	const struct curve swish = curve_of("hard_swish", 1);
	jump = jumps_find(&swish, (struct interval){ -5, 5 }, &count);
	assert_int_equal(count, 2);
	assert_true(jump[0].value == jump[0].left && jump[1].value == jump[1].right);
	free(jump);

	const struct curve smooth = curve_of("gelu", 2);
	free(jumps_find(&smooth, (struct interval){ -5, 5 }, &count));
	assert_int_equal(count, 0);
}

/* How often a dot and a ring are drawn for a jump, with y 100 px high. */
static void expect_marks(const struct jump *jump, size_t dots, size_t rings)
{
	const struct style style = { .width_px = 100, .height_px = 100 };
	const struct frame frame = {
		.box = { 0, 0, 100, 100 },
		.x = scale_make((struct interval){ -1, 1 }, 0, 100),
		.y = scale_make((struct interval){ 0, 1 }, 100, 0),
	};
	struct fake_device fake = fake_device(&style);
	const struct drawing drawing = { .device = &fake.device, .sizes = theme_sizes(1) };
	draw_jump(jump, &frame, &drawing, (struct color){ .alpha = 255 });
	assert_int_equal(fake.calls[FAKE_DOT], dots);
	assert_int_equal(fake.calls[FAKE_LINE], rings);
}

static void test_marked(void **state)
{
	(void)state;
	expect_marks(&(struct jump){ .left = 0, .right = 1, .value = 0 }, 1, 1);
	expect_marks(&(struct jump){ .left = 0, .right = 1, .value = 0.5 }, 1, 2);
	expect_marks(&(struct jump){ .left = NAN, .right = 1, .value = 1 }, 1, 0);
	expect_marks(&(struct jump){ .left = 0.5, .right = 0.51, .value = 0.5 }, 0, 0);
	expect_marks(&(struct jump){ .left = 0, .right = 7, .value = 0 }, 1, 0);
	expect_marks(&(struct jump){ .left = 0, .right = INFINITY, .value = 0 }, 1, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_marked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
