/* scale.c - data to the page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <math.h>

#include "chart/scale.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ends_are_exact),
		cmocka_unit_test(test_affine),
		cmocka_unit_test(test_far_values_stay_finite),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
