/* SPDX-License-Identifier: MIT */
/* languages.c - runs what is printed: formulas and their derivatives in C, Python,
 * gnuplot and JavaScript give what their steps in double give. A language that is not
 * installed is skipped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "formula/derive/derive.h"
#include "formula/naive/naive.h"
#include "formula/print/print.h"
#include "number/number.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "unit/formula/typed.h"

/* What cancels is as wrong as double arithmetic is, and in each language in another way. */
static const struct {
	const char *text;
	double absolute;
} formulas[] = {
	{ "x/(1 + exp(-x))", 1e-15 },
	{ "0.5*x*(1 + erf(x/sqrt(2)))", 1e-14 },
	{ "x*Phi(x)", 1e-14 },
	{ "Phi(-x)", 0 },
	{ "x*tanh(log(1 + exp(x)))", 1e-13 },
	{ "x*tanh(log1p(exp(x)))", 1e-13 },
	{ "x > 0 ? x : 1.6732632423543772848170429916717*(exp(x) - 1)", 1e-15 },
	{ "x > 0 ? x : expm1(x)/3", 0 },
	{ "max(0, min(1, x/6 + 1/2))", 1e-15 },
	{ "x*min(max(x + 3, 0), 6)/6", 1e-15 },
	{ "where(x < -1 || x >= 1 && x != 2 || x == 0, floor(x), x^3 - 1/x)", 1e-13 },
	{ "sign(x)*sqrt(abs(x))", 0 },
	{ "-x^2 + (-x)^3 - x^-2", 1e-13 },
	{ "2^x + e^x + abs(x)^(1/3) + (x^2)^x", 1e-13 },
	{ "sin(x)*cos(pi*x) + tan(x/3)", 1e-13 },
	{ "atan(x) + asinh(1e-9*x) + asinh(x)", 1e-15 },
	{ "asinh(x)*1e-7 - log1p(x^2)", 1e-14 },
	{ "asinh(1e-9*x)", 0 },
	{ "log1p(1e-9*x) + expm1(x*1e-9)", 1e-30 },
	{ "sinh(x)/cosh(x/2)", 1e-13 },
	{ "erf(x) + erfc(x) + phi(x)", 1e-14 },
	{ "erfc(3*x)", 0 },
	{ "(x - 1)*(x - 2) - (x - (3 - x))", 1e-13 },
	{ "1/2", 0 },
	{ "x > 0 ? log(x)*sqrt(log(x) + 20)*log(x) : 1 - exp(x)", 1e-13 },
};
enum { FORMULAS = sizeof formulas / sizeof *formulas, ORDERS = 3, POINTS = 41 };
enum { FUNCTIONS = FORMULAS * ORDERS };

static double point(size_t i)
{
	return -6.31 + 0.3 * (double)i;
}

/* All formulas and orders as functions f0, f1, ... */
static void print_all(struct buffer *buffer, enum print_language language)
{
	struct printed printed[FUNCTIONS];
	struct formula formula[FORMULAS];
	char name[FUNCTIONS][8];
	size_t failed;
	for (size_t i = 0; i < FORMULAS; i++)
		formula[i] = typed(formulas[i].text);
	for (unsigned i = 0; i < FUNCTIONS; i++) {
		snprintf(name[i], sizeof name[i], "f%u", i);
		printed[i] = (struct printed){ name[i], &formula[i / ORDERS], i % ORDERS };
	}
	assert_true(formula_print(printed, FUNCTIONS, language, buffer, &failed));
	for (size_t i = 0; i < FORMULAS; i++)
		formula_free(&formula[i]);
}

static void wanted_values(double (*wanted)[POINTS])
{
	double x[POINTS];
	for (size_t i = 0; i < POINTS; i++)
		x[i] = point(i);
	for (unsigned i = 0; i < FUNCTIONS; i++) {
		struct formula formula = typed(formulas[i / ORDERS].text), derivative;
		assert_true(formula_derive(&derivative, &formula, i % ORDERS));
		struct plan plan = plan_of(&derivative, 0, true);
		naive_evaluate(&plan, NUMBER_F64, x, wanted[i], POINTS);
		plan_free(&plan);
		formula_free(&derivative);
		formula_free(&formula);
	}
}

static void write_file(const char *path, const struct buffer *buffer)
{
	FILE *const file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(buffer->bytes, 1, buffer->used, file), buffer->used);
	assert_int_equal(fclose(file), 0);
}

/* The program's output is one number a line, for each function all points. */
static void compare(FILE *output, const char *language)
{
	static double wanted[FUNCTIONS][POINTS];
	wanted_values(wanted);
	for (size_t i = 0; i < FUNCTIONS; i++)
		for (size_t k = 0; k < POINTS; k++) {
			char line[128];
			if (fgets(line, sizeof line, output) == NULL)
				fail_msg("%s: ends early", language);
			double got = NAN;
			if (number_read(line, line + strlen(line), &got) == NULL)
				fail_msg("%s: %s", language, line);
			const double want = wanted[i][k];
			const double allowed = 1e-12 * fabs(want) + formulas[i / ORDERS].absolute;
			if (!(fabs(got - want) <= allowed) && !(isnan(got) && isnan(want)))
				fail_msg("%s: %s order %zu at %g: %.17g instead of %.17g", language,
					formulas[i / ORDERS].text, i % ORDERS, point(k), got, want);
		}
}

static bool is_installed(const char *command)
{
	char *const asked = memory_print("(%s) >/dev/null 2>&1", command);
	const bool installed = system(asked) == 0;
	free(asked);
	return installed;
}

struct runner {
	enum print_language language;
	const char *ask;		/* succeeds where it can be run */
	const char *file;		/* in a folder of its own */
	const char *run;		/* a shell's command there */
	const char *before, *call, *after;	/* prints all points: $ is the function's number */
};

static void call_all(struct buffer *buffer, const struct runner *runner)
{
	buffer_text(buffer, runner->before);
	for (unsigned i = 0; i < FUNCTIONS; i++)
		for (const char *c = runner->call; *c != '\0'; c++)
			if (*c == '$')
				buffer_print(buffer, "%u", i);
			else
				buffer_write(buffer, c, 1);
	buffer_text(buffer, runner->after);
}

static void run(void **state)
{
	const struct runner *const runner = *state;
	const char *const language = print_languages[runner->language];
	if (!is_installed(runner->ask)) {
		print_message("%s: not installed\n", language);
		skip();
	}
	char folder[] = "/tmp/actplot-languages-XXXXXX";
	assert_non_null(mkdtemp(folder));
	struct buffer buffer = { .used = 0 };
	print_all(&buffer, runner->language);
	call_all(&buffer, runner);
	char *const path = memory_print("%s/%s", folder, runner->file);
	write_file(path, &buffer);
	char *const command = memory_print("cd %s && %s", folder, runner->run);
	FILE *const output = popen(command, "r");
	assert_non_null(output);
	compare(output, language);
	assert_int_equal(pclose(output), 0);
	free(command);
	free(path);
	buffer_free(&buffer);
	char *const removal = memory_print("rm -r %s", folder);
	assert_int_equal(system(removal), 0);
	free(removal);
}

static struct runner runners[] = {
	{
		PRINT_C, "cc --version", "f.c", "cc -std=c17 -Wall -Wno-parentheses -Werror -O1 "
			"-ffp-contract=off -o f f.c -lm && ./f",
		"#include <stdio.h>\nint main(void)\n{\n\tdouble x;\n",
		"\tfor (int i = 0; i < 41; i++) {\n\t\tx = -6.31 + 0.3*i;\n"
			"\t\tprintf(\"%.17g\\n\", f$(x));\n\t}\n",
		"\treturn 0;\n}\n"
	}, {
		PRINT_PYTHON, "python3 -c 'import numpy' || /usr/bin/python3 -c 'import "
			"numpy'", "f.py", "if python3 -c 'import numpy' 2>/dev/null; then python3 f.py; "
			"else /usr/bin/python3 f.py; fi",
		"points = -6.31 + 0.3*np.arange(41)\n",
		"print(*map(repr, map(float, f$(points))), sep=\"\\n\")\n", ""
	}, {
		PRINT_GNUPLOT, "gnuplot --version", "f.gp", "gnuplot f.gp",
		"set print '-'\n",
		"do for [i=0:40] { print sprintf('%.17g', f$(-6.31 + 0.3*i)) }\n", ""
	}, {
		PRINT_JAVASCRIPT, "node --version", "f.js", "node f.js", "",
		"for (let i = 0; i < 41; i++)\n    console.log(f$(-6.31 + 0.3*i));\n", ""
	},
};

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(run, &runners[0]),
		cmocka_unit_test_prestate(run, &runners[1]),
		cmocka_unit_test_prestate(run, &runners[2]),
		cmocka_unit_test_prestate(run, &runners[3]),
	};
	return cmocka_run_group_tests_name("languages", tests, NULL, NULL);
}
