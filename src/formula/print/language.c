/* SPDX-License-Identifier: MIT */
/* language.c - see language.h */
#include "formula/print/language.h"

#include "formula/print/reserved.h"

const char *const print_languages[PRINT_LANGUAGES] = {
	[PRINT_TEXT] = "text", [PRINT_TEX] = "tex", [PRINT_C] = "c", [PRINT_PYTHON] = "python",
	[PRINT_GNUPLOT] = "gnuplot", [PRINT_JAVASCRIPT] = "javascript",
};

/* What most languages agree on. Operators go from left to right, and a right operand with
 * a sign is put in parentheses, so that a text is read again as the same steps. */
static const struct form usual[OPERATIONS] = {
	[STEP_PI] = { "pi", NULL, ONE, { 0 } },
	[STEP_EULER] = { "e", NULL, ONE, { 0 } },
	[STEP_X] = { "x", NULL, ONE, { 0 } },
	[STEP_ADD] = { "$a + $b", NULL, SUM, { SUM, PRODUCT } },
	[STEP_SUBTRACT] = { "$a - $b", NULL, SUM, { SUM, PRODUCT } },
	[STEP_MULTIPLY] = { "$a*$b", NULL, PRODUCT, { PRODUCT, RAISED } },
	[STEP_DIVIDE] = { "$a/$b", NULL, PRODUCT, { PRODUCT, RAISED } },
	[STEP_NEGATE] = { "-$a", NULL, MINUS, { RAISED } },
	[STEP_POWER] = { "$a^$b", NULL, RAISED, { ONE, RAISED } },
	[STEP_CHOOSE] = { "$a ? $b : $c", NULL, CHOICE, { EITHER, EITHER, CHOICE } },
	[STEP_LESS] = { "$a < $b", "$b > $a", COMPARISON, { SUM, SUM } },
	[STEP_LESS_EQUAL] = { "$a <= $b", "$b >= $a", COMPARISON, { SUM, SUM } },
	[STEP_EQUAL] = { "$a == $b", NULL, COMPARISON, { SUM, SUM } },
	[STEP_NOT_EQUAL] = { "$a != $b", NULL, COMPARISON, { SUM, SUM } },
	[STEP_AND] = { "$a && $b", NULL, BOTH, { BOTH, COMPARISON } },
	[STEP_OR] = { "$a || $b", NULL, EITHER, { EITHER, BOTH } },
};

#define RAISED_BY_STARS { "$a**$b", NULL, RAISED, { ONE, RAISED } }

const struct language print_language_table[PRINT_LANGUAGES] = {
	[PRINT_TEXT] = {
		.prefix = "", .infinity = "inf", .nan = "nan", .parentheses = { "(", ")" },
	},
	[PRINT_TEX] = {
		.prefix = "\\", .infinity = "\\infty", .nan = "\\text{nan}",
		.parentheses = { "\\left(", "\\right)" }, .typeset = true,
		.form = {
			[STEP_PI] = { "\\pi", NULL, ONE, { 0 } },
			[STEP_ADD] = { "$a + $b", NULL, SUM, { SUM, SUM } },
			[STEP_MULTIPLY] = { "$a $b", NULL, PRODUCT, { PRODUCT, PRODUCT } },
			[STEP_DIVIDE] = { "\\frac{$a}{$b}", NULL, FRACTION, { ANY, ANY } },
			[STEP_NEGATE] = { "-$a", NULL, MINUS, { PRODUCT } },
			[STEP_POWER] = { "$a^{$b}", NULL, RAISED, { ONE, ANY } },
			[STEP_EXP] = { "e^{$a}", NULL, RAISED, { ANY } },
			[STEP_EXPM1] = { "e^{$a} - 1", NULL, SUM, { ANY } },
			[STEP_LOG] = { "\\ln$a", NULL, ONE, { ALWAYS } },
			[STEP_LOG1P] = { "\\ln\\left(1 + $a\\right)", NULL, ONE, { SUM } },
			[STEP_SQRT] = { "\\sqrt{$a}", NULL, ONE, { ANY } },
			[STEP_ATAN] = { "\\arctan$a", NULL, ONE, { ALWAYS } },
			[STEP_ASINH] = { "\\operatorname{arsinh}$a", NULL, ONE, { ALWAYS } },
			[STEP_ERF] = { "\\operatorname{erf}$a", NULL, ONE, { ALWAYS } },
			[STEP_ERFC] = { "\\operatorname{erfc}$a", NULL, ONE, { ALWAYS } },
			[STEP_DENSITY] = { "\\varphi$a", NULL, ONE, { ALWAYS } },
			[STEP_ABS] = { "\\left|$a\\right|", NULL, ONE, { ANY } },
			[STEP_SIGN] = { "\\operatorname{sgn}$a", NULL, ONE, { ALWAYS } },
			[STEP_FLOOR] = { "\\left\\lfloor $a\\right\\rfloor", NULL, ONE, { ANY } },
			[STEP_MIN] = { "\\min\\left($a, $b\\right)", NULL, ONE, { ANY, ANY } },
			[STEP_MAX] = { "\\max\\left($a, $b\\right)", NULL, ONE, { ANY, ANY } },
			[STEP_CHOOSE] = { "\\begin{cases} $d \\end{cases}", NULL, CHOICE, { ANY } },
			[STEP_LESS_EQUAL] = { "$a \\le $b", "$b \\ge $a", COMPARISON, { SUM, SUM } },
			[STEP_EQUAL] = { "$a = $b", NULL, COMPARISON, { SUM, SUM } },
			[STEP_NOT_EQUAL] = { "$a \\ne $b", NULL, COMPARISON, { SUM, SUM } },
			[STEP_AND] = { "$a \\text{ and } $b", NULL, BOTH, { BOTH, BOTH } },
			[STEP_OR] = { "$a \\text{ or } $b", NULL, EITHER, { EITHER, EITHER } },
			[STEP_SIGMOID] = { "\\sigma$a", NULL, ONE, { ALWAYS } },
			[STEP_SOFTPLUS] = { "\\operatorname{softplus}$a", NULL, ONE, { ALWAYS } },
		},
	},
	[PRINT_C] = {
		.prefix = "", .infinity = "INFINITY", .nan = "NAN", .parentheses = { "(", ")" },
		.reals = true,
		.form = {
			[STEP_PI] = { "3.141592653589793", NULL, ONE, { 0 } },
			[STEP_EULER] = { "2.718281828459045", NULL, ONE, { 0 } },
			[STEP_POWER] = { "pow($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_ABS] = { "fabs$a", NULL, ONE, { ALWAYS } },
			[STEP_MIN] = { "minimum($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_MAX] = { "maximum($a, $b)", NULL, ONE, { ANY, ANY } },
			/* Compilers want to see that && is meant to go first. */
			[STEP_OR] = { "$a || $b", NULL, EITHER, { COMPARISON, COMPARISON } },
		},
		.program = true, .blank_lines = true,
		.head = "#include <math.h>\n", .reserved = print_reserved_c,
		.helper = print_helpers_c,
		.define = { "double ", "(double x)\n{\n" },
		.local = { "\tconst double t", " = ", ";\n" },
		.result = { "\treturn ", ";\n}\n" }, .constant = { "", "" },
	},
	[PRINT_PYTHON] = {
		.prefix = "np.", .infinity = "np.inf", .nan = "np.nan",
		.parentheses = { "(", ")" }, .real_choices = true,
		.form = {
			[STEP_PI] = { "np.pi", NULL, ONE, { 0 } },
			[STEP_EULER] = { "np.e", NULL, ONE, { 0 } },
			[STEP_POWER] = RAISED_BY_STARS,
			[STEP_ATAN] = { "np.arctan$a", NULL, ONE, { ALWAYS } },
			[STEP_ASINH] = { "np.arcsinh$a", NULL, ONE, { ALWAYS } },
			[STEP_ERF] = { "erf$a", NULL, ONE, { ALWAYS } },
			[STEP_ERFC] = { "erfc$a", NULL, ONE, { ALWAYS } },
			[STEP_NORMAL] = { "Phi$a", NULL, ONE, { ALWAYS } },
			[STEP_DENSITY] = { "phi$a", NULL, ONE, { ALWAYS } },
			[STEP_MIN] = { "np.minimum($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_MAX] = { "np.maximum($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_CHOOSE] = { "np.where($a, $b, $c)", NULL, ONE, { ANY, ANY, ANY } },
			[STEP_AND] = { "np.logical_and($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_OR] = { "np.logical_or($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_SIGMOID] = { "sigmoid$a", NULL, ONE, { ALWAYS } },
			[STEP_SOFTPLUS] = { "softplus$a", NULL, ONE, { ALWAYS } },
		},
		.program = true, .blank_lines = true,
		.head = "import math\n\nimport numpy as np\n", .reserved = print_reserved_python,
		.helper = print_helpers_python,
		.define = { "def ", "(x):\n    x = np.asarray(x, dtype=float)\n"
			"    with np.errstate(all=\"ignore\"):\n" },
		.local = { "        t", " = ", "\n" },
		.result = { "        return ", "\n" }, .constant = { "np.full_like(x, ", ")" },
	},
	[PRINT_GNUPLOT] = {
		.prefix = "", .infinity = "1e999", .nan = "NaN", .parentheses = { "(", ")" },
		.reals = true,
		.form = {
			[STEP_EULER] = { "exp(1.0)", NULL, ONE, { 0 } },
			[STEP_POWER] = RAISED_BY_STARS,
			[STEP_EXPM1] = { "expm1_$a", NULL, ONE, { ALWAYS } },
			[STEP_LOG1P] = { "log1p_$a", NULL, ONE, { ALWAYS } },
			[STEP_ASINH] = { "asinh_$a", NULL, ONE, { ALWAYS } },
			[STEP_ERFC] = { "erfc_$a", NULL, ONE, { ALWAYS } },
			[STEP_NORMAL] = { "norm$a", NULL, ONE, { ALWAYS } },
			[STEP_SIGN] = { "real(sgn$a)", NULL, ONE, { ALWAYS } },
			[STEP_FLOOR] = { "real(floor$a)", NULL, ONE, { ALWAYS } },
			[STEP_MIN] = { "minimum($a, $b)", NULL, ONE, { ANY, ANY } },
			[STEP_MAX] = { "maximum($a, $b)", NULL, ONE, { ANY, ANY } },
		},
		.program = true, .head = "", .reserved = print_reserved_gnuplot,
		.helper = print_helpers_gnuplot,
		.define = { "", "(x) = " }, .result = { "", "\n" }, .constant = { "", "" },
	},
	[PRINT_JAVASCRIPT] = {
		.prefix = "Math.", .infinity = "Infinity", .nan = "NaN",
		.parentheses = { "(", ")" },
		.form = {
			[STEP_PI] = { "Math.PI", NULL, ONE, { 0 } },
			[STEP_EULER] = { "Math.E", NULL, ONE, { 0 } },
			[STEP_NEGATE] = { "-$a", NULL, MINUS, { FRACTION } },	/* -x**2 is an error */
			[STEP_POWER] = RAISED_BY_STARS,
			[STEP_EQUAL] = { "$a === $b", NULL, COMPARISON, { SUM, SUM } },
			[STEP_NOT_EQUAL] = { "$a !== $b", NULL, COMPARISON, { SUM, SUM } },
			[STEP_ERF] = { "erf$a", NULL, ONE, { ALWAYS } },
			[STEP_ERFC] = { "erfc$a", NULL, ONE, { ALWAYS } },
			[STEP_NORMAL] = { "Phi$a", NULL, ONE, { ALWAYS } },
			[STEP_DENSITY] = { "phi$a", NULL, ONE, { ALWAYS } },
			[STEP_SIGMOID] = { "sigmoid$a", NULL, ONE, { ALWAYS } },
			[STEP_SOFTPLUS] = { "softplus$a", NULL, ONE, { ALWAYS } },
		},
		.program = true, .blank_lines = true, .head = "",
		.reserved = print_reserved_javascript, .helper = print_helpers_javascript,
		.define = { "function ", "(x) {\n" },
		.local = { "    const t", " = ", ";\n" },
		.result = { "    return ", ";\n}\n" }, .constant = { "", "" },
	},
};

struct form form_of(const struct language *language, enum operation operation)
{
	const struct form *const form = &language->form[operation];
	return form->text != NULL ? *form : usual[operation];
}
