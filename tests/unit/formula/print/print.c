/* SPDX-License-Identifier: MIT */
/* print.c - exact texts, and texts that are read again as the same steps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "formula/builder.h"
#include "formula/print/print.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "unit/formula/typed.h"

static char *printed(const struct formula *formula, const char *name, unsigned order,
	enum print_language language)
{
	struct buffer buffer = { .used = 0 };
	size_t failed;
	assert_true(formula_print(&(struct printed){ name, formula, order }, 1, language, &buffer,
		&failed));
	char *const text = memory_text(buffer.bytes, buffer.used);
	buffer_free(&buffer);
	return text;
}

static void expect(const char *text, enum print_language language, const char *wanted)
{
	struct formula formula = typed(text);
	char *const got = printed(&formula, "f", 0, language);
	assert_string_equal(got, wanted);
	free(got);
	formula_free(&formula);
}

static void test_text(void **state)
{
	(void)state;
	static const char *const table[][2] = {
		{ "((x)+(1))*2", "(x + 1)*2" },
		{ "x-(1-x)-2", "x - (1 - x) - 2" },
		{ "x+(1+2)", "x + (1 + 2)" },
		{ "x*(2*3)/(4/x)", "x*(2*3)/(4/x)" },
		{ "-x^2", "-x^2" },
		{ "(-x)^2", "(-x)^2" },
		{ "-x*x", "-x*x" },
		{ "-(x*x)", "-(x*x)" },
		{ "2*-x", "2*(-x)" },
		{ "2 - -x", "2 - (-x)" },
		{ "2 + -x*x", "2 + (-x*x)" },
		{ "- -x", "-(-x)" },
		{ "x**2**3", "x^2^3" },
		{ "(x^2)^3", "(x^2)^3" },
		{ "x^-1", "x^(-1)" },
		{ "2^(x+1)", "2^(x + 1)" },
		{ "x > 0 ? x : exp(x)-1", "x > 0 ? x : exp(x) - 1" },
		{ "0 < x ? x : 1", "x > 0 ? x : 1" },
		{ "x >= 1 ? 1 : x <= -1 ? -1 : x", "x >= 1 ? 1 : x <= -1 ? -1 : x" },
		{ "1 + (x == 0 ? 1 : 2)", "1 + (x == 0 ? 1 : 2)" },
		{ "x < 1 && (x > 0 || x != -1) ? 1 : 2", "x < 1 && (x > 0 || x != -1) ? 1 : 2" },
		{ "where(x < 1, min(x, 2), max(x, 3))", "x < 1 ? min(x, 2) : max(x, 3)" },
		{ "0.5*x*(1 + erf(x/sqrt(2)))", "0.5*x*(1 + erf(x/sqrt(2)))" },
		{ "1.6732632423543772848170429916717*e*pi", "1.6732632423543772848170429916717*e*pi" },
		{ "1e-7*x + 0x1p-3 + 1e300", "1e-7*x + 0.125 + 1e+300" },
		{ "Phi(x) - phi(abs(x))", "Phi(x) - phi(abs(x))" },
	};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		expect(table[i][0], PRINT_TEXT, table[i][1]);
}

static void test_tex(void **state)
{
	(void)state;
	static const char *const table[][2] = {
		{ "x/(1+exp(-x))", "\\frac{x}{1 + e^{-x}}" },
		{ "x*Phi(x)", "x \\Phi(x)" },
		{ "2*3*x", "2 \\cdot 3 x" },
		{ "x*2^x", "x \\cdot 2^{x}" },
		{ "exp(x)^2", "\\left(e^{x}\\right)^{2}" },
		{ "(x/2)^2", "\\left(\\frac{x}{2}\\right)^{2}" },
		{ "tanh(x/2)", "\\tanh\\left(\\frac{x}{2}\\right)" },
		{ "x*(x*x) + (x + 1)", "x x x + x + 1" },
		{ "sqrt(abs(x))*asinh(x)", "\\sqrt{\\left|x\\right|} \\operatorname{arsinh}(x)" },
		{ "1e-7*x + 2.5e20", "10^{-7} x + 2.5 \\cdot 10^{20}" },
		{ "max(x, 0)", "\\max\\left(x, 0\\right)" },
		{ "x > 0 ? x : x < -1 ? -1 : 0", "\\begin{cases} x & \\text{if } x > 0 \\\\ "
			"-1 & \\text{if } x < -1 \\\\ 0 & \\text{otherwise} \\end{cases}" },
		{ "2*(x > 0 ? x : 0)", "2 \\left(\\begin{cases} x & \\text{if } x > 0 \\\\ "
			"0 & \\text{otherwise} \\end{cases}\\right)" },
		{ "log(1+x)*log1p(x)*expm1(x)", "\\ln(1 + x) \\ln\\left(1 + x\\right) "
			"\\left(e^{x} - 1\\right)" },
	};
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		expect(table[i][0], PRINT_TEX, table[i][1]);
}

static void test_programs(void **state)
{
	(void)state;
	expect("x*x/2 - 1", PRINT_C,
		"#include <math.h>\n\ndouble f(double x)\n{\n\treturn x*x/2.0 - 1.0;\n}\n");
	expect("exp(x)/(1 + exp(x))", PRINT_C,
		"#include <math.h>\n\ndouble f(double x)\n{\n\tconst double t1 = exp(x);\n"
		"\treturn t1/(1.0 + t1);\n}\n");
	expect("x > 0 ? x^2 : 1", PRINT_PYTHON,
		"import math\n\nimport numpy as np\n\ndef f(x):\n"
		"    x = np.asarray(x, dtype=float)\n    with np.errstate(all=\"ignore\"):\n"
		"        return np.where(x > 0, x**2, 1.0)\n");
	expect("x^2/3 + 2*max(x, 1)", PRINT_GNUPLOT,
		"maximum(a, b) = a > b ? a : b\nf(x) = x**2/3.0 + 2.0*maximum(x, 1.0)\n");
	/* What is shared within a branch is not computed outside of it. */
	expect("x > 0 ? log(x)/(1 + log(x)) : 1", PRINT_GNUPLOT,
		"f(x) = x > 0.0 ? (t1 = log(x), t1/(1.0 + t1)) : 1.0\n");
	expect("x > 0 ? exp(x) : x/exp(x)", PRINT_GNUPLOT,
		"f(x) = (t1 = exp(x), x > 0.0 ? t1 : x/t1)\n");
	expect("-x^2", PRINT_JAVASCRIPT, "function f(x) {\n    return -(x**2);\n}\n");
	expect("sign(x)", PRINT_JAVASCRIPT, "function f(x) {\n    return Math.sign(x);\n}\n");
}

/* The C library has a tanh. */
static void test_a_name_that_is_taken(void **state)
{
	(void)state;
	struct formula formula = typed("tanh(x)");
	char *const text = printed(&formula, "tanh", 0, PRINT_GNUPLOT);
	assert_string_equal(text, "tanh_(x) = tanh(x)\n");
	free(text);
	formula_free(&formula);
}

static void test_several_share_a_head(void **state)
{
	(void)state;
	struct formula first = typed("Phi(x)"), second = typed("x*Phi(x)");
	const struct printed both[] = { { "a", &first, 0 }, { "b", &second, 1 } };
	struct buffer buffer = { .used = 0 };
	size_t failed;
	assert_true(formula_print(both, 2, PRINT_C, &buffer, &failed));
	buffer_write(&buffer, "", 1);
	assert_string_equal(buffer.bytes, "#include <math.h>\n\n"
		"static double Phi(double u)\n{\n\treturn 0.5*erfc(-u/sqrt(2.0));\n}\n\n"
		"static double phi(double u)\n{\n"
		"\treturn exp(-0.5*u*u)/sqrt(2.0*3.141592653589793);\n}\n\n"
		"double a(double x)\n{\n\treturn Phi(x);\n}\n\n"
		"double b(double x)\n{\n\treturn Phi(x) + x*phi(x);\n}\n");
	buffer_free(&buffer);
	formula_free(&first);
	formula_free(&second);
}

static bool same_steps(const struct formula *a, unsigned short i, const struct formula *b,
	unsigned short k)
{
	const struct step *const s = &a->step[i], *const t = &b->step[k];
	if (s->operation != t->operation || s->value != t->value
		|| (s->digits == NULL) != (t->digits == NULL)
		|| (s->digits != NULL && strcmp(s->digits, t->digits) != 0))
		return false;
	for (size_t n = 0; n < operations[s->operation].arguments; n++)
		if (!same_steps(a, s->argument[n], b, t->argument[n]))
			return false;
	return true;
}

static unsigned random_below(uint64_t *seed, unsigned limit)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*seed >> 33) % limit;
}

static unsigned short random_leaf(struct builder *builder, uint64_t *seed)
{
	static const double numbers[] = { 0, 1, 2, 0.5, 1e-9, 1e300, 0.1 };
	switch (random_below(seed, 6)) {
	case 0:
		return builder_step(builder, STEP_PI, 0, 0, 0);
	case 1:
		return builder_step(builder, STEP_EULER, 0, 0, 0);
	case 2:
		return builder_digits(builder, "1.6732632423543772848170429916717", 33);
	case 3:
		return builder_number(builder, numbers[random_below(seed, 7)]);
	default:
		return builder_step(builder, STEP_X, 0, 0, 0);
	}
}

static unsigned short random_step(struct builder *builder, uint64_t *seed, int depth,
	bool condition)
{
	const enum operation first = condition ? STEP_LESS : STEP_ADD;
	const unsigned kinds = condition ? STEP_OR - STEP_LESS + 1 : STEP_CHOOSE - STEP_ADD + 1;
	unsigned kind = random_below(seed, kinds + (condition ? 0 : kinds));
	if (kind >= kinds)
		kind = random_below(seed, STEP_POWER - STEP_ADD + 1);
	if (condition && depth <= 1)
		kind = random_below(seed, 4);
	if (!condition && depth <= 0)
		return random_leaf(builder, seed);
	const enum operation operation = first + kind;
	unsigned short argument[FORMULA_ARGUMENTS_MAX] = { 0 };
	for (size_t i = 0; i < operations[operation].arguments; i++)
		argument[i] = random_step(builder, seed, depth - 1,
			operation == STEP_AND || operation == STEP_OR
			|| (operation == STEP_CHOOSE && i == 0));
	return builder_step(builder, operation, argument[0], argument[1], argument[2]);
}

static struct formula random_formula(uint64_t *seed, int depth)
{
	struct builder builder = { .full = false };
	const unsigned short last = random_step(&builder, seed, depth, false);
	struct formula formula = builder_take(&builder);
	formula.written = formula.value = last;
	return formula;
}

static void test_random_formulas_are_read_again(void **state)
{
	(void)state;
	uint64_t seed = 20240610;
	for (int i = 0; i < 3000; i++) {
		struct formula formula = random_formula(&seed, 1 + i % 5);
		char *const text = printed(&formula, "f", 0, PRINT_TEXT);
		struct formula again = typed(text);
		if (!same_steps(&formula, formula.written, &again, again.written))
			fail_msg("%s is read as other steps", text);
		free(text);
		formula_free(&formula);
		formula_free(&again);
	}
}

/* Printed, read and printed once more it is the same text. */
static void expect_read_again(const struct formula *formula, unsigned order)
{
	struct buffer buffer = { .used = 0 };
	size_t failed;
	if (formula_print(&(struct printed){ "f", formula, order }, 1, PRINT_TEXT, &buffer,
		&failed)) {
		buffer_write(&buffer, "", 1);
		struct formula again = typed(buffer.bytes);
		char *const second = printed(&again, "f", 0, PRINT_TEXT);
		assert_string_equal(second, buffer.bytes);
		free(second);
		formula_free(&again);
	}
	buffer_free(&buffer);
}

static void test_derivatives_are_read_again(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"x/(1 + exp(-x))", "0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x*x*x)))", "x^x",
		"x*min(max(x + 3, 0), 6)/6", "-erfc(-x)*x", "where(x < 1, -x^-2, 2^-x)",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (unsigned order = 1; order < 3; order++) {
			struct formula formula = typed(texts[i]);
			expect_read_again(&formula, order);
			formula_free(&formula);
		}
	uint64_t seed = 4711;
	for (int i = 0; i < 300; i++) {
		struct formula formula = random_formula(&seed, 1 + i % 4);
		expect_read_again(&formula, 1 + (unsigned)i % 2);
		formula_free(&formula);
	}
}

/* Each step is used twice: 2^60 times x if it were written out. */
static void test_what_is_shared_does_not_grow(void **state)
{
	(void)state;
	struct builder builder = { .full = false };
	unsigned short step = builder_step(&builder, STEP_X, 0, 0, 0);
	for (int i = 0; i < 60; i++)
		step = builder_step(&builder, STEP_SIN,
			builder_step(&builder, STEP_ADD, step, step, 0), 0, 0);
	struct formula formula = builder_take(&builder);
	formula.written = formula.value = step;
	const struct printed function = { "f", &formula, 0 };
	for (int i = 0; i < PRINT_LANGUAGES; i++) {
		const enum print_language language = (enum print_language)i;
		struct buffer buffer = { .used = 0 };
		size_t failed = 1;
		const bool is_program = language != PRINT_TEXT && language != PRINT_TEX;
		assert_int_equal(formula_print(&function, 1, language, &buffer, &failed), is_program);
		assert_in_range(buffer.used, is_program ? 1 : 0, is_program ? 3000 : 0);
		if (!is_program)
			assert_int_equal(failed, 0);
		buffer_free(&buffer);
	}
	formula_free(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_tex),
		cmocka_unit_test(test_programs),
		cmocka_unit_test(test_a_name_that_is_taken),
		cmocka_unit_test(test_several_share_a_head),
		cmocka_unit_test(test_random_formulas_are_read_again),
		cmocka_unit_test(test_derivatives_are_read_again),
		cmocka_unit_test(test_what_is_shared_does_not_grow),
	};
	return cmocka_run_group_tests_name("print", tests, NULL, NULL);
}
