/* SPDX-License-Identifier: MIT */
/* pieces.c - formulas cut at their switches: where, and what the pieces are. */
#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "formula/evaluate/evaluate.h"
#include "formula/print/print.h"
#include "formula/search/ordered.h"
#include "formula/search/pieces.h"
#include "formula/search/range.h"
#include "formula/search/zeros.h"
#include "number/number.h"
#include "support/buffer.h"
#include "unit/formula/typed.h"

static struct effort effort;	/* of no run */

static const struct {
	const char *text;
	double low, high;
	const char *pieces;	/* as text, with the edges between in brackets */
} cases[] = {
	{ "max(x, 0)", -DBL_MAX, DBL_MAX, "0 [0] x" },
	{ "max(x - 1/3, 0)", -DBL_MAX, DBL_MAX, "0 [0.3333333333333333] x - 1/3" },
	{ "clip(x, -1, 2)", -DBL_MAX, DBL_MAX, "-1 [-1] x [2] 2" },
	{ "sign(x)*sqrt(abs(x))", -DBL_MAX, DBL_MAX, "-1*sqrt(-x) [0] 1*sqrt(x)" },
	{ "x > 0 ? x : 0.1*(exp(x) - 1)", -DBL_MAX, DBL_MAX, "0.1*expm1(x) [0] x" },
	{ "where(x > -1 && x < 1, x^2, abs(x))", -9, 9, "-x [-1] x*x [0] x*x [1] x" },
	{ "abs(x*x - 2)", -DBL_MAX, DBL_MAX,
	  "x*x - 2 [-1.4142135623730951] -(x*x - 2) [1.4142135623730951] x*x - 2" },
	{ "abs(sin(x))", 0, 7, "-sin(x) [0] sin(x) [3.141592653589793] -sin(x) "
	  "[6.283185307179586] sin(x)" },
	{ "floor(x)", -1, 2, "-2 [-1] -1 [0] 0 [1] 1 [2] 2" },
	{ "abs(exp(x))", -DBL_MAX, DBL_MAX, "exp(x)" },
	{ "abs(x - x)", -DBL_MAX, DBL_MAX, "x - x" },
	{ "1/x", -DBL_MAX, DBL_MAX, "1/x [0] 1/x" },
	{ "x == 3 ? 1 : x", -DBL_MAX, DBL_MAX, "x [3] x" },
	{ "max(x, 1e-320)", -1, 1, "1e-320 [1e-320] x" },
	{ "abs(sign(x) - x*x)", -9, 9, "-(-1 - x*x) [0] 1 - x*x [1] -(1 - x*x)" },
	{ "abs(floor(x) + 0.5 - 2*x)", -0.5, 0.5, "-1 + 0.5 - 2*x [-0.25] -(-1 + 0.5 - 2*x) [0] "
	  "0 + 0.5 - 2*x [0.25] -(0 + 0.5 - 2*x)" },
	{ "abs((x > x ? x : x) - 3)", -9, 9, "-(x - 3) [3] x - 3" },
	{ "abs(x - 1e300)", -DBL_MAX, DBL_MAX, "-(x - 1e+300) [1e+300] x - 1e+300" },
};

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct formula formula = typed(cases[i].text);
		struct pieces pieces = pieces_of(&formula, cases[i].low, cases[i].high, &effort);
		struct buffer found = { .bytes = NULL };
		size_t failed;
		for (size_t j = 0; j <= pieces.edges; j++) {
			const struct printed piece = { "f", &pieces.piece[j], 0 };
			struct buffer text = { .bytes = NULL };
			assert_true(formula_print(&piece, 1, PRINT_TEXT, &text, &failed));
			buffer_print(&found, "%s%.*s", j > 0 ? "] " : "", (int)text.used, text.bytes);
			buffer_free(&text);
			if (j < pieces.edges) {
				char number[NUMBER_TEXT_MAX + 1];
				number[number_write(number, pieces.edge[j].x)] = '\0';
				buffer_print(&found, " [%s", number);
			}
		}
		assert_false(pieces.too_many);
		buffer_write(&found, "", 1);
		assert_string_equal(found.bytes, cases[i].pieces);
		buffer_free(&found);
		pieces_free(&pieces);
		formula_free(&formula);
	}
}

static bool is_same(double a, double b)
{
	return a == b || (isnan(a) && isnan(b));
}

/* Pieces that meet between two doubles do not jump there. */
static void test_limits(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double left[2], right[2];	/* of f and f', at the first edge */
	} rows[] = {
		{ "max(x - 1/3, 0)", { 0, 0 }, { 0, 1 } },
		{ "max(3*x - 2, 0)", { 0, 0 }, { 0, 3 } },
		{ "x > 1/3 ? 1 : 0", { 0, 0 }, { 1, 0 } },
		{ "abs(x*x - 2)", { 0, -2.8284271247461903 }, { 0, 2.8284271247461903 } },
		{ "1/x", { -INFINITY, -INFINITY }, { INFINITY, -INFINITY } },
		{ "sin(1/x)", { NAN, NAN }, { NAN, NAN } },
		{ "sin(1/(x - 2))", { NAN, NAN }, { NAN, NAN } },
		{ "x/abs(x)", { -1, 0 }, { 1, 0 } },
		{ "1/(x - 1/3)", { -INFINITY, -INFINITY }, { INFINITY, -INFINITY } },
		{ "1/(x^2 - 2)^2", { INFINITY, INFINITY }, { INFINITY, -INFINITY } },
		{ "sqrt(x)/x", { NAN, NAN }, { INFINITY, -INFINITY } },
		{ "exp(1/x)", { 0, 0 }, { INFINITY, -INFINITY } },
		{ "log(abs(x))", { -INFINITY, -INFINITY }, { -INFINITY, INFINITY } },
		{ "sqrt(abs(x - 1/3))", { 0, -INFINITY }, { 0, INFINITY } },
		{ "1 + abs(x^2 - 2)^1.5", { 1, 0 }, { 1, 0 } },
		{ "sqrt(x - 1/3)", { NAN, NAN }, { 0, INFINITY } },
		{ "sqrt(1/3 - x)", { 0, -INFINITY }, { NAN, NAN } },
		{ "log(abs(x - 1/3))", { -INFINITY, -INFINITY }, { -INFINITY, INFINITY } },
		{ "abs(x - 1/3)^-0.25", { INFINITY, INFINITY }, { INFINITY, -INFINITY } },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = typed(rows[i].text);
		struct pieces pieces = pieces_of(&formula, -DBL_MAX, DBL_MAX, &effort);
		for (unsigned order = 0; order < 2; order++) {
			struct plan plan = plan_of(&formula, order, false);
			double value;
			formula_evaluate(&plan, NUMBER_F64, &pieces.edge[0].x, &value, 1, &effort);
			const struct sides sides = pieces_sides(&pieces, 0, order, value);
			if (!is_same(sides.left, rows[i].left[order])
					|| !is_same(sides.right, rows[i].right[order]))
				fail_msg("%s, order %u: %g %g", rows[i].text, order, sides.left,
					sides.right);
			plan_free(&plan);
		}
		pieces_free(&pieces);
		formula_free(&formula);
	}
}

static void test_nearest_double(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double zero;
	} rows[] = {
		{ "x*x - 2", 0x1.6a09e667f3bcdp+0 }, { "x*x - 3", 0x1.bb67ae8584caap+0 },
		{ "x*x*x - 2", 0x1.428a2f98d728bp+0 }, { "3*x - 1", 0x1.5555555555555p-2 },
		{ "3*x - 2", 0x1.5555555555555p-1 }, { "7*x - 1", 0x1.2492492492492p-3 },
		{ "exp(x) - 2", 0x1.62e42fefa39efp-1 }, { "log(x) - 1", 0x1.5bf0a8b145769p+1 },
		{ "10*x - 1", 0.1 }, { "10*x - 3", 0.3 }, { "1e300*x - 1e-20", 0 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct zeros_wanted wanted = { .low = 0, .high = 9, .boxes = 1000,
			.effort = &effort };
		struct formula formula = typed(rows[i].text);
		struct zeros zeros = zeros_of(&formula, formula.value, &wanted);
		if (zeros.count != 1 || zeros.unknowns > 0
				|| fabs(zeros.zero[0].x - rows[i].zero) > 1e-310)
			fail_msg("%s: %zu, %a", rows[i].text, zeros.count,
				zeros.count > 0 ? zeros.zero[0].x : NAN);
		zeros_free(&zeros);
		formula_free(&formula);
	}
}

static size_t zeros_in(const char *text, double low, double high, bool *touches, bool *too_many)
{
	struct formula formula = typed(text);
	const struct zeros_wanted wanted = { .low = low, .high = high, .boxes = ZEROS_BOXES_MAX,
		.effort = &effort };
	struct zeros zeros = zeros_of(&formula, formula.value, &wanted);
	const size_t count = zeros.count;
	*touches = count > 0 && zeros.zero[0].touches;
	*too_many = zeros.too_many || zeros.unknowns > 0;
	zeros_free(&zeros);
	formula_free(&formula);
	return count;
}

static void test_zeros(void **state)
{
	(void)state;
	bool touches, too_many;
	assert_int_equal(zeros_in("sin(x)", -50, 50, &touches, &too_many), 31);
	assert_int_equal(zeros_in("exp(x) - x - 2", -DBL_MAX, DBL_MAX, &touches, &too_many), 2);
	/* It touches 0, and comes near to it without. */
	assert_int_equal(zeros_in("cosh(x - 1) - 1", -9, 9, &touches, &too_many), 1);
	assert_true(touches);
	assert_int_equal(zeros_in("(x - 1)^2 + 1e-9", -9, 9, &touches, &too_many), 0);
	/* What is so small that it is no double is not 0. */
	assert_int_equal(zeros_in("x*exp(-x*x)", -DBL_MAX, DBL_MAX, &touches, &too_many), 1);
	assert_int_equal(zeros_in("1e-300*x*x*exp(x)*1e-300", 1, 2, &touches, &too_many), 0);
	zeros_in("sin(1e6*x)", -5, 5, &touches, &too_many);
	assert_true(too_many);
}

/* The range of a box holds the values at its points, for all operations. */
static void test_ranges_hold_values(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"x^3 - x*1.5 + 1/3", "exp(x)/(1 + exp(x))", "expm1(x)*log1p(x*x)", "sqrt(x)",
		"log(x)", "sin(x) + cos(2*x)", "tan(x)", "atan(x)*asinh(x)", "sinh(x) - cosh(x)",
		"tanh(x)*erf(x)", "erfc(x)", "Phi(x)*phi(x)", "abs(x) - floor(x)", "sign(x)",
		"min(x, 1)*max(x, -1)", "x > 0 ? x : -1", "1/x", "x^1.5",
	};
	struct range memory[FORMULA_STEPS_MAX];
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula = typed(texts[i]);
		for (int box = 0; box < 400; box++) {
			const double low = ldexp((box * 37 % 101) - 50, box % 7 - 6);
			const double high = low + ldexp(box * 11 % 17, box % 11 - 8);
			const struct range range = range_of(&formula, formula.value, low, high, memory);
			for (int j = 0; j <= 16; j++) {
				const double x = j == 16 ? high : low + (high - low) * j / 16;
				struct range at = range_of(&formula, formula.value, x, x, memory);
				if (!(at.low <= at.high))
					continue;
				const double size = 1e-12 * fmax(fabs(at.low), fabs(at.high)) + 1e-300;
				if (range.low > at.low + size || range.high < at.high - size)
					fail_msg("%s on [%g, %g]: [%g, %g] lacks [%g, %g] at %g",
						texts[i], low, high, range.low, range.high, at.low,
						at.high, x);
			}
		}
		formula_free(&formula);
	}
}

/* What is too small for a double is not 0. */
static void test_ranges_that_vanish(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"exp(x)", "1/(1 + exp(-x))", "log(1 + exp(x))", "Phi(x)", "phi(x)", "erfc(-x)",
	};
	struct range memory[FORMULA_STEPS_MAX];
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula = typed(texts[i]);
		const struct range range = range_of(&formula, formula.value, -1e9, -900, memory);
		if (range.low < 0 || range.high == 0 || range.high > 1e-300)
			fail_msg("%s: [%g, %g]", texts[i], range.low, range.high);
		formula_free(&formula);
	}
}

static void test_order_of_doubles(void **state)
{
	(void)state;
	assert_true(ordered_of(-0.0) == 0 && ordered_of(0) == 0);
	assert_true(ordered_of(5e-324) == 1 && ordered_of(-5e-324) == -1);
	assert_true(ordered_double(ordered_of(-1.5)) == -1.5);
	assert_true(ordered_of(nextafter(-1, 0)) == ordered_of(-1) + 1);
	assert_true(ordered_middle(ordered_of(-DBL_MAX), ordered_of(DBL_MAX)) == -1
		|| ordered_middle(ordered_of(-DBL_MAX), ordered_of(DBL_MAX)) == 0);
}

/* Nothing is found any more, and nothing is said not to be there. */
static void test_a_run_that_failed(void **state)
{
	struct effort failed = { .failed = true };
	const struct zeros_wanted wanted = { .low = -9, .high = 9, .boxes = 1000,
		.effort = &failed };
	struct formula formula = typed("x^2 - 2");
	struct zeros zeros = zeros_of(&formula, formula.value, &wanted);

	(void)state;
	assert_int_equal(zeros.count, 0);
	assert_true(zeros.unknowns == 1 && zeros.unknown[0].low == -9 && zeros.unknown[0].high == 9);
	assert_int_equal(failed.points[EVALUATOR_INTERVALS], 0);
	zeros_free(&zeros);
	formula_free(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_nearest_double),
		cmocka_unit_test(test_zeros),
		cmocka_unit_test(test_ranges_hold_values),
		cmocka_unit_test(test_ranges_that_vanish),
		cmocka_unit_test(test_order_of_doubles),
		cmocka_unit_test(test_a_run_that_failed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
