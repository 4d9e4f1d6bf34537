/* SPDX-License-Identifier: MIT */
/* naive.c - the textbook's formulas: in f32 and f64 beside the same formula in the
 * compiler's own arithmetic of that type, in f16 by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "unit/curve/curves.h"

static double naive(const char *name, double x, enum number_type type)
{
	double y;
	instance_evaluate_naively(curve_of(name, 0).instance, 0, type, &x, &y, 1);
	return y;
}

/* exp, tanh and erf of a float, rounded to one. */
static float exp_f32(float x)
{
	return (float)exp((double)x);
}

static float tanh_f32(float x)
{
	return (float)tanh((double)x);
}

static float erf_f32(float x)
{
	return (float)erf((double)x);
}

static float sigmoid_f32(float x)
{
	return 1 / (1 + exp_f32(-x));
}

static float quotient_f32(float x)
{
	return (exp_f32(x) - exp_f32(-x)) / (exp_f32(x) + exp_f32(-x));
}

static float silu_f32(float x)
{
	return x / (1 + exp_f32(-x));
}

/* A product where silu is a quotient. */
static float swish_f32(float x)
{
	return x * sigmoid_f32(x);
}

static float quick_gelu_f32(float x)
{
	return x * sigmoid_f32(1.702f * x);
}

static float gelu_f32(float x)
{
	return 0.5f * x * (1 + erf_f32(x * (float)M_SQRT1_2));
}

static float gelu_tanh_f32(float x)
{
	const float inner = (float)(M_2_SQRTPI * M_SQRT1_2) * (x + 0.044715f * (x * x * x));
	return 0.5f * x * (1 + tanh_f32(inner));
}

static float elu_f32(float x)
{
	return x > 0 ? x : exp_f32(x) - 1;
}

static float selu_f32(float x)
{
	const float scale = (float)1.0507009873554804934193349852946;
	const float alpha = (float)1.6732632423543772848170429916717;
	return scale * (x > 0 ? x : alpha * (exp_f32(x) - 1));
}

static float leaky_relu_f32(float x)
{
	return x > 0 ? x : 0.01f * x;
}

static float rrelu_f32(float x)
{
	return x > 0 ? x : (0.125f + 1.0f / 3) / 2 * x;
}

static float hard_sigmoid_f32(float x)
{
	return fmaxf(0, fminf(1, 1.0f / 6 * x + 0.5f));
}

static float hard_swish_f32(float x)
{
	return x * fminf(fmaxf(x + 3, 0), 6) / 6;
}

static void test_f32_is_what_floats_give(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		float (*function)(float x);
	} table[] = {
		{ "sigmoid", sigmoid_f32 }, { "tanh", quotient_f32 }, { "silu", silu_f32 },
		{ "swish", swish_f32 }, { "quick_gelu", quick_gelu_f32 }, { "gelu", gelu_f32 },
		{ "gelu_tanh", gelu_tanh_f32 }, { "elu", elu_f32 }, { "selu", selu_f32 },
		{ "leaky_relu", leaky_relu_f32 }, { "rrelu", rrelu_f32 },
		{ "hard_sigmoid", hard_sigmoid_f32 }, { "hard_swish", hard_swish_f32 },
	};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		for (float x = -20; x < 20; x += 0.0173f) {
			const float wanted = table[i].function(x);
			const double got = naive(table[i].name, (double)x, NUMBER_F32);
			if (got != (double)wanted)
				fail_msg("%s(%a): %a instead of %a", table[i].name, (double)x, got,
					(double)wanted);
		}
}

static void test_f64_is_what_doubles_give(void **state)
{
	(void)state;
	for (double x = -20; x < 20; x += 0.0173) {
		assert_true(naive("sigmoid", x, NUMBER_F64) == 1 / (1 + exp(-x)));
		assert_true(naive("gelu", x, NUMBER_F64) == 0.5 * x * (1 + erf(x * M_SQRT1_2)));
	}
	/* What the formulas are known for. */
	assert_true(naive("gelu", -9, NUMBER_F64) == 0);
	assert_true(naive("elu", -1e-17, NUMBER_F64) == 0);
	assert_true(isnan(naive("tanh", 800, NUMBER_F64)));
	assert_true(isnan(naive("silu", -INFINITY, NUMBER_F64)));
}

static void test_each_step_in_f16(void **state)
{
	(void)state;
	/* exp(-1) = 0.36787.. -> 0x1.78cp-2; 1 + that -> 0x1.5e4p0 (ties to even:
	 * 0x1.5e3p0 lies between 0x1.5ep0 and 0x1.5e4p0); 1 / that -> 0x1.764p-1 */
	assert_true(naive("sigmoid", 1, NUMBER_F16) == 0x1.764p-1);
	/* exp(12) is beyond the largest number. */
	assert_true(naive("silu", -12, NUMBER_F16) == 0);
	assert_true(isnan(naive("tanh", 12, NUMBER_F16)));
	/* 0.01 is 0x1.47cp-7 there. */
	assert_true(naive("leaky_relu", -1, NUMBER_F16) == -0x1.47cp-7);
}

static void test_nan_stays(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++)
		assert_true(isnan(naive(activations[i]->name, NAN, NUMBER_F16)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_f32_is_what_floats_give),
		cmocka_unit_test(test_f64_is_what_doubles_give),
		cmocka_unit_test(test_each_step_in_f16),
		cmocka_unit_test(test_nan_stays),
	};
	return cmocka_run_group_tests_name("naive", tests, NULL, NULL);
}
