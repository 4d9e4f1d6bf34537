/* SPDX-License-Identifier: MIT */
/* interval_bench.h - what the tests of intervals work with: random intervals, points in
 * them, and whether an interval holds what Arb has. */
#ifndef FORMULA_INTERVAL_BENCH_H
#define FORMULA_INTERVAL_BENCH_H

#include <math.h>

#include "formula/interval/interval.h"
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

static inline void interval_init(struct interval *interval)
{
	mpfr_init2(interval->low, BITS);
	mpfr_init2(interval->high, BITS);
}

static inline int setup(void **state)
{
	static struct bench bench;
	struct error error = { STATUS_DONE, 0, "" };

	mpfr_set_emin(mpfr_get_emin_min());
	mpfr_set_emax(mpfr_get_emax_max());
	if (!load_mpfr(&bench.mpfr, &error))
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

static inline int teardown(void **state)
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

static inline double uniform(struct bench *bench)
{
	return (double)(number_test_random(&bench->state) >> 11) * 0x1p-53;
}

/* From 2^-40 to 2^largest in size, or special. */
static inline double number(struct bench *bench, double largest)
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
static inline void set_random(struct bench *bench, struct interval *interval, unsigned kind,
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
static inline void set_point(struct bench *bench, arb_t point, const struct interval *interval,
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

static inline bool holds(const struct interval *interval, const arb_t truth)
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
static inline double width_over(const struct interval *interval, const arb_t size)
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

static inline void set_ends(struct interval *interval, double low, double high)
{
	mpfr_set_d(interval->low, low, MPFR_RNDN);
	mpfr_set_d(interval->high, high, MPFR_RNDN);
}

static inline void assert_ends(const struct interval *interval, double low, double high)
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

#endif
