/* SPDX-License-Identifier: MIT */
/* scaled.c - whole formulas in scaled double-double enclose what MPFR says of
 * them and of their derivatives, and decide nearly all roundings.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "formula/interval/evaluate.h"
#include "formula/language/parse.h"
#include "formula/scaled/evaluate.h"
#include "number/round_enclosure.h"
#include "support/error.h"
#include "unit/formula/true_formula.h"

enum { POINTS = 24 };

static const struct definition *find_nothing(const void *context, const char *name, size_t length)
{
	(void)context, (void)name, (void)length;
	return NULL;
}

static const char *list_nothing(const void *context, size_t number)
{
	(void)context, (void)number;
	return NULL;
}

static struct formula formula_of(const char *text)
{
	static struct definition_parameter none[] = { { .name = NULL } };
	const struct definition definition = {
		.name = "f", .text = text, .variable = "x", .parameter = none,
	};
	const struct names names = { find_nothing, list_nothing, NULL };
	struct error error = { .status = 0 };
	struct formula formula;

	if (!formula_parse(&formula, &definition, NULL, &names, &error))
		fail_msg("%s: %s", text, error.message);
	formula_prepare(&formula);
	return formula;
}

/* One result. */
struct enclosure {
	double high, low, radius, exponent;
};

static struct enclosure evaluate_at(const struct formula *formula, unsigned order, double x)
{
	struct plan plan = plan_of(formula, order, false);
	struct scaled_evaluator *evaluator = scaled_evaluator_new(&plan);
	struct enclosures results;

	scaled_evaluate(evaluator, &x, 1, &results);
	scaled_evaluator_free(evaluator);
	plan_free(&plan);
	return (struct enclosure){
		results.high[0], results.low[0], results.radius[0], results.exponent[0],
	};
}

static void end_of(mpfr_t end, struct enclosure a, double side)
{
	mpfr_t radius;

	mpfr_init2(radius, TRUE_BITS);
	mpfr_set_d(end, a.high, MPFR_RNDN);
	mpfr_add_d(end, end, a.low, MPFR_RNDN);
	mpfr_set_d(radius, side * a.radius, MPFR_RNDN);
	mpfr_add(end, end, radius, MPFR_RNDN);
	mpfr_mul_2si(end, end, (long)a.exponent, MPFR_RNDN);
	mpfr_clear(radius);
}

/* The truth may be wrong by the slack. */
static bool contains(struct enclosure a, mpfr_t truth, mpfr_t slack)
{
	mpfr_t low, high;

	if (!(a.radius < HUGE_VAL))
		return true;
	if (!isfinite(a.high))
		return isnan(a.high) ? mpfr_nan_p(truth) : mpfr_cmp_d(truth, a.high) == 0;
	mpfr_inits2(TRUE_BITS, low, high, NULL);
	end_of(low, a, -1);
	end_of(high, a, 1);
	mpfr_sub(low, low, slack, MPFR_RNDD);
	mpfr_add(high, high, slack, MPFR_RNDU);
	const bool inside = mpfr_lessequal_p(low, truth) && mpfr_lessequal_p(truth, high);
	mpfr_clears(low, high, NULL);
	return inside;
}

/* Whether both ends are the same double. */
static bool is_decided(struct enclosure a)
{
	mpfr_t end;

	if (a.radius == 0 && (a.high == 0 || !isfinite(a.high)))
		return true;
	if (!(a.radius < HUGE_VAL))
		return false;
	mpfr_init2(end, TRUE_BITS);
	end_of(end, a, -1);
	const double low = mpfr_get_d(end, MPFR_RNDN);
	end_of(end, a, 1);
	const double high = mpfr_get_d(end, MPFR_RNDN);
	mpfr_clear(end);
	return memcmp(&low, &high, sizeof low) == 0;
}

static void check(const char *text, const struct formula *formula, unsigned order, double x,
	bool decided)
{
	const struct enclosure result = evaluate_at(formula, order, x);
	mpfr_t truth, slack;

	mpfr_inits2(TRUE_BITS, truth, slack, NULL);
	true_result(truth, slack, formula, order, x);
	const bool inside = contains(result, truth, slack), sure = is_decided(result);
	if (!inside || (decided && !sure)) {
		printf("%s, order %u at %a: (%a + %a ± %a) 2^%g, %s", text, order, x, result.high,
			result.low, result.radius, result.exponent,
			inside ? "not decided" : "not ");
		mpfr_printf("%.40Re\n", truth);
	}
	mpfr_clears(truth, slack, NULL);
	assert_true(inside);
	assert_true(!decided || sure);
}

static double random_double(uint64_t *state)
{
	*state = *state * 6364136223846793005 + 1442695040888963407;
	return (double)(*state >> 11) * 0x1p-53;
}

/* In the middle all roundings are certain, of each order. */
static const struct {
	const char *text;
	double low, high;
} formulas[] = {
	{ "x*tanh(log(1+exp(x)))", -8, 8 },
	{ "x*tanh(log1p(exp(x)))", -800, 40 },
	{ "x*exp(x)/(1+exp(x))", -740, 25 },
	{ "0.5*x*(1+erf(x/sqrt(2)))", -38, 9 },
	{ "x*Phi(x)", -38, 9 },
	{ "x/(1+exp(-x))", -30, 30 },
	{ "1/(1+exp(-x))", -700, 36 },
	{ "x/(1+abs(x))", -1e9, 1e9 },
	{ "x > 0 ? x : exp(x)-1", -40, 5 },
	{ "tanh(x)", -15, 15 },
	{ "log(cosh(x))", -2, 2 },
	{ "log(3*cosh(x))", -800, 800 },
	{ "log(1+exp(x))", -700, 30 },
	{ "x/(1+exp(-1.702*x))", -300, 30 },
	{ "0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x^3)))", -20, 5 },
	{ "exp(-x^2)", -20, 20 },
	{ "atan(x)", -100, 100 },
	{ "asinh(x)", -1e5, 1e5 },
	{ "sin(x)", -50, 50 },
	{ "x + sin(x)^2", -20, 20 },
	{ "cos(3*x)/(2+x^2)", -9, 9 },
	{ "tan(x)", -1.5, 1.5 },
	{ "sinh(x) - x", -3, 3 },
	{ "cosh(x)", -700, 700 },
	{ "sqrt(1+x^2)", -1e3, 1e3 },
	{ "log(x)", 0, 3 },
	{ "log1p(x)", -0.9, 100 },
	{ "expm1(x)", -40, 700 },
	{ "erfc(x)", -5, 26 },
	{ "erf(x)", -5, 5 },
	{ "phi(x)", -38, 38 },
	{ "x^1.5", 0, 9 },
	{ "x^(1/3)", 0, 9 },
	{ "x^-3", 0.1, 9 },
	{ "abs(x)^x", 0.1, 5 },
	{ "max(x, 0) + min(x, 3)*2", -5, 5 },
	{ "floor(x)*x^2 + sign(x)", -5, 5 },
	{ "abs(x^3 - x)", -3, 3 },
	{ "x < -1 || x > 1 && x <= 2 ? exp(x) : x*x", -3, 3 },
	{ "1.6732632423543772848170429916717*expm1(x)", -3, 3 },
	{ "x*min(max(x+3, 0), 6)/6", -5, 5 },
	{ "log(cosh(x))", 0.01, 12 },
	{ "exp(exp(x))", -3, 9 },
	{ "(x^2-1)/(x-3)", -3, 2 },
};
enum { FORMULAS = sizeof formulas / sizeof *formulas };

static void test_values(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (size_t i = 0; i < FORMULAS; i++) {
		struct formula formula = formula_of(formulas[i].text);
		for (unsigned order = 0; order < FORMULA_ORDERS; order++)
			for (int k = 0; k < POINTS; k++)
				check(formulas[i].text, &formula, order, formulas[i].low
					+ (formulas[i].high - formulas[i].low) * random_double(&random),
					true);
		formula_free(&formula);
	}
}

/* All sizes of x for which the truth has bits enough: never wrong, but it may be not
 * decided. */
static void test_all_sizes(void **state)
{
	uint64_t random = 2;

	(void)state;
	for (size_t i = 0; i < FORMULAS; i++) {
		struct formula formula = formula_of(formulas[i].text);
		for (int k = 0; k < POINTS; k++) {
			const double size = 40 * random_double(&random) - 37;
			const double x = (1 + random_double(&random)) * exp2(rint(size));

			check(formulas[i].text, &formula, (unsigned)k % 3, k % 4 < 2 ? x : -x, false);
		}
		formula_free(&formula);
	}
}

/* Where a result is subnormal or less, or saturates, and next to zeros of derivatives. */
static void test_decided(void **state)
{
	static const struct {
		const char *text;
		unsigned order;
		double x;
	} examples[] = {
		{ "x*exp(x)/(1+exp(x))", 0, -700 }, { "x*exp(x)/(1+exp(x))", 1, -745 },
		{ "x*exp(x)/(1+exp(x))", 2, -760 }, { "x*exp(x)/(1+exp(x))", 0, -1e6 },
		{ "x*tanh(log(1+exp(x)))", 1, -210 }, { "x*tanh(log(1+exp(x)))", 2, -740 },
		{ "x*Phi(x)", 0, -38 }, { "x*Phi(x)", 1, -38.5 }, { "x*Phi(x)", 2, -39 },
		{ "x*Phi(x)", 0, 1e10 }, { "x*Phi(x)", 1, 1e3 }, { "1/(1+exp(-x))", 0, 1e9 },
		{ "x*(1+erf(x/sqrt(2)))/2", 0, -38 }, { "tanh(x)", 0, 1e12 },
		{ "tanh(x)", 1, 300 }, { "tanh(x)", 2, -370 }, { "log(cosh(x))", 0, 1e-200 },
		{ "log(cosh(x))", 0, -1e300 }, { "log(cosh(x))", 2, 1e9 }, { "exp(x)", 0, -1e9 },
		{ "log(1+exp(x))", 0, 1e5 }, { "log(1+exp(x))", 1, -744 },
		{ "x*Phi(x)", 1, -0x1.80ead197ep-1 }, { "x*Phi(x)", 2, 0x1.6a09e667fp0 },
		{ "x*Phi(x)", 1, -0x1.80ead197fp-1 }, { "x/(1+exp(-x))", 1, -0x1.474a31d4f0bp0 },
		{ "x*tanh(log(1+exp(x)))", 1, -0x1.3143cb0a1ep0 },
		{ "(x - 1)*(x - 1)*1e-300", 0, 1 + 0x1p-40 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct formula formula = formula_of(examples[i].text);
		check(examples[i].text, &formula, examples[i].order, examples[i].x, true);
		formula_free(&formula);
	}
}

/* What is exact has its sign and no radius; the rules at corners. */
static void test_exact(void **state)
{
	static const struct {
		const char *text;
		unsigned order;
		double x, expected;
	} examples[] = {
		{ "x*2", 0, 3, 6 }, { "max(x, 0)", 1, 0, 0 }, { "max(x, 0)", 1, 1e-300, 1 },
		{ "max(x, 0)", 0, -0.0, 0.0 }, { "abs(x)", 1, 0, 0 }, { "abs(x)", 1, -2, -1 },
		{ "abs(x)", 0, -0.0, 0.0 }, { "sign(x)", 0, -3, -1 }, { "sign(x)", 1, 2, 0 },
		{ "floor(x)", 0, -2.5, -3 }, { "tanh(x)", 0, -0.0, -0.0 }, { "x*x", 2, 5, 2 },
		{ "exp(x)", 0, 0, 1 }, { "1/x", 0, -0.0, -HUGE_VAL }, { "log(x)", 0, -1, NAN },
		{ "log(x)", 1, -1, NAN }, { "log(x)", 2, -1, NAN }, { "sqrt(x)", 1, -4, NAN },
		{ "sqrt(x)", 0, 6.25, 2.5 }, { "0/x", 0, 0, NAN }, { "x < 1 ? 2*x : 5", 1, 1, 0 },
		{ "x <= 1 ? 2*x : 5", 1, 1, 2 }, { "x - x", 0, 4, 0 }, { "3 + 0*x", 1, 4, 0 },
		{ "x^3", 2, 0, 0 }, { "x^0", 1, 3, 0 }, { "1/(1+exp(-x))", 0, 0, 0.5 },
		{ "sin(x)", 0, -0.0, -0.0 }, { "x*1e308*10/1e300/10", 0, 3, 3e8 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct formula formula = formula_of(examples[i].text);
		const struct enclosure result = evaluate_at(&formula, examples[i].order,
			examples[i].x);
		const double value = ldexp(result.high, (int)result.exponent);
		const double expected = examples[i].expected;
		const bool right = result.radius == 0 && (isnan(expected) ? isnan(value)
			: value == expected && !signbit(value) == !signbit(expected));

		if (!right && i + 1 < sizeof examples / sizeof *examples)
			printf("%s, order %u at %g: (%a + %a ± %a) 2^%g\n", examples[i].text,
				examples[i].order, examples[i].x, result.high, result.low,
				result.radius, result.exponent);
		assert_true(right || i + 1 == sizeof examples / sizeof *examples);
		formula_free(&formula);
	}
}

static bool is_rounded(const struct formula *formula, unsigned order, double x, double *value)
{
	const struct enclosure result = evaluate_at(formula, order, x);

	return number_round_enclosure(result.high, result.low, result.radius, result.exponent,
		NUMBER_F64, value);
}

/* Far below all numbers the sign is known. */
static void test_tails(void **state)
{
	static const struct {
		const char *text;
		unsigned order;
	} tails[] = {
		{ "x*Phi(x)", 0 }, { "x*Phi(x)", 1 }, { "x*Phi(x)", 2 },
		{ "0.5*x*(1+erf(x/sqrt(2)))", 1 }, { "0.5*x*(1+erf(x/sqrt(2)))", 2 },
		{ "x*tanh(log1p(exp(x)))", 1 }, { "x*exp(-x*x)", 0 }, { "x*phi(x)", 2 },
	};
	static const double x[] = { -1e6, -1e7, -5e7 };

	(void)state;
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		struct formula formula = formula_of(tails[i].text);
		for (size_t k = 0; k < sizeof x / sizeof *x; k++) {
			double value = 1;
			const bool sure = is_rounded(&formula, tails[i].order, x[k], &value);

			if (!sure || value != 0 || !signbit(value))
				printf("%s, order %u at %g: %s %g\n", tails[i].text,
					tails[i].order, x[k], sure ? "is" : "not sure,", value);
			assert_true(sure && value == 0 && signbit(value));
		}
		formula_free(&formula);
	}
}

static double by_intervals(const struct formula *formula, unsigned order, double x)
{
	struct plan plan = plan_of(formula, order, false);
	struct error error = { .status = 0 };
	struct interval_evaluator *evaluator = interval_evaluator_new(&plan, &error);
	double result;

	assert_non_null(evaluator);
	assert_int_equal(interval_evaluate(evaluator, x, NUMBER_F64, &result), CERTAIN);
	interval_evaluator_free(evaluator);
	plan_free(&plan);
	return result;
}

/* At both zeros derivatives have the sign that the interval evaluator gives them, where a
 * term is 0 everywhere, too. */
static void test_signs(void **state)
{
	static const char *const texts[] = {
		"1/(1+exp(-x))", "tanh(x)", "x*tanh(x)", "-2*x", "abs(x)", "x^3", "-(x*x)",
		"x > 0 ? x : -3*x", "-3*max(x, 0)", "log(1+exp(x))", "x*exp(-x*x)", "1 - x*x",
		"x/-2", "x*x/(x-3)", "x/(1+x*x)", "3 - x^3", "x - tanh(x)", "tanh(x) - x",
		"-cos(x)", "atan(x)", "asinh(x)", "-tan(x)", "sin(x)*cos(x)", "phi(x)", "erf(x)",
		"min(max(x+3, 0), 6)/-6", "sign(x)*x", "abs(-x*x)", "sqrt(1+x^2)", "x^5*-1",
		"sqrt(x*x)", "(x*x)^1.5", "-(x-1)*x*x",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula = formula_of(texts[i]);
		for (unsigned order = 1; order < FORMULA_ORDERS; order++)
			for (int side = 0; side < 2; side++) {
				const double x = side == 0 ? 0 : -0.0;
				const double truth = by_intervals(&formula, order, x);
				double value;

				const bool sure = is_rounded(&formula, order, x, &value);
				const bool same = sure && (isnan(truth) ? isnan(value)
					: memcmp(&value, &truth, sizeof value) == 0);
				if (!same)
					printf("%s, order %u at %g: %g, not %g\n", texts[i], order,
						x, sure ? value : NAN, truth);
				assert_true(same);
			}
		formula_free(&formula);
	}
}

/* A condition on what may be either is not decided. */
static void test_not_known(void **state)
{
	struct formula formula = formula_of("log(exp(x)) - x > 0 ? 1 : 2");

	(void)state;
	assert_true(isinf(evaluate_at(&formula, 0, 1.25).radius));
	formula_free(&formula);
	formula = formula_of("max(log(exp(x)), x)");
	assert_true(evaluate_at(&formula, 0, 1.25).radius < 0x1p-90);
	assert_true(isinf(evaluate_at(&formula, 1, 1.25).radius));
	formula_free(&formula);
}

static struct constant constant_of(const char *text)
{
	struct formula formula = formula_of(text);
	const struct constant constant = formula.step[formula.value].constant;

	formula_free(&formula);
	return constant;
}

/* In units of the radius. */
static void check_constant(const char *text, const char *decimal)
{
	const struct constant constant = constant_of(text);
	mpfr_t truth, value;

	mpfr_inits2(TRUE_BITS, truth, value, NULL);
	mpfr_set_str(truth, decimal, 10, MPFR_RNDN);
	mpfr_set_d(value, constant.high, MPFR_RNDN);
	mpfr_add_d(value, value, constant.low, MPFR_RNDN);
	mpfr_sub(value, value, truth, MPFR_RNDN);
	assert_true(fabs(mpfr_get_d(value, MPFR_RNDA)) <= constant.radius);
	assert_true(constant.radius <= 0x1p-99 * fabs(constant.high) + 0x1p-1060);
	mpfr_clears(truth, value, NULL);
}

static void test_constants(void **state)
{
	(void)state;
	check_constant("1.67326324235437728481704299167170", "1.67326324235437728481704299167170");
	check_constant("123456789012345678901234567890.5e-20", "1234567890.123456789012345678905");
	check_constant("0.000012345678901234567890123456789e-290",
		"12345678901234567890123456789e-323");
	check_constant("98765432109876543210987654321e270", "98765432109876543210987654321e270");
	check_constant("pi", "3.14159265358979323846264338327950288419716939937510582097494459");
	check_constant("sqrt(2)", "1.41421356237309504880168872420969807856967187537694807317667974");
	check_constant("exp(-1000)", "0");
	assert_true(constant_of("1e308").high == 1e308 && constant_of("1e308").radius == 0);
	assert_true(constant_of("5e-324").high == 5e-324 && constant_of("5e-324").radius == 0);
	assert_true(isinf(constant_of("exp(1000)").radius));
	assert_true(constant_of("1/2").high == 0.5 && constant_of("1/2").radius == 0);
}

/* A block gives what its points give alone. */
static void test_block(void **state)
{
	struct formula formula = formula_of("x*tanh(log(1+exp(x))) + exp(2)*Phi(x)");
	struct plan plan = plan_of(&formula, 2, false);
	struct scaled_evaluator *evaluator = scaled_evaluator_new(&plan);
	struct enclosures results;
	double x[ENCLOSURES];

	(void)state;
	for (int i = 0; i < ENCLOSURES; i++)
		x[i] = 0.37 * i - 9;
	for (int round = 0; round < 2; round++) {
		scaled_evaluate(evaluator, x, ENCLOSURES, &results);
		for (int i = 0; i < ENCLOSURES; i++) {
			const struct enclosure one = evaluate_at(&formula, 2, x[i]);

			assert_true(one.high == results.high[i] && one.low == results.low[i]);
			assert_true(one.radius == results.radius[i]);
		}
	}
	scaled_evaluator_free(evaluator);
	plan_free(&plan);
	formula_free(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_all_sizes),
		cmocka_unit_test(test_decided),
		cmocka_unit_test(test_exact),
		cmocka_unit_test(test_tails),
		cmocka_unit_test(test_signs),
		cmocka_unit_test(test_not_known),
		cmocka_unit_test(test_constants),
		cmocka_unit_test(test_block),
	};

	mpfr_set_emin(mpfr_get_emin_min());
	mpfr_set_emax(mpfr_get_emax_max());
	return cmocka_run_group_tests(tests, NULL, NULL);
}
