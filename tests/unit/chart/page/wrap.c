/* SPDX-License-Identifier: MIT */
/* wrap.c - texts made to fit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "chart/page/wrap.h"
#include "unit/chart/fake_device.h"

/* In the fake device a letter is 6 px wide at this size. */
static const struct font font = { .size_px = 10 };

static void check(const char *text, double letters, size_t lines, const char *expected)
{
	struct fake_device fake = { .device.type = &fake_type };
	struct wrapped wrapped = wrap_text(&fake.device, text, font, 6 * letters + 1, lines);
	char joined[256] = "";
	for (size_t i = 0; i < wrapped.lines; i++) {
		assert_true(fake_measure(NULL, wrapped.line[i], font).width_px <= 6 * letters + 1
			|| strcmp(wrapped.line[i], "…") == 0);
		strcat(strcat(joined, i > 0 ? "|" : ""), wrapped.line[i]);
	}
	assert_string_equal(joined, expected);
	wrap_free(&wrapped);
}

static void test_wrap(void **state)
{
	(void)state;
	check("Sigmoid", 10, 1, "Sigmoid");
	check("one two three", 8, 3, "one two|three");
	check("one two three four", 8, 2, "one two|three f…");
	check("one two three", 8, 1, "one two…");
	check("one two three", 6, 1, "one t…");
	check("unbreakable", 5, 3, "unbr…");
	check("a  b", 1, 3, "a|b");
	check("x", 0, 2, "…");
	check("one\ntwo three", 20, 3, "one|two three");
	check("one two \n three", 5, 3, "one|two|three");
	check("one\ntwo\nthree", 20, 2, "one|two three");
	check("one\ntwo", 20, 1, "one two");
	check("\n", 20, 2, " ");
	check("", 5, 2, "");
}

static void test_chinese(void **state)
{
	(void)state;
	check("神经网络的激活函数", 5, 2, "神经网络的|激活函数");
	check("神经网络，激活", 4, 2, "神经网|络，激活");	/* no comma begins a line */
	check("σ′(x) = σ(x)", 6, 1, "σ′(x)…");
	check("激活函数", 3, 1, "激活…");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_chinese),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
