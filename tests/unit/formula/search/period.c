/* SPDX-License-Identifier: MIT */
/* period.c - with which period formulas repeat, and that values do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "formula/evaluate/evaluate.h"
#include "formula/search/period.h"
#include "unit/formula/typed.h"

static const struct {
	const char *text;
	double above, below;	/* 0: it does not repeat, as far as is known */
	bool of_pi;
} rows[] = {
	{ "sin(x)", 2, 1, true }, { "tan(x)", 1, 1, true }, { "sin(x)^2", 2, 2, true },
	{ "abs(sin(x))", 2, 2, true }, { "sin(x)^3", 2, 1, true }, { "tan(x)^2", 1, 1, true },
	{ "exp(sin(x))", 2, 1, true }, { "cosh(sin(x))", 2, 2, true },
	{ "sin(x)*cos(x)", 2, 2, true }, { "sin(x)/cos(x)", 2, 2, true },
	{ "1/sin(x)", 2, 1, true }, { "sin(x) + cos(2*x)", 2, 1, true },
	{ "sin(2*x) + cos(3*x)", 2, 1, true }, { "sin(x/3)*cos(x/2)", 12, 1, true },
	{ "sin(3*x + 1)", 2, 3, true }, { "sin(-x)", 2, 1, true }, { "sin(0.1*x)", 2, 0.1, true },
	{ "sin(2*pi*x)", 2, 2, false }, { "x - floor(x)", 1, 1, false },
	{ "abs(x/2 - floor(x/2) - 0.5)", 2, 1, false }, { "cos(sin(x))", 2, 2, true },
	{ "sin(x) > 0 ? 1 : 0", 2, 1, true }, { "max(sin(x), 0)", 2, 1, true },
	{ "sin(x) + exp(2)", 2, 1, true }, { "log1p(cos(x))", 2, 1, true },
	{ "x + sin(x)", 0, 0, false }, { "x*sin(x)", 0, 0, false }, { "sin(1/x)", 0, 0, false },
	{ "sin(x^2)", 0, 0, false }, { "sin(x) + sin(pi*x)", 0, 0, false },
	{ "sin(x) + sin(sqrt(2)*x)", 0, 0, false }, { "floor(x)", 0, 0, false },
	{ "2 + 3", 0, 0, false }, { "exp(x)", 0, 0, false }, { "sin(pi)", 0, 0, false },
	{ "x - floor(2*x)", 0, 0, false }, { "sin(x)^x", 0, 0, false },
};

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = typed(rows[i].text);
		struct period period;
		const bool found = period_of(&formula, &period);
		if (found != (rows[i].above > 0))
			fail_msg("%s: %d", rows[i].text, found);
		if (found && (period.above * rows[i].below != period.below * rows[i].above
				|| period.of_pi != rows[i].of_pi))
			fail_msg("%s: %g/%g%s", rows[i].text, period.above, period.below,
				period.of_pi ? " pi" : "");
		formula_free(&formula);
	}
}

/* As far as the period is a double. */
static void test_values_come_again(void **state)
{
	(void)state;
	struct effort effort = { .ties = 0 };
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = typed(rows[i].text);
		struct period period;
		struct plan plan = plan_of(&formula, 0, false);
		for (int k = -20; k < 20 && period_of(&formula, &period); k++) {
			const double x[] = { k * 0.37 + 0.05, k * 0.37 + 0.05 + period_value(&period) };
			double y[2];
			formula_evaluate(&plan, NUMBER_F64, x, y, 2, &effort);
			if (fabs(y[0] - y[1]) > 1e-10 * (1 + y[0] * y[0]))
				fail_msg("%s at %g: %g, then %g", rows[i].text, x[0], y[0], y[1]);
		}
		plan_free(&plan);
		formula_free(&formula);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_values_come_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
