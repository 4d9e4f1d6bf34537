/* SPDX-License-Identifier: MIT */
/* zeros.c - GELU' and GELU'' at the doubles next to their zeros, whose place
 * depends on the parameters. They are found by halving. The same values are asked
 * for in f32 too.
 *
 *   zeros [--within ULPS]
 */
#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "support/finding.h"
#include "support/oracle.h"
#include "support/random.h"
#include "support/run.h"

enum { STEPS = 20, BINADES = 50, POINTS = 2 * (STEPS + BINADES) };

static double within;		/* ulps, as run.h has it */

/* Between left and right, where the value is negative only on the left, if not
 * `falling`: the double to the right of the zero. */
static double zero_between(struct oracle *oracle, double left, double right, bool falling)
{
	for (;;) {
		const double middle = left / 2 + right / 2;

		if (middle <= left || middle >= right)
			return right;
		if (signbit(oracle_value(oracle, NUMBER_F64, middle)) != falling)
			left = middle;
		else
			right = middle;
	}
}

static double neighbour(enum number_type type, double x, double towards)
{
	return type == NUMBER_F32 ? nextafterf((float)x, (float)towards) : nextafter(x, towards);
}

/* Numbers of the type: its neighbours, and others farther away. */
static void points_around(enum number_type type, double zero, double sigma, double x[POINTS])
{
	double below = number_round_to(zero, type), above = below;

	for (int i = 0; i < STEPS; i++) {
		*x++ = below = neighbour(type, below, -INFINITY);
		*x++ = above;
		above = neighbour(type, above, INFINITY);
	}
	for (int i = -2 - BINADES; i < -2; i++) {
		*x++ = number_round_to(zero - sigma * exp2(i), type);
		*x++ = number_round_to(zero + sigma * exp2(i), type);
	}
}

static void check_around(unsigned order, double left, double right, bool falling,
	const double *set, struct finding *finding)
{
	static const enum number_type types[] = { NUMBER_F64, NUMBER_F32 };
	const double parameter[PARAMETERS_MAX] = { set[0], set[1] };

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		const struct subject gelu = subject_of("gelu", order, types[i]);
		struct oracle *oracle = oracle_new(gelu.reference, order, parameter);
		const double zero = zero_between(oracle, left, right, falling);
		double x[POINTS];

		oracle_free(oracle);
		points_around(types[i], zero, parameter[1], x);
		finding_add(finding, &gelu, parameter, x, POINTS, within);
	}
}

static void report(const struct finding *finding)
{
	printf("# tried %zu wrong %zu worst %.5g ULP\n", finding->tried, finding->wrong,
		finding->worst);
	if (within > 0)
		assert_true(finding->worst <= within);
	else
		assert_int_equal(finding->wrong, 0);
}

/* That of f' is left of both 0 and where z is 56, right of z = -2 or x = -2 σ. */
static void check_first(const double *set, struct finding *finding)
{
	const double mu = set[0], sigma = set[1];
	const double left = mu < 0 ? mu - 2 * sigma : -2 * sigma;
	const double right = mu < 0 ? fmin(mu + 56 * sigma, 0) : 0;

	check_around(1, fmax(left, -DBL_MAX), right, false, set, finding);
}

/* Both zeros of f'' lie farther out than the mean and 0, but within 2 σ of them. */
static void check_second(const double *set, struct finding *finding)
{
	const double mu = set[0], sigma = set[1];

	check_around(2, fmin(mu, 0) - 2 * sigma, fmin(mu, 0), false, set, finding);
	check_around(2, fmax(mu, 0), fmax(mu, 0) + 2 * sigma, true, set, finding);
}

static void test_first(void **state)
{
	static const double set[][2] = {
		{ 0, 1 }, { 0, 0.3 }, { 0, 1e-300 }, { 0.5, 1 }, { 0.5, 2 }, { -2, 0.75 },
		{ 1e-9, 1 }, { -1e-300, 1 }, { 1, 3 }, { 0.1, 0.7 }, { 3, 0.5 }, { 13, 1.3 },
		{ 38, 1.1 }, { -5, 1 }, { -40, 0.1 }, { -1e6, 1 }, { -1e300, 1e290 },
		{ -1e300, 1e-300 }, { -DBL_MAX, 0x1p-1074 }, { 0x1p-1074, 0x1p-1074 },
		{ -0x1p-1060, 0x1p-1070 }, { 1.7e308, 1.7e308 }, { -1.7e308, 1e308 },
		{ 1e308, 0x1.fffffffffffffp+1021 }, { 0x1.921fb54442d18p+1, 0x1.5bf0a8b145769p+1 },
	};
	struct finding finding = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof set / sizeof *set; i++)
		check_first(set[i], &finding);
	report(&finding);
}

static void test_second(void **state)
{
	static const double set[][2] = {
		{ 0, 1 }, { 0, 0.3 }, { 0.5, 1 }, { 0.5, 2 }, { -2, 0.75 }, { 1e-9, 1 }, { 1, 1 },
		{ 3, 0.5 }, { 13, 1.3 }, { -40, 2 }, { 1e300, 1e299 },
		{ -0x1.0000000000004p+0, 0x1.0000000000001p+0 },
	};
	struct finding finding = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof set / sizeof *set; i++)
		check_second(set[i], &finding);
	report(&finding);
}

/* Others, of all sizes, whose ratio is not so large that all is Φ or 0. */
static void test_random(void **state)
{
	const size_t sets = run_count(10000) / 100;
	struct finding finding = { 0 };
	uint64_t seed = 17;

	(void)state;
	for (size_t i = 0; i < sets; i++) {
		const double power = i % 4 == 0 ? random_between(&seed, -900, 900) : 0;
		const double sigma = exp2(random_between(&seed, -3, 3) + power);
		const double set[] = { sigma * random_between(&seed, -20, 20), sigma };

		check_first(set, &finding);
		check_second(set, &finding);
	}
	report(&finding);
}

int main(int count, char **argument)
{
	const struct CMUnitTest test[] = {
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_second),
		cmocka_unit_test(test_random),
	};

	within = run_within(&count, argument);
	const int failed = cmocka_run_group_tests_name("zeros", test, NULL, NULL);
	flint_cleanup();
	return failed != 0;
}
