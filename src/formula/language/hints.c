/* SPDX-License-Identifier: MIT */
/* hints.c - see hints.h */
#include "formula/language/hints.h"

#include <string.h>

/* A NULL ends each table. */
struct hint {
	const char *text, *hint;
};

static const struct hint operands[] = {
	{ "|", "write abs(...) for |...|" },
	{ "||", "write abs(...) for |...|" },
	{ "!", "there is no '!'; turn the comparison round" },
	{ "not", "there is no 'not'; turn the comparison round" },
	{ "inf", "infinity is no number of formulas" },
	{ "nan", "'nan' is no number of formulas" },
	{ "[", "write '(' for '['" },
	{ "{", "write '(' for '{'" },
	{ "=", "'=' is no operator; write '==' to compare" },
	{ "π", "write pi for π" },
	{ "√", "write sqrt(...) for √" },
	{ "∞", "infinity is no number of formulas" },
	{ "½", "write (1/2) for ½" },
	{ "α", "names are of ASCII letters; write alpha for α" },
	{ "β", "names are of ASCII letters; write beta for β" },
	{ "γ", "names are of ASCII letters; write gamma for γ" },
	{ "θ", "names are of ASCII letters; write theta for θ" },
	{ "λ", "names are of ASCII letters; write lambda for λ" },
	{ "μ", "names are of ASCII letters; write mu for μ" },
	{ "µ", "names are of ASCII letters; write mu for µ" },
	{ "σ", "names are of ASCII letters; write sigma or sigmoid for σ" },
	{ "Φ", "write Phi(...) for Φ" },
	{ "φ", "write phi(...) for φ" },
	{ NULL, NULL },
};

static const struct hint operators[] = {
	{ "=", "'=' is no operator; write '==' to compare" },
	{ "|", "write '||' for 'or', abs(...) for |...|" },
	{ "&", "write '&&' for 'and'" },
	{ "!", "write '!=' for 'not equal'; there is no factorial" },
	{ ".", "'.' stands only in numbers" },
	{ ",", "',' stands only between the arguments of a function; "
		"the decimal point is '.'" },
	{ ")", "this ')' has no '('" },
	{ ":", "this ':' has no '?'" },
	{ ";", "one formula must stand here, and nothing behind it" },
	{ "%", "there is no '%'; write a - b*floor(a/b)" },
	{ "[", "write '(' for '['" },
	{ "{", "write '(' for '{'" },
	{ "]", "write ')' for ']'" },
	{ "}", "write ')' for '}'" },
	{ "'", "there is no \"'\"; derivatives are set by d, as in 'tanh(x):d=1'" },
	{ "and", "write '&&' for 'and'" },
	{ "or", "write '||' for 'or'" },
	{ "if", "write 'c ? a : b' for 'a if c else b'" },
	{ "else", "write 'c ? a : b' for 'a if c else b'" },
	{ "¹", "write '^1' for '¹'" },
	{ "²", "write '^2' for '²'" },
	{ "³", "write '^3' for '³'" },
	{ "⁴", "write '^4' for '⁴'" },
	{ "⁻", "write '^-' for '⁻'" },
	{ "·", "write '*' for '·'" },
	{ "⋅", "write '*' for '⋅'" },
	{ "∙", "write '*' for '∙'" },
	{ "×", "write '*' for '×'" },
	{ "∗", "write '*' for '∗'" },
	{ "÷", "write '/' for '÷'" },
	{ "∕", "write '/' for '∕'" },
	{ "−", "write '-' for '−'" },
	{ "–", "write '-' for '–'" },
	{ "—", "write '-' for '—'" },
	{ "≤", "write '<=' for '≤'" },
	{ "≥", "write '>=' for '≥'" },
	{ "≠", "write '!=' for '≠'" },
	{ "∧", "write '&&' for '∧'" },
	{ "∨", "write '||' for '∨'" },
	{ "\u00a0", "this is a blank of another kind (U+00A0); type a plain one" },
	{ "\u202f", "this is a blank of another kind (U+202F); type a plain one" },
	{ NULL, NULL },
};

static const struct hint functions[] = {
	{ "ln", "write log, which is the natural one" },
	{ "log2", "write log(x)/log(2)" },
	{ "log10", "write log(x)/log(10)" },
	{ "exp2", "write 2^x" },
	{ "pow", "write a^b" },
	{ "power", "write a^b" },
	{ "square", "write x^2" },
	{ "cbrt", "write sign(x)*abs(x)^(1/3)" },
	{ "sugar", "its values are relu's, its gradients those of another: b_silu or nelu" },
	{ "fabs", "write abs" },
	{ "maximum", "write max" },
	{ "minimum", "write min" },
	{ "fmax", "write max" },
	{ "fmin", "write min" },
	{ "clamp", "write clip" },
	{ "sgn", "write sign" },
	{ "if", "write 'c ? a : b'" },
	{ "arctan", "write atan" },
	{ "arcsinh", "write asinh" },
	{ "acosh", "write log(x + sqrt(x^2 - 1))" },
	{ "atanh", "write log((1 + x)/(1 - x))/2" },
	{ "arctanh", "write log((1 + x)/(1 - x))/2" },
	{ "ceil", "write -floor(-x)" },
	{ "round", "write floor(x + 0.5)" },
	{ "sech", "write 1/cosh(x)" },
	{ "sec", "write 1/cos(x)" },
	{ "cot", "write 1/tan(x)" },
	{ "coth", "write 1/tanh(x)" },
	{ "heaviside", "write 'x > 0 ? 1 : 0'" },
	{ NULL, NULL },
};

static const char *find(const struct hint *row, const char *text, size_t length)
{
	for (; row->text != NULL; row++)
		if (strlen(row->text) == length && memcmp(row->text, text, length) == 0)
			return row->hint;
	return NULL;
}

static const char *find_token(const struct hint *first, const struct hint *second,
	struct token token)
{
	const size_t length = (size_t)(token.end - token.start);
	const char *hint = find(first, token.start, length);
	return hint == NULL && token.kind == TOKEN_OTHER ? find(second, token.start, length) : hint;
}

const char *hint_for_operand(struct token token)
{
	return find_token(operands, operators, token);
}

const char *hint_behind_operand(struct token token)
{
	return find_token(operators, operands, token);
}

const char *hint_for_function(const char *name, size_t length)
{
	return find(functions, name, length);
}
