/* SPDX-License-Identifier: MIT */
/* measure.c - errors against a reference, and their tally, where it is easy to be wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <float.h>
#include <math.h>
#include <string.h>

#include "curve/curve.h"
#include "curve/measure.h"
#include "tally/tally.h"
#include "unit/curve/curves.h"

static void expect(double wanted, double got)
{
	if (!(got == wanted || (isnan(got) && isnan(wanted))))
		fail_msg("%a instead of %a", got, wanted);
}

static void test_ulp_is_what_neighbours_differ_by(void **state)
{
	(void)state;
	static const double size[] = {
		1, 1.5, 0x1.fffffffffffffp0, 2, 1e-300, 0x1p-1022, 0x1p-1023, 0x1p-1074, 0, 1e300,
	};
	for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
		expect(nextafter(size[i], INFINITY) - size[i], number_ulp(size[i], NUMBER_F64));
		expect(number_ulp(size[i], NUMBER_F64), number_ulp(-size[i], NUMBER_F64));
		const float single = (float)size[i];
		if (isfinite(single))
			expect((double)nextafterf(single, INFINITY) - (double)single,
				number_ulp((double)single, NUMBER_F32));
	}
	expect(0x1p971, number_ulp(DBL_MAX, NUMBER_F64));
}

static void test_ulp_of_narrow_types(void **state)
{
	(void)state;
	expect(0x1p-10, number_ulp(1, NUMBER_F16));
	expect(0x1p-24, number_ulp(0x1p-14, NUMBER_F16));
	expect(0x1p-24, number_ulp(0x1p-24, NUMBER_F16));
	expect(0x1p-24, number_ulp(0x1p-300, NUMBER_F16));
	expect(0x1p-24, number_ulp(0, NUMBER_F16));
	expect(32, number_ulp(65504, NUMBER_F16));
	expect(0x1p-7, number_ulp(1, NUMBER_BF16));
	expect(0x1p-133, number_ulp(-0.0, NUMBER_BF16));
	expect(0x1p-149, number_ulp(1e-310, NUMBER_F32));
	expect(0x1p-23, number_ulp(1.999, NUMBER_F32));
	expect(NAN, number_ulp(INFINITY, NUMBER_F16));
	expect(NAN, number_ulp(NAN, NUMBER_F64));
}

static void test_errors_have_a_sign_and_a_unit(void **state)
{
	(void)state;
	expect(0.5, measure_error(MEASURE_ABSOLUTE, NUMBER_F64, 2.5, 2));
	expect(-0.5, measure_error(MEASURE_ABSOLUTE, NUMBER_F64, -2.5, -2));
	expect(0.25, measure_error(MEASURE_RELATIVE, NUMBER_F64, 2.5, 2));
	expect(-0.25, measure_error(MEASURE_RELATIVE, NUMBER_F64, -2.5, -2));
	expect(1, measure_error(MEASURE_ULP, NUMBER_F64, 1 + DBL_EPSILON, 1));
	/* Below a power of two the unit is half of that above. */
	expect(-1, measure_error(MEASURE_ULP, NUMBER_F64, 1 - DBL_EPSILON, 1 - DBL_EPSILON / 2));
	expect(0.5, measure_error(MEASURE_ULP, NUMBER_F16, 1 + 0x1p-10, 1 + 0x1p-11));
	expect(-3, measure_error(MEASURE_ULP, NUMBER_F64, 0, 3 * 0x1p-1074));
	expect(2, measure_error(MEASURE_ULP, NUMBER_F16, 0x1p-23, 0));
}

static void test_what_is_equal_has_no_error(void **state)
{
	(void)state;
	static const double same[] = { 0, 1, -1, DBL_MAX, 0x1p-1074, INFINITY, -INFINITY, NAN };
	for (size_t k = 0; k < MEASURES; k++) {
		for (size_t i = 0; i < sizeof same / sizeof *same; i++)
			expect(0, measure_error((enum measure)k, NUMBER_F64, same[i], same[i]));
		expect(0, measure_error((enum measure)k, NUMBER_F64, -0.0, 0.0));
	}
}

static void test_zeros_infinities_and_nan(void **state)
{
	(void)state;
	expect(INFINITY, measure_error(MEASURE_RELATIVE, NUMBER_F64, 1e-9, 0));
	expect(-INFINITY, measure_error(MEASURE_RELATIVE, NUMBER_F64, -1e-9, -0.0));
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++) {
		const enum measure how = (enum measure)k;
		expect(INFINITY, measure_error(how, NUMBER_F64, INFINITY, 1));
		expect(-INFINITY, measure_error(how, NUMBER_F64, 1, INFINITY));
		expect(INFINITY, measure_error(how, NUMBER_F64, 1, -INFINITY));
		expect(INFINITY, measure_error(how, NUMBER_F64, INFINITY, -INFINITY));
		expect(NAN, measure_error(how, NUMBER_F64, NAN, 1));
		expect(NAN, measure_error(how, NUMBER_F64, 1, NAN));
	}
}

static void test_a_reference_beyond_the_type_is_infinite_there(void **state)
{
	(void)state;
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++) {
		const enum measure how = (enum measure)k;
		expect(0, measure_error(how, NUMBER_F16, INFINITY, 65520));
		expect(0, measure_error(how, NUMBER_F16, -INFINITY, -1e9));
		expect(-INFINITY, measure_error(how, NUMBER_F16, 65504, 65520));
	}
	expect(-15, measure_error(MEASURE_ABSOLUTE, NUMBER_F16, 65504, 65519));
	expect(INFINITY, measure_error(MEASURE_ULP, NUMBER_F16, INFINITY, 65519));
}

static struct curve typed(const char *name, enum number_type type)
{
	struct curve curve = curve_of(name, 0);
	curve.type = type;
	return curve;
}

static void test_a_tally_in_parts_is_the_tally(void **state)
{
	(void)state;
	enum { ROWS = 1000 };
	static double x[ROWS];
	for (size_t i = 0; i < ROWS; i++)
		x[i] = (double)i / 64 - 8;
	x[400] = NAN;
	const struct curve curve = typed("hard_swish", NUMBER_F64);
	const struct curve gelu = typed("gelu", NUMBER_F64);
	struct tally whole = tally_new(&curve, &gelu, 1), sum = tally_new(&curve, &gelu, 1);
	struct tally part = tally_new(&curve, &gelu, 1);
	tally_add(&whole, 0, x, NULL, ROWS);
	for (size_t done = 0; done < ROWS; done += 250) {
		tally_clear(&part);
		tally_add(&part, done, x + done, NULL, 250);
		tally_merge(&sum, &part);
	}
	assert_int_equal(whole.errors->rows, ROWS);
	assert_int_equal(sum.errors->rows, ROWS);
	assert_int_equal(sum.errors->right, whole.errors->right);
	expect(errors_mean(whole.errors, MEASURE_ABSOLUTE),
		errors_mean(sum.errors, MEASURE_ABSOLUTE));
	for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++) {
		expect(whole.errors->largest[k].size, sum.errors->largest[k].size);
		expect(whole.errors->largest[k].x, sum.errors->largest[k].x);
		/* The first place, of a symmetric error the left one. */
		const double at = whole.errors->largest[k].x;
		double wanted = curve_at(&curve, at) - curve_at(&gelu, at);
		if (k == MEASURE_ABSOLUTE)
			expect(fabs(wanted), whole.errors->largest[k].size);
	}
	tally_free(&whole);
	tally_free(&sum);
	tally_free(&part);
}

static void test_nan_is_the_worst_and_nothing_has_no_mean(void **state)
{
	(void)state;
	struct curve curve = typed("relu", NUMBER_F64);
	struct tally tally = tally_new(&curve, &curve, 1);
	expect(NAN, errors_mean(tally.errors, MEASURE_ABSOLUTE));
	expect(NAN, tally.errors->largest[MEASURE_ULP].x);
	expect(NAN, errors_share(tally.errors));
	tally_add(&tally, 0, (double[]){ 1, INFINITY, NAN }, NULL, 3);
	expect(0, tally.errors->largest[MEASURE_ULP].size);
	expect(1, tally.errors->largest[MEASURE_ULP].x);
	expect(1, errors_share(tally.errors));
	expect(0, errors_mean(tally.errors, MEASURE_ABSOLUTE));
	tally_free(&tally);
}

/* Rounded once is right; a zero is, whatever its sign; another value is not. */
static void test_right_is_the_reference_rounded_once(void **state)
{
	(void)state;
	struct curve half[2] = { typed("silu", NUMBER_F32), typed("relu", NUMBER_F32) };
	const struct curve exact[2] = { typed("silu", NUMBER_F64), typed("silu", NUMBER_F64) };
	struct tally tally = tally_new(half, exact, 2);
	/* silu there lies between two numbers, as near as a double can tell. */
	tally_add(&tally, 0, (double[]){ 0x1p-149, -0x1p-149, 0x1.8p-148 }, NULL, 3);
	assert_int_equal(tally.errors[0].right, 3);
	assert_int_equal(tally.errors[1].right, 2);
	tally_free(&tally);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ulp_is_what_neighbours_differ_by),
		cmocka_unit_test(test_ulp_of_narrow_types),
		cmocka_unit_test(test_errors_have_a_sign_and_a_unit),
		cmocka_unit_test(test_what_is_equal_has_no_error),
		cmocka_unit_test(test_zeros_infinities_and_nan),
		cmocka_unit_test(test_a_reference_beyond_the_type_is_infinite_there),
		cmocka_unit_test(test_a_tally_in_parts_is_the_tally),
		cmocka_unit_test(test_nan_is_the_worst_and_nothing_has_no_mean),
		cmocka_unit_test(test_right_is_the_reference_rounded_once),
	};
	return cmocka_run_group_tests_name("measure", tests, NULL, NULL);
}
