/* SPDX-License-Identifier: MIT */
/* record.c - where records end: the same wherever a piece of the text ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "input/row/notation.h"
#include "input/row/record.h"

static const struct {
	const char *text;
	size_t records, lines;	/* with content; all */
} texts[] = {
	{ "1,2\n3,4\n", 2, 2 },
	{ "1,2\r\n3,4\r\n\r\n", 2, 3 },
	{ "1,2\r\r\n3,4\r\r\n", 2, 2 },
	{ "1,2\r3,4\r\r5\r", 3, 4 },
	{ "1,\"a\nb\"\n2,\"\"\"\r\n\"\n", 2, 4 },
	{ "# \"\n1\n", 1, 2 },
	{ "1,5\" x\n2,a\"b\n", 2, 2 },
	{ "#N/A,1\n#,1\n  # a\n\t\n", 1, 4 },
	{ " \"a\n\" ,1\n", 1, 2 },
};
enum { TEXTS = sizeof texts / sizeof *texts };

static const struct notation notation = { .separator = ',', .quote = '"', .comment = '#' };

static void test_all_at_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < TEXTS; i++) {
		const char *at = texts[i].text, *end = at + strlen(at);
		struct record record;
		size_t records = 0, lines = 0;
		for (; record_take(&notation, &at, end, true, &record); lines += record.lines)
			records += record.content;
		assert_int_equal(records, texts[i].records);
		assert_int_equal(lines, texts[i].lines);
		assert_int_equal(record_count_lines(texts[i].text, strlen(texts[i].text)),
			texts[i].lines);
	}
}

/* What is whole in the beginning of a text is whole in all of it. */
static void test_pieces(void **state)
{
	(void)state;
	for (size_t i = 0; i < TEXTS; i++) {
		const size_t length = strlen(texts[i].text);
		for (size_t part = 0; part <= length; part++) {
			const char *at = texts[i].text, *end = at + length;
			const size_t whole = record_whole(&notation, at, part);
			struct record record;
			assert_true(whole <= part);
			while (at < texts[i].text + whole
					&& record_take(&notation, &at, end, true, &record))
				;
			assert_ptr_equal(at, texts[i].text + whole);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_at_once), cmocka_unit_test(test_pieces),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
