/* SPDX-License-Identifier: MIT */
/* registry.c - what must hold for every record, whatever it computes. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "activation/activation.h"
#include "support/finding.h"
#include "support/random.h"
#include "unit/curve/curves.h"

enum { VALUES = 1021 };

static void defaults(const struct activation *activation, double *parameter)
{
	for (size_t i = 0; i < activation_parameters(activation); i++)
		parameter[i] = parameter_standard(&activation->parameter[i]);
}

static void test_names_are_lower_case(void **state)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

	(void)state;
	for (size_t i = 0; i < activation_count; i++) {
		const char *name = activations[i]->name, *aliases = activations[i]->aliases;

		for (; *name != '\0'; name++)
			assert_non_null(strchr(letters, *name));
		for (; aliases != NULL && *aliases != '\0'; aliases++)
			assert_true(*aliases == ' ' || strchr(letters, *aliases) != NULL);
	}
}

/* The first that matches is found, so a name that leads elsewhere is taken twice. */
static void test_names_are_unique(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++) {
		const struct activation *activation = activations[i];
		const char *alias = activation->aliases;

		assert_ptr_equal(activation_find(activation->name, strlen(activation->name)),
			activation);
		while (alias != NULL && *alias != '\0') {
			const size_t length = strcspn(alias, " ");

			assert_ptr_equal(activation_find(alias, length), activation);
			alias += length + strspn(alias + length, " ");
		}
	}
}

static void test_names_fold(void **state)
{
	static const struct { const char *text, *name; } row[] = {
		{ "SiLU", "silu" }, { "Swish", "swish" }, { "swish-1", "silu" },
		{ "hswish", "hard_swish" }, { "h_swish", "hard_swish" },
		{ "HardSwish", "hard_swish" }, { "LeakyReLU", "leaky_relu" },
		{ "lrelu", "leaky_relu" }, { "hard-sigmoid", "hard_sigmoid" }, { "ReLU6", "relu6" },
		{ "gelu_fast", "gelu_tanh" }, { "gelu_fast_approx", "quick_gelu" },
		{ "GELU-Tanh", "gelu_tanh" }, { "QuickGELU", "quick_gelu" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		const struct activation *found = activation_find(row[i].text, strlen(row[i].text));

		assert_string_equal(found->name, row[i].name);
	}
	assert_null(activation_find("gleu", 4));
	assert_null(activation_find("", 0));
	assert_null(activation_find("gelu", 3));
}

static void test_parameters_by_name(void **state)
{
	const struct activation *leaky = activation_find("leaky_relu", 10);

	(void)state;
	assert_int_equal(activation_parameter(leaky, "negative_slope", 14), 0);
	assert_int_equal(activation_parameter(leaky, "negative-slope", 14), 0);
	assert_int_equal(activation_parameter(leaky, "negative", 8), -1);
	assert_int_equal(activation_parameter(leaky, "negative_slopes", 15), -1);
	assert_int_equal(activation_parameters(leaky), 1);
}

static void test_records_are_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++) {
		const struct activation *activation = activations[i];
		double parameter[PARAMETERS_MAX];

		assert_non_null(activation->title);
		assert_non_null(activation->citation);
		assert_non_null(activation->formula);
		for (int order = 0; order < ORDERS; order++)
			assert_true(activation->kernel[order] != NULL
				|| activation->result[order] == ENCLOSED);
		for (const struct parameter *p = activation->parameter; p->name != NULL; p++) {
			const double standard = parameter_standard(p);

			assert_true(isfinite(p->minimum) && isfinite(p->maximum));
			assert_true(standard <= p->maximum && (p->above_minimum
				? standard > p->minimum : standard >= p->minimum));
			assert_non_null(p->symbol);
			assert_non_null(p->help);
		}
		defaults(activation, parameter);
		assert_true(activation->check == NULL || activation->check(parameter) == NULL);
		if (activation->approximates != NULL)
			assert_string_equal(activation_find(activation->approximates,
				strlen(activation->approximates))->name, activation->approximates);
	}
}

static void test_rrelu_bounds(void **state)
{
	const struct activation *rrelu = activation_find("rrelu", 5);
	double parameter[PARAMETERS_MAX] = { 0.5, 0.25 }, lower[PARAMETERS_MAX], upper[PARAMETERS_MAX];

	(void)state;
	assert_non_null(rrelu->check(parameter));
	defaults(rrelu, parameter);
	rrelu->band(parameter, lower, upper);
	assert_true(lower[0] == 0.125 && lower[1] == 0.125);
	assert_true(upper[0] == 1.0 / 3 && upper[1] == 1.0 / 3);
}

/* The one-sided limits are what the values come to on either side. */
static void test_breakpoints(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++) {
		const struct curve curve = curve_of(activations[i]->name, 0);
		const struct breakpoint *breakpoint = curve.instance->breakpoint;

		for (size_t k = 0; k < curve.instance->breakpoints; k++)
			for (unsigned order = 0; order < ORDERS; order++) {
				const struct curve at = { .instance = curve.instance, .order = order };
				const double left = curve_at(&at, nextafter(breakpoint[k].x, -INFINITY));
				const double right = curve_at(&at, nextafter(breakpoint[k].x, INFINITY));

				if (!(fabs(left - breakpoint[k].left[order]) < 1e-14)
						|| !(fabs(right - breakpoint[k].right[order]) < 1e-14))
					fail_msg("%s, order %u, at %a: %a and %a, not %a and %a",
						activations[i]->name, order, breakpoint[k].x,
						breakpoint[k].left[order],
						breakpoint[k].right[order], left, right);
			}
		for (size_t k = 1; k < curve.instance->breakpoints; k++)
			assert_true(breakpoint[k - 1].x < breakpoint[k].x);
	}
}

static void test_hard_sigmoid_breakpoints(void **state)
{
	static const struct { double slope, offset, x[2]; size_t count; } row[] = {
		{ 1.0 / 6, 0.5, { -3, 3 }, 2 }, { 0.2, 0.5, { -2.5, 2.5 }, 2 },
		{ 0, 0.5, { 0 }, 0 }, { 1, 1e20, { -1e20, -1e20 + 16384 }, 1 },
		{ 5e-324, 0.5, { 0 }, 0 },
	};
	const struct activation *hard = activation_find("hard_sigmoid", 12);

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		const double parameter[PARAMETERS_MAX] = { row[i].slope, row[i].offset };
		const struct instance *instance = curve_with(hard, parameter, 0).instance;

		assert_int_equal(instance->breakpoints, row[i].count);
		for (size_t k = 0; k < row[i].count; k++)
			assert_true(instance->breakpoint[k].x == row[i].x[k]);
	}
}

static bool same_bits(const double *a, const double *b, size_t count)
{
	return memcmp(a, b, count * sizeof *a) == 0;
}

static void test_position_does_not_matter(void **state)
{
	double x[VALUES], whole[VALUES], single[VALUES];
	uint64_t seed = 7;

	(void)state;
	for (size_t i = 0; i < VALUES; i++)
		x[i] = i % 2 ? random_double(&seed) : ((double)i - VALUES / 2) / 31;
	for (size_t i = 0; i < activation_count * ORDERS; i++) {
		const struct activation *activation = activations[i / ORDERS];
		const struct subject subject = subject_of(activation->name, i % ORDERS, NUMBER_F64);
		double parameter[PARAMETERS_MAX];

		defaults(activation, parameter);
		subject_evaluate(&subject, parameter, x, whole, VALUES);
		for (size_t k = 0; k < VALUES; k++)
			single[k] = subject_value(&subject, parameter, x[k]);
		assert_true(same_bits(whole, single, VALUES));
		subject_evaluate(&subject, parameter, x + 3, single + 3, VALUES - 3);
		assert_true(same_bits(whole, single, VALUES));
	}
}

/* sign(order) such that f(-x) = sign f(x), to the bit. */
static void check_symmetry(const char *name, unsigned order, double sign)
{
	const struct subject subject = subject_of(name, order, NUMBER_F64);
	double parameter[PARAMETERS_MAX];
	uint64_t seed = 11;

	defaults(subject.activation, parameter);
	for (int i = 0; i < 10000; i++) {
		const double x = i % 2 ? random_double(&seed) : i / 500.0, pair[2] = { x, -x };
		double value[2];

		subject_evaluate(&subject, parameter, pair, value, 2);
		value[1] *= sign;
		assert_true(same_bits(&value[0], &value[1], 1));
	}
}

static void test_symmetries(void **state)
{
	(void)state;
	check_symmetry("tanh", 0, -1);
	check_symmetry("tanh", 1, 1);
	check_symmetry("tanh", 2, -1);
	check_symmetry("sigmoid", 1, 1);
	check_symmetry("sigmoid", 2, -1);
	check_symmetry("silu", 2, 1);
	check_symmetry("gelu", 2, 1);
	check_symmetry("gelu_tanh", 2, 1);
}

/* The limits, with the sign they are approached with, and the value at -0. */
static void test_special_points(void **state)
{
	static const double x[] = { -INFINITY, INFINITY, -0.0, 0.0 };
	static const struct { const char *name; double value[ORDERS][4]; } row[] = {
		{ "sigmoid", { { 0, 1, 0.5, 0.5 }, { 0, 0, 0.25, 0.25 }, { 0, -0.0, 0, -0.0 } } },
		{ "tanh", { { -1, 1, -0.0, 0 }, { 0, 0, 1, 1 }, { 0, -0.0, 0, -0.0 } } },
		{ "relu", { { 0, INFINITY, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 0, 0 } } },
		{ "leaky_relu", { { -INFINITY, INFINITY, -0.0, 0 },
			{ 0.01, 1, 0.01, 0.01 }, { 0 } } },
		{ "prelu", { { -INFINITY, INFINITY, -0.0, 0 },
			{ 0.25, 1, 0.25, 0.25 }, { 0 } } },
		{ "relu6", { { 0, 6, 0, 0 }, { 0, 0, 0, 0 }, { 0 } } },
		{ "elu", { { -1, INFINITY, -0.0, 0 }, { 0, 1, 1, 1 }, { 0, 0, 1, 1 } } },
		{ "selu", { { -0x1.c212cc640f031p+0, INFINITY, -0.0, 0 },
			{ 0, 0x1.0cfabd6a91132p+0, 0x1.c212cc640f031p+0, 0x1.c212cc640f031p+0 },
			{ 0, 0, 0x1.c212cc640f031p+0, 0x1.c212cc640f031p+0 } } },
		{ "gelu", { { -0.0, INFINITY, -0.0, 0 }, { -0.0, 1, 0.5, 0.5 },
			{ -0.0, -0.0, 0x1.9884533d43651p-1, 0x1.9884533d43651p-1 } } },
		{ "gelu_tanh", { { -0.0, INFINITY, -0.0, 0 }, { -0.0, 1, 0.5, 0.5 },
			{ -0.0, -0.0, 0x1.9884533d43651p-1, 0x1.9884533d43651p-1 } } },
		{ "silu", { { -0.0, INFINITY, -0.0, 0 }, { -0.0, 1, 0.5, 0.5 },
			{ -0.0, -0.0, 0.5, 0.5 } } },
		{ "quick_gelu", { { -0.0, INFINITY, -0.0, 0 }, { -0.0, 1, 0.5, 0.5 },
			{ -0.0, -0.0, 0.851, 0.851 } } },
		{ "swish", { { -0.0, INFINITY, -0.0, 0 }, { -0.0, 1, 0.5, 0.5 },
			{ -0.0, -0.0, 0.5, 0.5 } } },
		{ "hard_sigmoid", { { 0, 1, 0.5, 0.5 }, { 0, 0, 1.0 / 6, 1.0 / 6 }, { 0 } } },
		{ "hard_swish", { { -0.0, INFINITY, -0.0, 0 }, { 0, 1, 0.5, 0.5 },
			{ 0, 0, 1.0 / 3, 1.0 / 3 } } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof row / sizeof *row * ORDERS; i++) {
		const char *name = row[i / ORDERS].name;
		const struct subject subject = subject_of(name, i % ORDERS, NUMBER_F64);
		double parameter[PARAMETERS_MAX], value[4];

		defaults(subject.activation, parameter);
		subject_evaluate(&subject, parameter, x, value, 4);
		for (int k = 0; k < 4; k++)
			if (!same_bits(&value[k], &row[i / ORDERS].value[i % ORDERS][k], 1))
				fail_msg("%s, order %zu, at %g: %a", name, i % ORDERS, x[k],
					value[k]);
	}
}

/* Alone and among numbers, whichever way these go, and with the sign it has. */
static void test_nan_in_nan_out(void **state)
{
	enum { COUNT = 601, TYPES = NUMBER_BF16 + 1 };	/* more than is done at a time */
	double x[COUNT], value[COUNT];

	(void)state;
	for (int k = 0; k < COUNT; k++)
		x[k] = k % 3 == 0 ? copysign(NAN, k % 2 == 0 ? 1 : -1) : (k - COUNT / 2) * 0.02;
	for (size_t i = 0; i < activation_count * ORDERS * TYPES; i++) {
		const struct activation *activation = activations[i / TYPES / ORDERS];
		const struct subject subject = subject_of(activation->name, i / TYPES % ORDERS,
			(enum number_type)(i % TYPES));
		double parameter[PARAMETERS_MAX];

		defaults(activation, parameter);
		subject_evaluate(&subject, parameter, x, value, COUNT);
		for (int k = 0; k < COUNT; k++)
			if (!isnan(value[k]) != !isnan(x[k])
					|| (isnan(x[k]) && !signbit(value[k]) != !signbit(x[k])))
				fail_msg("%s, order %u, at %g: %g", activation->name,
					subject.order, x[k], value[k]);
	}
}

static void test_quick_gelu_is_a_swish(void **state)
{
	const double beta[PARAMETERS_MAX] = { 1.702 };
	uint64_t seed = 13;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		const struct subject quick = subject_of("quick_gelu", i % ORDERS, NUMBER_F64);
		const struct subject swish = subject_of("swish", i % ORDERS, NUMBER_F64);
		const double x = i % 2 ? random_double(&seed) : (i - 1500) / 100.0;

		assert_true(same_number(subject_value(&quick, beta, x),
			subject_value(&swish, beta, x)));
	}
}

int main(void)
{
	const struct CMUnitTest test[] = {
		cmocka_unit_test(test_names_are_lower_case),
		cmocka_unit_test(test_names_are_unique),
		cmocka_unit_test(test_names_fold),
		cmocka_unit_test(test_parameters_by_name),
		cmocka_unit_test(test_records_are_complete),
		cmocka_unit_test(test_rrelu_bounds),
		cmocka_unit_test(test_breakpoints),
		cmocka_unit_test(test_hard_sigmoid_breakpoints),
		cmocka_unit_test(test_position_does_not_matter),
		cmocka_unit_test(test_symmetries),
		cmocka_unit_test(test_special_points),
		cmocka_unit_test(test_nan_in_nan_out),
		cmocka_unit_test(test_quick_gelu_is_a_swish),
	};

	return cmocka_run_group_tests_name("registry", test, NULL, NULL) != 0;
}
