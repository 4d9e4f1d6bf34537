/* SPDX-License-Identifier: MIT */
/* messages.c - wrong formulas, and what is said of each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "formula/formula.h"
#include "support/error.h"
#include "support/memory.h"
#include "unit/formula/definitions.h"

enum kind { FORMULA, DEFINITION };

static const struct row {
	enum kind kind;
	const char *text, *message;
} rows[] = {
	{ FORMULA, "",
		"'': column 1: there is no formula" },
	{ FORMULA, "   ",
		"'   ': column 4: there is no formula" },
	{ FORMULA, "x*tanh(softsig(x))",
		"'x*tanh(softsig(x))': column 8: unknown function 'softsig'; did you mean 'softsign'?" },
	{ FORMULA, "x*tahn(x)",
		"'x*tahn(x)': column 3: unknown function 'tahn'; did you mean 'tanh'?" },
	{ FORMULA, "Sin(x)",
		"'Sin(x)': column 1: unknown function 'Sin'; did you mean 'sin'?" },
	{ FORMULA, "xyzzy(x)",
		"'xyzzy(x)': column 1: unknown function 'xyzzy'" },
	{ FORMULA, "b(x + 1)",
		"'b(x + 1)': column 1: unknown function 'b'; for a product write 'b*('" },
	{ FORMULA, "ln(x)",
		"'ln(x)': column 1: "
		"there is no function 'ln'; write log, which is the natural one" },
	{ FORMULA, "log2(x)",
		"'log2(x)': column 1: there is no function 'log2'; write log(x)/log(2)" },
	{ FORMULA, "pow(x, 2)",
		"'pow(x, 2)': column 1: there is no function 'pow'; write a^b" },
	{ FORMULA, "arctan(x)",
		"'arctan(x)': column 1: there is no function 'arctan'; write atan" },
	{ FORMULA, "np.exp(x)",
		"'np.exp(x)': column 1: write functions without 'np.'" },
	{ FORMULA, "2x",
		"'2x': column 2: a '*' is missing before 'x'" },
	{ FORMULA, "2(x + 1)",
		"'2(x + 1)': column 2: a '*' is missing before '('" },
	{ FORMULA, "(x)(x)",
		"'(x)(x)': column 4: a '*' is missing before '('" },
	{ FORMULA, "x(x + 1)",
		"'x(x + 1)': column 2: a '*' is missing before '('" },
	{ FORMULA, "2 pi",
		"'2 pi': column 3: a '*' is missing before 'pi'" },
	{ FORMULA, "x y",
		"'x y': column 3: a '*' is missing before 'y'" },
	{ FORMULA, "x 2",
		"'x 2': column 3: a '*' is missing before '2'" },
	{ FORMULA, "1.2.3",
		"'1.2.3': column 1: this is no number, with two points" },
	{ FORMULA, "1e400",
		"'1e400': column 1: this number is larger than any double" },
	{ FORMULA, "5000000000.0000000000000000e46000000000000000000000",
		"'5000000000.0000000000000000e46000000000000000000000': column 1: "
		"this number is larger than any double" },
	{ FORMULA, "0,5*x",
		"'0,5*x': column 2: "
		"',' stands only between the arguments of a function; the decimal point is '.'" },
	{ FORMULA, "x = 2",
		"'x = 2': column 3: '=' is no operator; write '==' to compare" },
	{ FORMULA, "x > 0 ? x = 1 : 2",
		"'x > 0 ? x = 1 : 2': column 11: '=' is no operator; write '==' to compare" },
	{ FORMULA, "|x|",
		"'|x|': column 1: write abs(...) for |...|" },
	{ FORMULA, "x + |x|",
		"'x + |x|': column 5: write abs(...) for |...|" },
	{ FORMULA, "x | x",
		"'x | x': column 3: write '||' for 'or', abs(...) for |...|" },
	{ FORMULA, "x > 0 & x < 1",
		"'x > 0 & x < 1': column 7: write '&&' for 'and'" },
	{ FORMULA, "x!",
		"'x!': column 2: write '!=' for 'not equal'; there is no factorial" },
	{ FORMULA, "!x",
		"'!x': column 1: there is no '!'; turn the comparison round" },
	{ FORMULA, "x%2",
		"'x%2': column 2: there is no '%'; write a - b*floor(a/b)" },
	{ FORMULA, "x²",
		"'x²': column 2: write '^2' for '²'" },
	{ FORMULA, "2·x",
		"'2·x': column 2: write '*' for '·'" },
	{ FORMULA, "x × 2",
		"'x × 2': column 3: write '*' for '×'" },
	{ FORMULA, "x − 1",
		"'x − 1': column 3: write '-' for '−'" },
	{ FORMULA, "−x",
		"'−x': column 1: write '-' for '−'" },
	{ FORMULA, "x ≤ 0",
		"'x ≤ 0': column 3: write '<=' for '≤'" },
	{ FORMULA, "2*π",
		"'2*π': column 3: write pi for π" },
	{ FORMULA, "β*x",
		"'β*x': column 1: names are of ASCII letters; write beta for β" },
	{ FORMULA, "2*x*é",
		"'2*x*é': column 5: 'é' is in no formula; names are of ASCII letters" },
	{ FORMULA, "x*\"1\"",
		"'x*\"1\"': column 3: '\"' is in no formula" },
	{ FORMULA, "[x]",
		"'[x]': column 1: write '(' for '['" },
	{ FORMULA, "(x]",
		"'(x]': column 3: write ')' for ']'" },
	{ FORMULA, "{x}",
		"'{x}': column 1: write '(' for '{'" },
	{ FORMULA, "x; x",
		"'x; x': column 2: one formula must stand here, and nothing behind it" },
	{ FORMULA, "x'",
		"'x'': column 2: "
		"there is no \"'\"; derivatives are set by d, as in 'tanh(x):d=1'" },
	{ FORMULA, "x.y",
		"'x.y': column 2: '.' stands only in numbers" },
	{ FORMULA, "(x + 1",
		"'(x + 1': column 7: the ')' is missing that belongs to the '(' at column 1" },
	{ FORMULA, "sin(x + (1 - x)",
		"'sin(x + (1 - x)': column 16: "
		"the ')' is missing that belongs to the '(' at column 4" },
	{ FORMULA, "x)",
		"'x)': column 2: this ')' has no '('" },
	{ FORMULA, "()",
		"'()': column 1: nothing stands between these parentheses" },
	{ FORMULA, "x*()",
		"'x*()': column 3: nothing stands between these parentheses" },
	{ FORMULA, "x +",
		"'x +': column 4: the formula ends where a number, a name or '(' must stand" },
	{ FORMULA, "x^",
		"'x^': column 3: the formula ends where a number, a name or '(' must stand" },
	{ FORMULA, "x + * 2",
		"'x + * 2': column 5: '*' stands where a number, a name or '(' must" },
	{ FORMULA, "*x",
		"'*x': column 1: '*' stands where a number, a name or '(' must" },
	{ FORMULA, ",x",
		"',x': column 1: ',' stands where a number, a name or '(' must" },
	{ FORMULA, "a*x",
		"'a*x': column 1: unknown name 'a'; a parameter must be set" },
	{ FORMULA, "X",
		"'X': column 1: unknown name 'X'; did you mean 'x'?" },
	{ FORMULA, "2*Pi",
		"'2*Pi': column 3: unknown name 'Pi'; did you mean 'pi'?" },
	{ FORMULA, "inf",
		"'inf': column 1: infinity is no number of formulas" },
	{ FORMULA, "sin",
		"'sin': column 1: 'sin' is a function; write sin(x)" },
	{ FORMULA, "sin x",
		"'sin x': column 1: 'sin' is a function; write sin(x)" },
	{ FORMULA, "gelu",
		"'gelu': column 1: 'gelu' is a function; write gelu(x)" },
	{ FORMULA, "gelu.png",
		"'gelu.png': column 1: 'gelu' is a function; write gelu(x)" },
	{ FORMULA, "gelu=",
		"'gelu=': column 1: 'gelu' is a function; write gelu(x)" },
	{ FORMULA, "x*gelu + 1",
		"'x*gelu + 1': column 3: 'gelu' is a function; write gelu(x)" },
	{ FORMULA, "max(x)",
		"'max(x)': column 1: max takes 2 arguments, max(a, b), not 1" },
	{ FORMULA, "max(x, 1, 2)",
		"'max(x, 1, 2)': column 1: max takes 2 arguments, max(a, b), not 3" },
	{ FORMULA, "sin()",
		"'sin()': column 1: sin takes 1 argument, sin(x), not 0" },
	{ FORMULA, "sin(x, 2)",
		"'sin(x, 2)': column 1: sin takes 1 argument, sin(x), not 2" },
	{ FORMULA, "clip(x, 1)",
		"'clip(x, 1)': column 1: clip takes 3 arguments, clip(x, a, b), not 2" },
	{ FORMULA, "where(x < 0, 1)",
		"'where(x < 0, 1)': column 1: where takes 3 arguments, where(c, a, b), not 2" },
	{ FORMULA, "where(x, 1, 2)",
		"'where(x, 1, 2)': column 7: "
		"this is a number; a condition like 'x > 0' must stand here" },
	{ FORMULA, "x ? 1 : 2",
		"'x ? 1 : 2': column 1: "
		"this is a number; a condition like 'x > 0' must stand here" },
	{ FORMULA, "x > 0 && x",
		"'x > 0 && x': column 10: "
		"this is a number; a condition like 'x > 0' must stand here" },
	{ FORMULA, "(x + 1) || x > 0",
		"'(x + 1) || x > 0': column 1: "
		"this is a number; a condition like 'x > 0' must stand here" },
	{ FORMULA, "x < 1 < 2",
		"'x < 1 < 2': column 7: comparisons do not chain; write 'a < b && b < c'" },
	{ FORMULA, "0 <= x == 1",
		"'0 <= x == 1': column 8: comparisons do not chain; write 'a < b && b < c'" },
	{ FORMULA, "x > 0 ? 1",
		"'x > 0 ? 1': column 10: the ':' is missing that belongs to the '?' at column 7" },
	{ FORMULA, "x > 0 ? 1 2",
		"'x > 0 ? 1 2': column 11: a '*' is missing before '2'" },
	{ FORMULA, "x : 1",
		"'x : 1': column 3: this ':' has no '?'" },
	{ FORMULA, "x if x > 0 else 0",
		"'x if x > 0 else 0': column 3: write 'c ? a : b' for 'a if c else b'" },
	{ FORMULA, "x > 0 and x < 1",
		"'x > 0 and x < 1': column 7: write '&&' for 'and'" },
	{ FORMULA, "not x > 0",
		"'not x > 0': column 1: there is no 'not'; turn the comparison round" },
	{ FORMULA, "sigmoid()",
		"'sigmoid()': column 1: sigmoid takes an argument, sigmoid(x)" },
	{ FORMULA, "sigmoid(x, 2)",
		"'sigmoid(x, 2)': column 12: sigmoid takes at most 1 argument" },
	{ FORMULA, "sigmoid(x, b=2)",
		"'sigmoid(x, b=2)': column 12: sigmoid has no parameter 'b' (it has none)" },
	{ FORMULA, "swish(beta=2)",
		"'swish(beta=2)': column 7: the first argument of swish is its x; it has no name" },
	{ FORMULA, "swish(x, gamma=2)",
		"'swish(x, gamma=2)': column 10: swish has no parameter 'gamma' (it has beta)" },
	{ FORMULA, "swish(x, beta=1, beta=2)",
		"'swish(x, beta=1, beta=2)': column 18: 'beta' is set twice" },
	{ FORMULA, "swish(x, beta=1, 2)",
		"'swish(x, beta=1, 2)': column 18: "
		"a name is missing, as in 'beta='; behind an argument with a name all have one" },
	{ FORMULA, "swish(x, beta=)",
		"'swish(x, beta=)': column 15: ')' stands where a number, a name or '(' must" },
	{ FORMULA, "line(x)",
		"'line(x)': column 1: line needs its parameter: line(t, slope=1)" },
	{ FORMULA, "swish(x, 2, 3)",
		"'swish(x, 2, 3)': column 13: swish takes at most 2 arguments" },
	{ FORMULA, "d*x",
		"'d*x': column 1: no parameter can be named 'd', the order of the derivative" },
	{ FORMULA, "f(x) = x^2",
		"'f(x) = x^2': column 1: "
		"this is a definition, not a formula; it belongs behind --define" },
	{ FORMULA, "x*1.5.",
		"'x*1.5.': column 3: this is no number, with two points" },
	{ DEFINITION, "",
		"'': column 1: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "x",
		"'x': column 2: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "x + 1",
		"'x + 1': column 3: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "gelu.png",
		"'gelu.png': column 5: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f x = 2",
		"'f x = 2': column 3: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f = x",
		"'f = x': column 3: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f() = 2",
		"'f() = 2': column 3: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f(x)",
		"'f(x)': column 5: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f(x) =",
		"'f(x) =': column 7: there is no formula" },
	{ DEFINITION, "f(x = x",
		"'f(x = x': column 5: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f(x, a=1 = 2",
		"'f(x, a=1 = 2': column 10: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "f(x=1) = 2",
		"'f(x=1) = 2': column 4: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "b-silu(x) = x",
		"'b-silu(x) = x': column 2: a definition is NAME(x, a=1.67, b) = FORMULA" },
	{ DEFINITION, "tanh(x) = x",
		"'tanh(x) = x': column 1: 'tanh' has a meaning already" },
	{ DEFINITION, "gelu(x) = x",
		"'gelu(x) = x': column 1: there is a function 'gelu' already" },
	{ DEFINITION, "pi(x) = x",
		"'pi(x) = x': column 1: 'pi' has a meaning already" },
	{ DEFINITION, "f(e) = 1",
		"'f(e) = 1': column 3: "
		"'e' has a meaning already; a variable needs a name of its own" },
	{ DEFINITION, "f(x, x) = x",
		"'f(x, x) = x': column 6: "
		"'x' has a meaning already; a parameter needs a name of its own" },
	{ DEFINITION, "f(t, x) = x",
		"'f(t, x) = x': column 6: "
		"'x' has a meaning already; a parameter needs a name of its own" },
	{ DEFINITION, "f(x, d) = x",
		"'f(x, d) = x': column 6: "
		"no parameter can be named 'd', the order of the derivative" },
	{ DEFINITION, "f(x, e) = x",
		"'f(x, e) = x': column 6: "
		"'e' has a meaning already; a parameter needs a name of its own" },
	{ DEFINITION, "f(x, pi=3) = x",
		"'f(x, pi=3) = x': column 6: "
		"'pi' has a meaning already; a parameter needs a name of its own" },
	{ DEFINITION, "f(x, sin) = x",
		"'f(x, sin) = x': column 6: "
		"'sin' has a meaning already; a parameter needs a name of its own" },
	{ DEFINITION, "f(x, gelu) = x",
		"'f(x, gelu) = x': column 6: "
		"'gelu' has a meaning already; a parameter needs a name of its own" },
	{ DEFINITION, "f(x, a, a) = x",
		"'f(x, a, a) = x': column 9: 'a' is a parameter already" },
	{ DEFINITION, "f(t, t) = t",
		"'f(t, t) = t': column 6: 't' is the variable already" },
	{ DEFINITION, "f(x, a=b) = x",
		"'f(x, a=b) = x': column 8: unknown name 'b'; a default is a number" },
	{ DEFINITION, "f(x, a=x) = x",
		"'f(x, a=x) = x': column 8: unknown name 'x'; a default is a number" },
	{ DEFINITION, "f(x, a=) = x",
		"'f(x, a=) = x': column 8: ')' stands where a number, a name or '(' must" },
	{ DEFINITION, "f(x) = f(x) + 1",
		"'f(x) = f(x) + 1': column 8: a definition cannot use itself" },
	{ DEFINITION, "f(x) = b*x",
		"'f(x) = b*x': column 8: "
		"unknown name 'b'; parameters stand behind the x, as in 'f(x, b=1)'" },
	{ DEFINITION, "f(x) = (x",
		"'f(x) = (x': column 10: the ')' is missing that belongs to the '(' at column 8" },
	{ DEFINITION, "f(x) = x)",
		"'f(x) = x)': column 9: this ')' has no '('" },
	{ DEFINITION, "f(t) = x",
		"'f(t) = x': column 8: unknown name 'x'; the variable is 't' here" },
	{ DEFINITION, "f(a, b = 2) = b + a*gama + x",
		"'f(a, b = 2) = b + a*gama + x': column 21: "
		"unknown name 'gama'; parameters stand behind the a, as in 'f(a, gama=1)'" },
	/* Shown is what is around the column, and no more. */
	{ FORMULA, "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + softsig(x)",
		"'... + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + softsig(x)': column 72: "
		"unknown function 'softsig'; did you mean 'softsign'?" },
	{ FORMULA, "2x + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18",
		"'2x + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15...': column 2: "
		"a '*' is missing before 'x'" },
	/* Columns count characters; what is no UTF-8 is one a byte. */
	{ FORMULA, "x\xff", "'x?': column 2: this is no UTF-8" },
	{ FORMULA, "x + \xe2\x82 + 1", "'x + ?? + 1': column 5: this is no UTF-8" },
	{ FORMULA, "tanh\xc3(x)", "'tanh?(x)': column 5: this is no UTF-8" },
	{ FORMULA, "tahn(x) + \xff", "'tahn(x) + ?': column 11: this is no UTF-8" },
	{ FORMULA, "x\x1b[31m", "'x?[31m': column 2: '?' is in no formula" },
	{ FORMULA, "a_name_that_is_longer_than_thirty_two_letters(x)",
		"'a_name_that_is_longer_than_thirty_two_letters(x)': column 1: "
		"unknown function 'a_name_that_is_longer_than_thirt'" },
};

/* The message of a text that is refused, and nothing is left behind. */
static void refuse(enum kind kind, const char *text, struct error *error)
{
	const struct definition definition = { .name = "f", .text = text, .variable = "x" };
	struct definition made;
	struct formula formula = { .count = 0 };
	char *storage = NULL;
	const bool good = kind == FORMULA ? formula_parse(&formula, &definition, NULL, &names, error)
		: definition_parse(&made, &storage, text, &names, error);
	if (good)
		fail_msg("'%.80s' is not refused", text);
	assert_null(formula.step);
	assert_null(storage);
	assert_int_equal(error->status, STATUS_USAGE);
}

static void test_messages(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct error error = { .status = STATUS_DONE };
		refuse(rows[i].kind, rows[i].text, &error);
		if (strcmp(error.message, rows[i].message) != 0)
			fail_msg("%s\n%s", error.message, rows[i].message);
	}
}

/* Where names may be parameters, other mistakes are still mistakes. */
static void test_free_names(void **state)
{
	(void)state;
	static const char *const wrong[][2] = {
		{ "b*x +", "'b*x +': column 6: the formula ends where a number, a name or '(' must stand" },
		{ "b*X", "'b*X': column 3: unknown name 'X'; did you mean 'x'?" },
		{ "b*PI", "'b*PI': column 3: unknown name 'PI'; did you mean 'pi'?" },
		{ "b*d", "'b*d': column 3: no parameter can be named 'd', the order of the derivative" },
		{ "b*gelu", "'b*gelu': column 3: 'gelu' is a function; write gelu(x)" },
		{ "softsig(b*x)", "'softsig(b*x)': column 1: unknown function 'softsig'; did you mean 'softsign'?" },
	};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct error error = { .status = STATUS_DONE };
		assert_null(formula_free_names(wrong[i][0], "x", &names, &error));
		assert_string_equal(error.message, wrong[i][1]);
	}
}

static void test_parameter_that_is_not_set(void **state)
{
	(void)state;
	const struct argument arguments[] = { { 0, true }, { 0, true } };
	struct formula formula;
	struct error error = { .status = STATUS_DONE };
	assert_false(formula_parse(&formula, find_definition(NULL, "line", 4), arguments, &names,
		&error));
	assert_string_equal(error.message, "line needs its parameter 'slope'");
}

/* A text again and again, with another in the middle; the caller frees. */
static char *repeated(const char *part, size_t times, const char *middle, const char *end)
{
	const size_t length = strlen(part), end_length = strlen(end);
	char *text = memory_new(times * (length + end_length) + strlen(middle) + 1, 1), *at = text;
	for (size_t i = 0; i < times; i++, at += length)
		memcpy(at, part, length);
	strcpy(at, middle);
	at += strlen(middle);
	for (size_t i = 0; i < times; i++, at += end_length)
		memcpy(at, end, end_length);
	return text;
}

static void test_limits(void **state)
{
	(void)state;
	static const char levels[] = "more than 200 levels deep", bytes[] = "more than 20000 bytes",
		steps[] = "more than 2000 steps";
	static const struct {
		const char *part;
		size_t times;
		const char *middle, *end, *limit;
	} texts[] = {
		{ "(", 200, "x", ")", NULL }, { "(", 201, "x", ")", levels }, { "(", 9000, "x", ")", levels },
		{ "(", 10000, "", "", levels }, { "x^", 200, "x", "", NULL }, { "x^", 201, "x", "", levels },
		{ "x>0?1:", 150, "x", "", NULL }, { "x>0?1:", 3000, "x", "", levels },
		{ "x>0?", 3000, "1", ":x", levels }, { "sin(", 200, "x", ")", NULL },
		{ "sin(", 3000, "x", ")", levels }, { "sigmoid(", 99, "x", ")", NULL },
		{ "sigmoid(", 200, "x", ")", levels },
		{ "x + ", 1000000, "x", "", bytes }, { "(", 1000000, "x", ")", bytes },
		{ " ", 1000000, "x", "", bytes }, { "\xff", 1000000, "x", "", bytes },
		{ "1", 19999, "x", "", "larger than any double" }, { "1", 20000, "x", "", bytes },
		{ "sigmoid(x)+", 700, "x", "", NULL }, { "sigmoid(x)+", 1700, "x", "", bytes },
		{ "-", 500, "x", "", NULL }, { "-", 19000, "x", "", steps },
		{ "sin(x^2)/3+", 900, "x", "", NULL }, { "sin(3+", 199, "x", ")", NULL },
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char *text = repeated(texts[i].part, texts[i].times, texts[i].middle, texts[i].end);
		const struct definition definition = { .name = "f", .text = text, .variable = "x" };
		struct formula formula = { .count = 0 };
		struct error error = { .status = STATUS_DONE };
		const bool good = formula_parse(&formula, &definition, NULL, &names, &error);
		if (good != (texts[i].limit == NULL)
			|| (!good && strstr(error.message, texts[i].limit) == NULL))
			fail_msg("%s %zu times: %s", texts[i].part, texts[i].times, error.message);
		formula_free(&formula);
		free(text);
	}
}

/* Different numbers, so that no step is there already. */
static void test_number_of_steps(void **state)
{
	(void)state;
	char text[FORMULA_TEXT_MAX], *end = text;
	for (int i = 2; i < 1500; i++)
		end += sprintf(end, "x*%d+", i);
	strcpy(end, "x");
	struct error error = { .status = STATUS_DONE };
	refuse(FORMULA, text, &error);
	assert_non_null(strstr(error.message, ": these are more than 2000 steps"));
}

/* Each calls the one before twice: in all it would be 2^30 texts. */
static const struct definition *find_doubling(const void *context, const char *name, size_t length)
{
	const struct definition *doubling = context;
	return length == 2 && name[0] == 'f' ? &doubling[name[1] - 'a'] : NULL;
}

static void test_definitions_that_grow(void **state)
{
	(void)state;
	struct definition doubling[26] = { { .name = "fa", .text = "x + 1", .variable = "x" } };
	char texts[26][16];
	for (int i = 1; i < 26; i++) {
		snprintf(texts[i], sizeof texts[i], "f%c(x)+f%c(x)", 'a' + i - 1, 'a' + i - 1);
		doubling[i] = (struct definition){ .name = "f", .text = texts[i], .variable = "x" };
	}
	const struct names known = { find_doubling, NULL, doubling };
	const struct definition definition = { .name = "f", .text = "fz(x)", .variable = "x" };
	struct formula formula;
	struct error error = { .status = STATUS_DONE };
	assert_false(formula_parse(&formula, &definition, NULL, &known, &error));
	assert_string_equal(error.message, "'fz(x)': column 1: these are more than 20000 bytes, "
		"with those of the functions that are called");
	/* One that calls itself, which definition_parse does not let happen. */
	doubling[0].text = "fa(x)";
	error = (struct error){ .status = STATUS_DONE };
	const struct definition first = { .name = "f", .text = "fa(x)", .variable = "x" };
	assert_false(formula_parse(&formula, &first, NULL,
		&known, &error));
	assert_string_equal(error.message, "'fa(x)': column 1: this is more than 200 levels deep, "
		"with those of the functions that are called");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_messages),
		cmocka_unit_test(test_free_names),
		cmocka_unit_test(test_parameter_that_is_not_set),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_number_of_steps),
		cmocka_unit_test(test_definitions_that_grow),
	};
	return cmocka_run_group_tests_name("messages", tests, NULL, NULL);
}
