/* SPDX-License-Identifier: MIT */
/* oracle.c - what the oracle itself is made of: rounding balls, and the functions that
 * Arb has in another form. */
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
#include "support/random.h"
#include "support/real.h"

/* value ± 2^radius, -2^20: exactly it */
enum { EXACT = -(1 << 20) };

static bool round_about(enum number_type type, double value, int radius, double *number)
{
	arb_t ball;

	arb_init(ball);
	arb_set_d(ball, value);
	if (radius != EXACT)
		arb_add_error_2exp_si(ball, radius);
	const bool certain = ball_round(type, ball, number);
	arb_clear(ball);
	return certain;
}

/* As the processor, and as the program rounds. */
static void test_rounds_as_others(void **state)
{
	uint64_t seed = 19;

	(void)state;
	for (int i = 0; i < 400000; i++) {
		const enum number_type type = (enum number_type)(i % 4);
		const double least = type == NUMBER_F16 ? -27 : type == NUMBER_F64 ? -1074 : -155;
		const double value = i % 8 < 4 ? random_double(&seed) : (i % 3 - 1)
			* exp2(floor(random_between(&seed, least, -least / 1.1)))
			* (double)(random_bits(&seed) % 4099);
		const double wanted = type == NUMBER_F64 ? value
			: type == NUMBER_F32 ? (double)(float)value : number_round_to(value, type);
		double number;

		assert_true(round_about(type, value, EXACT, &number));
		if (!same_number(number, wanted == 0 && value == 0 ? 0.0 : wanted))
			fail_msg("type %d: %a becomes %a", type, value, number);
	}
}

static void test_balls(void **state)
{
	static const struct { enum number_type type; double value; int radius; bool certain;
		double number; } row[] = {
		{ NUMBER_F64, 1, -60, true, 1 },
		{ NUMBER_F64, 1, -53, false, 1 },		/* to the tie above 1 */
		{ NUMBER_F64, 1, -55, true, 1 },
		{ NUMBER_F32, 1 + 0x1p-24, -60, false, 1 },	/* a tie, to even */
		{ NUMBER_F32, 1 + 0x3p-24, -60, false, 1 + 0x1p-22 },
		{ NUMBER_F32, 1 + 0x1p-24, EXACT, true, 1 },
		{ NUMBER_F32, 1 + 0x3p-24, EXACT, true, 1 + 0x1p-22 },
		{ NUMBER_F32, 1 + 0x3p-24 + 0x1p-50, -60, true, 1 + 0x1p-22 },
		{ NUMBER_F64, 0, EXACT, true, 0 },
		{ NUMBER_F64, 0, -2000, false, 0 },		/* of either sign */
		{ NUMBER_F32, -0x1p-200, -300, true, -0.0 },
		{ NUMBER_F16, 0x1p-25, EXACT, true, 0 },	/* half of the least number */
		{ NUMBER_F16, 0x1.8p-25, EXACT, true, 0x1p-24 },
		{ NUMBER_F16, 0x1p-25, -100, false, 0 },
		{ NUMBER_F16, 0x3p-25, EXACT, true, 0x1p-23 },
		{ NUMBER_F16, 65519, EXACT, true, 65504 },
		{ NUMBER_F16, 65520, EXACT, true, INFINITY },
		{ NUMBER_BF16, -DBL_MAX, EXACT, true, -INFINITY },
		{ NUMBER_BF16, 0x1.ffp127, EXACT, true, INFINITY },
		{ NUMBER_F64, 3, 10, false, 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		double number;
		const bool certain = round_about(row[i].type, row[i].value, row[i].radius, &number);

		if (certain != row[i].certain || !same_number(number, row[i].number))
			fail_msg("row %zu: %a, %s", i, number, certain ? "certain" : "uncertain");
	}
}

static double ulps(enum number_type type, double exact, double number)
{
	arb_t ball;

	arb_init(ball);
	arb_set_d(ball, exact);
	const double distance = ball_ulps(type, ball, number);
	arb_clear(ball);
	return distance;
}

static void test_ulps(void **state)
{
	(void)state;
	assert_true(ulps(NUMBER_F64, 1, 1 + 0x3p-52) == 3);
	assert_true(ulps(NUMBER_F64, 0x1p-1073, 0x1p-1074) == 1);
	assert_true(ulps(NUMBER_F32, 1 + 0x1p-24, 1) == 0.5);
	assert_true(ulps(NUMBER_F64, -1, 1) == INFINITY);
	assert_true(ulps(NUMBER_F64, 1, NAN) == INFINITY);
	assert_true(ulps(NUMBER_F64, 0, -0.0) == 0);
	assert_true(ulps(NUMBER_F64, 0, 0x1p-1074) == INFINITY);
	assert_true(ulps(NUMBER_F32, 0x1p128, INFINITY) == 0);
	assert_true(ulps(NUMBER_F32, 0x1.fffffep127, INFINITY) == 1);
}

/* Its ball, of an argument with a radius, has in it the values at both ends of that. */
static void test_erfc(void **state)
{
	static const double point[] = {
		-30, -1, -0x1p-60, 0, 0x1p-60, 0.5, 1, 5, 27, 1000, 0x1p100, 0x1p500, 0x1p1000,
	};
	arb_t end, value, argument;

	(void)state;
	arb_init(end);
	arb_init(value);
	arb_init(argument);
	for (size_t i = 0; i < sizeof point / sizeof *point * 2; i++) {
		struct workspace *workspace = workspace_new();

		workspace_start(workspace, 2560);
		arb_set_d(argument, point[i / 2]);
		arb_add_error_2exp_si(argument, ilogb(fabs(point[i / 2]) + 0x1p-80) - 2200);
		const struct real erfc = erfc_of((struct real){ workspace, argument, false });

		(i % 2 ? arb_get_lbound_arf : arb_get_ubound_arf)(arb_midref(end), argument, 5000);
		arb_hypgeom_erfc(value, end, 5000);
		assert_true(arb_contains(erfc.ball, value));
		assert_true(arb_rel_accuracy_bits(erfc.ball) > 150);
		workspace_free(workspace);
	}
	arb_clear(end);
	arb_clear(value);
	arb_clear(argument);
}

int main(void)
{
	const struct CMUnitTest test[] = {
		cmocka_unit_test(test_rounds_as_others),
		cmocka_unit_test(test_balls),
		cmocka_unit_test(test_ulps),
		cmocka_unit_test(test_erfc),
	};
	const int failed = cmocka_run_group_tests_name("oracle", test, NULL, NULL);

	flint_cleanup();
	return failed != 0;
}
