/* SPDX-License-Identifier: MIT */
/* legibility.c - which curves look like one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "chart/model/legibility.h"
#include "curve/curve.h"
#include "unit/curve/curves.h"

/* The first parameter set to another value. */
static struct curve set(const char *name, unsigned order, double parameter)
{
	return curve_set(name, order, &parameter);
}

/* How many pairs of two curves look alike, 400 px high. */
static size_t alike(struct curve one, struct curve other, struct interval x, struct interval y)
{
	const struct curve curve[] = { one, other };
	const struct frame frame = {
		.box = { 0, 0, 600, 400 },
		.x = scale_make(x, 0, 600),
		.y = scale_make(y, 400, 0),
	};
	struct alike first = { 9, 9 };
	const size_t pairs = legibility_alike(curve, (size_t[]){ 0, 0 }, 2, &frame, 2, &first);
	assert_int_equal(legibility_alike(curve, (size_t[]){ 1, 0 }, 2, &frame, 2, &first), 0);
	assert_int_equal(legibility_alike(curve, (size_t[]){ 3, 3 }, 2, &frame, 2, &first), pairs);
	assert_true(pairs == 0 || (first.one == 0 && first.other == 1));
	return pairs;
}

static void test_pairs(void **state)
{
	(void)state;
	const struct interval x = { -5, 5 }, y = { -0.5, 5.5 };
	const struct curve relu = set("relu", 0, 0);
	assert_int_equal(alike(relu, set("leaky_relu", 0, 0.001), x, y), 1);
	assert_int_equal(alike(relu, set("leaky_relu", 0, 0.01), x, y), 0);
	assert_int_equal(alike(relu, relu, x, y), 1);
	/* They differ only where nothing is shown. */
	assert_int_equal(alike(relu, set("leaky_relu", 0, 0.5), (struct interval){ 1, 5 }, y), 1);
	/* Steps at the same place, one of them steep. */
	assert_int_equal(alike(set("relu", 1, 0), set("swish", 1, 1e6), x,
		(struct interval){ -0.5, 1.5 }), 1);
	/* Neither is seen. */
	assert_int_equal(alike(relu, relu, x, (struct interval){ 10, 11 }), 0);
}

static void test_many(void **state)
{
	(void)state;
	struct curve curve[5];
	for (size_t i = 0; i < 5; i++)
		curve[i] = set("swish", 0, i % 2 == 0 ? 1 : 3);
	const struct frame frame = {
		.box = { 0, 0, 600, 400 },
		.x = scale_make((struct interval){ -5, 5 }, 0, 600),
		.y = scale_make((struct interval){ -1, 5 }, 400, 0),
	};
	const size_t level[5] = { 0 };
	struct alike first;
	assert_int_equal(legibility_alike(curve, level, 5, &frame, 2, &first), 3);
	assert_true(first.one == 0 && first.other == 2);
	assert_int_equal(legibility_alike(curve, level, 1, &frame, 2, &first), 0);
}

/* A thousand curves take no million comparisons from end to end. */
static void test_a_thousand(void **state)
{
	(void)state;
	enum { MANY = 1000 };
	struct curve *curve = malloc(MANY * sizeof *curve);
	for (size_t i = 0; i < MANY; i++)
		curve[i] = set("leaky_relu", 0, i % 2 == 0 ? (double)i / 400 : 0.3);
	const struct frame frame = {
		.box = { 0, 0, 4000, 3000 },
		.x = scale_make((struct interval){ -5, 5 }, 0, 4000),
		.y = scale_make((struct interval){ -15, 5 }, 3000, 0),
	};
	static const size_t level[MANY];
	struct alike first;
	assert_int_equal(legibility_alike(curve, level, MANY, &frame, 0.4, &first), MANY / 2);
	assert_true(first.one == 1 && first.other == 3);
	free(curve);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_a_thousand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
