/* SPDX-License-Identifier: MIT */
/* scale.c - data to the page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <math.h>

#include "chart/frame/scale.h"

static void test_ends_are_exact(void **state)
{
	(void)state;
	static const struct interval ranges[] = {
		{ -5, 5 }, { 0, 0.1 }, { -DBL_MAX, DBL_MAX }, { 0, 5e-324 },
		{ 1e-310, 3e-310 }, { 1e6, 1e6 + 1e-3 }, { -DBL_MAX, 1 },
	};
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		const struct scale down = scale_make(ranges[i], 731, 12);
		assert_true(scale_px(&down, ranges[i].low) == 731);
		assert_true(scale_px(&down, ranges[i].high) == 12);
	}
}

static void test_affine(void **state)
{
	(void)state;
	const struct scale scale = scale_make((struct interval){ -5, 5 }, 100, 300);
	assert_true(scale_px(&scale, 0) == 200);
	assert_true(scale_px(&scale, 2.5) == 250);
	assert_true(scale_px(&scale, 10) == 400);
	assert_true(scale_px(&scale, -10) == 0);
}

static void test_far_values_stay_finite(void **state)
{
	(void)state;
	static const double far[] = { 1e30, 1e300, DBL_MAX };
	static const struct interval ranges[] = {
		{ -5, 5 }, { 0, 5e-324 }, { -DBL_MAX, DBL_MAX }, { -1e-300, 1e-300 },
	};
	for (size_t i = 0; i < sizeof far / sizeof far[0]; i++)
		for (size_t k = 0; k < sizeof ranges / sizeof ranges[0]; k++) {
			const struct scale scale = scale_make(ranges[k], 0, 500);
			const double above = scale_px(&scale, far[i]);
			const double below = scale_px(&scale, -far[i]);
			assert_true(isfinite(above) && above <= 1e9 && above >= 250);
			assert_true(isfinite(below) && below >= -1e9 && below <= 250);
		}
}

/* A symmetric logarithm is even near 0, and neither it nor its slope jumps. */
static void test_logarithms(void **state)
{
	(void)state;
	const struct scaling log = { .kind = SCALING_LOG };
	const struct scale decades = scale_make_as(log, (struct interval){ 1e-3, 1 }, 0, 300);
	assert_true(fabs(scale_px(&decades, 1e-2) - 100) < 1e-9);
	assert_true(scale_has(&decades, 5e-324) && !scale_has(&decades, 0));
	assert_true(isfinite(scale_px(&decades, 0)));

	const struct scaling symlog = { .kind = SCALING_SYMLOG, .threshold = 1e-3 };
	const struct scale both = scale_make_as(symlog, (struct interval){ -1, 1 }, 0, 100);
	assert_true(scale_px(&both, 0) == 50);
	assert_true(fabs(scale_px(&both, 5e-4) - 50 - (scale_px(&both, 1e-3) - 50) / 2) < 1e-9);
	const double below = scale_px(&both, 1e-3) - scale_px(&both, 0.999e-3);
	const double above = scale_px(&both, 1.001e-3) - scale_px(&both, 1e-3);
	assert_true(fabs(below - above) < 1e-3 * above + 1e-6);
	for (double value = -1; value < 1; value += 0.03) {
		assert_true(fabs(scale_value(&both, scale_px(&both, value)) - value) < 1e-12);
		assert_true(scale_px(&both, value) < scale_px(&both, value + 0.03));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ends_are_exact),
		cmocka_unit_test(test_affine),
		cmocka_unit_test(test_far_values_stay_finite),
		cmocka_unit_test(test_logarithms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
