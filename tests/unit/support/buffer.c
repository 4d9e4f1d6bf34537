/* SPDX-License-Identifier: MIT */
/* buffer.c - what is added as text is a text, also where a block is just as large. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "support/buffer.h"

static void test_text_ends_in_nul(void **state)
{
	(void)state;
	struct buffer buffer = { .bytes = NULL };
	char whole[65] = "";
	buffer_reserve(&buffer, 64);
	memset(buffer.bytes, '#', buffer.capacity);
	for (size_t i = 0; i < 64; i++) {
		whole[i] = (char)('a' + i % 26);
		buffer_text(&buffer, (const char[]){ whole[i], '\0' });
		assert_int_equal(buffer.used, i + 1);
		assert_true(buffer.capacity > buffer.used);
		assert_string_equal(buffer.bytes, whole);
	}
	buffer_text(&buffer, "");
	buffer_print(&buffer, "%s", "");
	assert_string_equal(buffer.bytes, whole);
	buffer_free(&buffer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_ends_in_nul),
	};
	return cmocka_run_group_tests_name("buffer", tests, NULL, NULL);
}
