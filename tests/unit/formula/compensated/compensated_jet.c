/* SPDX-License-Identifier: MIT */
/* compensated_jet.c - the functions of a formula and their derivatives, as enclosures,
 * hold what MPFR computes by other forms, and not much more. */
#include "formula/compensated/jet.h"
#include "unit/arithmetic/containment.h"
#include "unit/formula/function_truths.h"

enum { TRIALS = 1500, BITS = TRUTH_BITS, TIGHTNESS = 64 };

static const struct {
	const char *name;
	struct jet (*jet)(struct enclosure u);
	truth *truth;
	double least, most;	/* where all is known, of exact arguments */
} cases[] = {
	{ "exp", jet_exp, truth_exp, -690, 700 },
	{ "expm1", jet_expm1, truth_expm1, -1000, 700 },
	{ "log", jet_log, truth_log, 1e-200, 1e200 },
	{ "log1p", jet_log1p, truth_log1p, -0.999, 1e200 },
	{ "sqrt", jet_sqrt, truth_sqrt, 1e-100, 1e100 },
	{ "sin", jet_sin, truth_sin, -1e5, 1e5 },
	{ "cos", jet_cos, truth_cos, -1e5, 1e5 },
	{ "tan", jet_tan, truth_tan, -1e5, 1e5 },
	{ "atan", jet_atan, truth_atan, -1e100, 1e100 },
	{ "asinh", jet_asinh, truth_asinh, -1e100, 1e100 },
	{ "sinh", jet_sinh, truth_sinh, -690, 690 },
	{ "cosh", jet_cosh, truth_cosh, -690, 690 },
	{ "tanh", jet_tanh, truth_tanh, -1e300, 1e300 },
	{ "erf", jet_erf, truth_erf, -40, 40 },
	{ "erfc", jet_erfc, truth_erfc, -40, 40 },
	{ "normal", jet_normal, truth_normal, -60, 60 },
	{ "density", jet_density, truth_density, -60, 60 },
	{ "sigmoid", jet_sigmoid, truth_sigmoid, -1e300, 1e300 },
	{ "softplus", jet_softplus, truth_softplus, -1e300, 1e300 },
	{ "logcosh", jet_log_cosh, truth_log_cosh, -1e300, 1e300 },
};
enum { CASES = sizeof cases / sizeof *cases };

static void check_case(size_t number, struct enclosure u, uint64_t *seed,
	struct tightness tightness[3])
{
	mpfr_t x, y;
	mpfr_inits2(BITS, x, y, (mpfr_ptr)NULL);
	number_within(x, u, seed);
	const struct jet jet = cases[number].jet(u);
	for (unsigned order = 0; order < 3; order++) {
		cases[number].truth(y, x, order);
		check_contains(jet.order[order], y, cases[number].name, u, enclosure_of(order),
			&tightness[order]);
	}
	mpfr_clears(x, y, (mpfr_ptr)NULL);
}

static const double specials[] = {
	0, -0.0, 1, -1, 0.5, -0.5, 2, 0x1p-1074, -0x1p-1022, 0x1p-30, -0x1p-30, 1e300, -1e300,
	-692, -691.5, -692.5, 700, 700.5, 709.8, 37.2, -37.3, 26.3, 0x1.fffffffffffffp-1, 1 + 0x1p-52,
	1.41, 0.705, 0x1.fffffffffffffp+1023, -0x1.fffffffffffffp+1023, 0.00270760617406228636,
	0x1.921fb54442d18p+1, 0x1.921fb54442d18p+0, 0x1.921fb54442d18p+14, -0x1.4442d18p+6, 355, 710,
	103993, 99733, 1e5, -100001, 0.015625, 0.984375, 1.015625, 0x1p+510, 0.4921875,
};
enum { SPECIALS = sizeof specials / sizeof *specials };

/* In the middle, wide, of any size, next to a place where something changes. */
static struct enclosure random_argument(uint64_t *seed)
{
	switch (random_word(seed) % 7) {
	case 0:
	case 1:
		return random_around(seed, random_within(seed, -8, 8));
	case 2:
		return random_around(seed, random_within(seed, -40, 40));
	case 3:
		return random_around(seed, random_within(seed, -720, 720));
	case 4:
		return random_around(seed, random_scaled(seed, -1074, 1023));
	case 5:
		return random_around(seed, random_scaled(seed, -60, 0));
	default:
		return random_around(seed, specials[random_word(seed) % SPECIALS]
			* (1 - fabs(random_scaled(seed, -52, -8))));
	}
}

static void test_the_truth_is_within(void **state)
{
	(void)state;
	uint64_t seed = 3;
	for (size_t number = 0; number < CASES; number++) {
		struct tightness all[3] = { 0 };
		for (size_t i = 0; i < TRIALS; i++)
			check_case(number, random_argument(&seed), &seed, all);
		for (size_t i = 0; i < SPECIALS; i++)
			check_case(number, enclosure_of(specials[i]), &seed, all);
	}
}

static void test_moderate_numbers_are_known_and_tightly(void **state)
{
	(void)state;
	uint64_t seed = 4;
	for (size_t number = 0; number < CASES; number++) {
		struct tightness exact[3] = { 0 };
		for (size_t i = 0; i < TRIALS; i++) {
			const double most = cases[number].most, least = cases[number].least;
			const double width[] = { 1e300, 8, 0.01, 0.5 }, centre = least > 0 ? 1 : 0;
			const double x = random_within(&seed, fmax(least, centre - width[i % 4]),
				fmin(most, centre + width[i % 4]));
			check_case(number, enclosure_of(x), &seed, exact);
		}
		for (unsigned order = 0; order < 3; order++) {
			if (exact[order].unknown > 0 || exact[order].largest * TIGHTNESS < 1)
				fail_msg("%s, order %u: %zu unknown, at most %g of the radius",
					cases[number].name, order, exact[order].unknown,
					exact[order].largest);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_truth_is_within),
		cmocka_unit_test(test_moderate_numbers_are_known_and_tightly),
	};

	return cmocka_run_group_tests_name("compensated jet", tests, NULL, NULL);
}
