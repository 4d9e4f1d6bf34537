/* SPDX-License-Identifier: MIT */
/* names.c - SPECs that are none: functions, formulas and parameters. */
#include "unit/request/refusal.h"

static const char number[] = ", and functions here make one number of one number";
static const char listed[] = "; actplot --list shows those there are";
static const char formula[] = "; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'";
static const char shown[] = "; actplot --help shows those there are";

/* A function that is not known, with the one that was meant if one is near. */
static const struct refusal unknown[] = {
	{ "gleu", "unknown function 'gleu'; did you mean 'gelu'?", "" },
	{ "GLEU", "unknown function 'GLEU'; did you mean 'gelu'?", "" },
	{ "gelu gleu", "unknown function 'gleu'; did you mean 'gelu'?", "" },
	{ "gleu:sigma=2", "unknown function 'gleu'; did you mean 'gelu'?", "" },
	{ "rleu", "unknown function 'rleu'; did you mean 'relu'?", "" },
	{ "sigmiod", "unknown function 'sigmiod'; did you mean 'sigmoid'?", "" },
	{ "leaky-relo", "unknown function 'leaky-relo'; did you mean 'leaky_relu'?", "" },
	{ "swihs", "unknown function 'swihs'; did you mean 'swish'?", "" },
	{ "tahn", "unknown function 'tahn'; did you mean 'tanh'?", "" },
	{ "xyzzy", "unknown function 'xyzzy'", listed },
	{ "sig", "unknown function 'sig'; did you mean 'sigmoid'?", "" },
	{ "-", "unknown function '-'", listed },
	{ "_", "unknown function '_'", listed },
	{ "--info gleu", "unknown function 'gleu'; did you mean 'gelu'?", "" },
	{ "x", "unknown function 'x'; a formula is no plain word: write '(x)'", "" },
	{ "2x", "unknown function '2x'; a product has a '*', as in '2*x'", "" },
	{ "pi", "unknown function 'pi'; a formula is no plain word: write '(pi)'", "" },
	{ "x-1", "unknown function 'x-1'; a formula is no plain word: write '(x-1)'", "" },
	{ "1e5", "unknown function '1e5'; a formula is no plain word: write '(1e5)'", "" },
};

static void test_unknown(void **state)
{
	(void)state;
	expect_refusals(unknown, sizeof unknown / sizeof *unknown);
}

/* No other function is suggested for one that is known and missing, or named otherwise. */
static const struct refusal missing[] = {
	{ "crelu",
		"unknown function 'crelu'; crelu makes two numbers of one, of x and of -x", number },
	{ "softmax", "unknown function 'softmax'; softmax takes a whole vector", number },
	{ "sofmax", "unknown function 'sofmax'; softmax takes a whole vector", number },
	{ "LogSoftmax", "unknown function 'LogSoftmax'; log_softmax takes a whole vector", number },
	{ "maxout",
		"unknown function 'maxout'; maxout is the largest of several linear "
		"functions of a vector", number },
	{ "--info softmax", "unknown function 'softmax'; softmax takes a whole vector", number },
	{ "softmax@torch", "unknown function 'softmax'; softmax takes a whole vector", number },
	{ "'x*softmax(x)'",
		"'x*softmax(x)': column 3: unknown function 'softmax'; softmax takes a whole "
		"vector", number },
	{ "drelu", "unknown function 'drelu'", listed },
	{ "frelu", "unknown function 'frelu'", listed },
	{ "tanh_fast", "unknown function 'tanh_fast'; Flux has it, tanh_fast@flux, for tanh", "" },
	{ "cbrt", "unknown function 'cbrt'; write sign(x)*abs(x)^(1/3)", "" },
	{ "swigl", "unknown function 'swigl'; did you mean 'swiglu'?", "" },
	{ "hardswsh", "unknown function 'hardswsh'; did you mean 'hard_swish'?", "" },
	{ "isgmoid", "unknown function 'isgmoid'; did you mean 'sigmoid'?", "" },
	{ "hard",
		"unknown function 'hard'; did you mean 'hard_sigmoid', 'hard_tanh', "
		"'hard_elish', 'hard_swish', 'hard_mish' or 'hard_shrink'?", "" },
};

static void test_missing(void **state)
{
	(void)state;
	expect_refusals(missing, sizeof missing / sizeof *missing);
}

/* A SPEC that is neither a function nor a formula. */
static const struct refusal neither[] = {
	{ "gelu.png",
		"'gelu.png' is neither a function nor a formula; a file to be written stands "
		"behind -o: -o gelu.png", "" },
	{ "gelu out/x.CSV",
		"'out/x.CSV' is neither a function nor a formula; a file to be written "
		"stands behind -o: -o out/x.CSV", "" },
	{ "gelu=", "'gelu=': column 1: 'gelu' is a function; write gelu(x)", formula },
	{ "gelu,relu", "'gelu,relu': column 1: 'gelu' is a function; write gelu(x)", formula },
	{ "''", "'': column 1: there is no formula", formula },
	{ ":", "':': column 1: ':' stands where a number, a name or '(' must", formula },
	{ "--info ''", "'': column 1: there is no formula", formula },
	{ "@gelu", "'@gelu': column 1: '@' is in no formula", formula },
};

static void test_neither(void **state)
{
	(void)state;
	expect_refusals(neither, sizeof neither / sizeof *neither);
}

/* A formula that is wrong, with its column and what was meant. */
static const struct refusal formulas[] = {
	{ "'x*tanh(sig(x))'",
		"'x*tanh(sig(x))': column 8: unknown function 'sig'; did you mean 'sin'?", "" },
	{ "'x*brelo(x)'", "'x*brelo(x)': column 3: unknown function 'brelo'", "" },
	{ "'2(x+1)'", "'2(x+1)': column 2: a '*' is missing before '('", "" },
	{ "'f(x)=x*2'",
		"'f(x)=x*2': column 1: this is a definition, not a formula; it belongs "
		"behind --define", "" },
	{ "'tanh(x'",
		"'tanh(x': column 7: the ')' is missing that belongs to the '(' at column 5", "" },
	{ "'tanh(x))'", "'tanh(x))': column 8: this ')' has no '('", "" },
	{ "'clip(x, 1)'",
		"'clip(x, 1)': column 1: clip takes 3 arguments, clip(x, a, b), not 2", "" },
	{ "'x*b'", "x*b: the parameter b must be set: ':b=1' behind it", "" },
	{ "'x*b:zeta=2'", "x*b has no parameter 'zeta'; actplot --info x*b shows what it has", "" },
	{ "'x*b:b=inf'", "x*b:b=inf: b must be finite", "" },
	{ "'x*b:b='", "x*b:b=: '' is not a number", "" },
	{ "'x*d'",
		"'x*d': column 3: no parameter can be named 'd', the order of the derivative", "" },
	{ "'x*1:d=3'", "x*1:d=3: the order of the derivative must be 0, 1 or 2", "" },
	{ "'x*sigmoid(1,7*x)'",
		"'x*sigmoid(1,7*x)': column 13: sigmoid takes at most 1 argument", "" },
	{ "gelu --reference 'x*' --error abs",
		"'x*': column 3: the formula ends where a number, a name or '(' must stand", "" },
	{ "'x*foo' --foo 2", "unknown option '--foo'", shown },
};

static void test_formulas(void **state)
{
	(void)state;
	expect_refusals(formulas, sizeof formulas / sizeof *formulas);
}

/* A parameter that the function does not have. */
static const struct refusal parameters[] = {
	{ "relu:beta=1",
		"relu has no parameter 'beta' (functions with beta: softplus, swish, "
		"xielu, dyt, derf, nlrelu, ...)", "" },
	{ "relu:alpha=1", "relu has no parameter 'alpha' (relu@keras2 has it)", "" },
	{ "swish:bata=1", "swish has no parameter 'bata'; did you mean 'beta'?", "" },
	{ "leaky_relu:negative-slop=1",
		"leaky_relu has no parameter 'negative-slop'; did you mean 'negative_slope'?", "" },
	{ "gelu:foo=1", "gelu has no parameter 'foo'; actplot --info gelu shows what it has", "" },
	{ "gelu:D=1", "gelu has no parameter 'D'; actplot --info gelu shows what it has", "" },
	{ "--define 'f(x, a=1/0) = a*x' f", "'f': the default of a, 1/0, must be finite", "" },
	{ "--define 'f(x, a=log(-1)) = a*x' f:a=1",
		"'f': the default of a, log(-1), must be finite", "" },
	{ "gelu:=1", "gelu has no parameter ''; actplot --info gelu shows what it has", "" },
	{ "relu --beta 1",
		"none of the functions given has a parameter 'beta' (functions with beta: "
		"softplus, swish, xielu, dyt, derf, nlrelu, ...)", "" },
	{ "relu gelu --weight 1",
		"none of the functions given has a parameter 'weight' (functions with "
		"weight: prelu)", "" },
};

static void test_parameters(void **state)
{
	(void)state;
	expect_refusals(parameters, sizeof parameters / sizeof *parameters);
}

/* A SPEC that is not one. */
static const struct refusal settings[] = {
	{ "gelu:", "gelu:: '' must be KEY=VALUE", "" },
	{ "gelu:d", "gelu:d: 'd' must be KEY=VALUE", "" },
	{ "gelu::d=1", "gelu::d=1: '' must be KEY=VALUE", "" },
	{ "gelu:d=1:", "gelu:d=1:: '' must be KEY=VALUE", "" },
	{ "gelu:d=", "gelu:d=: '' is not a number", "" },
	{ "gelu:d==1", "gelu:d==1: '=1' is not a number", "" },
	{ "gelu:d=1,", "gelu:d=1,: '' is not a number", "" },
	{ "gelu:d=1:d=2",
		"gelu:d=1:d=2: 'd' is given twice; several values go with commas, d=1,2", "" },
	{ "swish:beta=1:beta=2",
		"swish:beta=1:beta=2: 'beta' is given twice; several values go with commas, "
		"beta=1,2", "" },
	{ "'gelu :d=1'", "'gelu ': column 1: 'gelu' is a function; write gelu(x)", formula },
	{ "'swish:beta= 1'", "swish:beta= 1: ' 1' is not a number", "" },
};

static void test_settings(void **state)
{
	(void)state;
	expect_refusals(settings, sizeof settings / sizeof *settings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_neither),
		cmocka_unit_test(test_formulas),
		cmocka_unit_test(test_parameters),
		cmocka_unit_test(test_settings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
