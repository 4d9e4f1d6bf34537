/* SPDX-License-Identifier: MIT */
/* tex.c - texts as TeX wants them: nothing of them is a command, and mathematics is some. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "chart/tikz/tex.h"
#include "support/buffer.h"

static void test_texts(void **state)
{
	(void)state;
	static const struct {
		const char *text, *upright, *italic;
	} cases[] = {
		{ "", "", "" },
		{ "−4", "$-4$", "$-4$" },
		{ "(−1.28, −0.278)", "($-1.28$,{} $-0.278$)", "($-1.28$,{} $-0.278$)" },
		{ "10⁻⁹", "10$^{-9}$", "10$^{-9}$" },
		{ "2.5×10⁶", "2.5$\\times 10^{6}$", "2.5$\\times 10^{6}$" },
		{ "3π/2", "3$\\pi $/2", "3$\\pi $/2" },
		{ "GELU′", "GELU$^{\\prime }$", "GELU$^{\\prime }$" },
		{ "Swish (β = 0.1)", "Swish ($\\beta $ = 0.1)", "Swish ($\\beta $ = 0.1)" },
		{ "a₁x", "a$_{1}$x", "$a_{1}x$" },
		{ "x*tanh(x)", "x*tanh(x)", "$x$*tanh($x$)" },
		{ "\\input{x}", "$\\backslash $input\\{x\\}", "$\\backslash $input\\{$x$\\}" },
		{ "50% & $5_#~^", "50\\% \\& \\$5\\_\\#{\\char126}{\\char94}",
			"50\\% \\& \\$5\\_\\#{\\char126}{\\char94}" },
		{ "x<1|--", "x$<1|$-{}-{}", "$x<1|$-{}-{}" },
		{ "a\n\\bye\r", "a $\\backslash $bye", "$a$ $\\backslash $bye" },
		{ "é 激", "é 激", "é 激" },
		{ "\xff\xce", "\ufffd\ufffd", "\ufffd\ufffd" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (int italic = 0; italic <= 1; italic++) {
			struct buffer text = { .bytes = NULL };
			tex_text(&text, cases[i].text, italic == 1);
			buffer_text(&text, "");
			assert_string_equal(text.bytes, italic ? cases[i].italic : cases[i].upright);
			buffer_free(&text);
		}
}

static void test_unicode(void **state)
{
	(void)state;
	assert_false(tex_wants_unicode("é ß Ł β ′ 10⁻⁹ −"));
	assert_true(tex_wants_unicode("a 激"));
	assert_true(tex_wants_unicode("\xff"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_unicode),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
