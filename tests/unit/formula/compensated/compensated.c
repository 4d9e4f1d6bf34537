/* SPDX-License-Identifier: MIT */
/* compensated.c - whole formulas over blocks: value, first and second derivative hold the
 * truth, and are known where they should be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "formula/compensated/evaluate.h"
#include "formula/language/parse.h"
#include "support/error.h"
#include "unit/formula/definitions.h"
#include "unit/formula/mpfr_steps.h"

enum { POINTS = 3 * ENCLOSURES, BITS = 2000, FEW_BITS = 700 };

/* From the least x to the most the results are to be known. */
static const struct {
	const char *text;
	double least, most;
} cases[] = {
	{ "x*tanh(log1p(exp(x)))", -600, 600 },
	{ "x*tanh(softplus(x))", -600, 600 },
	{ "0.5*x*(1 + erf(x/sqrt(2)))", -8, 8 },
	{ "x*Phi(x)", -8, 8 },
	{ "gelu(x, mu=0.5, sigma=2)", -8, 8 },
	{ "x > 0 ? x : exp(x) - 1", -600, 600 },
	{ "x > 0 ? 1.0507*x : 1.0507*1.67326*(exp(x) - 1)", -600, 600 },
	{ "x/(1 + exp(-x))", -600, 600 },
	{ "swish(x, beta=1.702)", -300, 300 },
	{ "x/(1 + abs(x))", -1e6, 1e6 },
	{ "0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", -8, 8 },
	{ "tanh(x)", -300, 300 }, { "1/(1 + exp(-x))", -600, 600 }, { "log(1 + exp(x))", -600, 600 },
	{ "max(x, 0)", -1e6, 1e6 }, { "max(x, 0)^2", -1e6, 1e6 }, { "max(0.01*x, x)", -1e6, 1e6 },
	{ "min(max(x, 0), 6)", -1e6, 1e6 }, { "clip(x/6 + 0.5, 0, 1)*x", -1e6, 1e6 },
	{ "x < -1 ? -x*x : x >= 2 && x < 3 || x == 5 ? x^3 : x - 7", -1e6, 1e6 },
	{ "sign(x)*log(1 + abs(x))", -1e6, 1e6 }, { "abs(x)^3 - abs(x - 1/3)", -1e6, 1e6 },
	{ "floor(3*x) + x*floor(x)", -1e6, 1e6 }, { "x - tanh(x)", -8, 8 }, { "x*exp(-x^2/2)", -30, 30 },
	{ "sinh(x)/cosh(x)", -200, 200 }, { "erf(x)*x + erfc(x)", -8, 8 }, { "phi(x)*x", -8, 8 },
	{ "sqrt(1 + x*x) - 1", -1e6, 1e6 }, { "(sqrt(x^2 + 4) + x)/2", -1e3, 1e3 },
	{ "exp(x)*sigmoid(x) - x/(exp(x) + 2)", -200, 200 },
	{ "-x^5/(1 + x^2)^2 + 2*x - 1", -1e3, 1e3 }, { "(x + 1)/(x*x + 3)", -1e3, 1e3 },
	{ "x^1.5", 1e-6, 1e6 }, { "(1 + x^2)^-2.5", -1e3, 1e3 }, { "(2 + tanh(x))^0.3", -300, 300 },
	{ "cosh(x)^17.5", -9, 9 },
	{ "log(x)*sqrt(x)/x", 1e-6, 1e6 }, { "log(log(x + 3)) - 1/x", 1e-6, 1e6 },
	{ "softplus(1000*x)/1000 - tanh(3*x)*2", -8, 8 }, { "softplus(softplus(x))", -300, 300 },
	{ "exp(-exp(-x))", -6, 6 }, { "x*x*x*x - 4*x*x + 2/3", -1e3, 1e3 }, { "x", -1e6, 1e6 }, { "5", -1e6, 1e6 },
	{ "x + 1", -1e6, 1e6 }, { "-x/2", -1e6, 1e6 }, { "sin(x)*x + cos(3*x)/2", -1e4, 1e4 },
	{ "x + sin(x)^2", -1e4, 1e4 }, { "tan(x/4)", -6, 6 }, { "x*(atan(x)/pi + 0.5)", -1e6, 1e6 },
	{ "asinh(x) - atan(2*x)", -1e6, 1e6 }, { "(x + pi)/(e - x)", -2, 2 },
};
enum { CASES = sizeof cases / sizeof *cases };

static bool uses_error_function(const struct formula *formula)
{
	for (size_t i = 0; i < formula->count; i++)
		if (formula->step[i].operation >= STEP_ERF && formula->step[i].operation <= STEP_DENSITY)
			return true;
	return false;
}

static struct formula formula_of(const char *text)
{
	const struct definition definition = { .name = "f", .text = text, .variable = "x" };
	struct error error = { .status = STATUS_DONE };
	struct formula formula;
	if (!formula_parse(&formula, &definition, NULL, &names, &error))
		fail_msg("%s: %s", text, error.message);
	mpfr_prepare(&formula);
	return formula;
}

static double random_within(uint64_t *seed, double from, double to)
{
	*seed = *seed * 6364136223846793005 + 1442695040888963407;
	return from + (to - from) * ((double)(*seed >> 11) * 0x1p-53);
}

/* Whether the truth, but for what a difference leaves, is within the result. */
static bool contains(const struct enclosures *results, size_t i, const mpfr_t truth, mpfr_prec_t bits)
{
	mpfr_t error, slack;
	mpfr_inits2(bits, error, slack, (mpfr_ptr)NULL);
	mpfr_mul_2si(slack, truth, STEP_LOG2, MPFR_RNDN);
	mpfr_abs(slack, slack, MPFR_RNDN);
	mpfr_add_d(slack, slack, ldexp(1, bits > 1000 ? -1070 : -230), MPFR_RNDN);
	mpfr_add_d(slack, slack, results->radius[i], MPFR_RNDN);
	mpfr_sub_d(error, truth, results->high[i], MPFR_RNDN);
	mpfr_sub_d(error, error, results->low[i], MPFR_RNDN);
	const bool within = isfinite(results->high[i]) && mpfr_cmpabs(error, slack) <= 0;
	mpfr_clears(error, slack, (mpfr_ptr)NULL);
	return within;
}

static void evaluate(const struct formula *formula, unsigned order, const double *x, size_t count,
	struct enclosures *results)
{
	struct plan plan = plan_of(formula, order, false);
	struct compensated_evaluator *evaluator = compensated_evaluator_new(&plan);
	for (size_t done = 0; done < count; done += ENCLOSURES)
		compensated_evaluate(evaluator, x + done,
			count - done < ENCLOSURES ? count - done : ENCLOSURES,
			&results[done / ENCLOSURES]);
	compensated_evaluator_free(evaluator);
	plan_free(&plan);
}

static void check_case(size_t number, unsigned order, const double x[POINTS])
{
	static struct enclosures results[POINTS / ENCLOSURES];
	struct formula formula = formula_of(cases[number].text);
	const mpfr_prec_t bits = uses_error_function(&formula) ? FEW_BITS : BITS;
	const size_t step = bits == FEW_BITS ? 5 : 1;
	mpfr_t truth;
	mpfr_init2(truth, bits);
	evaluate(&formula, order, x, POINTS, results);
	for (size_t i = 0; i < POINTS; i += step) {
		const struct enclosures *block = &results[i / ENCLOSURES];
		const size_t k = i % ENCLOSURES;
		mpfr_derivative(truth, &formula, x[i], order);
		if (!(block->radius[k] < INFINITY) || !contains(block, k, truth, bits))
			fail_msg("%s, order %u at %a: %a + %a ± %a, not %a", cases[number].text, order,
				x[i], block->high[k], block->low[k], block->radius[k],
				mpfr_get_d(truth, MPFR_RNDN));
	}
	mpfr_clear(truth);
	formula_free(&formula);
}

static void test_the_truth_is_within(void **state)
{
	(void)state;
	uint64_t seed = 1;
	for (size_t number = 0; number < CASES; number++)
		for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
			static const double widths[] = { INFINITY, 8, 0.01 };
			double x[POINTS];
			for (size_t i = 0; i < POINTS; i++)
				x[i] = random_within(&seed, fmax(cases[number].least, -widths[i % 3]),
					fmin(cases[number].most, widths[i % 3]));
			check_case(number, order, x);
		}
}

/* Of any double, by the value alone: what is not known is no failure here. */
static void test_nothing_is_wrong_anywhere(void **state)
{
	(void)state;
	uint64_t seed = 2;
	mpfr_t truth;
	mpfr_init2(truth, BITS);
	for (size_t number = 0; number < CASES; number++) {
		struct formula formula = formula_of(cases[number].text);
		double x[ENCLOSURES];
		struct enclosures results;
		for (size_t i = 0; i < ENCLOSURES; i++)
			x[i] = ldexp(random_within(&seed, -2, 2), (int)random_within(&seed, -1074, 1023));
		evaluate(&formula, 0, x, ENCLOSURES, &results);
		for (size_t i = 0; i < ENCLOSURES && !uses_error_function(&formula); i++) {
			if (!(results.radius[i] < INFINITY))
				continue;
			mpfr_derivative(truth, &formula, x[i], 0);
			if (!contains(&results, i, truth, BITS))
				fail_msg("%s at %a: %a + %a ± %a", cases[number].text, x[i],
					results.high[i], results.low[i], results.radius[i]);
		}
		formula_free(&formula);
	}
	mpfr_clear(truth);
}

static const struct {
	const char *text;
	unsigned order;
	double x, wanted;
} exact[] = {
	{ "abs(x)", 0, -0.0, 0 }, { "abs(x)", 1, 0, 0 }, { "abs(x)", 1, -3, -1 },
	{ "max(x, 0)", 0, 3, 3 }, { "max(x, 0)", 1, 0, 0 }, { "max(0, x)", 1, 0, 1 },
	{ "min(x, 0)", 1, 0, 0 }, { "min(0, x)", 1, 0, 1 }, { "x > 0 ? x : 2*x", 1, 0, 2 },
	{ "x >= 0 ? x : 2*x", 1, -0.0, 1 }, { "x == 0 ? 1 : x", 0, 0, 1 },
	{ "x != 0 ? 1 : x", 0, -0.0, -0.0 }, { "x < 1 && x > 0 ? x : 7", 0, 1, 7 },
	{ "x < 1 || x > 2 ? x : 7", 0, 0.5, 0.5 }, { "sign(x)", 0, 0, 0 },
	{ "sign(x)", 0, -0x1p-1074, -1 }, { "sign(x)", 1, 3, 0 }, { "floor(x)", 0, 3, 3 },
	{ "floor(x)", 0, -0x1p-1074, -1 }, { "floor(x) + x", 1, 0.5, 1 },
	{ "x*x", 0, -3, 9 }, { "x*x", 1, -3, -6 }, { "x*x", 2, -3, 2 }, { "x/2", 0, 3, 1.5 },
	{ "x/3", 0, 6, 2 }, { "-x", 0, 0, -0.0 }, { "x + x", 0, -0.0, -0.0 }, { "x", 1, 5, 1 },
	{ "x", 2, 5, 0 }, { "5*x", 2, 1, 0 }, { "7", 1, 1, 0 }, { "tanh(x)", 0, -0.0, -0.0 },
	{ "exp(x) - 1", 0, -0.0, -0.0 }, { "log(1 + x)", 0, 0, 0 }, { "erf(x)", 0, -0.0, -0.0 },
	{ "x*Phi(x)", 0, 0, 0 }, { "x*tanh(softplus(x))", 0, -0.0, -0.0 },
	{ "exp(x)", 0, 0, 1 }, { "x*x + 1 - 3*x", 0, 2, -1 }, { "sqrt(x)", 0, 4, 2 },
	{ "x^1.5", 0, -0.0, 0 }, { "x^1.5", 1, 0, 0 }, { "x^2.5", 2, 0, 0 }, { "x^2.3", 1, 0, 0 },
	{ "(x - 1)^(7/3)", 2, 1, 0 }, { "abs(x)^1.5", 1, 0, 0 }, { "x^1.5", 1, 4, 3 },
	{ "(x*x)^1.5", 2, 0, 0 }, { "sqrt(x^4)", 2, 0, 2 },
	{ "log(x)", 0, 1, 0 }, { "x - x", 0, 3, 0 }, { "1 - x*x", 1, 0, -0.0 },
	{ "tanh(x)", 2, 0, -0.0 }, { "tanh(x)", 2, -0.0, 0 }, { "abs(-x*x)", 1, 0, 0 },
	{ "1/(1+exp(-x))", 2, 0, -0.0 }, { "1/(1+exp(-x))", 2, -0.0, 0 },
};
enum { EXACT = sizeof exact / sizeof *exact };

static void test_conventions_and_exact_results(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXACT; i++) {
		struct formula formula = formula_of(exact[i].text);
		struct enclosures results;
		evaluate(&formula, exact[i].order, &exact[i].x, 1, &results);
		if (memcmp(results.high, &exact[i].wanted, sizeof(double)) != 0
			|| results.low[0] != 0 || results.radius[0] != 0)
			fail_msg("%s, order %u at %a: %a + %a ± %a", exact[i].text, exact[i].order,
				exact[i].x, results.high[0], results.low[0], results.radius[0]);
		formula_free(&formula);
	}
}

static void test_what_is_not_known(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned order;
		double x;
	} unknown[] = {
		{ "log(x)", 0, -1 }, { "log(x)", 0, 0 }, { "sqrt(x)", 0, -1 }, { "1/x", 0, 0 },
		{ "x/x", 0, 0 }, { "sqrt(x)", 1, 0 }, { "exp(x)", 0, 800 }, { "exp(exp(x))", 0, 8 },
		{ "x*x", 0, 1e200 }, { "log(exp(x)) > x ? 1 : 2", 0, 0.7 },
		{ "sign(log(exp(x)) - x)", 0, 0.7 }, { "floor(sqrt(x)*sqrt(x))", 0, 2 },
	};
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		struct formula formula = formula_of(unknown[i].text);
		struct enclosures results;
		evaluate(&formula, unknown[i].order, &unknown[i].x, 1, &results);
		if (results.radius[0] < INFINITY)
			fail_msg("%s, order %u at %a: %a + %a ± %a", unknown[i].text, unknown[i].order,
				unknown[i].x, results.high[0], results.low[0], results.radius[0]);
		formula_free(&formula);
	}
}

/* No matter what was in the block before, and how many points are in it. */
static void test_points_do_not_depend_on_each_other(void **state)
{
	(void)state;
	struct formula formula = formula_of("x > 1 ? x*tanh(softplus(x)) : floor(x)*Phi(x) - x/3");
	uint64_t seed = 3;
	double x[ENCLOSURES];
	struct enclosures all, one;
	for (size_t i = 0; i < ENCLOSURES; i++)
		x[i] = random_within(&seed, -5, 5);
	for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
		struct plan plan = plan_of(&formula, order, false);
		struct compensated_evaluator *evaluator = compensated_evaluator_new(&plan);
		compensated_evaluate(evaluator, x, ENCLOSURES, &all);
		for (size_t i = 0; i < ENCLOSURES; i++) {
			compensated_evaluate(evaluator, &x[i], 1 + (ENCLOSURES - i) / 2, &one);
			assert_memory_equal(&one.high[0], &all.high[i], sizeof(double));
			assert_memory_equal(&one.low[0], &all.low[i], sizeof(double));
			assert_memory_equal(&one.radius[0], &all.radius[i], sizeof(double));
		}
		compensated_evaluator_free(evaluator);
		plan_free(&plan);
	}
	formula_free(&formula);
}

/* The rounding test, of the ordinary formulas and points: one in a hundred at most. */
static void test_few_points_are_undecided(void **state)
{
	(void)state;
	enum { TRIED = 64 * ENCLOSURES };
	static double x[TRIED];
	static struct enclosures results[TRIED / ENCLOSURES];
	uint64_t seed = 4;
	for (size_t i = 0; i < TRIED; i++)
		x[i] = random_within(&seed, -8, 8);
	for (size_t number = 0; number < 13; number++)
		for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
			struct formula formula = formula_of(cases[number].text);
			size_t undecided = 0;
			evaluate(&formula, order, x, TRIED, results);
			for (size_t i = 0; i < TRIED; i++) {
				const struct enclosures *block = &results[i / ENCLOSURES];
				const size_t k = i % ENCLOSURES;
				const double radius = 1.5 * block->radius[k];
				undecided += !(block->high[k] + (block->low[k] - radius)
					== block->high[k] + (block->low[k] + radius));
			}
			if (undecided * 100 > TRIED)
				fail_msg("%s, order %u: %zu of %d", cases[number].text, order, undecided, TRIED);
			formula_free(&formula);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_truth_is_within),
		cmocka_unit_test(test_nothing_is_wrong_anywhere),
		cmocka_unit_test(test_conventions_and_exact_results),
		cmocka_unit_test(test_what_is_not_known),
		cmocka_unit_test(test_points_do_not_depend_on_each_other),
		cmocka_unit_test(test_few_points_are_undecided),
	};

	return cmocka_run_group_tests_name("compensated evaluator", tests, NULL, NULL);
}
