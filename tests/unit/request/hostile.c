/* SPDX-License-Identifier: MIT */
/* hostile.c - words of any length and bytes: what is said of them is one line for a terminal. */
#include "unit/request/refusal.h"

#include "support/buffer.h"

/* Whether no character of it controls a terminal. One of 8 bits takes 0x9b for ESC [, which
 * UTF-8 writes c2 9b. */
static bool is_harmless(const char *message)
{
	unsigned char before = 0;
	for (const char *c = message; *c != '\0'; c++) {
		const unsigned char byte = (unsigned char)*c;
		const bool continues = byte >= 0x80 && byte < 0xc0;
		if (byte < ' ' || byte == 0x7f || (continues && before < 0x80)
				|| (before == 0xc2 && byte < 0xa0))
			return false;
		before = byte;
	}
	return true;
}

static void expect_refusal(const char *word, const char *what)
{
	char *copy = memory_print("%s", word);
	const struct error error = refusal_of((char *[]){ "actplot", copy, "swish", NULL }, 3);
	if (error.status != STATUS_USAGE || !is_harmless(error.message))
		fail_msg("%s: %d, %s", what, error.status, error.message);
	free(copy);
}

/* A message is one line of bearable length, whatever was typed. */
static void test_lengths(void **state)
{
	enum { LENGTH = 100000 };
	static const struct {
		const char *begin;
		char repeated;
		const char *end;
	} words[] = {
		{ "", 'a', "" }, { "gelu:", 'a', "=1" }, { "gelu:d=", '9', "x" }, { "--", 'a', "" },
		{ "--range=", ':', "" }, { "-T", 'a', "" }, { "--at=1,", 'a', "" },
		{ "-o", 'a', "" }, { "--beta=", 'a', "" }, { "--seed=", '9', "" },
		{ "--info=", 'a', "" }, { "--figure=", 'a', "" }, { "--define=", 'a', "" },
		{ "--list=", 'a', "" }, { "--dialects=", 'a', "" }, { "gelu@", 'a', "" },
		{ "x*", '1', "" }, { "", '(', "x" }, { "", '(', "" }, { "x*1", '-', "x" },
		{ "x", '+', "" }, { "x*", '\xff', "" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct buffer word = { .bytes = NULL };
		buffer_text(&word, words[i].begin);
		for (size_t j = 0; j < LENGTH; j++)
			buffer_write(&word, &words[i].repeated, 1);
		buffer_text(&word, words[i].end);
		buffer_write(&word, "", 1);
		expect_refusal(word.bytes, words[i].begin);
		buffer_free(&word);
	}
}

/* Random bytes are refused, and nothing worse. */
static void test_bytes(void **state)
{
	enum { RUNS = 2000, LENGTH = 40 };
	static const char *const begins[] = { "", "gelu:", "swish:beta=", "--" };
	uint32_t seed = 1;
	(void)state;
	for (size_t run = 0; run < RUNS; run++) {
		char text[LENGTH + 1] = "";
		for (size_t i = 0; i < LENGTH; i++) {
			seed = 1664525 * seed + 1013904223;
			text[i] = (char)(1 + (seed >> 16) % 255);
		}
		char *word = memory_print("%s%s", begins[run % 4], text);
		expect_refusal(word, begins[run % 4]);
		free(word);
	}
}

/* No control character of any kind reaches a terminal. */
static void test_controls(void **state)
{
	static const char *const texts[] = {
		"\x7f", "\t", "\r", "\n", "\a", "\b", "\x1b[31m", "\xc2\x9b" "31m", "\x9b" "31m",
	};
	static const char *const begins[] = {
		"", "gelu:", "gelu:d=", "gelu@", "x*", "--", "-n", "--figure=", "--info=",
		"--seed=", "--dialects=", "--rng=", "-T",
	};
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (size_t j = 0; j < sizeof begins / sizeof *begins; j++) {
			char *word = memory_print("%s%s", begins[j], texts[i]);
			expect_refusal(word, begins[j]);
			free(word);
		}
}

/* What stands for them; and a '%' is a character like others. */
static const struct refusal shown[] = {
	{ "\x1b[31mgelu\x1b[0m", "'?[31mgelu?[0m': column 1: '?' is in no formula; wanted: a "
		"function of --list, or a formula such as 'x*sigmoid(x)'", "" },
	{ "a\nb", "'a?b': column 3: a '*' is missing before 'b'; wanted: a function of --list, or "
		"a formula such as 'x*sigmoid(x)'", "" },
	{ "x*\xff", "'x*?': column 3: this is no UTF-8", "" },
	{ "%s%n%d", "'%s%n%d': column 1: there is no '%'; write a - b*floor(a/b); wanted: a "
		"function of --list, or a formula such as 'x*sigmoid(x)'", "" },
	{ "--%s%n", "unknown option '--%s%n'; actplot --help shows those there are", "" },
	{ "swish:beta=%n", "swish:beta=%n: '%n' is not a number", "" },
	{ "gelu:%s=1", "gelu has no parameter '%s'; actplot --info gelu shows what it has", "" },
};

static void test_shown(void **state)
{
	(void)state;
	expect_refusals(shown, sizeof shown / sizeof *shown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_controls),
		cmocka_unit_test(test_shown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
