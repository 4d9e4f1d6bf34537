/* SPDX-License-Identifier: MIT */
/* mish.c - what Mish and its kin are: gates made of functions inside others. */
#include "../support/reference.h"

enum { ALPHA, BETA, GAMMA, DELTA };

static struct jet mish(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_times(x, jet_tanh(jet_softplus(x)));
}

static struct jet serf(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_times(x, jet_erf(jet_softplus(x)));
}

static struct jet tanhexp(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_times(x, jet_tanh(jet_exp(x)));
}

static struct jet tanhsoft(struct jet x, const struct real *parameter)
{
	const struct jet power = jet_exp(jet_scaled(parameter[GAMMA], x));
	const struct jet gate = jet_tanh(jet_plus(jet_scaled(parameter[ALPHA], x),
		jet_scaled(parameter[BETA], power)));

	if (arb_is_zero(parameter[DELTA].ball))
		return jet_times(gate, x);
	const struct real rest = minus(parameter[DELTA], whole(x.part[0], 1));

	return jet_times(gate, jet_log1p(jet_raised(jet_exp(x), rest)));
}

/* log(1 + sigmoid(beta x)) */
static struct jet logarithm(struct jet x, struct real beta)
{
	return jet_log1p(jet_logistic(jet_scaled(beta, x)));
}

static struct jet logish(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[ALPHA], jet_times(x, logarithm(x, parameter[BETA])));
}

static struct jet smish(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[ALPHA],
		jet_times(x, jet_tanh(logarithm(x, parameter[BETA]))));
}

static struct jet phish(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_times(x, jet_tanh(jet_times(x, jet_normal(x))));
}

const struct reference mish_references[] = {
	{
		.name = "mish",
		.composition = mish,
		.set = { { 0, 1, { 0 } }, { -730, 20, { 0 } }, { -190, 20, { 0 } } },
	},
	{ .name = "serf", .composition = serf, .set = { { 0, 1, { 0 } } } },
	{ .name = "tanhexp", .composition = tanhexp, .set = { { 0, 1, { 0 } } } },
	{
		.name = "tanhsoft",
		.composition = tanhsoft,
		.moderate = true,
		.set = { { 0, 1, { 0, 0.6, 1, 0 } }, { 0, 1, { 0.87, 0.1, 0.5, 1 } } },
	},
	{ .name = "logish", .composition = logish, .set = { { 0, 1, { 1, 1 } },
		{ 0, 0.1, { 1, 10 } } } },
	{ .name = "smish", .composition = smish, .set = { { 0, 1, { 1, 1 } },
		{ 0, 1, { 0.4, 2 } } } },
	{ .name = "phish", .composition = phish, .set = { { 0, 1, { 0 } } } },
	{ .name = NULL },
};
