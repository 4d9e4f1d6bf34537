/* SPDX-License-Identifier: MIT */
/* evaluate.c - the points of a formula, taken together: each has the value that it has
 * alone, wherever it stands and whatever stands beside it, and is counted once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "number/bits.h"
#include "unit/formula/typed.h"

/* Some blocks and a part of one. */
enum { POINTS = 1000 };

static size_t counted(const struct effort *effort)
{
	size_t all = 0;
	for (int i = 0; i < EVALUATORS; i++)
		all += effort->points[i];
	return all;
}

/* Every evaluator has its share: points far out are for the scaled one, and infinities
 * for the last. In the middle nothing but finite points, then more and more others. */
static double point(size_t i)
{
	static const double special[] = { NAN, INFINITY, -INFINITY };
	if (i > 400 && i * i % 1009 < i - 400)
		return special[i % 3];
	return i % 97 == 0 ? -700 - (double)i : -8 + 16 * (double)i / POINTS;
}

static void check(const char *text, unsigned order, enum number_type type)
{
	struct formula formula = typed(text);
	formula_prepare(&formula);
	struct plan plan = plan_of(&formula, order, false);
	struct effort together = { .ties = 0 }, alone = { .ties = 0 };
	double x[POINTS], y[POINTS];
	size_t numbers = 0;
	for (size_t i = 0; i < POINTS; i++)
		x[i] = point(i);
	formula_evaluate(&plan, type, x, y, POINTS, &together);
	for (size_t i = 0; i < POINTS; i++) {
		double value;
		formula_evaluate(&plan, type, &x[i], &value, 1, &alone);
		if (bits_of_double(value) != bits_of_double(y[i]))
			fail_msg("%s: order %u at %a: %a alone, %a in a block", text, order, x[i],
				value, y[i]);
		if (isnan(x[i]) != isnan(value))
			fail_msg("%s: order %u at %a: %a", text, order, x[i], value);
		numbers += isnan(x[i]) ? 0 : 1;
	}
	assert_int_equal(counted(&together), numbers);
	for (int i = 0; i < EVALUATORS; i++)
		assert_int_equal(together.points[i], alone.points[i]);
	plan_free(&plan);
	formula_free(&formula);
}

static void test_together_as_alone(void **state)
{
	(void)state;
	for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
		check("x*tanh(log1p(exp(x)))", order, NUMBER_F64);
		check("0.5*x*(1 + erf(x/sqrt(2)))", order, NUMBER_F64);
		check("x > 0 ? x : exp(x) - 1", order, NUMBER_F32);
	}
}

/* Some places of many, of enough points for blocks, and of too few for one. */
static void check_undecided(const char *text, unsigned order, size_t first, size_t step)
{
	struct formula formula = typed(text);
	formula_prepare(&formula);
	struct plan plan = plan_of(&formula, order, false);
	struct effort together = { .ties = 0 }, alone = { .ties = 0 };
	double x[POINTS], y[POINTS];
	size_t place[POINTS], count = 0, numbers = 0;
	for (size_t i = 0; i < POINTS; i++)
		y[i] = 42;
	for (size_t i = first; i < POINTS; i += step) {
		x[count] = point(i);
		numbers += isnan(x[count]) ? 0 : 1;
		place[count++] = POINTS - 1 - i;
	}
	formula_decide(&plan, NUMBER_F64, x, y, place, count, &together);
	for (size_t i = 0; i < count; i++) {
		double value;
		formula_evaluate(&plan, NUMBER_F64, &x[i], &value, 1, &alone);
		assert_int_equal(bits_of_double(value), bits_of_double(y[place[i]]));
		y[place[i]] = 42;
	}
	for (size_t i = 0; i < POINTS; i++)
		assert_true(y[i] == 42);
	assert_int_equal(counted(&together), numbers);
	plan_free(&plan);
	formula_free(&formula);
}

static void test_undecided_as_alone(void **state)
{
	(void)state;
	for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
		check_undecided("x*tanh(log1p(exp(x)))", order, 0, 2);
		check_undecided("x*tanh(log1p(exp(x)))", order, 3, 7);
		check_undecided("x/(1 + exp(-x))", order, 5, 300);
	}
}

static void test_nothing_but_nan(void **state)
{
	(void)state;
	double x[200], y[200];
	struct formula formula = typed("x*exp(x)");
	formula_prepare(&formula);
	struct plan plan = plan_of(&formula, 0, false);
	struct effort effort = { .ties = 0 };
	for (size_t i = 0; i < 200; i++)
		x[i] = i % 2 == 0 ? NAN : -NAN;
	formula_evaluate(&plan, NUMBER_F64, x, y, 200, &effort);
	for (size_t i = 0; i < 200; i++)
		assert_int_equal(bits_of_double(x[i]), bits_of_double(y[i]));
	assert_int_equal(counted(&effort), 0);
	plan_free(&plan);
	formula_free(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_together_as_alone),
		cmocka_unit_test(test_undecided_as_alone),
		cmocka_unit_test(test_nothing_but_nan),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
