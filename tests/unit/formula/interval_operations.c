/* interval_operations.c - each operation on intervals, and each derivative: what Arb
 * has for numbers inside lies inside, and ends are not farther apart than they must be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "formula/interval.h"
#include "formula/interval_derivatives.h"
#include "formula/truth.h"
#include "support/error.h"
#include "unit/formula/arb_functions.h"
#include "unit/number/random_numbers.h"

enum { BITS = 128, POINTS = 4, KINDS = 4, CASES = 150 };

struct bench {
	struct mpfr mpfr;
	struct arithmetic arithmetic;
	struct interval a, b, result[FORMULA_ORDERS];
	uint64_t state;
};

static void interval_init(struct interval *interval)
{
	mpfr_init2(interval->low, BITS);
	mpfr_init2(interval->high, BITS);
}

static int setup(void **state)
{
	static struct bench bench;
	struct error error = { STATUS_DONE, 0, "" };

	mpfr_set_emin(mpfr_get_emin_min());
	mpfr_set_emax(mpfr_get_emax_max());
	if (!mpfr_load(&bench.mpfr, &error))
		return -1;
	arithmetic_begin(&bench.arithmetic, &bench.mpfr, BITS, false);
	interval_init(&bench.a);
	interval_init(&bench.b);
	for (size_t i = 0; i < FORMULA_ORDERS; i++)
		interval_init(&bench.result[i]);
	bench.state = 1;
	*state = &bench;
	return 0;
}

static int teardown(void **state)
{
	struct bench *bench = *state;
	struct interval *const intervals[] = {
		&bench->a, &bench->b, &bench->result[0], &bench->result[1], &bench->result[2]
	};
	arithmetic_end(&bench->arithmetic);
	for (size_t i = 0; i < sizeof intervals / sizeof intervals[0]; i++)
		mpfr_clears(intervals[i]->low, intervals[i]->high, (mpfr_ptr)NULL);
	mpfr_free_cache();
	flint_cleanup();
	return 0;
}

static double uniform(struct bench *bench)
{
	return (double)(number_test_random(&bench->state) >> 11) * 0x1p-53;
}

/* From 2^-40 to 2^largest in size, or special. */
static double number(struct bench *bench, double largest)
{
	static const double special[] = {
		0, 5e-324, 2.2e-308, 1e-40, 1e-20, 0.5, 1, 2, 10, 26.5, 40, 700, 1e5
	};
	const uint64_t choice = number_test_random(&bench->state) % 60;
	const double size = choice < sizeof special / sizeof special[0] ? special[choice]
		: exp2(-40 + uniform(bench) * (largest + 40));
	return number_test_random(&bench->state) & 1 ? size : -size;
}

/* Exact, some last places wide, narrow, wide. */
static void set_random(struct bench *bench, struct interval *interval, unsigned kind,
	double largest)
{
	const double low = number(bench, largest), high = number(bench, largest);

	mpfr_set_d(interval->low, low, MPFR_RNDD);
	mpfr_set(interval->high, interval->low, MPFR_RNDN);
	if (kind == 1)
		for (unsigned i = 0; i < 3; i++)
			mpfr_nextabove(interval->high);
	if (kind == 2)
		mpfr_set_d(interval->high, low + fabs(low) * 1e-5, MPFR_RNDU);
	if (kind == 3) {
		mpfr_set_d(interval->low, fmin(low, high), MPFR_RNDD);
		mpfr_set_d(interval->high, fmax(low, high), MPFR_RNDU);
	}
}

/* A point within: an end, or somewhere between. */
static void set_point(struct bench *bench, arb_t point, const struct interval *interval,
	unsigned which)
{
	mpfr_t between;
	mpfr_init2(between, 2 * BITS);
	mpfr_sub(between, interval->high, interval->low, MPFR_RNDD);
	mpfr_mul_d(between, between, uniform(bench), MPFR_RNDD);
	mpfr_add(between, between, interval->low, MPFR_RNDD);
	if (which == 0 || mpfr_cmp(between, interval->low) < 0)
		mpfr_set(between, interval->low, MPFR_RNDN);
	if (which == 1 || mpfr_cmp(between, interval->high) > 0)
		mpfr_set(between, interval->high, MPFR_RNDN);
	arf_set_mpfr(arb_midref(point), between);
	mag_zero(arb_radref(point));
	mpfr_clear(between);
}

static bool holds(const struct interval *interval, const arb_t truth)
{
	arf_t low, high, end;
	arf_init(low);
	arf_init(high);
	arf_init(end);
	arb_get_lbound_arf(low, truth, 2000);
	arb_get_ubound_arf(high, truth, 2000);
	arf_set_mpfr(end, interval->low);
	bool held = arf_cmp(end, high) <= 0;
	arf_set_mpfr(end, interval->high);
	held = held && arf_cmp(low, end) <= 0;
	arf_clear(low);
	arf_clear(high);
	arf_clear(end);
	return held;
}

/* (high - low)/size, rounded; huge if there is no size. */
static double width_over(const struct interval *interval, const arb_t size)
{
	mpfr_t width, whole;
	mpfr_init2(width, 53);
	mpfr_init2(whole, 53);
	mpfr_sub(width, interval->high, interval->low, MPFR_RNDU);
	arf_get_mpfr(whole, arb_midref(size), MPFR_RNDN);
	mpfr_abs(whole, whole, MPFR_RNDN);
	if (!mpfr_zero_p(width))
		mpfr_div(width, width, whole, MPFR_RNDU);
	const double ratio = mpfr_get_d(width, MPFR_RNDU);
	mpfr_clears(width, whole, (mpfr_ptr)NULL);
	return ratio;
}

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

static void set_ends(struct interval *interval, double low, double high)
{
	mpfr_set_d(interval->low, low, MPFR_RNDN);
	mpfr_set_d(interval->high, high, MPFR_RNDN);
}

static void assert_ends(const struct interval *interval, double low, double high)
{
	const double ends[] = {
		mpfr_get_d(interval->low, MPFR_RNDN), mpfr_get_d(interval->high, MPFR_RNDN)
	};
	const double wanted[] = { low, high };
	for (size_t i = 0; i < 2; i++)
		if (!(isnan(wanted[i]) ? isnan(ends[i]) : ends[i] == wanted[i]
				&& signbit(ends[i]) == signbit(wanted[i])))
			fail_msg("[%g, %g], wanted [%g, %g]", ends[0], ends[1], low, high);
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
		cmocka_unit_test(operators_hold_what_arb_has),
		cmocka_unit_test(powers_hold_what_arb_has),
		cmocka_unit_test(zeros_and_infinities_are_ieee_s),
		cmocka_unit_test(what_is_partly_outside_is_not_decided),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
