/* SPDX-License-Identifier: MIT */
/* interval_operators.c - operators, powers, min and max on intervals: what Arb has for
 * numbers inside lies inside; zeros and infinities. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "unit/formula/interval_bench.h"

static void arb_operator(arb_t y, enum operation operation, const arb_t a, const arb_t b)
{
	switch (operation) {
	case STEP_ADD: arb_add(y, a, b, 3000); break;
	case STEP_SUBTRACT: arb_sub(y, a, b, 3000); break;
	case STEP_MULTIPLY: arb_mul(y, a, b, 3000); break;
	case STEP_DIVIDE: arb_div(y, a, b, 3000); break;
	case STEP_POWER: arb_pow(y, a, b, 3000); break;
	case STEP_MIN: arb_min(y, a, b, 3000); break;
	default: arb_max(y, a, b, 3000); break;
	}
}

static void check_operator(struct bench *bench, enum operation operation, unsigned kind,
	interval_operator *operator, bool same)
{
	const struct interval *b = same ? &bench->a : &bench->b;
	arb_t first, second, truth;

	set_random(bench, &bench->a, kind % KINDS, 30);
	set_random(bench, &bench->b, kind / KINDS, 30);
	operator(&bench->arithmetic, &bench->result[0], &bench->a, b);
	assert_int_equal(bench->arithmetic.taken, 0);
	arb_init(first);
	arb_init(second);
	arb_init(truth);
	for (unsigned which = 0; which < POINTS * POINTS; which++) {
		set_point(bench, first, &bench->a, which % POINTS);
		set_point(bench, second, b, which / POINTS);
		if (same)
			arb_set(second, first);
		arb_operator(truth, operation, first, second);
		if (arb_is_finite(truth) && !holds(&bench->result[0], truth))
			fail_msg("%s of [%g, %g] and [%g, %g]: [%.17g, %.17g]",
				operations[operation].text,
				mpfr_get_d(bench->a.low, MPFR_RNDD),
				mpfr_get_d(bench->a.high, MPFR_RNDU),
				mpfr_get_d(b->low, MPFR_RNDD), mpfr_get_d(b->high, MPFR_RNDU),
				mpfr_get_d(bench->result[0].low, MPFR_RNDD),
				mpfr_get_d(bench->result[0].high, MPFR_RNDU));
		if (operation != STEP_POWER && kind == 0 && arb_is_finite(truth))
			assert_true(width_over(&bench->result[0], truth) <= 0x1p-126);
	}
	arb_clear(first);
	arb_clear(second);
	arb_clear(truth);
}

static void operators_hold_what_arb_has(void **state)
{
	static const struct {
		enum operation operation;
		interval_operator *operator;
	} list[] = {
		{ STEP_ADD, interval_add }, { STEP_SUBTRACT, interval_subtract },
		{ STEP_MULTIPLY, interval_multiply }, { STEP_DIVIDE, interval_divide },
		{ STEP_MIN, interval_min }, { STEP_MAX, interval_max }
	};
	for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
		for (unsigned k = 0; k < KINDS * KINDS * CASES; k++) {
			check_operator(*state, list[i].operation, k % (KINDS * KINDS),
				list[i].operator, false);
			check_operator(*state, list[i].operation, k % (KINDS * KINDS),
				list[i].operator, true);
		}
}

/* Bases of all kinds, to whole powers, exact ones and others. */
static void powers_hold_what_arb_has(void **state)
{
	static const double exponents[] = { -3, -2, -1, 0, 1, 2, 3, 0.5, -1.5, 7 };
	struct bench *bench = *state;
	arb_t first, second, truth;

	arb_init(first);
	arb_init(second);
	arb_init(truth);
	for (unsigned k = 0; k < 4000; k++) {
		const double exponent = exponents[k % 10];
		set_random(bench, &bench->a, k / 10 % KINDS, 20);
		mpfr_set_d(bench->b.low, exponent, MPFR_RNDN);
		mpfr_set_d(bench->b.high, exponent + (k % 3 == 0 ? 0x1p-90 : 0), MPFR_RNDN);
		interval_power(&bench->arithmetic, &bench->result[0], &bench->a, &bench->b);
		for (unsigned which = 0; which < POINTS; which++) {
			set_point(bench, first, &bench->a, which);
			set_point(bench, second, &bench->b, 0);
			arb_pow(truth, first, second, 3000);
			if (arb_is_finite(truth) && !holds(&bench->result[0], truth))
				fail_msg("[%.17g, %.17g]^%g: [%g, %g]",
					mpfr_get_d(bench->a.low, MPFR_RNDD),
					mpfr_get_d(bench->a.high, MPFR_RNDU), exponent,
					mpfr_get_d(bench->result[0].low, MPFR_RNDD),
					mpfr_get_d(bench->result[0].high, MPFR_RNDU));
		}
	}
	arb_clear(first);
	arb_clear(second);
	arb_clear(truth);
}

static void zeros_and_infinities_are_ieee_s(void **state)
{
	const double inf = HUGE_VAL;
	static const struct {
		interval_operator *operator;
		double a[2], b[2], wanted[2];
	} list[] = {
		{ interval_add, { 0, 0 }, { -0.0, -0.0 }, { 0, 0 } },
		{ interval_add, { -0.0, -0.0 }, { -0.0, -0.0 }, { -0.0, -0.0 } },
		{ interval_add, { 1, 1 }, { -1, -1 }, { 0, 0 } },
		{ interval_add, { 1, 2 }, { -1, -1 }, { 0, 1 } },
		{ interval_subtract, { 0, 0 }, { 0, 0 }, { 0, 0 } },
		{ interval_subtract, { -0.0, -0.0 }, { 0, 0 }, { -0.0, -0.0 } },
		{ interval_multiply, { 0, 0 }, { -1, -1 }, { -0.0, -0.0 } },
		{ interval_multiply, { 0, 0 }, { -1, 2 }, { -0.0, 0 } },
		{ interval_multiply, { 0, 0 }, { 5, HUGE_VAL }, { 0, 0 } },
		{ interval_multiply, { 0, 0 }, { HUGE_VAL, HUGE_VAL }, { NAN, NAN } },
		{ interval_multiply, { -2, 3 }, { -5, 7 }, { -15, 21 } },
		{ interval_divide, { 1, 1 }, { 0, 0 }, { HUGE_VAL, HUGE_VAL } },
		{ interval_divide, { 1, 2 }, { -0.0, -0.0 }, { -HUGE_VAL, -HUGE_VAL } },
		{ interval_divide, { 0, 0 }, { 0, 0 }, { NAN, NAN } },
		{ interval_divide, { 1, 1 }, { -1, 1 }, { -HUGE_VAL, HUGE_VAL } },
		{ interval_divide, { -6, 4 }, { -2, -1 }, { -4, 6 } },
		{ interval_divide, { -0.0, -0.0 }, { 2, 2 }, { -0.0, -0.0 } },
		{ interval_max, { -0.0, -0.0 }, { 0, 0 }, { 0, 0 } },
		{ interval_max, { 0, 0 }, { -0.0, -0.0 }, { -0.0, -0.0 } },
		{ interval_max, { 1, 4 }, { 2, 3 }, { 2, 4 } },
		{ interval_min, { 1, 4 }, { 2, 3 }, { 1, 3 } },
		{ interval_min, { NAN, NAN }, { 2, 2 }, { 2, 2 } },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
		set_ends(&bench->a, list[i].a[0], list[i].a[1]);
		set_ends(&bench->b, list[i].b[0], list[i].b[1]);
		list[i].operator(&bench->arithmetic, &bench->result[0], &bench->a, &bench->b);
		assert_ends(&bench->result[0], list[i].wanted[0], list[i].wanted[1]);
	}
	set_ends(&bench->a, -2, 3);
	interval_multiply(&bench->arithmetic, &bench->result[0], &bench->a, &bench->a);
	assert_ends(&bench->result[0], 0, 9);
	interval_subtract(&bench->arithmetic, &bench->result[0], &bench->a, &bench->a);
	assert_ends(&bench->result[0], 0, 0);
	set_ends(&bench->a, inf, inf);
	interval_subtract(&bench->arithmetic, &bench->result[0], &bench->a, &bench->a);
	assert_ends(&bench->result[0], NAN, NAN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(operators_hold_what_arb_has),
		cmocka_unit_test(powers_hold_what_arb_has),
		cmocka_unit_test(zeros_and_infinities_are_ieee_s),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
