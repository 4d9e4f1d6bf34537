/* SPDX-License-Identifier: MIT */
/* round_enclosure.c - pairs and enclosures rounded to every type, beside the C
 * compiler's arithmetic in 113 bits, which shares nothing with ours. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "number/format.h"
#include "number/round_enclosure.h"
#include "unit/number/random_numbers.h"

/* The least and the greatest number of the type are found by going through the
 * candidates: the double nearest, rounded, and its two neighbours in the type. */
static double nearest_of(__float128 exact, enum number_type type)
{
	const double about = number_round_to((double)exact, type);
	const double unit = number_ulp((double)exact, type);
	const double candidates[] = { about, about - unit, about + unit,
		about - unit / 2, about + unit / 2 };
	double best = about;

	for (size_t i = 1; i < sizeof candidates / sizeof *candidates; i++) {
		const double candidate = candidates[i];
		if (number_round_to(candidate, type) != candidate || isinf(candidate))
			continue;
		__float128 far = exact - candidate, near = exact - best;
		far = far < 0 ? -far : far;
		near = near < 0 ? -near : near;
		const double units = candidate / unit;
		if (far < near || (far == near && fmod(units, 2) == 0))
			best = candidate;
	}
	return best;
}

/* A number of few bits, which lies next to a tie, with a low part of any size. */
static double random_pair(uint64_t *seed, double *low)
{
	const int bits = (int)(number_test_random(seed) % 53);
	const int exponent = (int)(number_test_random(seed) % 60) - 30;
	const double fraction = ldexp((double)(number_test_random(seed) >> 11), bits - 53);
	const double high = ldexp(ldexp(1, bits) + floor(fraction), exponent - bits);
	const uint64_t dice = number_test_random(seed);

	*low = ldexp(number_ulp(high, NUMBER_F64), -2 - (int)(dice % 50));
	if (dice >> 60 == 0)
		*low = 0;
	if (dice >> 32 & 1)
		*low = -*low;
	return dice >> 33 & 1 ? -high : high;
}

static void test_pairs(void **state)
{
	(void)state;
	static const enum number_type types[] = { NUMBER_F64, NUMBER_F32, NUMBER_F16, NUMBER_BF16 };
	uint64_t seed = 1;

	for (long i = 0; i < number_test_count(); i++) {
		const enum number_type type = types[i % 4];
		double low;
		const double high = random_pair(&seed, &low);
		const double value = number_round_pair(high, low, 0, type);
		const __float128 exact = (__float128)high + low;
		if (fabs((double)exact) > number_formats[type].largest / 4)
			continue;
		const double wanted = nearest_of(exact, type);
		if (value != wanted)
			fail_msg("%a + %a in type %d: %a, wanted %a", high, low, (int)type, value, wanted);

		double rounded;
		if (number_round_enclosure(high, low, fabs(high) * 0x1p-70, 0, type, &rounded))
			assert_true(rounded == wanted);
		assert_true(number_round_enclosure(high, low, 0, 0, type, &rounded));
		assert_true(rounded == wanted);
	}
}

static void expect(double high, double low, double exponent, enum number_type type, double wanted)
{
	const double value = number_round_pair(high, low, exponent, type);

	if (memcmp(&value, &wanted, sizeof value) != 0)
		fail_msg("(%a + %a) 2^%g: %a, wanted %a", high, low, exponent, value, wanted);
}

static void test_ends_of_the_types(void **state)
{
	(void)state;
	expect(1, 0, -1075, NUMBER_F64, 0);
	expect(1, 0x1p-60, -1075, NUMBER_F64, 0x1p-1074);
	expect(-1, 0, -1075, NUMBER_F64, -0.0);
	expect(-1.5, 0, -1075, NUMBER_F64, -0x1p-1074);
	expect(1.5, 0, -1074, NUMBER_F64, 0x1p-1073);
	expect(1.5, -0x1p-1000, -1074, NUMBER_F64, 0x1p-1074);
	expect(1, 0, -1e15, NUMBER_F64, 0);
	expect(-1, 0, 1e15, NUMBER_F64, -HUGE_VAL);
	expect(0x1.fffffffffffffp0, 0x1p-53, 1023, NUMBER_F64, HUGE_VAL);
	expect(0x1.fffffffffffffp0, 0x1.fp-54, 1023, NUMBER_F64, 0x1.fffffffffffffp1023);
	expect(0x1.ffep0, 0, 15, NUMBER_F16, HUGE_VAL);
	expect(0x1.ffep0, -0x1p-60, 15, NUMBER_F16, 0x1.ffcp15);
	expect(1, -0x1p-54, 0, NUMBER_F64, 1);
	expect(1, -0x1.8p-54, 0, NUMBER_F64, 0x1.fffffffffffffp-1);
	expect(1, 0x1p-54, 0, NUMBER_F64, 1);
	expect(0, 0, 0, NUMBER_F32, 0);
	expect(-0.0, 0, 0, NUMBER_F32, -0.0);
	expect(HUGE_VAL, 0, 0, NUMBER_F16, HUGE_VAL);
	assert_true(isnan(number_round_pair(NAN, 0, 0, NUMBER_F64)));
}

static void test_what_is_not_decided(void **state)
{
	(void)state;
	double value;

	assert_false(number_round_enclosure(1, 0x1p-54, 0x1p-80, 0, NUMBER_F32, &value) == false);
	assert_true(value == 1);
	/* A tie between two doubles, and a zero of either sign. */
	assert_false(number_round_enclosure(1, 0x1p-53, 0x1p-120, 0, NUMBER_F64, &value));
	assert_false(number_round_enclosure(0, 0, 0x1p-1000, 0, NUMBER_F64, &value));
	assert_false(number_round_enclosure(1, 0, HUGE_VAL, 0, NUMBER_F64, &value));
	assert_false(number_round_enclosure(1, 0, NAN, 0, NUMBER_F64, &value));
	assert_true(number_round_enclosure(1, 0, 0.5, -2000, NUMBER_F64, &value));
	assert_true(value == 0 && !signbit(value));
	assert_true(number_round_enclosure(NAN, 0, 0, 0, NUMBER_F64, &value) && isnan(value));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_ends_of_the_types),
		cmocka_unit_test(test_what_is_not_decided),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
