/* SPDX-License-Identifier: MIT */
/* derive.c - derivatives as texts, and their values beside differences of the function. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "formula/builder.h"
#include "formula/derive/derive.h"
#include "formula/naive/naive.h"
#include "formula/print/print.h"
#include "support/buffer.h"
#include "unit/formula/typed.h"

static void expect(const char *text, unsigned order, const char *wanted)
{
	struct formula formula = typed(text);
	struct buffer buffer = { .used = 0 };
	size_t failed;
	assert_true(formula_print(&(struct printed){ "f", &formula, order }, 1, PRINT_TEXT, &buffer,
		&failed));
	buffer_write(&buffer, "", 1);
	assert_string_equal(buffer.bytes, wanted);
	buffer_free(&buffer);
	formula_free(&formula);
}

static void test_first(void **state)
{
	(void)state;
	static const char *const table[][2] = {
		{ "x*Phi(x)", "Phi(x) + x*phi(x)" },
		{ "x/(1 + exp(-x))", "1/(1 + exp(-x)) + x*exp(-x)/(1 + exp(-x))^2" },
		{ "0.5*x*(1 + erf(x/sqrt(2)))",
			"0.5*(1 + erf(x/sqrt(2))) + x*exp(-(x/sqrt(2))^2)/(sqrt(pi)*sqrt(2))" },
		{ "x*tanh(log(1 + exp(x)))", "tanh(log(1 + exp(x))) + "
			"x*(1 - tanh(log(1 + exp(x)))^2)*exp(x)/(1 + exp(x))" },
		{ "(exp(x) - exp(-x))/(exp(x) + exp(-x))",
			"1 - (exp(x) - exp(-x))^2/(exp(x) + exp(-x))^2" },
		{ "x + 0.044715*x*x*x", "1 + 3*0.044715*x^2" },
		{ "x > 0 ? x : 1.5*(exp(x) - 1)", "x > 0 ? 1 : 1.5*exp(x)" },
		{ "max(x, 0)", "x > 0 ? 1 : 0" },
		{ "min(x, 6)", "x < 6 ? 1 : 0" },
		{ "abs(x)", "sign(x)" },
		{ "sign(x) + floor(x)", "0" },
		{ "7", "0" },
		{ "x", "1" },
		{ "x - x", "0" },
		{ "-(-x)", "1" },
		{ "x^7", "7*x^6" },
		{ "x^-2", "-2*x^(-3)" },
		{ "x^pi", "pi*x^(pi - 1)" },
		{ "2^x", "log(2)*2^x" },
		{ "e^(x^2)", "2*x*e^x^2" },
		{ "x^x", "x^x*(log(x) + 1)" },
		{ "exp(-x*x/2)", "-x*exp(-x*x/2)" },
		{ "1/(1 + x^2)^2", "-4*x/(1 + x^2)^3" },
		{ "x/3 + x/3", "2/3" },
		{ "x*x/6", "x/3" },
		{ "log(x)*sqrt(x)", "sqrt(x)/x + 0.5*log(x)/sqrt(x)" },
		{ "sin(x)*cos(x)", "cos(x)^2 - sin(x)^2" },
		{ "x*(x > 0 ? 1 : 2)", "x > 0 ? 1 : 2" },
	};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		expect(table[i][0], 1, table[i][1]);
}

static void test_second(void **state)
{
	(void)state;
	expect("x*Phi(x)", 2, "2*phi(x) - x^2*phi(x)");
	expect("x/(1 + exp(-x))", 2, "2*exp(-x)/(1 + exp(-x))^2 - x*exp(-x)/(1 + exp(-x))^2 + "
		"2*x*exp(-x)^2/(1 + exp(-x))^3");
	expect("x^3", 2, "6*x");
	expect("max(x, 0)", 2, "0");
	expect("exp(2*x)", 2, "4*exp(2*x)");
	expect("x*min(x, 6)/6", 2, "(x < 6 ? 1 : 0)/3");
}

static double value(const struct formula *formula, unsigned order, double x)
{
	double y;
	struct plan plan = plan_of(formula, order, true);
	naive_evaluate(&plan, NUMBER_F64, &x, &y, 1);
	plan_free(&plan);
	return y;
}

/* Every rule, where no digits cancel: beside (f(x + h) - f(x - h))/2h, whose error is of
 * the order h^2, and beside the jets of naive arithmetic, which have rules of their own. */
static void test_values(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"x*3 + x", "x - 1/x", "x*sin(x)", "sin(x)/(x + 4)", "-x^2", "(x + 2)^2.5", "2^x",
		"(x + 2)^x", "e^x/x^3", "exp(x/2)", "expm1(x)", "log(x + 3)", "log1p(x^2)",
		"sqrt(x + 2)", "cos(x)^3", "tan(x/2)", "atan(2*x)", "asinh(x)", "sinh(x)",
		"cosh(x)", "tanh(x)", "erf(x)", "erfc(x)", "Phi(x)", "phi(x)", "abs(x - 1)*x",
		"sign(x)*x^2", "floor(x)*x^2", "min(x, x^2)", "max(x, x^3)", "x > 0.5 ? x^2 : x^3",
		"x^2 <= 1 && x != 0.25 ? sin(x) : x/3", "x^-3", "(x^2 + 1)/(x^2 + 2)^3",
		"1/(x*(x + 3)^2*(x + 4))", "x/sqrt(2)*sqrt(x + 2)/sqrt(2)", "(x*x*x*x)^2*x/x^3",
	};
	static const double points[] = { -1.7, -0.3, 0.2, 0.7, 1.3 };
	const double h = 0x1p-14;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula function = typed(texts[i]);
		for (unsigned order = 1; order < 3; order++) {
			struct formula lower, derivative;
			assert_true(formula_derive(&lower, &function, order - 1));
			assert_true(formula_derive(&derivative, &function, order));
			for (size_t k = 0; k < sizeof points / sizeof *points; k++) {
				const double x = points[k], got = value(&derivative, 0, x);
				const double difference = (value(&lower, 0, x + h)
					- value(&lower, 0, x - h)) / (2 * h);
				const double jet = value(&function, order, x);
				if (fabs(got - difference) > 3e-6 * fmax(fabs(got), 1))
					fail_msg("%s order %u at %g: %.17g, by differences %.17g",
						texts[i], order, x, got, difference);
				if (fabs(got - jet) > 1e-12 * fmax(fabs(got), 1))
					fail_msg("%s order %u at %g: %.17g, by jets %.17g", texts[i],
						order, x, got, jet);
			}
			formula_free(&lower);
			formula_free(&derivative);
		}
		formula_free(&function);
	}
}

/* tanh of tanh of ... of x times itself: as a tree, 2^40 steps. */
static void test_what_is_shared_stays_shared(void **state)
{
	(void)state;
	struct builder builder = { .full = false };
	unsigned short step = builder_step(&builder, STEP_X, 0, 0, 0);
	for (int i = 0; i < 40; i++)
		step = builder_step(&builder, STEP_TANH,
			builder_step(&builder, STEP_MULTIPLY, step, step, 0), 0, 0);
	struct formula formula = builder_take(&builder), derivative;
	formula.written = formula.value = step;
	assert_true(formula_derive(&derivative, &formula, 1));
	assert_in_range(derivative.count, 1, 500);
	formula_free(&derivative);
	formula_free(&formula);
}

/* What does not fit is refused, and nothing is left behind. */
static void test_too_large(void **state)
{
	(void)state;
	struct builder builder = { .full = false };
	unsigned short step = builder_step(&builder, STEP_X, 0, 0, 0);
	for (int i = 0; i < 900; i++)
		step = builder_step(&builder, STEP_SIN,
			builder_step(&builder, STEP_EXP, step, 0, 0), 0, 0);
	struct formula formula = builder_take(&builder), derivative;
	formula.written = formula.value = step;
	assert_false(formula_derive(&derivative, &formula, 1));
	formula_free(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_second),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_what_is_shared_stays_shared),
		cmocka_unit_test(test_too_large),
	};
	return cmocka_run_group_tests_name("derive", tests, NULL, NULL);
}
