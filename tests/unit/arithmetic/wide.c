/* SPDX-License-Identifier: MIT */
/* arithmetic/wide.c - sums, products, quotients, roots, floors and comparisons enclose
 * what MPFR says, and not much more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "unit/arithmetic/truth.h"

enum { COUNT = 100000, KINDS = 8 };

/* Arguments that differ in what can go wrong with them. */
static struct wide random_wide(uint64_t *state, double exponents, bool exact)
{
	const double near = 1 + rint(random_fraction(state) * 8) * 0x1p-52;
	const double high = (random_bits(state) & 7) == 0 ? near : 1 + random_fraction(state);
	const double sign = (random_bits(state) & 1) == 0 ? 1 : -1;
	const double exponent = rint((2 * random_fraction(state) - 1) * exponents);
	struct pair value = { sign * high, 0 };
	double radius = 0;

	switch (random_bits(state) % KINDS) {
	case 0:
		value.high = sign;		/* a power of two */
		break;
	case 1:
		value.low = 0x1p-450;
		break;
	case 2:
		value.high = sign * rint(high * 64) / 64;
		break;
	case 3:
		break;
	case 4:
		value = two_sum(value.high, 0x1p-60);
		break;
	default:
		value = two_sum(value.high, (random_fraction(state) - 0.5) * 0x1p-52);
	}
	if (!exact)
		radius = ldexp(random_fraction(state) + 0x1p-53, -(int)(random_bits(state) % 120));
	if (!exact && random_bits(state) % 16 == 0)
		radius *= 0x1p20;
	return wide_made(value, radius, exponent);
}

typedef struct wide operation(struct wide a, struct wide b);
typedef int truth(mpfr_t result, const mpfr_t a, const mpfr_t b, mpfr_rnd_t rounding);

static struct wide root_of_first(struct wide a, struct wide b)
{
	(void)b;
	return wide_root(wide_size(a));
}

static int true_root(mpfr_t result, const mpfr_t a, const mpfr_t b, mpfr_rnd_t rounding)
{
	(void)b;
	mpfr_abs(result, a, rounding);
	return mpfr_sqrt(result, result, rounding);
}

static const struct example {
	const char *name;
	operation *operation;
	truth *truth;
	double most;			/* the radius of exact arguments' result, at most */
} examples[] = {
	{ "sum", wide_sum, mpfr_add, 0x1p-103 },
	{ "difference", wide_difference, mpfr_sub, 0x1p-103 },
	{ "product", wide_product, mpfr_mul, 0x1p-105 },
	{ "quotient", wide_quotient, mpfr_div, 0x1p-103 },
	{ "root", root_of_first, true_root, 0x1p-103 },
};
enum { EXAMPLES = sizeof examples / sizeof *examples };

static void complain(const struct example *example, struct wide a, struct wide b, double distance)
{
	printf("%s of (%a + %a ± %a) 2^%g and (%a + %a ± %a) 2^%g: %g radii away\n", example->name,
		a.value.high, a.value.low, a.radius, a.exponent,
		b.value.high, b.value.low, b.radius, b.exponent, distance);
}

/* Greatest distance, of the corners and somewhere between them. */
static double distance_within(const struct example *example, struct wide a, struct wide b,
	struct wide result, double share)
{
	static const double corners[][2] = { { -1, -1 }, { -1, 1 }, { 1, -1 }, { 1, 1 } };
	double most = 0;
	mpfr_t x, y, z;

	mpfr_inits2(TRUTH_BITS, x, y, z, NULL);
	for (int i = 0; i < 5; i++) {
		truth_of(x, a, i < 4 ? corners[i][0] : share);
		truth_of(y, b, i < 4 ? corners[i][1] : -share);
		const bool exact = example->truth(z, x, y, MPFR_RNDN) == 0;
		const double distance = distance_of(result, z);
		/* A truth that is rounded may be that much off. */
		if (!(distance <= 1) && (exact || result.radius > 0x1p-590))
			complain(example, a, b, distance);
		most = distance > most ? distance : most;
	}
	mpfr_clears(x, y, z, NULL);
	return most;
}

static void test_exact(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (int k = 0; k < EXAMPLES; k++) {
		double nearest = 0;
		for (int i = 0; i < COUNT / 5; i++) {
			static const double sizes[] = { 800, 1e6, 60, 2 };
			const double exponents = sizes[i % 4];
			const struct wide a = random_wide(&random, exponents, true);
			const struct wide b = random_wide(&random, exponents, true);
			const struct wide result = examples[k].operation(a, b);
			const double distance = distance_within(&examples[k], a, b, result, 0);

			assert_true(is_valid(result));
			assert_true(distance <= 1);
			assert_true(result.radius <= examples[k].most * fabs(result.value.high)
				|| wide_is_zero(result));
			if (distance > nearest)
				nearest = distance;
		}
		assert_true(nearest > 1.0 / 64);
	}
}

/* With radii in the arguments, the corners are next to the ends. */
static void test_radii(void **state)
{
	uint64_t random = 2;

	(void)state;
	for (int k = 0; k < EXAMPLES; k++)
		for (int i = 0; i < COUNT / 10; i++) {
			const double exponents = i % 4 == 0 ? 800 : i % 2 == 0 ? 60 : 2;
			const struct wide a = random_wide(&random, exponents, false);
			const struct wide b = random_wide(&random, exponents, i % 3 == 0);
			const struct wide result = examples[k].operation(a, b);
			const double share = 2 * random_fraction(&random) - 1;
			const double distance = distance_within(&examples[k], a, b, result, share);

			assert_true(is_valid(result));
			assert_true(distance <= 1);
			if (a.radius < 0x1p-42 && b.radius < 0x1p-42 && k > 1
				&& result.radius > 0x1p-100)
				assert_true(distance > 0.99);
		}
}

/* Nothing is lost, and so there is no radius. */
static void test_nothing_lost(void **state)
{
	const struct wide three = wide_of(3), two = wide_of(-0x1p-1074), pair = wide_sum(wide_of(1),
		wide_of(0x1p-80));

	(void)state;
	assert_true(pair.radius == 0 && pair.value.low == 0x1p-80);
	assert_true(wide_sum(wide_of(1e-300), wide_of(0x1p-1020)).radius == 0);
	assert_true(wide_is_zero(wide_difference(pair, pair)));
	assert_true(wide_difference(pair, wide_of(1)).value.high == 1);
	assert_true(wide_difference(pair, wide_of(1)).exponent == -80);
	assert_true(wide_product(pair, two).radius == 0);
	assert_true(wide_product(pair, three).radius == 0);
	assert_true(wide_quotient(wide_product(pair, three), three).radius == 0);
	assert_true(wide_quotient(three, wide_of(7)).radius > 0);
	assert_true(wide_quotient(pair, two).radius == 0);
	assert_true(wide_root(wide_product(three, three)).radius == 0);
	assert_true(wide_root(wide_of(0x1p-1074)).radius == 0);
	assert_true(wide_power(three, 60).radius == 0);
	assert_true(wide_power(wide_of(10), 45).radius == 0);
	assert_true(wide_power(wide_of(0), 0).value.high == 1);
}

static void assert_special(struct wide result, double expected)
{
	assert_true(result.radius == 0);
	if (isnan(expected)) {
		assert_true(isnan(result.value.high));
	} else {
		assert_true(result.value.high == expected);
		assert_int_equal(signbit(result.value.high) != 0, signbit(expected) != 0);
	}
}

/* As IEEE 754 has it: the processor says how. */
static void test_special(void **state)
{
	static const double values[] = { 0.0, -0.0, 1, -1, HUGE_VAL, -HUGE_VAL, NAN };
	enum { VALUES = sizeof values / sizeof *values };

	(void)state;
	for (int i = 0; i < VALUES; i++)
		for (int j = 0; j < VALUES; j++) {
			const volatile double x = values[i], y = values[j];
			const struct wide a = wide_of(x), b = wide_of(y);

			if (fabs(x + y) != 2)
				assert_special(wide_sum(a, b), x + y);
			assert_special(wide_product(a, b), x * y);
			assert_special(wide_quotient(a, b), x / y);
			assert_int_equal(wide_less(a, b), x < y);
			assert_int_equal(wide_less_or_equal(a, b), x <= y);
			assert_int_equal(wide_equal(a, b), x == y);
		}
	for (int i = 0; i < VALUES; i++)
		assert_special(wide_root(wide_of(values[i])), sqrt(values[i]));
}

/* What contains 0, and what is not known at all. */
static void test_unsure(void **state)
{
	const struct wide about_zero = wide_small(-50), zero = wide_of(0), one = wide_of(1);
	const struct wide unknown = wide_unknown(), infinite = wide_of(HUGE_VAL), nan = wide_of(NAN);
	const struct wide about_one = wide_sum(one, about_zero);

	(void)state;
	assert_false(wide_is_known(wide_quotient(one, about_zero)));
	assert_false(wide_is_known(wide_quotient(about_zero, zero)));
	assert_false(wide_is_known(wide_product(infinite, about_zero)));
	assert_false(wide_is_known(wide_product(zero, unknown)));
	assert_false(wide_is_known(wide_root(about_zero)));
	assert_false(wide_is_known(wide_sum(one, unknown)));
	assert_false(wide_is_known(wide_floor(about_one)));
	assert_true(wide_is_nan(wide_sum(nan, unknown)));
	assert_true(wide_is_nan(wide_product(unknown, nan)));
	assert_true(wide_is_nan(wide_quotient(nan, zero)));
	assert_true(wide_product(zero, about_zero).exponent == -wide_limit);
	assert_true(wide_is_zero(wide_product(zero, about_one)));
	assert_int_equal(wide_less(about_one, one), NOT_KNOWN);
	assert_int_equal(wide_equal(about_one, one), NOT_KNOWN);
	assert_int_equal(wide_less(about_one, wide_of(2)), TRUE);
	assert_int_equal(wide_less(unknown, infinite), NOT_KNOWN);
	assert_int_equal(wide_less(nan, unknown), FALSE);
	assert_int_equal(wide_less(wide_special(HUGE_VAL), about_one), FALSE);
}

static void test_floor(void **state)
{
	static const double values[] = { 0.5, 1, -0.5, -1, 3.75, -3.75, 0x1p60, 1e-300, -1e-300, 7 };

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		const struct wide result = wide_floor(wide_of(values[i]));

		assert_true(wide_is_zero(wide_difference(result, wide_of(floor(values[i])))));
	}
	const struct wide below = wide_difference(wide_of(7), wide_of(0x1p-80));
	assert_true(wide_pair(wide_floor(below)).high == 6);
	assert_true(wide_pair(wide_floor(wide_sum(below, wide_small(-85)))).high == 6
		|| !wide_is_known(wide_floor(wide_sum(below, wide_small(-85)))));
	assert_true(wide_pair(wide_floor(wide_sum(wide_of(6.5), wide_small(-3)))).high == 6);
}

static void test_hull(void **state)
{
	uint64_t random = 3;
	mpfr_t end;

	(void)state;
	mpfr_init2(end, TRUTH_BITS);
	for (int i = 0; i < COUNT / 10; i++) {
		const struct wide a = random_wide(&random, 60, i % 2 == 0);
		const struct wide b = random_wide(&random, 60, i % 3 == 0);
		const struct wide hull = wide_hull(a, b);

		for (int side = 0; side < 4; side++) {
			truth_of(end, side < 2 ? a : b, side % 2 == 0 ? 1 : -1);
			assert_true(distance_of(hull, end) <= 1);
		}
	}
	mpfr_clear(end);
}

/* Beyond all exponents: small or unknown, never wrong. */
static void test_limit(void **state)
{
	struct wide small = wide_of(0x1p-1000), large = wide_of(0x1p1000);

	(void)state;
	for (int i = 0; i < 60; i++) {
		small = wide_product(small, small);
		large = wide_product(large, large);
	}
	assert_true(wide_is_known(small) && !wide_has_sign(small));
	assert_false(wide_is_known(large));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exact),
		cmocka_unit_test(test_radii),
		cmocka_unit_test(test_nothing_lost),
		cmocka_unit_test(test_special),
		cmocka_unit_test(test_unsure),
		cmocka_unit_test(test_floor),
		cmocka_unit_test(test_hull),
		cmocka_unit_test(test_limit),
	};

	mpfr_set_emin(mpfr_get_emin_min());
	mpfr_set_emax(mpfr_get_emax_max());
	return cmocka_run_group_tests(tests, NULL, NULL);
}
