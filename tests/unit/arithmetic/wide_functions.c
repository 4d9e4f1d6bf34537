/* SPDX-License-Identifier: MIT */
/* arithmetic/wide_functions.c - functions of enclosures enclose what MPFR says, and not
 * much more.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "arithmetic/wide_functions.h"
#include "unit/arithmetic/truth.h"

enum { BITS = 620, COUNT = 1000 };

typedef struct wide function(struct wide z);
typedef int truth(mpfr_t result, const mpfr_t z, mpfr_rnd_t rounding);

/* exp(-z^2/2)/sqrt(2π) */
static int true_density(mpfr_t result, const mpfr_t z, mpfr_rnd_t rounding)
{
	mpfr_t peak;

	mpfr_init2(peak, mpfr_get_prec(result));
	mpfr_const_pi(peak, rounding);
	mpfr_mul_ui(peak, peak, 2, rounding);
	mpfr_sqrt(peak, peak, rounding);
	mpfr_sqr(result, z, rounding);
	mpfr_div_si(result, result, -2, rounding);
	mpfr_exp(result, result, rounding);
	mpfr_div(result, result, peak, rounding);
	mpfr_clear(peak);
	return 1;
}

/* erfc(-z/sqrt(2))/2 */
static int true_normal(mpfr_t result, const mpfr_t z, mpfr_rnd_t rounding)
{
	mpfr_t root;

	mpfr_init2(root, mpfr_get_prec(result));
	mpfr_set_si(root, 2, rounding);
	mpfr_sqrt(root, root, rounding);
	mpfr_div(root, z, root, rounding);
	mpfr_neg(root, root, rounding);
	mpfr_erfc(result, root, rounding);
	mpfr_div_ui(result, result, 2, rounding);
	mpfr_clear(root);
	return 1;
}

/* Φ(-t)/φ(t) */
static int true_mills(mpfr_t result, const mpfr_t t, mpfr_rnd_t rounding)
{
	mpfr_t density;

	mpfr_init2(density, mpfr_get_prec(result) + 64);
	true_density(density, t, rounding);
	mpfr_neg(result, t, rounding);
	true_normal(result, result, rounding);
	mpfr_div(result, result, density, rounding);
	mpfr_clear(density);
	return 1;
}

/* Sizes from 2^least to 2^most; of a function with this radius for exact arguments. */
static const struct example {
	const char *name;
	function *function;
	truth *truth;
	double least, most, radius;
	bool positive;
} examples[] = {
	{ "exp", wide_exp, mpfr_exp, -1080, 40, 0x1p-100, false },
	{ "exp", wide_exp, mpfr_exp, -8, 4, 0x1p-100, false },
	{ "exp", wide_exp, mpfr_exp, 38, 51, 0x1p-100, false },
	{ "expm1", wide_expm1, mpfr_expm1, -1080, 40, 0x1p-100, false },
	{ "expm1", wide_expm1, mpfr_expm1, -9, 3, 0x1p-100, false },
	{ "expm1", wide_expm1, mpfr_expm1, -9, -2, 0x1p-102, false },
	{ "log", wide_log, mpfr_log, -1080, 1020, 0x1p-100, true },
	{ "log", wide_log, mpfr_log, -1, 1, 0x1p-100, true },
	{ "log1p", wide_log1p, mpfr_log1p, -1080, 0, 0x1p-98, false },
	{ "log1p", wide_log1p, mpfr_log1p, -8, 1020, 0x1p-98, true },
	{ "log1p", wide_log1p, mpfr_log1p, -9, -7, 0x1p-103, false },
	{ "erf", wide_erf, mpfr_erf, -3, 2, 0x1p-102, false },
	{ "erf", wide_erf, mpfr_erf, -1080, 6, 0x1p-100, false },
	{ "erfc", wide_erfc, mpfr_erfc, -1080, 0, 0x1p-100, false },
	{ "erfc", wide_erfc, mpfr_erfc, -2, 8, 0x1p-100, true },
	{ "normal", wide_normal, true_normal, -1080, 0, 0x1p-100, false },
	{ "normal", wide_normal, true_normal, -2, 8, 0x1p-100, false },
	{ "density", wide_density, true_density, -1080, 10, 0x1p-100, false },
	{ "density", wide_density, true_density, 20, 26, 0x1p-100, false },
	{ "normal", wide_normal, true_normal, 20, 26, 0x1p-100, false },
	{ "mills", wide_mills, true_mills, -4, 8, 0x1p-103, true },
	{ "mills", wide_mills, true_mills, 7, 9, 0x1p-103, true },
	{ "sin", wide_sin, mpfr_sin, -1080, 3, 0x1p-100, false },
	{ "sin", wide_sin, mpfr_sin, -1, 20, 0x1p-90, false },
	{ "cos", wide_cos, mpfr_cos, -1080, 3, 0x1p-100, false },
	{ "cos", wide_cos, mpfr_cos, -1, 20, 0x1p-90, false },
	{ "tan", wide_tan, mpfr_tan, -1080, 3, 0x1p-100, false },
	{ "tan", wide_tan, mpfr_tan, -1, 20, 0x1p-90, false },
	{ "atan", wide_atan, mpfr_atan, -1080, 1000, 0x1p-100, false },
	{ "atan", wide_atan, mpfr_atan, -8, 3, 0x1p-100, false },
};
enum { EXAMPLES = sizeof examples / sizeof *examples };

static struct wide random_double(uint64_t *random, const struct example *example)
{
	const double size = example->least + (example->most - example->least)
		* random_fraction(random);
	const double z = ldexp(1 + random_fraction(random), (int)floor(size));

	return wide_of(example->positive || random_bits(random) % 2 == 0 ? z : -z);
}

static double distance_at(const struct example *example, struct wide z, double share,
	struct wide result)
{
	mpfr_t at, value;

	mpfr_init2(at, TRUTH_BITS);
	mpfr_init2(value, BITS);
	truth_of(at, z, share);
	example->truth(value, at, MPFR_RNDN);
	const double distance = distance_of(result, value);
	mpfr_clears(at, value, NULL);
	if (!(distance <= 1))
		printf("%s((%a + %a ± %a) 2^%g at %g) = (%a + %a ± %a) 2^%g: %g radii away\n",
			example->name, z.value.high, z.value.low, z.radius, z.exponent, share,
			result.value.high, result.value.low, result.radius, result.exponent,
			distance);
	return distance;
}

static void test_doubles(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (const struct example *example = examples; example < examples + EXAMPLES; example++) {
		double farthest = 0, widest = 0;
		for (int i = 0; i < COUNT; i++) {
			const struct wide z = random_double(&random, example);
			const struct wide result = example->function(z);
			const double distance = distance_at(example, z, 0, result);

			assert_true(is_valid(result));
			assert_true(wide_is_known(result));
			assert_true(distance <= 1);
			farthest = distance > farthest ? distance : farthest;
			const double width = wide_has_sign(result) && !wide_is_zero(result)
				? result.radius / fabs(result.value.high) : 0;
			widest = width > widest ? width : widest;
		}
		print_message("%-8s error up to %4.2f of the radius, that up to 2^%.1f\n",
			example->name, farthest, log2(widest));
		assert_true(widest <= example->radius);
		assert_true(farthest > 1.0 / 16);
	}
}

/* What an argument's radius makes of the result: its ends, a value between them, and no
 * more than those and the function's own radius. */
static void test_radii(void **state)
{
	uint64_t random = 2;

	(void)state;
	for (const struct example *example = examples; example < examples + EXAMPLES; example++)
		for (int i = 0; i < COUNT / 3; i++) {
			struct wide z = random_double(&random, example);
			const double radius = ldexp(1, -(int)(random_bits(&random) % 110));

			z = wide_sum(z, wide_scaled(z, -53 - i % 40));
			z = wide_wider(z, i % 16 == 0 ? 2 * radius : radius * 0x1p-10);
			const struct wide result = example->function(z);
			double distance = 0;
			for (int end = -1; end <= 1; end++) {
				const double share = end != 0 ? end
					: 2 * random_fraction(&random) - 1;
				const double at = distance_at(example, z, share, result);

				assert_true(at <= 1);
				distance = at > distance ? at : distance;
			}
			assert_true(is_valid(result));
			if (wide_is_known(result) && wide_has_sign(result) && z.radius < 0x1p-42
				&& result.radius > 64 * example->radius && z.exponent > -200)
				assert_true(distance > 1.0 / 8);
		}
}

static void assert_special(struct wide result, double expected)
{
	assert_true(result.radius == 0);
	if (isnan(expected))
		assert_true(isnan(result.value.high));
	else
		assert_true(wide_pair(result).high == expected
			&& !signbit(result.value.high) == !signbit(expected));
}

/* exp(0) and the like are exact; the C library knows the infinities. */
static void test_special(void **state)
{
	static const struct {
		function *function;
		double (*standard)(double);
	} pairs[] = {
		{ wide_exp, exp }, { wide_expm1, expm1 }, { wide_log, log }, { wide_log1p, log1p },
		{ wide_erf, erf }, { wide_erfc, erfc }, { wide_sin, sin }, { wide_cos, cos },
		{ wide_tan, tan },
	};
	static const double values[] = { 0.0, -0.0, HUGE_VAL, -HUGE_VAL, NAN };

	(void)state;
	for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
		for (size_t i = 0; i < sizeof values / sizeof *values; i++)
			assert_special(pairs[k].function(wide_of(values[i])),
				pairs[k].standard(values[i]));
	assert_special(wide_atan(wide_of(-0.0)), -0.0);
	assert_special(wide_log(wide_of(1)), 0);
	assert_special(wide_log(wide_of(-1)), NAN);
	assert_special(wide_log1p(wide_of(-1)), -HUGE_VAL);
	assert_special(wide_log1p(wide_of(-2)), NAN);
	assert_special(wide_normal(wide_of(0)), 0.5);
	assert_special(wide_normal(wide_of(-HUGE_VAL)), 0);
	assert_special(wide_normal(wide_of(HUGE_VAL)), 1);
	assert_special(wide_density(wide_of(HUGE_VAL)), 0);
}

/* Neither right nor wrong beyond what the methods reach. */
static void test_far(void **state)
{
	const struct wide far = wide_exp(wide_of(-1e300)), at_zero = wide_small(-60);

	(void)state;
	assert_true(wide_is_known(far) && !wide_has_sign(far) && far.exponent < -0x1p50);
	assert_true(wide_is_known(wide_normal(wide_of(-1e300))));
	assert_true(wide_is_positive(wide_exp(wide_of(-3e15))));
	assert_false(wide_is_known(wide_exp(wide_of(1e300))));
	assert_false(wide_is_known(wide_log(at_zero)));
	assert_false(wide_is_known(wide_sin(wide_of(0x1p21))));
	assert_false(wide_is_known(wide_exp(wide_unknown())));
	assert_false(wide_is_known(wide_erf(wide_unknown())));
	assert_false(wide_is_known(wide_atan(wide_unknown())));
	assert_true(wide_is_known(wide_erf(at_zero)) && wide_is_known(wide_sin(at_zero)));
	assert_true(wide_is_known(wide_atan(at_zero)) && wide_is_known(wide_log1p(at_zero)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_doubles),
		cmocka_unit_test(test_radii),
		cmocka_unit_test(test_special),
		cmocka_unit_test(test_far),
	};

	mpfr_set_emin(mpfr_get_emin_min());
	mpfr_set_emax(mpfr_get_emax_max());
	return cmocka_run_group_tests(tests, NULL, NULL);
}
