/* SPDX-License-Identifier: MIT */
/* number/powers.c - the powers of ten, against arithmetic with all their digits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "number/bits.h"

enum { LIMBS = 48 };	/* of 32 bits, lowest first: more than 10^342 * 2^128 */

static void multiply(uint32_t *number, uint32_t factor)
{
	uint64_t carry = 0;

	for (int i = 0; i < LIMBS; i++) {
		carry += (uint64_t)number[i] * factor;
		number[i] = (uint32_t)carry;
		carry >>= 32;
	}
}

static void add_shifted(uint32_t *sum, const uint32_t *number, int limbs)
{
	uint64_t carry = 0;

	for (int i = limbs; i < LIMBS; i++) {
		carry += (uint64_t)sum[i] + number[i - limbs];
		sum[i] = (uint32_t)carry;
		carry >>= 32;
	}
}

static int count_bits(const uint32_t *number)
{
	for (int i = LIMBS - 1; i >= 0; i--)
		if (number[i] != 0)
			return 32 * i + 32 - __builtin_clz(number[i]);
	return 0;
}

static int get_bit(const uint32_t *number, int place)
{
	return place >= 0 ? number[place / 32] >> place % 32 & 1 : 0;
}

/* The entry's bits are the first 128 of the power. */
static void test_positive(void **state)
{
	uint32_t ten[LIMBS] = { 1 };

	(void)state;
	for (int power = 0; power <= POWER_LAST; power++) {
		const struct number_power *entry = power_of_ten(power);
		int top = count_bits(ten) - 1;

		assert_int_equal(floor_log2_power(power), top);
		for (int i = 0; i < 64; i++) {
			assert_int_equal(entry->high >> (63 - i) & 1, get_bit(ten, top - i));
			assert_int_equal(entry->low >> (63 - i) & 1, get_bit(ten, top - 64 - i));
		}
		multiply(ten, 10);
	}
}

/* The entry times 10^n is at most a certain power of two, and above it with one more. */
static void test_negative(void **state)
{
	uint32_t ten[LIMBS] = { 10 };

	(void)state;
	for (int power = -1; power >= POWER_FIRST; power--) {
		const struct number_power *entry = power_of_ten(power);
		const uint32_t limbs[] = {
			(uint32_t)entry->low, (uint32_t)(entry->low >> 32),
			(uint32_t)entry->high, (uint32_t)(entry->high >> 32)
		};
		uint32_t product[LIMBS] = { 0 };
		int bits = 127 - floor_log2_power(power);

		assert_true(entry->high >> 63);
		for (int i = 0; i < 4; i++) {
			uint32_t partial[LIMBS];

			memcpy(partial, ten, sizeof partial);
			multiply(partial, limbs[i]);
			add_shifted(product, partial, i);
		}
		assert_in_range(count_bits(product), 1, bits);
		add_shifted(product, ten, 0);
		assert_int_equal(count_bits(product), bits + 1);
		multiply(ten, 10);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_positive),
		cmocka_unit_test(test_negative),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
