/* SPDX-License-Identifier: MIT */
/* ascii.c - each of all bytes is a digit, a letter, or neither. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>
#include <string.h>

#include "support/ascii.h"

static void test_all_bytes(void **state)
{
	(void)state;
	for (int c = CHAR_MIN; c <= CHAR_MAX; c++) {
		const bool text = c != '\0';
		assert_int_equal(ascii_is_digit((char)c), text && strchr("0123456789", c) != NULL);
		assert_int_equal(ascii_is_letter((char)c), text && strchr(
			"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", c) != NULL);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
