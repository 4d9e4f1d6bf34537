/* SPDX-License-Identifier: MIT */
/* rewrite.c - what a formula becomes before it is evaluated, and that it is the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "formula/evaluate/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "support/error.h"
#include "unit/formula/definitions.h"
#include "unit/formula/steps.h"

static const struct {
	const char *text, *value;
} rows[] = {
	/* sums */
	{ "1 + erf(x)", "erfc(neg(x))" }, { "erf(x) + 1", "erfc(neg(x))" }, { "1 - erf(x)", "erfc(x)" },
	{ "1 + erf(-x)", "erfc(x)" }, { "-erf(x) + 1", "erfc(x)" }, { "1 + -erf(x)", "erfc(x)" },
	{ "erf(x) - 1", "neg(erfc(x))" }, { "-1 - erf(x)", "neg(erfc(neg(x)))" },
	{ "-1 + erf(x)", "neg(erfc(x))" }, { "1 - erfc(x)", "erf(x)" }, { "erfc(x) - 1", "-(0, erf(x))" },
	{ "2 - erfc(x)", "erfc(neg(x))" }, { "1 - Phi(x)", "Phi(neg(x))" },
	{ "Phi(x) - 1", "neg(Phi(neg(x)))" },
	{ "exp(x) - 1", "expm1(x)" }, { "-1 + exp(x)", "expm1(x)" }, { "1 - exp(x)", "-(0, expm1(x))" },
	{ "expm1(x) + 1", "exp(x)" }, { "e^x - 1", "expm1(x)" },
	{ "2*exp(x) - 2", "*(2, expm1(x))" }, { "2 - exp(x)*2", "*(2, -(0, expm1(x)))" },
	{ "1.6732632423543772848170429916717*exp(x) - 1.6732632423543772848170429916717",
		"*('1.6732632423543772848170429916717', expm1(x))" },
	{ "0.5 + 0.5*erf(x)", "*(0.5, erfc(neg(x)))" }, { "0.5*tanh(x) + 0.5", "sigmoid(*(2, x))" },
	{ "x*(1 - tanh(x))", "*(x, *(2, sigmoid(*(-2, x))))" }, { "1 + tanh(x/2)", "*(2, sigmoid(x))" },
	{ "tanh(x) - 1", "*(-2, sigmoid(*(-2, x)))" },
	{ "1 - tanh(x)^2", "*(4, *(sigmoid(*(2, x)), sigmoid(*(-2, x))))" },
	{ "1 - tanh(x)^3", "-(1, *(*(tanh(x), tanh(x)), tanh(x)))" },
	{ "1 + erfc(x)", "+(erfc(x), 1)" }, { "2 - erf(x)", "-(2, erf(x))" }, { "x - 1", "-(x, 1)" },
	{ "0 + 0*erf(x)", "+(*(0, erf(x)), 0)" }, { "x + x*erf(x)", "+(x, *(x, erf(x)))" },
	/* zeros, ones and signs */
	{ "x - 0", "x" }, { "x + 0", "+(x, 0)" }, { "0 - x", "-(0, x)" }, { "x + -0", "x" },
	{ "x*1", "x" }, { "1*x", "x" }, { "x/1", "x" }, { "x^1", "x" }, { "x^0", "1" }, { "-1*x", "neg(x)" },
	{ "x/-1", "neg(x)" }, { "--x", "x" }, { "-2", "-2" }, { "x - -x", "+(x, x)" },
	{ "-x + 2", "-(2, x)" }, { "x + -3", "-(x, 3)" }, { "x - -3", "+(x, 3)" }, { "x*0", "*(0, x)" },
	{ "2*(3*x)", "*(6, x)" }, { "0.1*(0.1*x)", "*(0.10000000000000001, *(0.10000000000000001, x))" },
	{ "-(2*x)", "*(-2, x)" }, { "x/4", "*(0.25, x)" }, { "x/3", "/(x, 3)" }, { "1/3", "/(1, 3)" },
	{ "1/4 + 2", "2.25" }, { "0.1 + 0.2", "+(0.10000000000000001, 0.20000000000000001)" },
	{ "1e308*10", "*(1e+308, 10)" }, { "1/0", "/(1, 0)" }, { "gelu(x)", "*(x, Phi(x))" },
	{ "1e-300*1e-300", "*(1e-300, 1e-300)" },
	{ "x*sqrt(2)", "*(sqrt(2), x)" },
	/* rational constants */
	{ "(1/6)*x", "/(x, 6)" }, { "x*(1/3)", "/(x, 3)" }, { "x*(1/8 + 1/3)/2", "/(*(11, x), 48)" },
	{ "2/6", "/(1, 3)" }, { "-(1/3)", "/(-1, 3)" }, { "1/-3", "/(-1, 3)" }, { "1/3 + 1/6", "0.5" },
	{ "1/3 - 1/3", "0" }, { "0*(1/3)", "0" }, { "-0*(1/3)", "-0" }, { "1/3*(3/5)", "/(1, 5)" },
	{ "(1/3)/(1/6)", "2" }, { "(1/3)/0", "/(/(1, 3), 0)" }, { "0.5 - 1/3", "/(1, 6)" },
	{ "0.1/3", "/(0.10000000000000001, 3)" }, { "0.1 + 1/3", "+(/(1, 3), 0.10000000000000001)" },
	{ "-x/3", "neg(/(x, 3))" }, { "x/-3", "neg(/(x, 3))" }, { "(-2/3)*x", "/(*(-2, x), 3)" },
	{ "x/3/2", "/(x, 6)" }, { "2*x/6", "/(x, 3)" }, { "6*(x/3)", "*(2, x)" }, { "x/(1/3)", "*(3, x)" },
	{ "x/(2/3)", "*(1.5, x)" }, { "x/(3/2)", "/(*(2, x), 3)" }, { "0.1*x", "*(0.10000000000000001, x)" },
	{ "x*0.1/3", "/(*(0.10000000000000001, x), 3)" }, { "1/3*sqrt(2)", "/(sqrt(2), 3)" },
	{ "sqrt(2)*(1/3)*x", "*(/(sqrt(2), 3), x)" }, { "x/0", "/(x, 0)" }, { "0*(x/3)", "*(0, x)" },
	{ "x/6 + 1/2", "+(/(x, 6), 0.5)" }, { "x/3 + 1/3", "/(+(x, 1), 3)" },
	{ "x/3 - 1/3", "/(-(x, 1), 3)" }, { "1/3 - x/3", "/(-(1, x), 3)" }, { "x/6 + 1/9", "/(+(*(3, x), 2), 18)" },
	{ "x/3 + 1/5", "+(/(x, 3), /(1, 5))" }, { "-x/3 - 1/3", "/(-(neg(x), 1), 3)" },
	{ "x/3 + x^2/6", "/(+(x, *(0.5, *(x, x))), 3)" }, { "x^2/3 - x/9", "/(-(*(3, *(x, x)), x), 9)" },
	{ "exp(x)/3 - 1/3", "/(expm1(x), 3)" },
	{ "x/9*(x + 3)", "/(*(x, +(x, 3)), 9)" }, { "x/3*(x/5)", "/(*(x, x), 15)" },
	{ "min(max(x + 3, 0), 6)/6*x", "/(*(min(max(+(x, 3), 0), 6), x), 6)" },
	{ "line(x, slope=0.25)", "+(*(0.25, x), /(1, 6))" },
	/* logarithms and sigmoids */
	{ "log(1 + x)", "log1p(x)" }, { "log(x + 1)", "log1p(x)" }, { "log(1 - x)", "log1p(neg(x))" },
	{ "log(1 + exp(x))", "softplus(x)" }, { "log(exp(-x) + 1)", "softplus(neg(x))" },
	{ "log1p(exp(x))", "softplus(x)" }, { "log(x + 2)", "log(+(x, 2))" },
	{ "log(sigmoid(x))", "neg(softplus(neg(x)))" }, { "-log(1 + exp(-x))", "neg(softplus(neg(x)))" },
	{ "log(1 - exp(x))", "log1p(neg(exp(x)))" },
	{ "log(exp(x)) - x", "-(log(exp(x)), x)" },
	{ "log(cosh(x))", "logcosh(x)" }, { "log(2*cosh(x))", "+(logcosh(x), log(2))" },
	{ "log(exp(x) + exp(-x))", "+(logcosh(x), log(2))" },
	{ "log((exp(x) + exp(-x))/2)", "logcosh(x)" }, { "log(-cosh(x))", "log(neg(cosh(x)))" },
	{ "log(0*cosh(x))", "log(*(0, cosh(x)))" },
	{ "x + log(1 + exp(-2*x)) - log(2)", "logcosh(x)" },
	{ "log(1 + exp(-2*abs(x))) + abs(x) - log(2)", "logcosh(abs(x))" },
	{ "log(1 + exp(x)) - x/2", "+(logcosh(*(0.5, x)), log(2))" },
	{ "softplus(x) - x/3", "-(softplus(x), /(x, 3))" },
	{ "log(x + sqrt(x^2 + 1))", "asinh(x)" }, { "log(sqrt(1 + x*x) + x)", "asinh(x)" },
	{ "log(sqrt(x^2 + 1) - x)", "neg(asinh(x))" },
	{ "log(x - sqrt(x^2 + 1))", "log(-(x, sqrt(+(*(x, x), 1))))" },
	{ "log(x + sqrt(x^2 + 2))", "log(+(x, sqrt(+(*(x, x), 2))))" },
	{ "softplus(x/2) - softplus((x - 1)/2)",
		"log1p(*(expm1(0.5), sigmoid(*(0.5, -(x, 1)))))" },
	{ "softplus(x) - softplus(x - 3)", "log1p(*(expm1(3), sigmoid(-(x, 3))))" },
	{ "softplus(x) - softplus(x - 300)", "-(softplus(x), softplus(-(x, 300)))" },
	{ "softplus(x) - softplus(2*x - 3)", "-(softplus(x), softplus(-(*(2, x), 3)))" },
	{ "1/(1 + exp(-x))", "sigmoid(x)" }, { "1/(exp(-x) + 1)", "sigmoid(x)" },
	{ "1/(1 + exp(x))", "sigmoid(neg(x))" }, { "x/(1 + exp(-x))", "*(x, sigmoid(x))" },
	{ "3/(1 + exp(x))", "*(3, sigmoid(neg(x)))" }, { "exp(x)/(1 + exp(x))", "sigmoid(x)" },
	{ "x/(1 + e^-(2*x))", "*(x, sigmoid(*(2, x)))" }, { "1 - sigmoid(x)", "sigmoid(neg(x))" },
	{ "sigmoid(x) - 1", "neg(sigmoid(neg(x)))" },
	{ "(exp(2*x) - 1)/(exp(2*x) + 1)", "tanh(x)" }, { "(1 - exp(-2*x))/(1 + exp(-2*x))", "neg(tanh(neg(x)))" },
	{ "(exp(x) - exp(-x))/(exp(x) + exp(-x))", "tanh(x)" },
	{ "(exp(-2*x) - exp(2*x))/(exp(-2*x) + exp(2*x))", "neg(tanh(*(2, x)))" },
	{ "3*(exp(x/3) - exp(-x/3))/(exp(-x/3) + exp(x/3))", "*(3, tanh(/(x, 3)))" },
	{ "(exp(x) - exp(-x))/2", "sinh(x)" }, { "(exp(x) + exp(-x))/2", "cosh(x)" },
	{ "(exp(-x) - exp(x))/2", "neg(sinh(x))" }, { "2/(exp(x) + exp(-x))", "/(1, cosh(x))" },
	{ "exp(x) - exp(x)", "-(exp(x), exp(x))" }, { "sinh(x)/cosh(2*x)", "/(sinh(x), cosh(*(2, x)))" },
	{ "2/(1 + exp(-2*x)) - 1", "tanh(x)" }, { "1 - 2/(exp(2*x) + 1)", "neg(tanh(neg(x)))" },
	{ "1 - tanh(x)*x", "-(1, *(tanh(x), x))" },
	{ "4/(exp(x) + exp(-x))^2", "/(1, *(cosh(x), cosh(x)))" }, { "6/(3*x)", "/(2, x)" },
	{ "1/(3*x)", "/(1, *(3, x))" },
	{ "x*exp(x)/(1 + exp(x))", "*(x, sigmoid(x))" }, { "2*x*exp(x)/(1 + exp(x))", "*(*(2, x), sigmoid(x))" },
	{ "exp(x)*x^2*erf(x)/(exp(x) + 1)", "*(*(*(x, x), erf(x)), sigmoid(x))" },
	{ "1/(2 + exp(x))", "/(1, +(exp(x), 2))" },
	{ "softplus(x) - x", "softplus(neg(x))" }, { "log(1 + exp(2*x)) - 2*x", "softplus(*(-2, x))" },
	{ "cosh(x/64)^2 - sinh(x/64)^2", "1" }, { "cosh(x)^2 - sinh(2*x)^2",
		"-(*(cosh(x), cosh(x)), *(sinh(*(2, x)), sinh(*(2, x))))" },
	/* powers */
	{ "x^2", "*(x, x)" }, { "x^3", "*(*(x, x), x)" }, { "x^4", "*(*(x, x), *(x, x))" },
	{ "x^-1", "/(1, x)" }, { "x^-2", "/(1, *(x, x))" }, { "x^0.5", "sqrt(x)" },
	{ "x^(1/2)", "sqrt(x)" }, { "x^-0.5", "/(1, sqrt(x))" }, { "x^1.5", "^(x, 1.5)" },
	{ "x^-2.5", "^(x, -2.5)" }, { "2^x", "exp(*(log(2), x))" },
	{ "x^x", "exp(*(x, log(x)))" }, { "x^(1/3)", "^(x, /(1, 3))" }, { "2^0.3", "exp(*(0.29999999999999999, log(2)))" },
	{ "e^x", "exp(x)" }, { "e^-x^2", "exp(neg(*(x, x)))" },
	{ "x^0.3", "^(x, 0.29999999999999999)" },
	{ "x^1e300", "^(abs(x), 1.0000000000000001e+300)" },
	{ "sqrt(x^2)", "abs(x)" }, { "sqrt(x^2 + 0)", "abs(x)" }, { "sigmoid(x)^1.5", "exp(*(-1.5, softplus(neg(x))))" },
	{ "log(2 + exp(x))", "+(softplus(-(x, log(2))), log(2))" }, { "(x^2)^0.75", "^(abs(x), 1.5)" },
	{ "(x^2)^-1.5", "/(1, *(*(abs(x), abs(x)), abs(x)))" }, { "sqrt(x^4)", "*(x, x)" },
	/* what people publish */
	{ "x*tanh(log(1 + exp(x)))", "*(x, tanh(softplus(x)))" },
	{ "0.5*x*(1 + erf(x/sqrt(2)))", "*(*(0.5, x), erfc(neg(/(x, sqrt(2)))))" },
	{ "0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", "*(x, sigmoid(*(2, *(sqrt(/(2, pi)), "
		"+(x, *(0.044714999999999998, *(*(x, x), x)))))))" },
	{ "x > 0 ? x : exp(x) - 1", "?(<(0, x), x, expm1(x))" }, { "swish(x, beta=1)", "*(x, sigmoid(x))" },
};

static void test_steps(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct definition definition = { .name = "f", .text = rows[i].text, .variable = "x" };
		struct formula formula;
		struct error error = { .status = STATUS_DONE };
		struct buffer shown = { .bytes = NULL };
		if (!formula_parse(&formula, &definition, NULL, &names, &error))
			fail_msg("%s", error.message);
		show_steps(&shown, &formula, formula.value);
		if (strcmp(shown.bytes, rows[i].value) != 0)
			fail_msg("%s: %s, not %s", rows[i].text, shown.bytes, rows[i].value);
		for (size_t k = formula.written + 1u; k < formula.count; k++)
			assert_false(formula.step[k].operation == STEP_POWER
				&& formula.step[formula.step[k].argument[1]].varies);
		buffer_free(&shown);
		formula_free(&formula);
	}
}

/* Both rows, but for the cancellation of the one that is written. */
static void compare(const struct formula *formula, const char *text, long double x)
{
	const long double written = value_of(formula, formula->written, x);
	const long double value = value_of(formula, formula->value, x);
	if (isnan(written) && isnan(value))
		return;
	/* Those of functions and roots may have signs that what they stand for has not. */
	const bool arithmetic = strpbrk(text, "eghP^") == NULL;
	if (written == 0 && value == 0 && arithmetic && signbit(written) != signbit(value))
		fail_msg("%s at %Lg: %Lg written, %Lg evaluated", text, x, written, value);
	if (!(written == value || fabsl(written - value) <= 1e-14L * (1 + fabsl(value))))
		fail_msg("%s at %Lg: %Lg written, %Lg evaluated", text, x, written, value);
}

static void test_values(void **state)
{
	(void)state;
	static const double points[] = { -30, -7.5, -3, -1.5, -1, -0.3, -1e-9, -0.0, 0, 1e-9, 0.3, 1, 1.5, 3, 7.5, 30 };
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct definition definition = { .name = "f", .text = rows[i].text, .variable = "x" };
		struct formula formula;
		struct error error = { .status = STATUS_DONE };
		assert_true(formula_parse(&formula, &definition, NULL, &names, &error));
		for (size_t k = 0; k < sizeof points / sizeof *points; k++)
			compare(&formula, rows[i].text, points[k]);
		formula_free(&formula);
	}
}

static void test_powers(void **state)
{
	(void)state;
	for (int halves = -200; halves <= 200; halves++) {
		char text[32];
		snprintf(text, sizeof text, "x^%g", halves / 2.0);
		const struct definition definition = { .name = "f", .text = text, .variable = "x" };
		struct formula formula;
		struct error error = { .status = STATUS_DONE };
		assert_true(formula_parse(&formula, &definition, NULL, &names, &error));
		for (long double x = -3; x <= 3; x += 0.75L) {
			const long double value = value_of(&formula, formula.value, x);
			const long double power = powl(x, halves / 2.0L);
			if (!(isnan(value) && isnan(power)) && !(value == power)
				&& !(fabsl(value - power) <= 1e-16L * fabsl(power)))
				fail_msg("%s at %Lg: %Lg, not %Lg", text, x, value, power);
		}
		formula_free(&formula);
	}
}

/* Of what is exactly in the middle of two numbers, or a number, no enclosure of a constant
 * tells: these are divided, and so decided without MPFR. */
static const char *const exact[] = {
	"max(0, min(1, (1/6)*x + 1/2))", "min(max(x/6 + 0.5, 0), 1)", "x > 0 ? x : (1/8 + 1/3)/2*x",
	"x*(1/3)", "x/3 + 1/3", "1/9 - x/6", "0.1*x", "min(max(x + 3, 0), 6)/6*x", "x*min(max(x + 3, 0), 6)/6",
	"x/9*(x + 3)", "x/3 + x^2/6", "x^2/6", "x^3", "1.5*(x > 0 ? x : 1.25*x)", "0.5*x - 0.25",
	"x/(1/3) + 1/9 - x^2/3",
};
enum { POINTS = 10000 };

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	return *state ^= *state << 17;
}

/* Of both signs, between 2^-4 and 2^3, with so many bits. */
static void fill(double *x, int bits)
{
	uint64_t state = 0x9e3779b97f4a7c15;
	for (size_t i = 0; i < POINTS; i++) {
		const uint64_t random = next_random(&state), fraction = random >> 12 >> (53 - bits) << (53 - bits);
		const double size = ldexp(1 + (double)fraction * 0x1p-52, (int)(random % 7) - 4);
		x[i] = (random >> 8 & 1) != 0 ? -size : size;
	}
}

static void count_undecided(const struct formula *formula, const char *text, const double *x)
{
	static double y[POINTS];
	for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
		struct plan plan = plan_of(formula, order, false);
		for (enum number_type type = NUMBER_F64; type <= NUMBER_BF16; type++) {
			struct effort effort = { .ties = 0 };
			formula_evaluate(&plan, type, x, y, POINTS, &effort);
			const size_t points = atomic_load(&effort.points[EVALUATOR_INTERVALS]);
			if (points > 0)
				fail_msg("%s, order %u, type %d: %zu points in intervals", text, order,
					(int)type, points);
		}
		plan_free(&plan);
	}
}

static void test_ties(void **state)
{
	(void)state;
	static double x[POINTS];
	for (size_t i = 0; i < sizeof exact / sizeof *exact; i++) {
		const struct definition definition = { .name = "f", .text = exact[i], .variable = "x" };
		struct formula formula;
		struct error error = { .status = STATUS_DONE };
		assert_true(formula_parse(&formula, &definition, NULL, &names, &error));
		formula_prepare(&formula);
		for (int bits = 53; bits > 3; bits -= 14) {
			fill(x, bits);
			count_undecided(&formula, exact[i], x);
		}
		formula_free(&formula);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_powers),
		cmocka_unit_test(test_ties),
	};
	return cmocka_run_group_tests_name("rewrite", tests, NULL, NULL);
}
