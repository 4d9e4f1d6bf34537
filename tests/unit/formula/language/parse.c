/* SPDX-License-Identifier: MIT */
/* parse.c - good texts: their steps give what the same expression gives in C. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "support/error.h"
#include "unit/formula/definitions.h"
#include "unit/formula/steps.h"

static struct formula parsed(const char *text)
{
	const struct definition definition = { .name = "f", .text = text, .variable = "x" };
	struct formula formula = { .count = 0 };
	struct error error = { .status = STATUS_DONE };
	if (!formula_parse(&formula, &definition, NULL, &names, &error))
		fail_msg("%s", error.message);
	return formula;
}

static void test_values(void **state)
{
	(void)state;
	const struct {
		const char *text;
		double x;
		long double value;
	} rows[] = {
		{ "x", 3, 3 }, { " \t x\n", 3, 3 }, { "1.5", 0, 1.5 }, { ".5", 0, 0.5 }, { "2.", 0, 2 },
		{ "1e-3", 0, 1e-3 }, { "1E3", 0, 1000 }, { "0x1p-3", 0, 0.125 }, { "0X1.8P1", 0, 3 },
		{ "pi", 0, acosl(-1) }, { "e", 0, expl(1) }, { "2*e", 0, 2*expl(1) },
		{ "1-2-3", 0, -4 }, { "8/4/2", 0, 1 }, { "8/4*2", 0, 4 }, { "1+2*3", 0, 7 },
		{ "(1+2)*3", 0, 9 }, { "2^3^2", 0, 512 }, { "2**3**2", 0, 512 }, { "(2^3)^2", 0, 64 },
		{ "-x^2", 3, -9 }, { "(-x)^2", 3, 9 }, { "2^-x", 3, 0.125 }, { "2^-x^2", 3, 1/512.0 },
		{ "2*-x", 3, -6 }, { "1--x", 3, 4 }, { "- -x", 3, 3 }, { "+x", 3, 3 }, { "-+-x", 3, 3 },
		{ "-x*2", 3, -6 }, { "x^2*3", 2, 12 }, { "-2^2", 0, -4 }, { "2^2^-1", 0, sqrtl(2) },
		{ "exp(x)", 0.7, expl(0.7) }, { "expm1(x)", 0.7, expm1l(0.7) }, { "log(x)", 0.7, logl(0.7) },
		{ "log1p(x)", 0.7, log1pl(0.7) }, { "sqrt(x)", 0.7, sqrtl(0.7) }, { "sin(x)", 2, sinl(2) },
		{ "cos(x)", 2, cosl(2) }, { "tan(x)", 2, tanl(2) }, { "atan(x)", 2, atanl(2) },
		{ "asinh(x)", 2, asinhl(2) }, { "sinh(x)", 2, sinhl(2) }, { "cosh(x)", 2, coshl(2) },
		{ "tanh(x)", 2, tanhl(2) }, { "erf(x)", 0.5, erfl(0.5) }, { "erfc(x)", 0.5, erfcl(0.5) },
		{ "Phi(x)", 1, erfcl(-1/sqrtl(2))/2 }, { "phi(x)", 0, 1/sqrtl(2*acosl(-1)) },
		{ "abs(x)", -2, 2 }, { "sign(x)", -2, -1 }, { "sign(x)", 0, 0 }, { "floor(x)", -1.5, -2 },
		{ "min(x, 1)", 2, 1 }, { "max(x, 1)", 2, 2 }, { "max(x,1)-min(x,1)", 5, 4 },
		{ "clip(x, -1, 2)", -3, -1 }, { "clip(x, -1, 2)", 3, 2 }, { "clip(x, -1, 2)", 1, 1 },
		{ "where(x < 0, 1, 2)", -1, 1 }, { "where(x < 0, 1, 2)", 1, 2 },
		{ "x > 0 ? x : 0.1*x", -2, -0.2L }, { "x > 0 ? x : 0.1*x", 2, 2 },
		{ "x<-1 ? 1 : x<1 ? 2 : 3", -2, 1 }, { "x<-1 ? 1 : x<1 ? 2 : 3", 0, 2 },
		{ "x<-1 ? 1 : x<1 ? 2 : 3", 2, 3 }, { "x<1 ? x<0 ? 1 : 2 : 3", 0.5, 2 },
		{ "1 + (x>0 ? 1 : 2)", 1, 2 }, { "x > 0 ? 1 : 2 + 5", 1, 1 },
		{ "x >= 1", 1, 1 }, { "x > 1", 1, 0 }, { "x <= 1", 1, 1 }, { "x < 1", 1, 0 },
		{ "x == 1", 1, 1 }, { "x != 1", 1, 0 }, { "(x > 0) + (x > 1)", 2, 2 },
		{ "x*(x > 0)", 3, 3 }, { "-(x > 0)", 3, -1 }, { "(x > 0) == (x > 1)", 0.5, 0 },
		{ "x > 0 && x < 1 ? 1 : 0", 0.5, 1 }, { "x < 0 || x > 1 ? 1 : 0", 0.5, 0 },
		{ "x < 0 || x > 0 && x < 1 ? 1 : 0", -1, 1 }, { "(x < 0 || x > 0) && x > 1 ? 1 : 0", -1, 0 },
		{ "x + 1 < 2*x ? 1 : 0", 3, 1 }, { "(x < 0 ? 1 : 2)^2", 1, 4 },
		{ "sigmoid(x)", 1, 1/(1 + expl(-1)) }, { "Sigmoid(2*x)", 1, 1/(1 + expl(-2)) },
		{ "swish(x)", 1, 1/(1 + expl(-1)) }, { "swish(x, beta=2)", 1, 1/(1 + expl(-2)) },
		{ "swish(x, 2)", 1, 1/(1 + expl(-2)) }, { "swish(x+1, beta=x)", 1, 2/(1 + expl(-2)) },
		{ "swish(swish(x))", 1, 1/(1 + expl(-1))/(1 + expl(-1/(1 + expl(-1)))) },
		{ "line(x, slope=3)", 2, 6 + 1/6.0L }, { "line(x, 3, 4)", 2, 10 },
		{ "line(x, offset=4, slope=3)", 2, 10 }, { "line(x, 3, offset=4)", 2, 10 },
		{ "gelu(x)", 1, erfcl(-1/sqrtl(2))/2 }, { "gelu(x, sigma=2)", 2, erfcl(-1/sqrtl(2)) },
		{ "softsign(x)", -3, -0.75L }, { "x*tanh(softplus(x))", 1, tanhl(log1pl(expl(1))) },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = parsed(rows[i].text);
		const unsigned short results[] = { formula.written, formula.value };
		for (size_t k = 0; k < 2; k++) {
			const long double value = value_of(&formula, results[k], rows[i].x);
			if (!(fabsl(value - rows[i].value) <= 1e-15L * fabsl(rows[i].value)))
				fail_msg("%s at %g, %s: %.17Lg, not %.17Lg", rows[i].text, rows[i].x,
					k == 0 ? "written" : "evaluated", value, rows[i].value);
		}
		formula_free(&formula);
	}
}

/* A number is the nearest double, or itself if it has more than 17 digits. */
static void test_numbers(void **state)
{
	(void)state;
	static const struct {
		const char *text, *digits;
		double value;
	} rows[] = {
		{ "0.044715", NULL, 0.044715 }, { "1.702", NULL, 1.702 },
		{ "0.16666666666666667", NULL, 0.16666666666666667 },
		{ "0.000016666666666666667", NULL, 0.000016666666666666667 },
		{ "0.166666666666666667", "0.166666666666666667", 1/6.0 },
		{ "1.6732632423543772848170429916717", "1.6732632423543772848170429916717",
			1.6732632423543772848170429916717 },
		{ "1.500000000000000000000", NULL, 1.5 }, { "150000000000000000000e-20", NULL, 1.5 },
		{ "0.00000000000000000000", NULL, 0 },
		{ "123456789012345678", "123456789012345678", 123456789012345678.0 },
		{ "100000000000000000000", NULL, 1e20 },
		{ "9007199254740993.00", "9007199254740993.00", 9007199254740992 },
		{ "9007199254740993", NULL, 9007199254740992 },
		{ "0.1000000000000000055511151231257827021181583404541015625", NULL, 0.1 },
		{ "0.1000000000000000055511151231257827021181583404541015626",
			"0.1000000000000000055511151231257827021181583404541015626", 0.1 },
		{ "4.9406564584124654176568792868221e-324", "4.9406564584124654176568792868221e-324",
			0x1p-1074 },
		{ "123456789012345678e-30", "123456789012345678e-30", 123456789012345678e-30 },
		{ "0x1.23456789abcdep+3", NULL, 0x1.23456789abcdep+3 },
		{ "0x1.23456789abcdefabcdefp+3", NULL, 0x1.23456789abcdefabcdefp+3 },
		{ "1e-400", NULL, 0 },
		{ "1.23456789012345678901e-99999999999999999999", NULL, 0 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = parsed(rows[i].text);
		const struct step *step = &formula.step[formula.written];
		assert_int_equal(step->operation, STEP_NUMBER);
		if (memcmp(&step->value, &rows[i].value, sizeof step->value) != 0)
			fail_msg("%s: %.17g", rows[i].text, step->value);
		if ((step->digits == NULL) != (rows[i].digits == NULL))
			fail_msg("%s: digits %s", rows[i].text, step->digits);
		if (step->digits != NULL)
			assert_string_equal(step->digits, rows[i].digits);
		formula_free(&formula);
	}
}

static size_t count(const struct formula *formula, enum operation operation)
{
	size_t found = 0;
	for (size_t i = 0; i < formula->count; i++)
		found += formula->step[i].operation == operation;
	return found;
}

static void test_what_is_common_is_one_step(void **state)
{
	(void)state;
	struct formula formula = parsed("sin(x+1)*cos(x + 1) + sin((x)+1.0) + swish(cos(x+1))");
	assert_int_equal(count(&formula, STEP_X), 1);
	assert_int_equal(count(&formula, STEP_SIN), 1);
	assert_int_equal(count(&formula, STEP_COS), 1);
	formula_free(&formula);
}

static void test_what_varies(void **state)
{
	(void)state;
	struct formula formula = parsed("sqrt(2/pi)*x + 1");
	for (size_t i = 0; i < formula.count; i++) {
		const enum operation operation = formula.step[i].operation;
		assert_int_equal(formula.step[i].varies, operation == STEP_X
			|| operation == STEP_MULTIPLY || operation == STEP_ADD);
	}
	formula_free(&formula);
}

/* What is typed is a double, a default its own text. */
static void test_parameters(void **state)
{
	(void)state;
	const struct argument arguments[][2] = {
		{ { 3, false }, { 0, true } }, { { 3, false }, { 0.5, false } },
		{ { INFINITY, false }, { -0.0, false } },
	};
	static const char *const shown[] = {
		"+(*(3, x), /(1, 6))", "+(*(3, x), 0.5)", "+(*(inf, x), -0)"
	};
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		struct formula formula;
		struct error error = { .status = STATUS_DONE };
		struct buffer text = { .bytes = NULL };
		const struct definition *line = find_definition(NULL, "line", 4);
		assert_true(formula_parse(&formula, line, arguments[i], &names, &error));
		show_steps(&text, &formula, formula.written);
		assert_string_equal(text.bytes, shown[i]);
		formula_free(&formula);
		buffer_free(&text);
	}
}

static void test_free_names(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
		{ "x", "" }, { "b*x + a*b", "b a" }, { "swish(a*x, beta=b2)", "a b2" }, { "bb*b*bb", "bb b" },
		{ "x > _t ? e : pi", "_t" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct error error = { .status = STATUS_DONE };
		char *found = formula_free_names(rows[i][0], "x", &names, &error);
		if (found == NULL)
			fail_msg("%s", error.message);
		assert_string_equal(found, rows[i][1]);
		free(found);
	}
}

static void test_definition(void **state)
{
	(void)state;
	struct definition definition;
	struct error error = { .status = STATUS_DONE };
	char *storage;
	assert_true(definition_parse(&definition, &storage,
		" b_silu ( t , a = 1 / 6 , b2,c=(max(1, 2)) ) = (t + a)*sigmoid(t) - a/2 + b2*c ",
		&names, &error));
	assert_string_equal(definition.name, "b_silu");
	assert_string_equal(definition.variable, "x");
	assert_string_equal(definition.text, "(x + a)*sigmoid(x) - a/2 + b2*c");
	assert_string_equal(definition.parameter[0].name, "a");
	assert_string_equal(definition.parameter[0].standard, "1 / 6");
	assert_string_equal(definition.parameter[1].name, "b2");
	assert_null(definition.parameter[1].standard);
	assert_string_equal(definition.parameter[2].standard, "(max(1, 2))");
	assert_null(definition.parameter[3].name);
	const struct argument arguments[] = { { 0, true }, { 5, false }, { 0, true } };
	struct formula formula;
	assert_true(formula_parse(&formula, &definition, arguments, &names, &error));
	assert_true(fabsl(value_of(&formula, formula.value, 0) - (10 + 0.5L/6 - 0.5L/6)) < 1e-15L);
	formula_free(&formula);
	free(storage);
}

/* But not a parameter that another definition calls so, nor a part of a name. */
static void test_variable_becomes_x(void **state)
{
	(void)state;
	struct definition definition;
	struct error error = { .status = STATUS_DONE };
	char *storage;
	assert_true(definition_parse(&definition, &storage,
		"f(beta, bet=2) = beta<bet?swish(beta, beta = beta*bet):beta", &names, &error));
	assert_string_equal(definition.text, "x<bet?swish(x, beta = x*bet):x");
	free(storage);
}

static void test_reserved(void **state)
{
	(void)state;
	static const char *const yes[] = { "x", "pi", "e", "exp", "Phi", "phi", "clip", "where", "max" };
	static const char *const no[] = { "exp2", "ex", "", "sigmoid", "?", "+", "X", "t" };
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		assert_true(formula_reserved(yes[i], strlen(yes[i])));
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		assert_false(formula_reserved(no[i], strlen(no[i])));
	assert_true(formula_reserved("exp2", 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_what_is_common_is_one_step),
		cmocka_unit_test(test_what_varies),
		cmocka_unit_test(test_parameters),
		cmocka_unit_test(test_free_names),
		cmocka_unit_test(test_definition),
		cmocka_unit_test(test_variable_becomes_x),
		cmocka_unit_test(test_reserved),
	};
	return cmocka_run_group_tests_name("parse", tests, NULL, NULL);
}
