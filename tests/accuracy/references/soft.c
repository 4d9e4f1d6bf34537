/* SPDX-License-Identifier: MIT */
/* soft.c - what Softplus, its kin, and what is left of x without tanh are. */
#include "../support/reference.h"

enum { ALPHA, MU };

static struct real one(struct jet x)
{
	return whole(x.part[0], 1);
}

static struct jet halved(struct jet a)
{
	return jet_over(a, jet_whole(a, 2));
}

static struct jet softplus(struct jet x, const struct real *parameter)
{
	return jet_over(jet_softplus(jet_scaled(parameter[0], x)),
		jet_constant(x, parameter[0]));
}

static struct jet log_sigmoid(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_negated(jet_softplus(jet_negated(x)));
}

static struct jet squareplus(struct jet x, const struct real *parameter)
{
	/* The root is abs(x), whose derivatives are 0 in its corner. */
	if (arb_is_zero(parameter[0].ball) && arb_is_zero(x.part[0].ball))
		return halved(x);
	return halved(jet_plus(x, jet_sqrt(jet_raised(jet_square(x), parameter[0]))));
}

static struct jet sparse_plus(struct jet x, const struct real *parameter)
{
	(void)parameter;
	if (!is_less(whole(x.part[0], -1), x.part[0]))
		return jet_whole(x, 0);
	if (!is_less(x.part[0], one(x)))
		return x;
	return jet_over(jet_square(jet_raised(x, one(x))), jet_whole(x, 4));
}

static struct real log_of_two(struct jet x)
{
	return log_of(whole(x.part[0], 2));
}

static struct jet shifted_softplus(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_raised(jet_softplus(x), negated(log_of_two(x)));
}

/* y (1 + erf(mu y))/2 is y Phi(sqrt(2) mu y). */
static struct jet smu(struct jet x, const struct real *parameter)
{
	const struct jet y = jet_scaled(minus(one(x), parameter[ALPHA]), x);
	const struct real sharpness = times(sqrt_of(whole(x.part[0], 2)), parameter[MU]);

	return jet_plus(jet_scaled(parameter[ALPHA], x),
		jet_times(y, jet_normal(jet_scaled(sharpness, y))));
}

static struct jet smu1(struct jet x, const struct real *parameter)
{
	const struct jet left = jet_scaled(plus(one(x), parameter[ALPHA]), x);
	const struct jet y = jet_scaled(minus(one(x), parameter[ALPHA]), x);

	return halved(jet_plus(left,
		jet_sqrt(jet_raised(jet_square(y), times(parameter[MU], parameter[MU])))));
}

static struct jet bent_identity(struct jet x, const struct real *parameter)
{
	const struct jet root = jet_sqrt(jet_raised(jet_square(x), one(x)));

	(void)parameter;
	return jet_plus(x, halved(jet_raised(root, negated(one(x)))));
}

/* |x| + log1p(exp(-2 |x|)) - log 2, whose slope is tanh. */
static struct jet logcosh(struct jet x, const struct real *parameter)
{
	const struct real u = x.part[0], size = is_positive(u) ? u : negated(u);
	const struct jet slope = jet_tanh(x);
	struct jet y = x;

	(void)parameter;
	y.part[0] = plus(size, minus(log1p_of(exp_of(times(whole(u, -2), size))),
		log_of_two(x)));
	if (arb_is_zero(u.ball))
		y.part[0] = whole(u, 0);
	for (unsigned i = 1; i <= x.order; i++)
		y.part[i] = slope.part[i - 1];
	return y;
}

static struct jet tanh_shrink(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_minus(x, jet_tanh(x));
}

const struct reference soft_references[] = {
	{
		.name = "softplus",
		.composition = softplus,
		.set = {
			{ 0, 1, { 1 } }, { 0, 0.4, { 2.5 } }, { 0, 1, { -1 } }, { -730, 20, { 1 } },
			{ 0, 1e300, { 1e-300 } }, { 0, 1e-300, { 1e300 } },
		},
	},
	{
		.name = "log_sigmoid",
		.composition = log_sigmoid,
		.set = { { 0, 1, { 0 } }, { 730, 20, { 0 } } },
	},
	{
		.name = "squareplus",
		.composition = squareplus,
		.set = { { 0, 1, { 4 } }, { 0, 1, { 1.92 } } },
	},
	{ .name = "sparse_plus", .composition = sparse_plus, .set = { { 0, 1, { 0 } } } },
	{ .name = "shifted_softplus", .composition = shifted_softplus, .set = { { 0, 1, { 0 } } } },
	{
		.name = "smu",
		.composition = smu,
		.set = { { 0, 1e-6, { 0.25, 1e6 } }, { 0, 1, { 0, 0.7 } } },
	},
	{
		.name = "smu1",
		.composition = smu1,
		.set = { { 0, 1e-8, { 0.25, 4.352665993287951e-9 } }, { 0, 1, { 0.25, 1 } } },
	},
	{ .name = "bent_identity", .composition = bent_identity, .set = { { 0, 1, { 0 } } } },
	{ .name = "logcosh", .composition = logcosh, .set = { { 0, 1, { 0 } } } },
	{
		.name = "tanh_shrink",
		.composition = tanh_shrink,
		.cancels = true,
		.set = { { 0, 1, { 0 } } },
	},
	{ .name = NULL },
};
