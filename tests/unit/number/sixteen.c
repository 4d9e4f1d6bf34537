/* SPDX-License-Identifier: MIT */
/* number/sixteen.c - sixteen digits at a time without vectors, against printf.
 *
 * Those with vectors make all that number/write.c tests, where there are any.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#undef __SSE2__
#include "number/sixteen.h"
#include "unit/number/random_numbers.h"

static void check_number(uint64_t number)
{
	char expected[24], ours[32], pointed[32];
	struct sixteen digits = sixteen_digits(number);
	unsigned nonzero = 0;

	snprintf(expected, sizeof expected, "%016llu", (unsigned long long)number);
	store_sixteen(ours, digits);
	assert_memory_equal(ours, expected, 16);
	for (int i = 0; i < 16; i++)
		nonzero |= (unsigned)(expected[i] != '0') << i;
	assert_int_equal(nonzero_digits(digits), nonzero);
	for (int integers = 1; integers <= 16; integers++) {
		snprintf(pointed, sizeof pointed, "%.*s.%s", integers, expected, expected + integers);
		store_with_point(ours, digits, integers);
		assert_memory_equal(ours, pointed, 17);
	}
}

static void test_numbers(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (uint64_t power = 1; power < 10000000000000000; power *= 10) {
		check_number(power - 1);
		check_number(power);
	}
	check_number(9999999999999999);
	for (long i = number_test_count() / 10; i > 0; i--)
		check_number(number_test_random(&random) % 10000000000000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
