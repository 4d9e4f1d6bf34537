/* SPDX-License-Identifier: MIT */
/* differentiate.c - derivatives as products: the same function as the jets give, to the
 * last bit, and never one that ranges cannot see the sign of where they should. */
#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "formula/derive/differentiate.h"
#include "formula/evaluate/evaluate.h"
#include "formula/print/print.h"
#include "formula/search/range.h"
#include "support/buffer.h"
#include "unit/formula/typed.h"

static const char *const texts[] = {
	"x/(1 + exp(-x))", "0.5*x*(1 + erf(x/sqrt(2)))", "tanh(x)", "x*tanh(log(1 + exp(x)))",
	"0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", "x/sqrt(1 + x^2)", "x^4 - 3*x^2 + x/7",
	"(x + 1.67)/(1 + exp(-x)) - 1.67/2", "sin(x)^2*cos(3*x) - x", "exp(-x^2/3)*(x^2 - 1)",
	"log(1 + x^2)/(1 + x^2)", "atan(x) + asinh(2*x)*x", "x*Phi(x) + phi(x)", "1/(1 + exp(-x))^3",
	"sqrt(1 + x^2)*sqrt(2 + x^2)", "cosh(x)/(1 + sinh(x)^2)", "x*exp(x)/(1 + exp(x))^2",
};

static double value_of(const struct formula *formula, unsigned order, double x)
{
	struct effort effort = { .ties = 0 };
	struct plan plan = plan_of(formula, order, false);
	double value;
	formula_evaluate(&plan, NUMBER_F64, &x, &value, 1, &effort);
	plan_free(&plan);
	return value;
}

static void test_values(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula = typed(texts[i]), derivative[2];
		assert_true(formula_differentiate(&derivative[0], &formula));
		assert_true(formula_differentiate(&derivative[1], &derivative[0]));
		for (int k = -40; k <= 40; k++)
			for (unsigned order = 1; order <= 2; order++) {
				const double x = k * 0.3721;
				const double jet = value_of(&formula, order, x);
				const double value = value_of(&derivative[order - 1], 0, x);
				if (jet != value)
					fail_msg("%s, order %u, at %.17g: %.17g, not %.17g", texts[i],
						order, x, value, jet);
			}
		formula_free(&derivative[0]);
		formula_free(&derivative[1]);
		formula_free(&formula);
	}
}

/* Far boxes in which the derivative's sign is seen at once. */
static void test_signs(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double low, high;
		int sign;
	} rows[] = {
		{ "x/(1 + exp(-x))", -1e300, -2, -1 },
		{ "x/(1 + exp(-x))", -1, 1e300, 1 },
		{ "tanh(x)", -20, 20, 1 },
		{ "x/sqrt(1 + x^2)", -1e100, 1e100, 1 },
		{ "x/(1 + x)", 0, 1e100, 1 },
		{ "0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", -20, -2, -1 },
		{ "log(1 + exp(x))", -700, 1e300, 1 },
	};
	struct range memory[FORMULA_STEPS_MAX];
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = typed(rows[i].text), derivative;
		assert_true(formula_differentiate(&derivative, &formula));
		const double low = rows[i].low, high = rows[i].high;
		/* The last factor that is a sum has the sign; exp and its like vanish. */
		const struct range range = range_of(&derivative, derivative.value, low, high, memory);
		if (rows[i].sign > 0 ? range.low < 0 : range.high > 0)
			fail_msg("%s on [%g, %g]: [%g, %g]", rows[i].text, low, high, range.low,
				range.high);
		formula_free(&derivative);
		formula_free(&formula);
	}
}

/* What terms share stands before them once. */
static void test_forms(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
		{ "x/(1 + exp(-x))", "sigmoid(x)*(x*sigmoid(-x) + 1)" },
		{ "1/(1 + exp(-x))", "sigmoid(x)*sigmoid(-x)" },
		{ "x/sqrt(1 + x^2)", "1/(sqrt(x*x + 1)*sqrt(x*x + 1)*sqrt(x*x + 1))" },
		{ "x/(1 + x)", "1/((x + 1)*(x + 1))" },
		{ "x^4 - x^2", "x*(4*(x*x) - 2)" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = typed(rows[i][0]), derivative;
		struct buffer text = { .bytes = NULL };
		size_t failed;
		assert_true(formula_differentiate(&derivative, &formula));
		const struct printed printed = { "f", &derivative, 0 };
		assert_true(formula_print(&printed, 1, PRINT_TEXT, &text, &failed));
		buffer_write(&text, "", 1);
		assert_string_equal(text.bytes, rows[i][1]);
		buffer_free(&text);
		formula_free(&derivative);
		formula_free(&formula);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_signs),
		cmocka_unit_test(test_forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
