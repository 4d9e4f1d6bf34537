/* SPDX-License-Identifier: MIT */
/* intervals.c - the last evaluator: numbers of all types, correctly rounded beside
 * definitions and derivatives written by hand in Arb. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>

#include "formula/interval/mpfr.h"
#include "unit/formula/arb_definitions.h"
#include "unit/formula/interval_subject.h"
#include "unit/number/random_numbers.h"

/* MPFR's own way to the numbers of a type. */
static double round_by_mpfr(const arf_t number, enum number_type type)
{
	static const struct { long bits, least, most; } ranges[] = {
		[NUMBER_F64] = { 53, -1073, 1024 }, [NUMBER_F32] = { 24, -148, 128 },
		[NUMBER_F16] = { 11, -23, 16 }, [NUMBER_BF16] = { 8, -132, 128 }
	};
	const mpfr_exp_t least = mpfr_get_emin(), most = mpfr_get_emax();
	mpfr_t whole, rounded;

	mpfr_init2(whole, ARB_BITS_MAX);
	mpfr_init2(rounded, ranges[type].bits);
	arf_get_mpfr(whole, number, MPFR_RNDN);	/* exactly */
	int side = mpfr_set(rounded, whole, MPFR_RNDN);
	mpfr_set_emin(ranges[type].least);
	mpfr_set_emax(ranges[type].most);
	side = mpfr_check_range(rounded, side, MPFR_RNDN);
	mpfr_subnormalize(rounded, side, MPFR_RNDN);
	const double result = mpfr_get_d(rounded, MPFR_RNDN);
	mpfr_set_emin(least);
	mpfr_set_emax(most);
	mpfr_clears(whole, rounded, (mpfr_ptr)NULL);
	return result;
}

typedef void arb_definition(arb_t y, const arb_t x, unsigned order, slong bits);

static double expected(arb_definition *definition, unsigned order, double at,
	enum number_type type)
{
	double low = 0, high = NAN;
	arb_t x, y;
	arf_t end;

	arb_init(x);
	arb_init(y);
	arf_init(end);
	arb_set_d(x, at);
	for (slong bits = ARB_GOOD_BITS; !same(low, high) && bits <= ARB_BITS_MAX; bits *= 2) {
		definition(y, x, order, bits);
		arb_get_lbound_arf(end, y, ARB_BITS_MAX);
		low = round_by_mpfr(end, type);
		arb_get_ubound_arf(end, y, ARB_BITS_MAX);
		high = round_by_mpfr(end, type);
	}
	assert_true(same(low, high));
	arb_clear(x);
	arb_clear(y);
	arf_clear(end);
	return low;
}

static const struct {
	const char *text;
	arb_definition *definition;
} functions[] = {
	{ "0.5*x*(1+erf(x/sqrt(2)))", arb_gelu },
	{ "x*Phi(x)", arb_gelu },
	{ "x/(1+exp(-x))", arb_silu },
	{ "x*tanh(log1p(exp(x)))", arb_mish },
	{ "x*(1-2/(1+(1+exp(x))^2))", arb_mish }
};

/* Far tails, subnormal results, and the neighbours of zeros of derivatives. */
static const double places[] = {
	-5e-324, 1e-310, -1e-20, 0.3, 1.4142135623730951, -1.4142135623730951, 2.5, 6, 30, 700,
	-0.7517915246935645, -1.2784645427610738, -1.1924312145154952, -2.399357280520126,
	-5, -8.5, -14, -26, -30, -38.4, -38.9, -95.3, -104, -210, -700, -708.4, -744.9, -751, -1000
};

static void check_places(struct subject *subject, size_t function, unsigned order)
{
	uint64_t state = order;

	for (size_t i = 0; i < 3 * sizeof places / sizeof places[0]; i++) {
		const double place = places[i / 3];
		const double x = i % 3 == 0 ? place : i % 3 == 1 ? nextafter(place, 0)
			: place * (double)(number_test_random(&state) >> 11) * 0x1p-53;
		for (unsigned type = NUMBER_F64; x != 0 && type <= NUMBER_BF16; type++) {
			double result;
			const enum certainty certainty = interval_evaluate(subject->evaluator, x,
				(enum number_type)type, &result);
			const double wanted = expected(functions[function].definition, order, x,
				(enum number_type)type);
			if (!same(result, wanted) || certainty != CERTAIN)
				fail_msg("%s, order %u, type %u at %a: %a, wanted %a",
					functions[function].text, order, type, x, result, wanted);
		}
	}
}

static void tails_and_neighbours_of_zeros_are_correctly_rounded(void **state)
{
	(void)state;
	for (size_t function = 0; function < sizeof functions / sizeof functions[0]; function++)
		for (unsigned order = 0; order < FORMULA_ORDERS; order++) {
			struct subject subject;
			begin(&subject, functions[function].text, order);
			check_places(&subject, function, order);
			end(&subject);
		}
}

enum { THREAD_POINTS = 400, THREADS = 4 };

/* The last result tells whether MPFR's range is as it was, in a thread that has
 * another one. */
static void *evaluate_points(void *results)
{
	double *result = results;
	struct subject subject;

	mpfr_set_emin(-1000);
	mpfr_set_emax(1000);
	begin(&subject, "x*tanh(log1p(exp(x)))", 1);
	for (size_t i = 0; i < THREAD_POINTS; i++)
		interval_evaluate(subject.evaluator, (double)i / 16 - 20, NUMBER_F64, &result[i]);
	end(&subject);
	result[THREAD_POINTS] = mpfr_get_emin() == -1000 && mpfr_get_emax() == 1000;
	mpfr_set_emin(MPFR_EMIN_DEFAULT);
	mpfr_set_emax(MPFR_EMAX_DEFAULT);
	return NULL;
}

static void threads_have_evaluators_of_their_own(void **state)
{
	static double results[THREADS][THREAD_POINTS + 1];
	pthread_t thread[THREADS];
	(void)state;

	for (size_t i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&thread[i], NULL, evaluate_points, results[i]), 0);
	for (size_t i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	evaluate_points(results[0]);
	for (size_t i = 0; i < THREADS; i++) {
		assert_memory_equal(results[i], results[0], sizeof results[0]);
		assert_true(results[i][THREAD_POINTS] == 1);
	}
}

static int teardown(void **state)
{
	(void)state;
	flint_cleanup();
	mpfr_free_cache();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tails_and_neighbours_of_zeros_are_correctly_rounded),
		cmocka_unit_test(threads_have_evaluators_of_their_own),
	};
	return cmocka_run_group_tests(tests, NULL, teardown);
}
