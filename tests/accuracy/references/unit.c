/* SPDX-License-Identifier: MIT */
/* unit.c - what functions are that go from 0 to 1. */
#include "../support/reference.h"

enum { MU, SIGMA };

static struct real half(struct jet x)
{
	return over(whole(x.part[0], 1), whole(x.part[0], 2));
}

static struct jet sparse_sigmoid(struct jet x, const struct real *parameter)
{
	const struct jet y = jet_scaled(half(x), jet_raised(x, whole(x.part[0], 1)));

	(void)parameter;
	if (!is_positive(y.part[0]))
		return jet_whole(x, 0);
	return is_less(y.part[0], whole(x.part[0], 1)) ? y : jet_whole(x, 1);
}

static struct jet dsilu(struct jet x, const struct real *parameter)
{
	const struct jet rest = jet_logistic(jet_negated(x));

	(void)parameter;
	return jet_times(jet_logistic(x),
		jet_raised(jet_times(x, rest), whole(x.part[0], 1)));
}

/* 1/(2 (1 - x)) for x < 0, and 1 less that of -x. */
static struct jet elliott(struct jet x, const struct real *parameter)
{
	const struct real one = whole(x.part[0], 1);
	const bool right = is_positive(x.part[0]);
	const struct jet size = jet_raised(right ? x : jet_negated(x), one);
	const struct jet part = jet_scaled(half(x), jet_over(jet_whole(x, 1), size));

	(void)parameter;
	/* |x| has the derivative 0 at 0. */
	if (arb_is_zero(x.part[0].ball) && x.order > 0)
		return x.order == 1 ? jet_over(jet_variable(x.part[0], 1), jet_whole(x, 2))
			: jet_whole(x, 0);
	return right ? jet_minus(jet_whole(x, 1), part) : part;
}

static struct jet normal_cdf(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_normal(x);
}

static struct jet laplace(struct jet x, const struct real *parameter)
{
	return jet_normal(jet_over(jet_raised(x, negated(parameter[MU])),
		jet_constant(x, parameter[SIGMA])));
}

/* exp(-exp(a)) */
static struct jet twice(struct jet a)
{
	return jet_exp(jet_negated(jet_exp(a)));
}

static struct jet cloglog(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_negated(jet_expm1(jet_negated(jet_exp(x))));
}

static struct jet loglog(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return twice(jet_negated(x));
}

static struct jet soft_clipping(struct jet x, const struct real *parameter)
{
	const struct real alpha = parameter[0], one = whole(alpha, 1);
	const struct jet left = jet_softplus(jet_scaled(alpha, x));
	const struct jet right = jet_softplus(
		jet_scaled(alpha, jet_raised(x, negated(one))));

	return jet_scaled(over(one, alpha), jet_minus(left, right));
}

static struct jet step(struct jet x, const struct real *parameter)
{
	return jet_whole(x, !is_less(x.part[0], parameter[0]));
}

const struct reference unit_references[] = {
	{ .name = "sparse_sigmoid", .composition = sparse_sigmoid, .set = { { 0, 1, { 0 } } } },
	{ .name = "dsilu", .composition = dsilu, .set = { { 0, 1, { 0 } } } },
	{ .name = "elliott", .composition = elliott, .set = { { 0, 1, { 0 } } } },
	{ .name = "normal_cdf", .composition = normal_cdf, .set = { { 0, 1, { 0 } } } },
	{
		.name = "laplace",
		.composition = laplace,
		.set = { { 0.7, 0.3, { 0.707107, 0.282095 } }, { -20, 3, { -20, 3 } } },
	},
	{
		.name = "cloglog",
		.composition = cloglog,
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "loglog",
		.composition = loglog,
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "soft_clipping",
		.composition = soft_clipping,
		.set = { { 0.5, 2, { 0.5 } }, { 0.5, 0.1, { 30 } } },
	},
	{ .name = "step", .composition = step, .set = { { 0, 1, { 0 } }, { 2, 1, { 2.5 } } } },
	{ .name = NULL },
};
