/* facts.c - what is computed about curves, against what is known of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "curve/facts.h"
#include "unit/curve/curves.h"

static bool near(double value, double wanted, double tolerance)
{
	return value == wanted || fabs(value - wanted) <= tolerance;
}

static void test_bounds(void **state)
{
	(void)state;
	const struct {
		const char *name;
		unsigned order;
		double low, low_x, high, high_x;	/* x infinite: not reached */
	} rows[] = {
		{ "sigmoid", 0, 0, -INFINITY, 1, INFINITY },
		{ "sigmoid", 1, 0, -INFINITY, 0.25, 0 },
		{ "tanh", 0, -1, -INFINITY, 1, INFINITY },
		{ "tanh", 1, 0, -INFINITY, 1, 0 },
		{ "elu", 0, -1, -INFINITY, INFINITY, INFINITY },
		{ "gelu", 0, -0.16997120747990366, -0.75179152469356446, INFINITY, INFINITY },
		{ "gelu", 1, -0.12890414518515478, -M_SQRT2, 1.1289041451851548, M_SQRT2 },
		{ "silu", 0, -0.27846454276107380, -1.27846454276107380, INFINITY, INFINITY },
		{ "hard_swish", 0, -0.375, -1.5, INFINITY, INFINITY },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct curve curve = curve_of(rows[i].name, rows[i].order);
		const struct facts facts = facts_of(&curve);
		if (!near(facts.low.value, rows[i].low, 1e-15) || !near(facts.low.x, rows[i].low_x, 1e-7)
				|| !near(facts.high.value, rows[i].high, 1e-15)
				|| !near(facts.high.x, rows[i].high_x, 1e-7))
			fail_msg("%s, order %u: %.17g at %.17g to %.17g at %.17g", rows[i].name,
				rows[i].order, facts.low.value, facts.low.x, facts.high.value,
				facts.high.x);
	}
}

static void test_bounds_that_are_reached(void **state)
{
	(void)state;
	const struct curve sigmoid = curve_of("sigmoid", 0), relu6 = curve_of("relu6", 0);
	const struct facts open = facts_of(&sigmoid), closed = facts_of(&relu6);
	assert_false(open.low.reached || open.high.reached);
	assert_true(closed.low.reached && closed.high.reached);
	assert_true(closed.low.value == 0 && closed.high.value == 6);
	assert_true(closed.flat[0] == 0 && closed.flat[1] == 6);
	assert_true(isnan(open.flat[0]) && isnan(open.flat[1]));
}

static void test_moments(void **state)
{
	(void)state;
	const struct {
		const char *name;
		double mean, variance;
	} rows[] = {
		/* relu: 1/sqrt(2 pi) and 1/2 - 1/(2 pi); gelu: 1/(2 sqrt(pi)). */
		{ "relu", 0.39894228040143268, 0.34084505690810466 },
		{ "sigmoid", 0.5, NAN },
		{ "tanh", 0, 0.39429449039746 },
		{ "selu", 0, 1 },
		{ "gelu", 0.28209479177387814, NAN },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct curve curve = curve_of(rows[i].name, 0);
		const struct moments moments = facts_moments(&curve);
		if (!near(moments.mean, rows[i].mean, 1e-10)
				|| (!isnan(rows[i].variance) && !near(moments.variance, rows[i].variance, 1e-10)))
			fail_msg("%s: mean %.17g, variance %.17g", rows[i].name, moments.mean,
				moments.variance);
	}
}

static void test_largest_difference(void **state)
{
	(void)state;
	struct curve hard = curve_of("hard_swish", 0);
	const struct curve silu = curve_of("silu", 0);
	hard.minus = &silu;
	const struct bound largest = facts_largest(&hard);
	assert_true(near(largest.value, 3 / (1 + exp(3)), 1e-9));	/* figures.md: 0.1423, at -3, 3 */
	assert_true(fabs(largest.x) == 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_bounds_that_are_reached),
		cmocka_unit_test(test_moments),
		cmocka_unit_test(test_largest_difference),
	};
	return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
