/* SPDX-License-Identifier: MIT */
/* naive.c - naive arithmetic of typed formulas: derivatives in f32 beside the compiler's
 * floats, and what gets lost in f16. Those of the records are in tests/unit/curve. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "formula/naive/naive.h"
#include "number/bits.h"
#include "unit/formula/typed.h"

static void evaluate(const char *text, unsigned order, enum number_type type, const double *x,
	double *y, size_t count)
{
	struct formula formula = typed(text);
	struct plan plan = plan_of(&formula, order, true);
	naive_evaluate(&plan, type, x, y, count);
	plan_free(&plan);
	formula_free(&formula);
}

static double evaluate_at(const char *text, unsigned order, enum number_type type, double x)
{
	double y;
	evaluate(text, order, type, &x, &y, 1);
	return y;
}

static bool same_bits(double a, double b)
{
	return bits_of_double(a) == bits_of_double(b) || (isnan(a) && isnan(b));
}

static float exp_f32(float x)
{
	return (float)exp((double)x);
}

/* silu' = 1/b - (s/b) b' with b = 1 + exp(-x), s = x/b, b' = -exp(-x) */
static float silu_slope(float x)
{
	const float below = 1 + exp_f32(-x);
	return 1 / below - x / below / below * -exp_f32(-x);
}

/* swish' = sigmoid + x sigmoid', sigmoid' = -(s/b) b' */
static float swish_slope(float x)
{
	const float below = 1 + exp_f32(-x), sigmoid = 1 / below;
	return sigmoid + x * -(sigmoid / below * -exp_f32(-x));
}

static float tanh_bend(float x)
{
	const float value = (float)tanh((double)x);
	return -2 * value * (1 - value * value);
}

static float gelu_slope(float x)
{
	const float root = (float)M_SQRT1_2, inner = x * root;
	const float bell = (float)M_2_SQRTPI * exp_f32(-(inner * inner));
	const float share = 1 + (float)erf((double)inner);
	return 0.5f * share + 0.5f * x * (bell * root);
}

static float cube_slope(float x)
{
	return 3 * (x * x);
}

static float root_slope(float x)
{
	return 0.5f / (float)sqrt((double)x);
}

static float log_slope(float x)
{
	const float sum = 1 + x * x;
	return 1 / sum * (2 * x);
}

static void test_derivatives_in_floats(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned order;
		float (*function)(float x);
	} table[] = {
		{ "x/(1 + exp(-x))", 1, silu_slope },
		{ "x*(1/(1 + exp(-x)))", 1, swish_slope },
		{ "tanh(x)", 2, tanh_bend },
		{ "0.5*x*(1 + erf(x*sqrt(1/2)))", 1, gelu_slope },
		{ "x^3", 1, cube_slope },
		{ "sqrt(x)", 1, root_slope },
		{ "log(1 + x*x)", 1, log_slope },
	};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		for (float x = -12; x < 12; x += 0.0371f) {
			const double got = evaluate_at(table[i].text, table[i].order, NUMBER_F32,
				(double)x);
			const double wanted = (double)table[i].function(x);
			if (!same_bits(got, wanted) && got != wanted)
				fail_msg("%s order %u at %a: %a instead of %a", table[i].text,
					table[i].order, (double)x, got, wanted);
		}
}

/* exp(12) is beyond the largest number of f16, and then inf - inf, inf/inf, 0 inf. */
static void test_what_people_look_for(void **state)
{
	(void)state;
	const char *const mish = "x*tanh(log(1 + exp(x)))";
	assert_true(evaluate_at(mish, 0, NUMBER_F16, 12) == 12);
	assert_true(isnan(evaluate_at(mish, 1, NUMBER_F16, 12)));
	assert_true(evaluate_at(mish, 1, NUMBER_F16, 11) == 1);
	assert_true(!isnan(evaluate_at(mish, 1, NUMBER_BF16, 12)));
	assert_true(isnan(evaluate_at("x/(1 + exp(-x))", 1, NUMBER_F16, -12)));
	assert_true(evaluate_at("sqrt(x)", 1, NUMBER_F16, 0) == INFINITY);
	/* A branch that is not taken does no harm, unlike 0 times it. */
	assert_true(evaluate_at("x > 0 ? x : exp(x) - 1", 1, NUMBER_F16, 12) == 1);
}

static void test_powers(void **state)
{
	(void)state;
	const double x = 0x1.2345p0;
	const double third = number_round_to(number_round_to(x * x, NUMBER_F32) * x, NUMBER_F32);
	assert_true(evaluate_at("x^3", 0, NUMBER_F32, x) == third);
	assert_true(evaluate_at("x^-3", 0, NUMBER_F64, x) == 1 / (x * x * x));
	assert_true(evaluate_at("x^6", 0, NUMBER_F64, x) == x * x * x * (x * x * x));
	assert_true(evaluate_at("x^65", 0, NUMBER_F64, x) == pow(x, 65));
	assert_true(isnan(evaluate_at("x^0", 0, NUMBER_F64, NAN)));
	assert_true(evaluate_at("x^0", 0, NUMBER_F64, 0) == 1);
	assert_true(evaluate_at("x^0", 1, NUMBER_F64, 2) == 0);
	assert_true(evaluate_at("x^1", 1, NUMBER_F64, 0) == 1);
	assert_true(evaluate_at("x^2", 2, NUMBER_F64, 0) == 2);
	assert_true(isnan(evaluate_at("x^0.5", 0, NUMBER_F64, -1)));
}

static void test_corners(void **state)
{
	(void)state;
	assert_true(evaluate_at("abs(x)", 1, NUMBER_F32, 0) == 0);
	assert_true(evaluate_at("abs(x)", 1, NUMBER_F32, -2) == -1);
	assert_true(evaluate_at("max(x, 0)", 1, NUMBER_F32, 0) == 0);
	assert_true(evaluate_at("max(0, x)", 1, NUMBER_F32, 0) == 1);
	assert_true(isnan(evaluate_at("max(x, 0)", 0, NUMBER_F32, NAN)));
	assert_true(isnan(evaluate_at("min(1, x)", 0, NUMBER_F32, NAN)));
	/* 2049 is no number of f16: the condition sees 2048. */
	assert_true(evaluate_at("x + 1 > 2048 ? 1 : 0", 0, NUMBER_F16, 2048) == 0);
	assert_true(evaluate_at("3", 1, NUMBER_F16, 1) == 0);
	assert_true(evaluate_at("1/3", 0, NUMBER_F16, 1) == 0x1.554p-2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_derivatives_in_floats),
		cmocka_unit_test(test_what_people_look_for),
		cmocka_unit_test(test_powers),
		cmocka_unit_test(test_corners),
	};
	return cmocka_run_group_tests_name("naive", tests, NULL, NULL);
}
