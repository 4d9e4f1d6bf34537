/* SPDX-License-Identifier: MIT */
/* rectifier.c - what functions of straight lines are.
 *
 * The derivative at a breakpoint is that of the left side; for ReLU6 and hard sigmoid it
 * is 0 at both, for hard swish that of the outer side. A 0 between them is +0.
 */
#include "../support/reference.h"

enum { NEGATIVE_SLOPE };
enum { LOWER, UPPER };
enum { SLOPE, OFFSET };

/* x for x > 0, else slope x. */
static struct real bent(struct real x, struct real slope, unsigned order)
{
	const struct real factor = is_positive(x) ? whole(x, 1) : slope;

	return order == 0 ? times(factor, x) : order == 1 ? factor : whole(x, 0);
}

static struct real relu(struct real x, const struct real *parameter, unsigned order)
{
	(void)parameter;
	return is_positive(x) ? bent(x, x, order) : whole(x, 0);
}

static struct real leaky_relu(struct real x, const struct real *parameter, unsigned order)
{
	return bent(x, parameter[NEGATIVE_SLOPE], order);
}

/* Outside training: the mean slope. */
static struct real rrelu(struct real x, const struct real *parameter, unsigned order)
{
	return bent(x, over(plus(parameter[LOWER], parameter[UPPER]), whole(x, 2)), order);
}

static struct real relu6(struct real x, const struct real *parameter, unsigned order)
{
	(void)parameter;
	if (is_less(x, whole(x, 6)))
		return relu(x, NULL, order);
	return whole(x, order == 0 ? 6 : 0);
}

static struct real hard_sigmoid(struct real x, const struct real *parameter, unsigned order)
{
	const struct real y = plus(times(parameter[SLOPE], x), parameter[OFFSET]);

	if (!is_positive(y))
		return whole(x, 0);
	if (!is_less(y, whole(x, 1)))
		return whole(x, order == 0);
	return order == 0 ? y : order == 1 ? parameter[SLOPE] : whole(x, 0);
}

static struct real hard_swish(struct real x, const struct real *parameter, unsigned order)
{
	(void)parameter;
	/* 0 times x is -0. */
	if (!is_less(whole(x, -3), x))
		return order == 0 ? negated(whole(x, 0)) : whole(x, 0);
	if (!is_less(x, whole(x, 3)))
		return bent(x, x, order);
	switch (order) {
	case 0: return over(times(x, plus(x, whole(x, 3))), whole(x, 6));
	case 1: return over(plus(times(whole(x, 2), x), whole(x, 3)), whole(x, 6));
	default: return over(whole(x, 1), whole(x, 3));
	}
}

const struct reference rectifier_references[] = {
	{
		.name = "relu",
		.definition = relu,
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "leaky_relu",
		.definition = leaky_relu,
		.set = {
			{ 0, 1, { 0.01 } }, { 0, 1, { 0.2 } }, { 0, 1, { 0 } }, { 0, 1, { -3.7 } },
			{ 0, 1, { 1e308 } }, { 0, 1, { 5e-324 } },
		},
	},
	{
		.name = "prelu",
		.definition = leaky_relu,
		.set = { { 0, 1, { 0.25 } }, { 0, 1, { 1 } }, { 0, 1, { -1e-300 } } },
	},
	{
		.name = "rrelu",
		.definition = rrelu,
		.exact = { [UPPER] = "1/3" },
		.set = {
			{ 0, 1, { 0.125, 1.0 / 3 } }, { 0, 1, { 0.1, 0.3 } },
			{ 0, 1e300, { 5e-324, 1e-323 } }, { 0, 1, { -3e-320, 1e-310 } },
			{ 0, 1, { -0.5, 0.5 } }, { 0, 1, { 1e308, 1.7e308 } },
			{ 0, 1, { -1.7e308, 5e-324 } },
		},
	},
	{
		.name = "relu6",
		.definition = relu6,
		.set = { { 3, 1, { 0 } } },
	},
	{
		.name = "hard_sigmoid",
		.definition = hard_sigmoid,
		.exact = { [SLOPE] = "1/6" },
		.set = {
			{ 0, 1, { 1.0 / 6, 0.5 } }, { 0, 1, { 0.2, 0.5 } },
			{ 0, 1, { 1.0 / 6, 0.1 } },
			{ 0, 1, { 0, 0.75 } }, { 0, 1, { 0, -3 } }, { 0, 1e-300, { 1e300, 0.3 } },
			{ 0, 1e308, { 1e-308, 0.5 } }, { -1e20, 1e5, { 1, 1e20 } },
			{ 0, 1, { 0.5, 1e-17 } },
			{ 0, 1, { 1.7e308, 1.7e308 } },
			{ 0, 1, { 0.2, 0 } }, { 0, 1, { 0.2, 5e-324 } },
			{ 0, 1, { 1.0 / 6, 0 } }, { 0, 1, { 1.0 / 6, -1e-320 } },
			{ 0, 1, { 1.0 / 6, 1e-300 } },
			{ 0, 1, { 1.0 / 6, -1e308 } }, { 1e308, 1, { 1, -1e308 } },
			{ 0, 1e300, { 5e-324, 0.5 } },
		},
	},
	{
		.name = "hard_swish",
		.definition = hard_swish,
		.set = { { 0, 1, { 0 } } },
	},
	{ .name = NULL },
};
