/* SPDX-License-Identifier: MIT */
/* utf8.c - texts of bytes that are what they should be, and that are not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "support/utf8.h"

static void test_every_character(void **state)
{
	(void)state;
	for (uint32_t character = 1; character <= 0x10ffff; character++) {
		char text[UTF8_LENGTH_MAX + 1] = "";
		uint32_t read;
		const size_t length = utf8_write(text, character);
		const bool surrogate = character >= 0xd800 && character <= 0xdfff;
		assert_int_equal(length, character < 0x80 ? 1 : character < 0x800 ? 2
			: character < 0x10000 ? 3 : 4);
		assert_int_equal(utf8_read(text, &read), length);
		assert_int_equal(read, surrogate ? UTF8_REPLACEMENT : character);
	}
}

/* Too long for what they say, halves of UTF-16, past the last, cut short. */
static void test_what_is_none(void **state)
{
	static const char *const texts[] = {
		"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xe0\x9f\xbf",
		"\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80",
		"\xf8\x88\x80\x80\x80", "\xfe", "\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x98",
		"\xc3(", "\xe2\x28\xa1",
	};
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		uint32_t read;
		assert_int_equal(utf8_read(texts[i], &read), 1);
		assert_int_equal(read, UTF8_REPLACEMENT);
	}
}

static void test_clean(void **state)
{
	(void)state;
	char text[] = "a\x1b[31m σ\n\xc2\x9b\xff";
	utf8_clean(text);
	assert_string_equal(text, "a?[31m σ????");
}

static void test_copy(void **state)
{
	(void)state;
	assert_null(utf8_copy(NULL));
	char *copy = utf8_copy("\x1b\xe6\xbf σ");
	assert_string_equal(copy, "\x1b\ufffd\ufffd σ");
	free(copy);
}

static void test_end(void **state)
{
	(void)state;
	uint32_t read;
	assert_int_equal(utf8_read("", &read), 0);
}

static void test_plain(void **state)
{
	static const struct {
		const char *text, *plain;
	} cases[] = {
		{ "", "" },
		{ "GELU′ (β = ½)\n\t激活 😀", "GELU′ (β = ½)\n\t激活 😀" },
		{ "a\x1b[31m\rb\x7f", "a\ufffd[31m\ufffdb\ufffd" },
		{ "\xc2\x9b" "31m", "\ufffd31m" },
		{ "gr\xfcn\xff", "gr\ufffdn\ufffd" },
		{ "cut \xe2\x82", "cut \ufffd\ufffd" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *plain = utf8_plain(cases[i].text);
		assert_string_equal(plain, cases[i].plain);
		free(plain);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_character),
		cmocka_unit_test(test_what_is_none),
		cmocka_unit_test(test_end),
		cmocka_unit_test(test_copy),
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_clean),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
