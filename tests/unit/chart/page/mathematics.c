/* SPDX-License-Identifier: MIT */
/* mathematics.c - which letters of a text are italic, and that no byte gets lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "chart/page/mathematics.h"
#include "support/buffer.h"

/* Expects the text with its variables in braces. */
static void expect(const char *wanted)
{
	struct buffer text = { .bytes = NULL }, marked = { .bytes = NULL };
	for (const char *c = wanted; *c != '\0'; c++)
		if (*c != '{' && *c != '}')
			buffer_write(&text, c, 1);
	buffer_text(&text, "");
	const char *at = text.bytes;
	for (struct run run; (run = run_next(at)).length > 0; at += run.length) {
		buffer_text(&marked, run.variable ? "{" : "");
		buffer_write(&marked, at, run.length);
		buffer_text(&marked, run.variable ? "}" : "");
	}
	buffer_text(&marked, "");
	assert_string_equal(marked.bytes, wanted);
	assert_int_equal(has_variables(text.bytes), strchr(wanted, '{') != NULL);
	buffer_free(&text);
	buffer_free(&marked);
}

static void test_runs(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"{x}", "Swish ({β} = 0.1)", "PReLU ({a} = 0.25)", "GELU′", "ReLU6",
		"{x}*sigmoid({b}*{x})", "({x}*tanh({x}))″", "{x}-{a}", "{x}-sigmoid({x})",
		"E-Swish", "ReLU-n", "ACON-C ({p}₁ = 1, {p}₂ = 0)", "{ω}₀ = 30", "{α}ₙ = 1",
		"3π/2", "e^{x}", "1e9", "2.5×10⁶", "−1", "0x1p3*{x}", "slope 0.02, {a} = 1",
		"difference from SiLU", "b_silu", "x1", "一个 {x} 轴", "{x}²", "-{T}", "{T}-",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		expect(texts[i]);
	expect("");
}

/* Texts that say what a variable is, and others. */
static void test_relations(void **state)
{
	(void)state;
	assert_true(has_relation("PReLU (a = 0.25)"));
	assert_true(has_relation("1/8 ≤ a ≤ 1/3"));
	assert_true(has_relation("x < 3"));
	assert_false(has_relation("a net of type B"));
	assert_false(has_relation(""));
}

/* Half characters, as a text that is cut might have them. */
static void test_broken_texts(void **state)
{
	(void)state;
	static const char *const texts[] = { "\xce", "\xcf", "a\xce", "\xff-x", "\xe2\x88" };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t length = 0;
		for (struct run run; (run = run_next(texts[i] + length)).length > 0; )
			length += run.length;
		assert_int_equal(length, strlen(texts[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_runs),
		cmocka_unit_test(test_relations),
		cmocka_unit_test(test_broken_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
