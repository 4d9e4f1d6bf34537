/* SPDX-License-Identifier: MIT */
/* interval_values.c - what the last evaluator gives where a rule decides: ties, zeros, what
 * no double tells from them, domains, constants, and x at infinity. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "unit/formula/interval_subject.h"

static void ties_are_even_and_rounded_once(void **state)
{
	(void)state;
	assert_value("x*0.5", 0, 5e-324, NUMBER_F64, CERTAIN, 0);
	assert_value("x*0.5", 0, -5e-324, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x*0.5", 0, 1.5e-323, NUMBER_F64, CERTAIN, 1e-323);
	assert_value("(x+1)/2", 0, 0x1p-52, NUMBER_F64, CERTAIN, 0.5 + 0x1p-53);
	assert_value("x+1", 0, 0x1p-53, NUMBER_F64, CERTAIN, 1);
	assert_value("x+1", 0, 0x1.8p-52, NUMBER_F64, CERTAIN, 1 + 0x1p-51);
	assert_value("x+1", 0, 0x1p-24, NUMBER_F32, CERTAIN, 1);
	assert_value("x+1", 0, 0x1.0000000000001p-24, NUMBER_F32, CERTAIN, 1 + 0x1p-23);
	assert_value("x+1", 0, 0x1.0000000000001p-11, NUMBER_F16, CERTAIN, 1 + 0x1p-10);
	assert_value("x+1", 0, 0x1p-8, NUMBER_BF16, CERTAIN, 1);
	assert_value("x+1", 0, 0x1.8p-7, NUMBER_BF16, CERTAIN, 1 + 0x1p-6);
	assert_value("x", 0, 0x1p-150, NUMBER_F32, CERTAIN, 0);
	assert_value("x+1e-300", 0, 0x1p-150, NUMBER_F32, CERTAIN, 0x1p-149);
	assert_value("x-1e-300", 0, -0x1p-25, NUMBER_F16, CERTAIN, -0x1p-24);
	assert_value("-x", 0, 0x1p-134, NUMBER_BF16, CERTAIN, -0.0);
	assert_value("x", 0, 65520, NUMBER_F16, CERTAIN, HUGE_VAL);
	assert_value("x-1e-300", 0, 65520, NUMBER_F16, CERTAIN, 65504);
	assert_value("x*x", 0, -1e200, NUMBER_F64, CERTAIN, HUGE_VAL);
	assert_value("-exp(x)", 0, 1e300, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("1/x-1/x*exp(0)", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 0);
}

static void what_no_double_tells_from_zero_is_taken_as_it(void **state)
{
	(void)state;
	assert_value("log(exp(x))-x", 0, 1.5, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("log(exp(x))-x", 0, -0.1, NUMBER_BF16, CERTAIN_AS_TIE, 0);
	assert_value("sqrt(sin(x)^2+cos(x)^2-1)", 0, 2, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("(log(exp(x))-x+1)*(1+0x1p-53)", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 1);
	assert_value("log(exp(x))==x?1:2", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 1);
	assert_value("log(exp(x))<x?1:2", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 2);
	assert_value("log(exp(x))<=x?1:2", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 1);
	assert_value("sign(log(exp(x))-x)", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("floor(log(exp(x)))", 0, 3, NUMBER_F64, CERTAIN_AS_TIE, 3);
	assert_value("abs(log(exp(x))-x)", 1, 3, NUMBER_F64, CERTAIN_AS_TIE, 0);
	assert_value("exp(x)-exp(x)", 0, 3, NUMBER_F64, CERTAIN, 0);
	/* A difference that is there, though small. */
	assert_value("exp(x)-1-x-x*x/2", 0, 0x1p-400, NUMBER_F64, CERTAIN, 0);
	assert_value("(exp(x)-1-x)/x/x", 0, 0x1p-400, NUMBER_F64, CERTAIN, 0.5);
	assert_value("tan(pi/2*x)", 0, 1, NUMBER_F64, UNDETERMINED, NAN);
}

static void zeros_have_ieee_s_sign(void **state)
{
	(void)state;
	assert_value("x-x", 0, 3, NUMBER_F64, CERTAIN, 0);
	assert_value("x-x", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("x*0", 0, -1, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x+0", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("tanh(x)", 0, -0.0, NUMBER_F64, CERTAIN, -0.0);
	assert_value("tanh(x)", 2, 0.0, NUMBER_F64, CERTAIN, -0.0);
	assert_value("1/x", 0, -0.0, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("max(x,0)", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("max(x,0)", 1, 0, NUMBER_F64, CERTAIN, 0);
	assert_value("abs(x)", 0, -0.0, NUMBER_F64, CERTAIN, 0);
	assert_value("abs(x)", 1, 0, NUMBER_F64, CERTAIN, 0);
	assert_value("abs(x)", 2, -3, NUMBER_F64, CERTAIN, 0);
	assert_value("-2*x", 2, 5, NUMBER_F64, CERTAIN, 0);
	assert_value("x*exp(x)", 0, -800, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x*Phi(x)", 1, -1e8, NUMBER_F64, CERTAIN, -0.0);
	assert_value("x*Phi(x)", 1, -1e300, NUMBER_F64, CERTAIN_AS_TIE, -0.0);
	assert_value("x/(1+exp(-x-x^3))", 1, -1e7, NUMBER_F64, CERTAIN_AS_TIE, -0.0);
}

static void domain_errors_are_nan(void **state)
{
	(void)state;
	assert_value("log(x)", 0, -1, NUMBER_F64, CERTAIN, NAN);
	assert_value("log(x)", 1, -1, NUMBER_F64, CERTAIN, NAN);
	assert_value("log(x)", 0, 0, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("log(x)", 1, -0.0, NUMBER_F64, CERTAIN, HUGE_VAL);
	assert_value("sqrt(x)", 1, 0, NUMBER_F64, CERTAIN, HUGE_VAL);
	assert_value("sqrt(x)", 2, -0.0, NUMBER_F64, CERTAIN, -HUGE_VAL);
	assert_value("x/x", 0, 0, NUMBER_F64, CERTAIN, NAN);
	assert_value("1/x-1/x", 0, 0, NUMBER_F64, CERTAIN, NAN);
	assert_value("x>0?log(x):-1", 0, -2, NUMBER_F64, CERTAIN, -1);
	assert_value("x>0?log(x):-1", 1, 4, NUMBER_F64, CERTAIN, 0.25);
	assert_value("sqrt(max(x,0))", 1, -1, NUMBER_F64, CERTAIN, 0);
	assert_value("exp(exp(x))-exp(exp(x+1))", 0, 1e3, NUMBER_F64, UNDETERMINED, NAN);
}

static void constants_are_exact(void **state)
{
	(void)state;
	assert_value("x/3", 0, 1, NUMBER_F64, CERTAIN, 1.0 / 3);
	assert_value("pi*x", 0, 1, NUMBER_F64, CERTAIN, 3.14159265358979323846);
	assert_value("pi-x", 0, 3.14159265358979323846, NUMBER_F64, CERTAIN, 0x1.1a62633145c07p-53);
	assert_value("e-x", 0, 2.71828182845904523536, NUMBER_F64, CERTAIN, 0x1.4d57ee2b1013ap-53);
	assert_value("1.6732632423543772848170429916717-x", 0, 1.6732632423543772,
		NUMBER_F64, CERTAIN, 0x1.eb7a46c21f1dfp-54);
	assert_value("0.1-x", 0, 0.1, NUMBER_F64, CERTAIN, 0);
	assert_value("x<1&&x>0||x==5?1:2", 0, 5, NUMBER_F64, CERTAIN, 1);
	assert_value("x<1&&x>0||x==5?1:2", 0, 4, NUMBER_F64, CERTAIN, 2);
	assert_value("x!=4?1:2", 0, 4, NUMBER_F64, CERTAIN, 2);
	assert_value("3", 1, 4, NUMBER_F64, CERTAIN, 0);
}

static void at_infinity_it_is_the_limit(void **state)
{
	const double inf = HUGE_VAL;
	static const struct {
		const char *text;
		unsigned order;
		double left, right;
	} list[] = {
		{ "x/(1+exp(-x))", 0, -0.0, HUGE_VAL },
		{ "x/(1+exp(-x))", 1, -0.0, 1 },
		{ "x/(1+exp(-x))", 2, -0.0, -0.0 },
		{ "0.5*x*(1+erf(x/sqrt(2)))", 1, -0.0, 1 },
		{ "x*tanh(log1p(exp(x)))", 1, -0.0, 1 },
		{ "1/(1+exp(-x))", 0, 0, 1 },
		{ "1/(1+exp(-x))", 2, 0, -0.0 },
		{ "atan(x)", 0, -1.5707963267948966, 1.5707963267948966 },
		{ "asinh(x)", 0, -HUGE_VAL, HUGE_VAL },
		{ "log(x)", 0, NAN, HUGE_VAL },
		{ "1/log(abs(x))", 0, 0, 0 },
		{ "0.1-1e5/log(abs(x))", 0, 0.1, 0.1 },
		{ "log1p(log1p(abs(x)))", 0, HUGE_VAL, HUGE_VAL },
		{ "sqrt(x)", 0, NAN, HUGE_VAL },
		{ "x-x", 0, 0, 0 },
		{ "sqrt(x^2+1)-abs(x)", 0, 0, 0 },
		{ "x+1-x", 0, 1, 1 },
		{ "(1+1/x)^x", 0, 2.718281828459045, 2.718281828459045 },
		{ "x^3-x^2", 0, -HUGE_VAL, HUGE_VAL },
		{ "x/(1+abs(x))", 0, -1, 1 },
		{ "x>0?x:exp(x)-1", 0, -1, HUGE_VAL },
		{ "x>0?x:exp(x)-1", 1, 0, 1 },
		{ "max(x,0)", 0, 0, HUGE_VAL },
		{ "clip(x/6+1/2,0,1)", 0, 0, 1 },
	};
	(void)state;

	for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
		assert_value(list[i].text, list[i].order, -inf, NUMBER_F64, CERTAIN, list[i].left);
		assert_value(list[i].text, list[i].order, inf, NUMBER_F64, CERTAIN, list[i].right);
	}
	assert_value("log(x)*1e-300", 0, inf, NUMBER_F16, CERTAIN, inf);
	assert_value("1+0x1p-8-exp(-x)", 0, inf, NUMBER_BF16, CERTAIN, 1);
	assert_value("sin(x)", 0, inf, NUMBER_F64, UNDETERMINED, NAN);
	assert_value("x*sin(x)", 0, inf, NUMBER_F64, UNDETERMINED, NAN);
	assert_value("sin(log(x))", 0, inf, NUMBER_F64, UNDETERMINED, NAN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ties_are_even_and_rounded_once),
		cmocka_unit_test(what_no_double_tells_from_zero_is_taken_as_it),
		cmocka_unit_test(zeros_have_ieee_s_sign),
		cmocka_unit_test(domain_errors_are_nan),
		cmocka_unit_test(constants_are_exact),
		cmocka_unit_test(at_infinity_it_is_the_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
