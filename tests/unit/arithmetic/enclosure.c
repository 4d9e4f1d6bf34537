/* SPDX-License-Identifier: MIT */
/* enclosure.c - sums, products, quotients and roots of enclosures hold the truth, and not
 * much more; what is exact has radius 0. */
#include "unit/arithmetic/containment.h"

enum { TRIALS = 40000, BITS = 2400, TIGHTNESS = 64 };

typedef struct enclosure operation(struct enclosure a, struct enclosure b);
typedef int truth(mpfr_t result, const mpfr_t a, const mpfr_t b, mpfr_rnd_t rounding);

static struct enclosure root(struct enclosure a, struct enclosure b)
{
	(void)b;
	return enclosure_root(a);
}

static int root_truth(mpfr_t result, const mpfr_t a, const mpfr_t b, mpfr_rnd_t rounding)
{
	(void)b;
	return mpfr_sqrt(result, a, rounding);
}

static struct enclosure magnitude(struct enclosure a, struct enclosure b)
{
	(void)b;
	return enclosure_magnitude(a);
}

static int magnitude_truth(mpfr_t result, const mpfr_t a, const mpfr_t b, mpfr_rnd_t rounding)
{
	(void)b;
	return mpfr_abs(result, a, rounding);
}

static const struct {
	const char *name;
	operation *operation;
	truth *truth;
	bool rounds;
} cases[] = {
	{ "sum", enclosure_sum, mpfr_add, true },
	{ "difference", enclosure_difference, mpfr_sub, true },
	{ "product", enclosure_product, mpfr_mul, true },
	{ "quotient", enclosure_quotient, mpfr_div, true },
	{ "root", root, root_truth, true },
	{ "magnitude", magnitude, magnitude_truth, false },
};
enum { CASES = sizeof cases / sizeof *cases };

static const double specials[] = {
	0, -0.0, 1, -1, 2, 0.5, 3, 0.1, -6, 4, 9, 0x1p-1074, -0x1p-1074, 0x1p-1022,
	0x1.fffffffffffffp+1023, -0x1.fffffffffffffp+1023, 0x1p1000, 0x1p-1000, 0x1p-960,
	0x1p511, 0x1p-537, 0x1.fffffffffffffp-1, 1 + 0x1p-52, 1e22, 1e-22,
};
enum { SPECIALS = sizeof specials / sizeof *specials };

/* Moderate, huge and tiny, next to another, special. */
static struct enclosure random_argument(uint64_t *seed, double other)
{
	switch (random_word(seed) % 6) {
	case 0:
	case 1:
		return random_around(seed, random_scaled(seed, -8, 8));
	case 2:
		return random_around(seed, random_scaled(seed, -300, 300));
	case 3:
		return random_around(seed, random_scaled(seed, -1074, 1023));
	case 4:
		return random_around(seed, (random_word(seed) & 1 ? -1 : 1) * other
			* (1 + (double)(random_word(seed) % 5) * 0x1p-52));
	default:
		return enclosure_of(specials[random_word(seed) % SPECIALS]);
	}
}

static void check_case(size_t number, struct enclosure a, struct enclosure b, uint64_t *seed,
	struct tightness *tightness)
{
	mpfr_t x, y, z;
	mpfr_inits2(BITS, x, y, z, (mpfr_ptr)NULL);
	number_within(x, a, seed);
	number_within(y, b, seed);
	cases[number].truth(z, x, y, MPFR_RNDN);
	check_contains(cases[number].operation(a, b), z, cases[number].name, a, b, tightness);
	mpfr_clears(x, y, z, (mpfr_ptr)NULL);
}

static void test_the_truth_is_within(void **state)
{
	(void)state;
	uint64_t seed = 1;
	for (size_t number = 0; number < CASES; number++) {
		struct tightness all = { 0 };
		for (size_t i = 0; i < TRIALS; i++) {
			const struct enclosure a = random_argument(&seed, 1);
			check_case(number, a, random_argument(&seed, a.high), &seed, &all);
		}
		for (size_t i = 0; i < SPECIALS * SPECIALS; i++)
			check_case(number, enclosure_of(specials[i % SPECIALS]),
				enclosure_of(specials[i / SPECIALS]), &seed, &all);
	}
}

static void test_moderate_numbers_are_known_and_tightly(void **state)
{
	(void)state;
	uint64_t seed = 2;
	for (size_t number = 0; number < CASES; number++) {
		struct tightness exact = { 0 };
		for (size_t i = 0; i < TRIALS; i++) {
			struct enclosure a = random_around(&seed, fabs(random_scaled(&seed, -9, 9)));
			struct enclosure b = random_around(&seed, random_scaled(&seed, -9, 9));
			a.radius = b.radius = 0;
			check_case(number, a, b, &seed, &exact);
		}
		assert_int_equal(exact.unknown, 0);
		if (cases[number].rounds && exact.largest * TIGHTNESS < 1)
			fail_msg("%s: at most %g of the radius", cases[number].name, exact.largest);
	}
}

static void expect_exact(struct enclosure result, double wanted)
{
	if (bits_of(result.high) != bits_of(wanted) || result.low != 0
		|| bits_of(result.radius) != 0)
		fail_msg("%a + %a ± %a instead of %a", result.high, result.low, result.radius, wanted);
}

static struct enclosure of(double value)
{
	return enclosure_of(value);
}

static void test_what_is_exact_has_no_radius(void **state)
{
	(void)state;
	const struct enclosure any = { 3, 0x1p-55, 0x1p-60 };
	expect_exact(enclosure_sum(of(1), of(2)), 3);
	expect_exact(enclosure_difference(of(0.1), of(0.1)), 0);
	expect_exact(enclosure_product(of(0.1), of(4)), 0.4);
	expect_exact(enclosure_product(of(0x1.8p-500), of(0x1p-400)), 0x1.8p-900);
	expect_exact(enclosure_product(of(0), any), 0);
	expect_exact(enclosure_product(any, of(-0.0)), -0.0);
	expect_exact(enclosure_quotient(of(6), of(3)), 2);
	expect_exact(enclosure_quotient(of(49), of(7)), 7);
	expect_exact(enclosure_quotient(of(0), any), 0);
	expect_exact(root(of(9), of(0)), 3);
	assert_true(enclosure_sum(of(1), of(0x1p-80)).radius == 0);
	assert_true(enclosure_product(of(0.1), of(0.3)).radius == 0);
	assert_true(enclosure_product((struct enclosure){ 3, 0x1p-55, 0 }, of(-0.5)).radius == 0);
}

/* The smallest radius there is stays one, however much the operation makes of it. */
static void test_no_radius_vanishes(void **state)
{
	(void)state;
	static const double size[] = { 9, 0x1p500, 0x1p-400, 1 };
	for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
		const struct enclosure a = { size[i], 0, 0x1p-1074 };
		assert_true(root(a, of(0)).radius > 0);
		assert_true(enclosure_sum(a, of(1)).radius > 0);
		assert_true(enclosure_product(a, of(0x1p-300)).radius > 0);
		assert_true(enclosure_quotient(a, of(0x1p300)).radius > 0);
	}
}

/* As IEEE arithmetic has it. */
static void test_zeros_have_their_sign(void **state)
{
	(void)state;
	static const double zero[] = { 0, -0.0 };
	for (size_t i = 0; i < 4; i++) {
		const double a = zero[i / 2], b = zero[i % 2];
		expect_exact(enclosure_sum(of(a), of(b)), a + b);
		expect_exact(enclosure_difference(of(a), of(b)), a - b);
		expect_exact(enclosure_product(of(a), of(b)), a * b);
		expect_exact(enclosure_product(of(a), of(copysign(3, b))), a * copysign(3, b));
		expect_exact(enclosure_quotient(of(a), of(copysign(3, b))), a / copysign(3, b));
		expect_exact(root(of(a), of(0)), a);
	}
}

static void test_what_is_not_known(void **state)
{
	(void)state;
	const struct enclosure about_zero = { 0x1p-60, 0, 0x1p-50 }, none = { 1, 0, INFINITY };
	const struct enclosure largest_half_ulp = { 0x1.fffffffffffffp+1023, 0x1.8p+969, 0 };
	const struct enclosure unknown[] = {
		enclosure_quotient(of(1), of(0)), enclosure_quotient(of(0), of(0)), enclosure_quotient(of(1), about_zero),
		root(of(-1), of(0)), root(about_zero, of(0)),
		enclosure_sum(of(0x1p1023), of(0x1p1023)), enclosure_product(of(0x1p600), of(0x1p600)),
		enclosure_sum(largest_half_ulp, of(0x1p+969)), enclosure_sum(none, of(1)), enclosure_product(none, of(0)), enclosure_product(of(0), none),
		enclosure_quotient(of(0), none), enclosure_quotient(none, of(1)), root(none, of(0)),
		enclosure_choice(NAN, of(1), of(1)),
	};
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
		if (unknown[i].radius < INFINITY)
			fail_msg("number %zu: %a ± %a", i, unknown[i].high, unknown[i].radius);
}

static void test_a_sign_is_known_or_not(void **state)
{
	(void)state;
	assert_true(enclosure_sign((struct enclosure){ 1, 0x1p-54, 0.25 }) == 1);
	assert_true(enclosure_sign((struct enclosure){ -0x1p-1074, 0, 0 }) == -1);
	assert_true(enclosure_sign(of(-0.0)) == 0);
	assert_true(isnan(enclosure_sign((struct enclosure){ 0, 0, 0x1p-1074 })));
	assert_true(isnan(enclosure_sign((struct enclosure){ 1, 0, 1 })));
	assert_true(isnan(enclosure_sign((struct enclosure){ NAN, 0, NAN })));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_truth_is_within),
		cmocka_unit_test(test_moderate_numbers_are_known_and_tightly),
		cmocka_unit_test(test_what_is_exact_has_no_radius),
		cmocka_unit_test(test_no_radius_vanishes),
		cmocka_unit_test(test_zeros_have_their_sign),
		cmocka_unit_test(test_what_is_not_known),
		cmocka_unit_test(test_a_sign_is_known_or_not),
	};

	return cmocka_run_group_tests_name("enclosure", tests, NULL, NULL);
}
