/* SPDX-License-Identifier: MIT */
/* distribution.c - percentiles, counts and steps of many errors: what is counted in parts, in
 * any order, is what is counted at once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "tally/distribution.h"
#include "tally/monotone.h"
#include "tally/sizes.h"

enum { MANY = 100000 };

static uint64_t next(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return *state >> 33;
}

static void add(struct distribution *distribution, const double *y, const double *r, size_t count)
{
	struct sizes sizes;
	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < SIZES_MAX ? count - done : SIZES_MAX;
		sizes_fill(&sizes, distribution->type, y + done, r + done, part);
		distribution_add(distribution, y + done, r + done, &sizes, part);
	}
}

static int compare(const void *one, const void *other)
{
	const double a = *(const double *)one, b = *(const double *)other;
	return isnan(a) ? !isnan(b) : isnan(b) ? -1 : (a > b) - (a < b);
}

static double wanted(double *size, size_t count, unsigned permille)
{
	qsort(size, count, sizeof *size, compare);
	return size[(count * permille + 999) / 1000 - 1];
}

/* Errors of all sizes, some 0, some not finite. */
static void fill(double *y, double *r, size_t count, uint64_t state)
{
	for (size_t i = 0; i < count; i++) {
		r[i] = ldexp((double)next(&state), (int)(next(&state) % 40) - 40);
		y[i] = r[i] + ldexp((double)(next(&state) % 4096), (int)(next(&state) % 40) - 50);
		if (next(&state) % 3 == 0)
			y[i] = r[i];
		if (next(&state) % 5000 == 0)
			y[i] = next(&state) % 2 == 0 ? INFINITY : NAN;
	}
}

static void check(enum number_type type, size_t count, bool exact)
{
	static double y[MANY], r[MANY], size[MANY];
	const struct curve curve = { .type = type };
	fill(y, r, count, count);
	for (size_t parts = 1; parts <= 3; parts++) {
		struct distribution *whole = distributions_new(&curve, 1);
		for (size_t part = 0; part < parts; part++) {
			struct distribution *more = distributions_new(&curve, 1);
			const size_t from = count * part / parts, to = count * (part + 1) / parts;
			add(more, y + from, r + from, to - from);
			distributions_merge(whole, more, 1);
			distributions_free(more, 1);
		}
		const struct percentiles got = distribution_percentiles(whole);
		assert_int_equal(whole->kept.given_up, !exact);
		for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++)
			for (size_t p = 0; p < PERCENTILES; p++) {
				for (size_t i = 0; i < count; i++)
					size[i] = fabs(measure_error((enum measure)k, type, y[i], r[i]));
				const double right = wanted(size, count, percentile_permille[p]);
				const double most = exact ? right : right * (1 + 1.0 / HISTOGRAM_PLACES);
				const bool same = got.of[k][p] == right
					|| (isnan(right) && isnan(got.of[k][p]));
				if (!same && !(got.of[k][p] >= right && got.of[k][p] <= most))
					fail_msg("%zu rows in %zu parts, measure %zu: p%u is %a, not %a",
						count, parts, k, percentile_permille[p],
						got.of[k][p], right);
			}
		distributions_free(whole, 1);
	}
}

static void test_percentiles(void **state)
{
	(void)state;
	for (size_t count = 1; count < 40; count++)
		check(NUMBER_F64, count, true);
	check(NUMBER_F64, 1000, true);
	check(NUMBER_F32, 3 * 4096 / 2, true);
	check(NUMBER_F64, 2 * 4096, false);
	check(NUMBER_BF16, 65536, true);
	check(NUMBER_F64, MANY, false);
}

static void test_the_same_value_again_is_no_other(void **state)
{
	(void)state;
	const struct curve curve = { .type = NUMBER_F64 };
	struct distribution *whole = distributions_new(&curve, 1);
	const double y[] = { 1, 2, 3, 4 }, r[] = { 1.5, 2, 2.5, 3 };
	for (size_t i = 0; i < 50000; i++)
		add(whole, y, r, 4);
	assert_true(distribution_percentiles(whole).of[MEASURE_ABSOLUTE][0] == 0.5);
	assert_true(distribution_percentiles(whole).of[MEASURE_ABSOLUTE][1] == 1);
	assert_false(whole->kept.given_up);
	distributions_free(whole, 1);
}

static void test_a_power_of_two_ends_its_bucket(void **state)
{
	(void)state;
	struct histogram histogram = { .zero = 0 };
	const double size[] = {
		0, 0x1p-1074, 0.5, nextafter(0.5, 1), 1, 2, nextafter(2, 3), 0x1.fffffffffffffp1023,
		INFINITY, NAN,
	};
	histogram_add(&histogram, size, sizeof size / sizeof *size);
	assert_int_equal(histogram_up_to(&histogram, 0x1p-1074), 2);
	assert_int_equal(histogram_up_to(&histogram, 0.5), 3);
	assert_int_equal(histogram_up_to(&histogram, 1), 5);
	assert_int_equal(histogram_up_to(&histogram, 2), 6);
	assert_int_equal(histogram_up_to(&histogram, 0x1p1023), 7);
	size_t rank = 8;
	assert_true(histogram_rank(&histogram, &rank).high == 0x1.fffffffffffffp1023);
	rank = 9;
	assert_true(isinf(histogram_rank(&histogram, &rank).high));
	rank = 10;
	assert_true(isnan(histogram_rank(&histogram, &rank).high));
	histogram_free(&histogram);
}

static void test_sizes_are_those_of_measure_error(void **state)
{
	(void)state;
	static const double value[] = {
		0, -0.0, 1, -1, 1.5, 0x1p-1074, 0x1p-1022, 0x1p-149, 0x1p-24, 0x1p-14, 65504, 65519,
		65520, 1e300, 0x1.fffffffffffffp1023, INFINITY, -INFINITY, NAN,
	};
	enum { VALUES = sizeof value / sizeof *value };
	for (enum number_type type = NUMBER_F64; type <= NUMBER_BF16; type++)
		for (size_t i = 0; i < VALUES; i++)
			for (size_t j = 0; j < VALUES; j++) {
				struct sizes sizes;
				const double y = number_round_to(value[i], type);
				sizes_fill(&sizes, type, &y, &value[j], 1);
				for (size_t k = MEASURE_ABSOLUTE; k < MEASURES; k++) {
					const double right = fabs(measure_error((enum measure)k, type, y,
						value[j]));
					const double got = sizes.of[k][0];
					if (!(got == right || (isnan(got) && isnan(right))))
						fail_msg("%a against %a: %a, not %a", y, value[j], got,
							right);
				}
			}
}

/* All ways to cut some steps in three find the same. */
static void test_steps_in_parts(void **state)
{
	(void)state;
	enum { PLACES = 9 };
	uint64_t random = 7;
	for (size_t walk = 0; walk < 2000; walk++) {
		struct place place[PLACES] = { { 0 } };
		for (size_t i = 1; i < PLACES; i++)
			place[i] = (struct place){
				(double)i, place[i - 1].y + (double)(next(&random) % 3) - 1,
				place[i - 1].r + (next(&random) % 3 == 0),
			};
		struct monotone whole = { .begun = false };
		for (size_t i = 0; i < PLACES; i++)
			monotone_add(&whole, place[i]);
		const struct change right = monotone_change(&whole);
		for (size_t a = 0; a <= PLACES; a++)
			for (size_t b = a; b <= PLACES; b++) {
				struct monotone sum = { .begun = false };
				struct monotone part[3] = { sum, sum, sum };
				for (size_t i = 0; i < PLACES; i++)
					monotone_add(&part[(i >= a) + (i >= b)], place[i]);
				for (size_t i = 0; i < 3; i++)
					monotone_merge(&sum, &part[i]);
				const struct change got = monotone_change(&sum);
				if (got.way != right.way || got.from.x != right.from.x)
					fail_msg("walk %zu cut at %zu and %zu: step %d at %g, not %d at %g",
						walk, a, b, got.way, got.from.x, right.way, right.from.x);
			}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_percentiles),
		cmocka_unit_test(test_the_same_value_again_is_no_other),
		cmocka_unit_test(test_a_power_of_two_ends_its_bucket),
		cmocka_unit_test(test_sizes_are_those_of_measure_error),
		cmocka_unit_test(test_steps_in_parts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
