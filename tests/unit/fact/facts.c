/* SPDX-License-Identifier: MIT */
/* facts.c - what is computed about functions, against what is known of them.
 *
 * The x of extremes, the distances and the moments are Sollya's: findzeros of the
 * derivative to 2^-150 and dirtyintegral on [-14, 14] with 4001 points, rounded.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include <math.h>
#include <string.h>

#include "fact/facts.h"
#include "fact/turns.h"
#include "fact/moments.h"
#include "unit/curve/curves.h"
#include "unit/formula/typed.h"

static struct effort effort;	/* of no run */

/* The function of a name or a formula; the caller frees it. */
static struct formula formula_of(const char *text)
{
	struct error error = { .status = STATUS_DONE };
	const struct activation *activation = activation_find(text, strlen(text));
	double parameter[PARAMETERS_MAX] = { 0 };
	struct formula formula;
	if (activation == NULL)
		return typed(text);
	for (size_t i = 0; i < activation_parameters(activation); i++)
		parameter[i] = parameter_standard(&activation->parameter[i]);
	test_functions();
	assert_true(catalogue_build(test_functions()->catalogue, activation, parameter, &formula,
		&error));
	return formula;
}

static bool same(double value, double wanted)
{
	return value == wanted || (isnan(value) && isnan(wanted));
}

/* A limit may be that of either end. */
static bool same_place(double x, double wanted)
{
	return same(x, wanted) || (isinf(x) && isinf(wanted));
}

static const double everywhere = NAN;	/* as an x: on a whole stretch */

static void test_bounds(void **state)
{
	(void)state;
	const struct {
		const char *text;
		unsigned order;
		double low, low_x, high, high_x;	/* x infinite: not reached */
	} rows[] = {
		{ "sigmoid", 0, 0, -INFINITY, 1, INFINITY },
		{ "sigmoid", 1, 0, -INFINITY, 0.25, 0 },
		{ "tanh", 0, -1, -INFINITY, 1, INFINITY },
		{ "tanh", 1, 0, -INFINITY, 1, 0 },
		{ "elu", 0, -1, -INFINITY, INFINITY, INFINITY },
		{ "relu6", 0, 0, everywhere, 6, everywhere },
		{ "relu6", 1, 0, everywhere, 1, everywhere },
		{ "hard_sigmoid", 1, 0, everywhere, 1.0 / 6, everywhere },
		{ "selu", 1, 0, -INFINITY, 1.7580993408473768, 0 },
		{ "gelu", 0, -0.16997120747990366, -0x1.80ead197f00b4p-1, INFINITY, INFINITY },
		{ "gelu", 1, -0.12890414518515478, -0x1.6a09e667f3bcdp+0, 1.1289041451851547,
		  0x1.6a09e667f3bcdp+0 },
		{ "gelu_tanh", 0, -0.17004075057125406, -0x1.81429f9e97e4dp-1, INFINITY, INFINITY },
		{ "gelu_tanh", 1, -0.12899306865877178, -0x1.6b23142700629p+0, 1.1289930686587717,
		  0x1.6b23142700629p+0 },
		{ "silu", 0, -0.2784645427610738, -0x1.474973c84120bp+0, INFINITY, INFINITY },
		{ "silu", 1, -0.09983932012886691, -0x1.331e23ad9de11p+1, 1.099839320128867,
		  0x1.331e23ad9de11p+1 },
		{ "quick_gelu", 0, -0.1636101896363536, -0x1.80974a62be3dfp-1, INFINITY, INFINITY },
		{ "hard_swish", 0, -0.375, -1.5, INFINITY, INFINITY },
		{ "x*tanh(log(1 + exp(x)))", 0, -0.30884341301725043, -0x1.31432c0d12d84p+0,
		  INFINITY, INFINITY },
		{ "x/(1 + exp(-1e6*x))", 0, -2.784645427610738e-07, -0x1.572f6a16629a1p-20,
		  INFINITY, INFINITY },
		{ "max(x - 1/3, 0)", 0, 0, everywhere, INFINITY, INFINITY },
		{ "max(x - 1/3, 0)", 1, 0, everywhere, 1, everywhere },
		{ "x == 3 ? -1 : abs(x)", 0, -1, 3, INFINITY, INFINITY },
		{ "x^4 - x^2", 0, -0.25, -0x1.6a09e667f3bcdp-1, INFINITY, INFINITY },
		{ "sqrt(x)", 0, 0, 0, INFINITY, INFINITY },
		{ "abs(x*x - 2)", 0, 0, -0x1.6a09e667f3bcdp+0, INFINITY, INFINITY },
		{ "abs(x)", 0, 0, 0, INFINITY, INFINITY },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		study_begin(&study, &formula, &effort);
		struct extrema extrema = extrema_of(&study, rows[i].order);
		const struct bound low = extrema.low, high = extrema.high;
		if ((!extrema.proved || low.value != rows[i].low
				|| !same_place(low.x, rows[i].low_x) || high.value != rows[i].high
				|| !same_place(high.x, rows[i].high_x)
				|| low.reached != !isinf(rows[i].low_x)
				|| high.reached != !isinf(rows[i].high_x)))
			fail_msg("%s, order %u: %.17g at %a to %.17g at %a%s", rows[i].text,
				rows[i].order, low.value, low.x, high.value, high.x,
				extrema.proved ? "" : ", not proved");
		extrema_free(&extrema);
		study_end(&study);
		formula_free(&formula);
	}
}

/* A side limit that is not reached, and what is not known. */
/* Poles at doubles and between them, and limits that evaluation at infinity does not tell. */
static void test_ends(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned order;
		double low, high;
	} rows[] = {
		{ "x/exp(x)", 1, -0.1353352832366127, INFINITY },
		{ "(1 - x)/exp(x)", 1, -INFINITY, 0.049787068367863944 },
		{ "1/log(1 + exp(x))", 1, -INFINITY, 0 },
		{ "(exp(x) - 1)/x", 1, 0, INFINITY },
		{ "1/(x - 1/3)", 0, -INFINITY, INFINITY },
		{ "1/(x - 1/3)", 1, -INFINITY, 0 },
		{ "log(abs(x - 1/3))", 0, -INFINITY, INFINITY },
		{ "log(abs(x - 1/3))", 1, -INFINITY, INFINITY },
		{ "sqrt(abs(x - 1/3))", 1, -INFINITY, INFINITY },
		{ "x*log(x)", 1, -INFINITY, INFINITY },
		{ "x/sqrt(x)", 0, 0, INFINITY },
		{ "x/sqrt(x)", 1, 0, INFINITY },
		{ "log(x^3)", 1, 0, INFINITY },
		{ "1/(1 + exp(-1/x))", 0, 0, 1 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		study_begin(&study, &formula, &effort);
		struct extrema extrema = extrema_of(&study, rows[i].order);
		if (!extrema.proved || extrema.low.value != rows[i].low
				|| extrema.high.value != rows[i].high)
			fail_msg("%s, order %u: %.17g to %.17g%s", rows[i].text, rows[i].order,
				extrema.low.value, extrema.high.value,
				extrema.proved ? "" : ", not proved");
		extrema_free(&extrema);
		study_end(&study);
		formula_free(&formula);
	}
}

static void test_bounds_that_are_open(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned order;
		bool low, high, proved;
	} rows[] = {
		{ "hard_swish", 1, false, false, true },
		{ "x > 0 && x < 2 ? x : 0.5", 0, false, false, true },
		{ "x >= 0 && x <= 2 ? x : 0.5", 0, true, true, true },
		{ "sin(x)", 0, true, true, true },
		{ "x*sin(x)", 0, true, true, false },
		{ "1 + sin(x)", 0, true, true, false },
		{ "log(cosh(x))", 0, true, false, true },
		{ "log(cosh(x) + 2)", 0, true, true, false },
		{ "sign(sin(1e6*x))", 0, false, false, false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		study_begin(&study, &formula, &effort);
		struct extrema extrema = extrema_of(&study, rows[i].order);
		if (extrema.low.reached != rows[i].low || extrema.high.reached != rows[i].high
				|| extrema.proved != rows[i].proved)
			fail_msg("%s: %d %d %d", rows[i].text, extrema.low.reached,
				extrema.high.reached, extrema.proved);
		extrema_free(&extrema);
		study_end(&study);
		formula_free(&formula);
	}
}

/* A square is 0 where it turns, at whatever double that is nearest to it. */
static void test_squares_turn_at_0(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"sin(x)^2", "(x^2 - 2)^2", "(x^2 - 2)^4*exp(x)", "(3*x - 1)^2*x^2",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula = formula_of(texts[i]);
		struct study study;
		study_begin(&study, &formula, &effort);
		struct extrema extrema = extrema_of(&study, 0);
		size_t minima = 0;
		for (size_t k = 0; k < extrema.count; k++)
			if (!extrema.extreme[k].maximum && extrema.extreme[k].value == 0)
				minima++;
			else if (!extrema.extreme[k].maximum)
				fail_msg("%s: %g at %g", texts[i], extrema.extreme[k].value,
					extrema.extreme[k].x);
		assert_true(minima > 1 && extrema.low.value == 0 && extrema.low.reached);
		extrema_free(&extrema);
		study_end(&study);
		formula_free(&formula);
	}
}

/* What repeats is told of one period, and proved by that. */
static void test_what_repeats(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double low, high;
		size_t zeros, extremes;		/* in a period */
	} rows[] = {
		{ "abs(sin(x))", 0, 1, 1, 2 }, { "tan(x)", -INFINITY, INFINITY, 1, 0 },
		{ "1/sin(x)", -INFINITY, INFINITY, 0, 2 }, { "sin(x)^2", 0, 1, 1, 2 },
		{ "exp(sin(x))", 0.36787944117144233, 2.718281828459045, 0, 2 },
		{ "x - floor(x)", 0, 1, 1, 0 }, { "sqrt(cos(x))", 0, 1, 2, 1 },
		{ "log1p(cos(x))", -INFINITY, 0.6931471805599453, 2, 1 },
		{ "sin(1e6*x)", -1, 1, 2, 2 }, { "sin(2*pi*x)", -1, 1, 2, 2 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		study_begin_period(&study, &formula, &effort);
		struct extrema extrema = extrema_of(&study, 0);
		struct places zeros = facts_zeros(&study);
		if (!study.repeats || !extrema.proved || extrema.low.value != rows[i].low
				|| extrema.high.value != rows[i].high || zeros.unknowns > 0
				|| zeros.count != rows[i].zeros || extrema.count != rows[i].extremes)
			fail_msg("%s: %g to %g, %zu zeros, %zu unknown, %zu extremes", rows[i].text,
				extrema.low.value, extrema.high.value, zeros.count, zeros.unknowns,
				extrema.count);
		assert_int_equal(facts_direction(&study), DIRECTION_BOTH);
		places_free(&zeros);
		extrema_free(&extrema);
		study_end(&study);
		formula_free(&formula);
	}
}

/* A piece that is 0 at its end is no zero of f, which is something else there; and what is 0
 * everywhere is seen to be. */
static void test_zeros_of_pieces(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t zeros;
	} rows[] = {
		{ "x <= 0 ? 0.1 : x", 0 }, { "x < 0 ? 0.1 : x", 1 }, { "x > 1/3 ? x - 1/3 : 5", 0 },
		{ "max(x - 1/3, 0)", 1 }, { "sqrt(x - 1/3)", 1 }, 
		{ "(x - x)/erfc(x)", 1 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		study_begin(&study, &formula, &effort);
		struct places zeros = facts_zeros(&study);
		if (zeros.count != rows[i].zeros || zeros.unknowns > 0)
			fail_msg("%s: %zu, %zu unknown", rows[i].text, zeros.count, zeros.unknowns);
		places_free(&zeros);
		study_end(&study);
		formula_free(&formula);
	}
}

/* Values at a few places do not tell that there is a limit where something swings. */
static void test_no_limits_of_what_swings(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"sin(0.1*x + 1)", "sin(2*pi*x)", "floor(cos(x))", "x - floor(x)", "max(tan(x), 0)",
		"cos(x)^2 > 2 ? 1 : cos(x/100)", "1e-280*cos(1e-280*x)",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct formula formula = formula_of(texts[i]);
		struct study study;
		study_begin_period(&study, &formula, &effort);
		for (int side = -1; side <= 1; side += 2)
			if (!isnan(study_value(&study, 0, side * INFINITY)))
				fail_msg("%s: %g", texts[i], study_value(&study, 0, side * INFINITY));
		study_end(&study);
		formula_free(&formula);
	}
}

/* Small x do not tell where a number is so small that more happens farther out: it comes to 1. */
static void test_no_limits_before_small_numbers_count(void **state)
{
	struct formula formula = formula_of("x*tanh(2*exp(0x1p-900*x) - 3*x)");
	struct study study;

	(void)state;
	study_begin(&study, &formula, &effort);
	assert_true(study_value(&study, 1, INFINITY) != -1);
	study_end(&study);
	formula_free(&formula);
}

/* Some turns were not found, and those next to them are not told wrongly. */
static void test_turns_that_are_missing(void **state)
{
	struct formula formula = formula_of("sin(1/x)");
	struct study study;

	(void)state;
	study_begin(&study, &formula, &effort);
	struct extrema extrema = extrema_of(&study, 0);
	assert_true(extrema.count > 100);
	for (size_t i = 0; i < extrema.count; i++)
		assert_true(extrema.extreme[i].value == (extrema.extreme[i].maximum ? 1 : -1));
	extrema_free(&extrema);
	double *turn;
	const size_t turns = turns_of(&study, 2, &turn);
	assert_true(turns > 800);
	for (size_t i = 0; i < turns; i++) {
		const double x = turn[i], step = x * x / 100, at = study_value(&study, 2, x);
		const double left = study_value(&study, 2, x - step);
		const double right = study_value(&study, 2, x + step);
		if ((left > at) != (right > at))
			fail_msg("%g is no turn", x);
	}
	free(turn);
	study_end(&study);
	formula_free(&formula);
}

static void test_direction(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum direction direction;
		double flat[2];
	} rows[] = {
		{ "sigmoid", DIRECTION_RISES, { NAN, NAN } },
		{ "tanh", DIRECTION_RISES, { NAN, NAN } },
		{ "gelu", DIRECTION_BOTH, { NAN, NAN } },
		{ "relu6", DIRECTION_RISES, { 0, 6 } },
		{ "hard_sigmoid", DIRECTION_RISES, { -3, 3 } },
		{ "hard_swish", DIRECTION_BOTH, { -3, NAN } },
		{ "x/(1 + abs(x))", DIRECTION_RISES, { NAN, NAN } },
		{ "-x/sqrt(1 + x^2)", DIRECTION_FALLS, { NAN, NAN } },
		{ "x - tanh(x)", DIRECTION_RISES, { NAN, NAN } },
		{ "x > 0 ? x - 1 : x", DIRECTION_BOTH, { NAN, NAN } },
		{ "1/x", DIRECTION_BOTH, { NAN, NAN } },
		{ "log(x)", DIRECTION_RISES, { NAN, NAN } },
		{ "sqrt(x^2 + 1) - x", DIRECTION_UNKNOWN, { NAN, NAN } },
		{ "sign(x)", DIRECTION_RISES, { INFINITY, -INFINITY } },
		{ "sign(sin(1e6*x))", DIRECTION_UNKNOWN, { NAN, NAN } },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		double flat[2];
		study_begin(&study, &formula, &effort);
		const enum direction direction = facts_direction(&study);
		facts_flat(&study, flat);
		if (direction != rows[i].direction || !same(flat[0], rows[i].flat[0])
				|| !same(flat[1], rows[i].flat[1]))
			fail_msg("%s: %u, flat %g %g", rows[i].text, direction, flat[0], flat[1]);
		study_end(&study);
		formula_free(&formula);
	}
}

static void test_zeros(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t count, unknowns;
		double low, high;	/* of the first */
	} rows[] = {
		{ "sigmoid", 0, 0, 0, 0 },
		{ "gelu", 1, 0, 0, 0 },
		{ "relu", 1, 0, -INFINITY, 0 },
		{ "hard_swish", 2, 0, -INFINITY, -3 },
		{ "x^4 - x^2", 3, 0, -1, -1 },
		{ "x - tanh(x)", 1, 0, 0, 0 },
		{ "cosh(x) - 1", 1, 0, 0, 0 },
		{ "3*x - 1", 1, 0, 0x1.5555555555555p-2, 0x1.5555555555555p-2 },
		{ "3*x - 2", 1, 0, 0x1.5555555555555p-1, 0x1.5555555555555p-1 },
		{ "x*x - 2", 2, 0, -0x1.6a09e667f3bcdp+0, -0x1.6a09e667f3bcdp+0 },
		{ "log(x)", 1, 0, 1, 1 },
		{ "1/(x - 1/3)", 0, 0, 0, 0 },
		{ "(exp(x) - 1)/x", 0, 0, 0, 0 },
		{ "cloglog", 0, 0, 0, 0 },
		{ "sin(x)", 41, 2, -0x1.f6a7a2955385ep+5, -0x1.f6a7a2955385ep+5 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct study study;
		study_begin(&study, &formula, &effort);
		struct places places = facts_zeros(&study);
		if (places.count != rows[i].count || places.unknowns != rows[i].unknowns
				|| (places.count > 0 && (places.place[0].low != rows[i].low
					|| places.place[0].high != rows[i].high)))
			fail_msg("%s: %zu zeros, %zu unknown, %a %a", rows[i].text, places.count,
				places.unknowns, places.count > 0 ? places.place[0].low : 0,
				places.count > 0 ? places.place[0].high : 0);
		places_free(&places);
		study_end(&study);
		formula_free(&formula);
	}
}

static bool agrees(const struct integral *integral, double wanted)
{
	if (isnan(wanted))
		return integral->state == INTEGRAL_DIVERGES;
	return integral->state == INTEGRAL_FOUND
		&& (wanted == 0 ? integral->value == 0 : fabs(integral->value / wanted - 1) < 1e-9);
}

static void test_moments(void **state)
{
	(void)state;
	const struct {
		const char *text;
		double mean, variance;	/* NaN: none */
	} rows[] = {
		/* relu: 1/sqrt(2 pi) and 1/2 - 1/(2 pi); gelu: 1/(2 sqrt(pi)). */
		{ "relu", 0.39894228040143268, 0.34084505690810466 },
		{ "sigmoid", 0.5, 0.043379035858092961 },
		{ "tanh", 0, 0.39429449039784116 },
		{ "selu", 0, 1 },
		{ "gelu", 0.28209479177387814, 0.34564401102435101 },
		{ "gelu_tanh", 0.28203858807887871, 0.34564794586762279 },
		{ "silu", 0.20662096414190704, 0.31308329699442092 },
		{ "log(1 + exp(x))", 0.80605918334743978, 0.27151450180055873 },
		{ "x - tanh(x)", 0, 0.18288347119352352 },
		/* Nearly relu, nearly a step: variance 1/4. */
		{ "x/(1 + exp(-1e9*x))", 0.39894228040143268, 0.34084505690810466 },
		{ "1/(1 + exp(-1e12*x))", 0.5, 0.25 },
		/* The mean of exp(a x^2) is 1/sqrt(1 - 2a), its square that of exp(2a x^2). */
		{ "exp(x^2/8)", 1.1547005383792515, 0.080880229040762 },
		{ "exp(x^2/4)", M_SQRT2, NAN },
		{ "exp(x^2)", NAN, NAN },
		{ "x^4 - x^2", 2, 74 },
		{ "1000 + tanh(x)", 1000, 0.39429449039784116 },
		{ "sign(x)*sqrt(abs(x))", 0, 0.79788456080286536 },
		{ "log(x)", NAN, NAN },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula formula = formula_of(rows[i].text);
		struct subject subject;
		subject_begin(&subject, &formula, 0, &effort);
		const struct moments moments = moments_of(&subject, 1);
		const struct integral variance = moments.mean.state == INTEGRAL_FOUND
			? moments_variance(&subject, 1, moments.mean.value) : moments.mean;
		if (!agrees(&moments.mean, rows[i].mean) || !agrees(&variance, rows[i].variance))
			fail_msg("%s: mean %.17g (%u), variance %.17g (%u)", rows[i].text,
				moments.mean.value, moments.mean.state, variance.value,
				variance.state);
		subject_end(&subject);
		formula_free(&formula);
	}
}

static void test_distances(void **state)
{
	(void)state;
	static const struct {
		const char *f, *g;
		double value, x;	/* and at -x */
	} rows[] = {
		{ "gelu_tanh", "gelu", 4.732355206872843e-4, 2.6989413863772711 },
		{ "quick_gelu", "gelu", 2.033487220923922e-2, 2.2703977371966100 },
		{ "hard_sigmoid", "sigmoid", 6.918215177401010e-2, 1.3169578969248168 },
		{ "hard_swish", "silu", 0.14227761953270035, 3 },	/* 3/(1 + e^3) */
		{ "max(x - 1/3, 0)", "max(x - 1/3, 0)", 0, 16 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct formula f = formula_of(rows[i].f), g = formula_of(rows[i].g);
		const struct distance distance = facts_distance(&f, &g, &effort);
		if (fabs(distance.value - rows[i].value) > 1e-12 * rows[i].value
				|| (rows[i].value > 0 && (distance.count != 2
					|| fabs(fabs(distance.x[0]) - rows[i].x) > 1e-12
					|| distance.x[1] != -distance.x[0])))
			fail_msg("%s - %s: %.17g at %.17g", rows[i].f, rows[i].g, distance.value,
				distance.x[0]);
		formula_free(&f);
		formula_free(&g);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_bounds_that_are_open),
		cmocka_unit_test(test_direction),
		cmocka_unit_test(test_squares_turn_at_0),
		cmocka_unit_test(test_what_repeats),
		cmocka_unit_test(test_zeros_of_pieces),
		cmocka_unit_test(test_no_limits_of_what_swings),
		cmocka_unit_test(test_no_limits_before_small_numbers_count),
		cmocka_unit_test(test_turns_that_are_missing),
		cmocka_unit_test(test_zeros),
		cmocka_unit_test(test_moments),
		cmocka_unit_test(test_distances),
	};
	return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
