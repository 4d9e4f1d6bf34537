/* SPDX-License-Identifier: MIT */
/* interval_functions.c - functions and their derivatives on intervals: what Arb has for
 * numbers inside lies inside, and ends are not farther apart than they must be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "formula/interval/derivatives.h"
#include "unit/formula/interval_bench.h"

static bool defined(enum operation operation, const struct interval *a)
{
	if (operation == STEP_LOG || operation == STEP_SQRT)
		return mpfr_sgn(a->low) > 0;
	return operation != STEP_LOG1P || mpfr_cmp_si(a->low, -1) > 0;
}

/* What an argument that is known to 128 bits lets one know of a result, g and its
 * derivative: |g| + |u g'|. */
static void set_size(arb_t size, enum operation operation, unsigned order, const arb_t u)
{
	arb_t slope;
	arb_init(slope);
	arb_function(size, operation, order, u);
	arb_abs(size, size);
	arb_function(slope, operation, order + 1, u);
	arb_mul(slope, slope, u, ARB_GOOD_BITS);
	arb_abs(slope, slope);
	arb_add(size, size, slope, ARB_GOOD_BITS);
	arb_clear(slope);
}

static void check_result(struct bench *bench, enum operation operation, unsigned kind,
	unsigned order, const arb_t point)
{
	const struct interval *result = &bench->result[order];
	const double u = mpfr_get_d(bench->a.low, MPFR_RNDN);
	arb_t truth, size;

	arb_init(truth);
	arb_init(size);
	arb_function(truth, operation, order, point);
	if (kind == 1 && order < 2)
		set_size(size, operation, order, point);
	else
		arb_set(size, truth);
	/* exp(-u^2), of u^2 rounded, loses the bits of u^2; near a zero nothing is asked. */
	const bool asked = fabs(u) < 100 && (kind == 0 || (kind == 1 && order < 2 && u != 0));
	if (!holds(result, truth)
		|| (asked && !(width_over(result, size) <= (1 + u * u) * 0x1p-119)))
		fail_msg("%s, order %u, kind %u, at %.20g: [%.17g, %.17g], %g of it wide",
			operations[operation].text, order, kind, u,
			mpfr_get_d(result->low, MPFR_RNDD), mpfr_get_d(result->high, MPFR_RNDU),
			width_over(result, size));
	arb_clear(truth);
	arb_clear(size);
}

static void check_function(struct bench *bench, enum operation operation, unsigned kind,
	double largest)
{
	struct interval *const result[] = {
		&bench->result[0], &bench->result[1], &bench->result[2]
	};
	arb_t point;

	set_random(bench, &bench->a, kind, largest);
	if (!defined(operation, &bench->a))
		return;
	const unsigned orders = 1 + (unsigned)(number_test_random(&bench->state) % 7);
	interval_derivatives(&bench->arithmetic, operation, orders, result, &bench->a);
	assert_int_equal(bench->arithmetic.taken, 0);
	arb_init(point);
	for (unsigned order = 0; order < FORMULA_ORDERS; order++)
		for (unsigned which = 0; which < (kind == 0 ? 1 : POINTS); which++) {
			set_point(bench, point, &bench->a, which);
			if (orders >> order & 1)
				check_result(bench, operation, kind, order, point);
		}
	arb_clear(point);
}

static void functions_hold_what_arb_has(void **state)
{
	for (int operation = STEP_EXP; operation < OPERATIONS; operation++) {
		const bool function = operation <= STEP_DENSITY || operation >= STEP_SIGMOID;
		for (int i = 0; function && i < KINDS * CASES; i++)
			check_function(*state, (enum operation)operation, (unsigned)i % KINDS,
				i % 16 < KINDS ? 900 : 6);
	}
}

static void what_is_partly_outside_is_not_decided(void **state)
{
	const double inf = HUGE_VAL;
	struct bench *bench = *state;
	struct arithmetic *arithmetic = &bench->arithmetic;

	set_ends(&bench->a, -2, -1);
	interval_function(arithmetic, STEP_LOG, &bench->result[0], &bench->a);
	assert_ends(&bench->result[0], NAN, NAN);
	set_ends(&bench->a, -1, 1);
	arithmetic->undecided = false;
	interval_function(arithmetic, STEP_SQRT, &bench->result[0], &bench->a);
	assert_ends(&bench->result[0], -inf, inf);
	assert_true(arithmetic->undecided);
	set_ends(&bench->a, 1, 2);
	interval_function(arithmetic, STEP_TAN, &bench->result[0], &bench->a);
	assert_ends(&bench->result[0], -inf, inf);
	set_ends(&bench->a, 1.5, 1.75);
	interval_function(arithmetic, STEP_SIN, &bench->result[0], &bench->a);
	assert_true(mpfr_cmp_si(bench->result[0].high, 1) == 0);
	interval_function(arithmetic, STEP_TAN, &bench->result[0], &bench->a);
	assert_ends(&bench->result[0], -inf, inf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(functions_hold_what_arb_has),
		cmocka_unit_test(what_is_partly_outside_is_not_decided),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
