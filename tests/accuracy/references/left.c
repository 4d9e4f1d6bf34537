/* SPDX-License-Identifier: MIT */
/* left.c - what functions are that level off as ELU does, or otherwise, for x < 0. */
#include "../support/reference.h"

enum { A, B };
enum { ALPHA, BETA };
enum { XIELU_RIGHT, XIELU_LEFT, XIELU_BETA };

static struct real one(struct jet x)
{
	return whole(x.part[0], 1);
}

static struct jet celu(struct jet x, const struct real *parameter)
{
	if (is_positive(x.part[0]))
		return x;
	return jet_scaled(parameter[ALPHA],
		jet_expm1(jet_over(x, jet_constant(x, parameter[ALPHA]))));
}

static struct jet pelu(struct jet x, const struct real *parameter)
{
	if (!is_less(x.part[0], whole(x.part[0], 0)))
		return jet_scaled(over(parameter[A], parameter[B]), x);
	return jet_scaled(parameter[A], jet_expm1(jet_over(x, jet_constant(x, parameter[B]))));
}

static struct jet mpelu(struct jet x, const struct real *parameter)
{
	if (is_positive(x.part[0]))
		return x;
	return jet_scaled(parameter[ALPHA], jet_expm1(jet_scaled(parameter[BETA], x)));
}

static struct jet isrlu(struct jet x, const struct real *parameter)
{
	if (!is_less(x.part[0], whole(x.part[0], 0)))
		return x;
	return jet_over(x,
		jet_sqrt(jet_raised(jet_scaled(parameter[ALPHA], jet_square(x)), one(x))));
}

static struct jet xielu(struct jet x, const struct real *parameter)
{
	const struct jet line = jet_scaled(parameter[XIELU_BETA], x);

	if (is_positive(x.part[0]))
		return jet_plus(jet_scaled(parameter[XIELU_RIGHT], jet_square(x)), line);
	return jet_plus(jet_scaled(parameter[XIELU_LEFT], jet_minus(jet_expm1(x), x)), line);
}

static struct jet elish(struct jet x, const struct real *parameter)
{
	const bool right = !is_less(x.part[0], whole(x.part[0], 0));

	(void)parameter;
	return jet_times(right ? x : jet_expm1(x), jet_logistic(x));
}

static struct jet hard_elish(struct jet x, const struct real *parameter)
{
	const bool right = !is_less(x.part[0], whole(x.part[0], 0));
	const struct jet y = right ? x : jet_expm1(x);

	(void)parameter;
	if (!is_less(whole(x.part[0], -1), x.part[0]))
		return jet_scaled(whole(x.part[0], 0), y);
	if (!is_less(x.part[0], one(x)))
		return y;
	return jet_times(y, jet_over(jet_raised(x, one(x)), jet_whole(x, 2)));
}

const struct reference left_references[] = {
	{
		.name = "celu",
		.composition = celu,
		.set = {
			{ 0, 1, { 1 } }, { 0, 0.3, { 0.3 } }, { 0, 2, { -2 } },
			{ 0, 1e300, { 1e300 } }, { 0, 1e-300, { 1e-300 } },
		},
	},
	{ .name = "pelu", .composition = pelu, .set = { { 0, 1, { 1, 1 } }, { 0, 3, { 0.7, 3 } } } },
	{
		.name = "mpelu",
		.composition = mpelu,
		.set = { { 0, 1, { 0.25, 1 } }, { 0, 0.5, { 1.3, 2 } } },
	},
	{ .name = "isrlu", .composition = isrlu, .set = { { 0, 1, { 1 } }, { 0, 1, { 3 } } } },
	{
		.name = "xielu",
		.composition = xielu,
		.set = { { 0, 1, { 0.8, 0.8, 0.5 } }, { 0, 1, { 1.7, -0.3, 0 } } },
	},
	{ .name = "elish", .composition = elish, .set = { { 0, 1, { 0 } } } },
	{ .name = "hard_elish", .composition = hard_elish, .set = { { 0, 1, { 0 } } } },
	{ .name = NULL },
};
