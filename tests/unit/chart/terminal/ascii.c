/* SPDX-License-Identifier: MIT */
/* ascii.c - texts as a terminal without anything but ASCII shows them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "activation/activation.h"
#include "chart/terminal/ascii.h"
#include "curve/curve.h"
#include "unit/curve/curves.h"

static void test_nearest(void **state)
{
	static const struct {
		const char *text, *ascii;
	} cases[] = {
		{ "", "" },
		{ "plain ~ text", "plain ~ text" },
		{ "−0.05", "-0.05" },
		{ "×10⁻⁹", "x10^-9" },
		{ "×10¹²", "x10^12" },
		{ "x² + x³", "x^2 + x^3" },
		{ "f₁₂⁴", "f_12^4" },
		{ "GELU″ (β = ½)", "GELU'' (beta = 1/2)" },
		{ "π/2 ≤ σ…", "pi/2 <= sigma..." },
		{ "激活 😀", "?? ?" },
		{ "a\x1b\xff", "a??" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *ascii = ascii_text(cases[i].text);
		assert_string_equal(ascii, cases[i].ascii);
		free(ascii);
	}
}

/* What we write ourselves has something near. */
static void test_names_of_curves(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++) {
		double parameter[PARAMETERS_MAX];
		for (size_t k = 0; k < PARAMETERS_MAX; k++)
			parameter[k] = 0.375;
		const struct curve curve = curve_with(activations[i], parameter, 2);
		char *title = curve_title(&curve, &curve, 1);
		char *ascii = ascii_text(title);
		for (const char *c = ascii; *c != '\0'; c++)
			assert_true(*c >= ' ' && *c < 0x7f && *c != '?');
		free(ascii);
		free(title);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_names_of_curves),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
