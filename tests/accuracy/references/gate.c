/* SPDX-License-Identifier: MIT */
/* gate.c - what functions are that multiply x, or another input, with a gate. */
#include "../support/reference.h"

enum { MIN, MAX };
enum { P1, P2, SHARPNESS };
enum { EXPONENT, RATE };
enum { AMPLITUDE, FREQUENCY };
enum { INPUT, OAI_ALPHA, OAI_LIMIT };
enum { STEP_LIMIT = 1 };

static struct real number(struct jet x, double value)
{
	return real_of_double(x.part[0].workspace, value);
}

static struct jet gelu(struct jet x)
{
	return jet_times(x, jet_normal(x));
}

static struct jet silu(struct jet x)
{
	return jet_times(x, jet_logistic(x));
}

/* The lesser of a jet and a number, which it is where they are equal. */
static struct jet at_most(struct jet a, struct real limit)
{
	return is_less(a.part[0], limit) ? a : jet_constant(a, limit);
}

static struct jet at_least(struct jet a, struct real limit)
{
	return is_less(limit, a.part[0]) ? a : jet_constant(a, limit);
}

static struct jet gelu_10(struct jet x, const struct real *parameter)
{
	return at_most(at_least(gelu(x), parameter[MIN]), parameter[MAX]);
}

static struct jet gelu_sparse(struct jet x, const struct real *parameter)
{
	return gelu(at_least(jet_raised(x, negated(parameter[0])), whole(x.part[0], 0)));
}

/* x ((1 + 2 alpha) gate - alpha) */
static struct jet expanded(struct jet x, struct jet gate, struct real alpha)
{
	const struct real factor = plus(whole(alpha, 1), times(whole(alpha, 2), alpha));

	return jet_times(x, jet_raised(jet_scaled(factor, gate), negated(alpha)));
}

static struct jet x_gelu(struct jet x, const struct real *parameter)
{
	return expanded(x, jet_normal(x), parameter[0]);
}

static struct jet x_silu(struct jet x, const struct real *parameter)
{
	return expanded(x, jet_logistic(x), parameter[0]);
}

static struct jet x_atlu(struct jet x, const struct real *parameter)
{
	const struct jet angle = jet_over(jet_atan(x), jet_constant(x, pi(x.part[0])));

	return expanded(x, jet_raised(angle, number(x, 0.5)), parameter[0]);
}

static struct jet eswish(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[0], silu(x));
}

static struct jet golu(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_times(x, jet_exp(jet_negated(jet_exp(jet_negated(x)))));
}

static struct jet acon_c(struct jet x, const struct real *parameter)
{
	const struct jet y = jet_scaled(minus(parameter[P1], parameter[P2]), x);

	return jet_plus(jet_times(y, jet_logistic(jet_scaled(parameter[SHARPNESS], y))),
		jet_scaled(parameter[P2], x));
}

/* sigmoid(u)^a is exp(-a softplus(-u)). */
static struct jet aria2(struct jet x, const struct real *parameter)
{
	const struct jet u = jet_scaled(negated(parameter[RATE]), x);

	return jet_times(x, jet_exp(jet_scaled(negated(parameter[EXPONENT]), jet_softplus(u))));
}

static struct jet fts(struct jet x, const struct real *parameter)
{
	if (is_less(x.part[0], whole(x.part[0], 0)))
		return jet_constant(x, parameter[0]);
	return jet_raised(silu(x), parameter[0]);
}

static struct jet colu(struct jet x, const struct real *parameter)
{
	const struct jet power = jet_exp(jet_negated(jet_plus(x, jet_exp(x))));

	(void)parameter;
	return jet_over(x, jet_raised(jet_negated(jet_times(x, power)), whole(x.part[0], 1)));
}

/* Whether a sine's first or second derivative does not show beside those of x. */
static bool is_flat(unsigned order, struct real amplitude, struct real frequency)
{
	struct real size = times(amplitude, frequency);

	if (order == 2)
		size = times(size, frequency);
	return is_less(times(size, size), real_of_power(size.workspace, order == 2 ? -2200 : -200));
}

static struct jet sinlu(struct jet x, const struct real *parameter)
{
	const struct jet wave = jet_sin(jet_scaled(parameter[FREQUENCY], x));

	/* The derivative goes up and down for ever. */
	if (is_infinite(x) && is_positive(x.part[0]) && x.order > 0)
		return is_flat(x.order, parameter[AMPLITUDE], parameter[FREQUENCY]) ? x
			: jet_none(x);
	return jet_times(jet_plus(x, jet_scaled(parameter[AMPLITUDE], wave)), jet_logistic(x));
}

static struct jet b_silu(struct jet x, const struct real *parameter)
{
	return jet_raised(jet_times(jet_raised(x, parameter[0]), jet_logistic(x)),
		negated(over(parameter[0], whole(x.part[0], 2))));
}

static struct jet mp_silu(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_over(silu(x), jet_constant(x, number(x, 0.596)));
}

static struct jet glu(struct jet x, const struct real *parameter)
{
	return jet_scaled(jet_logistic(jet_constant(x, parameter[INPUT])).part[0], x);
}

static struct jet swiglu(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[INPUT], silu(x));
}

static struct jet geglu(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[INPUT], gelu(x));
}

static struct jet reglu(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[INPUT], at_least(x, whole(x.part[0], 0)));
}

static struct jet bilinear(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[INPUT], x);
}

static struct real clipped(struct real u, struct real limit)
{
	if (is_less(limit, u))
		return limit;
	return is_less(u, negated(limit)) ? negated(limit) : u;
}

static struct jet swiglu_oai(struct jet x, const struct real *parameter)
{
	const struct real limit = parameter[OAI_LIMIT];
	const struct jet g = at_most(x, limit);
	const struct real factor = plus(clipped(parameter[INPUT], limit), whole(limit, 1));

	return jet_scaled(factor,
		jet_times(g, jet_logistic(jet_scaled(parameter[OAI_ALPHA], g))));
}

static struct jet swiglu_step(struct jet x, const struct real *parameter)
{
	const struct real limit = parameter[STEP_LIMIT];

	return jet_scaled(clipped(parameter[INPUT], limit), at_most(silu(x), limit));
}

const struct reference gate_references[] = {
	{
		.name = "gelu_10",
		.composition = gelu_10,
		.set = { { 0, 1, { -10, 10 } }, { 0, 1, { -0.1, 0.5 } } },
	},
	{ .name = "gelu_sparse", .composition = gelu_sparse, .set = { { 0, 1, { 0 } },
		{ 1, 1, { 1.3 } } } },
	{ .name = "x_gelu", .composition = x_gelu, .set = { { 0, 1, { 0 } }, { 0, 1, { 0.3 } } } },
	{ .name = "x_silu", .composition = x_silu, .set = { { 0, 1, { 0 } }, { 0, 1, { 0.3 } } } },
	{ .name = "x_atlu", .composition = x_atlu, .set = { { 0, 1, { 0 } }, { 0, 1, { 0.3 } } } },
	{ .name = "eswish", .composition = eswish, .set = { { 0, 1, { 1.735 } } } },
	{ .name = "golu", .composition = golu, .set = { { 0, 1, { 0 } } } },
	{
		.name = "acon_c",
		.composition = acon_c,
		.set = { { 0, 1, { 1, 0, 1 } }, { 0, 1, { 1.2, -0.8, 3 } } },
	},
	{
		.name = "aria2",
		.composition = aria2,
		.set = { { 0, 1, { 1.5, 2 } }, { 0, 1, { 0.3, 1 } } },
	},
	{ .name = "fts", .composition = fts, .set = { { 0, 1, { -0.2 } }, { 0, 1, { 0.3 } } } },
	{ .name = "colu", .composition = colu, .set = { { 0, 1, { 0 } } } },
	{
		.name = "sinlu",
		.composition = sinlu,
		.set = { { 0, 1, { 1, 1 } }, { 0, 1, { 0.3, 2.5 } } },
	},
	{ .name = "b_silu", .composition = b_silu, .set = { { 0, 1, { 1.67 } } } },
	{ .name = "mp_silu", .composition = mp_silu, .set = { { 0, 1, { 0 } } } },
	{ .name = "glu", .composition = glu, .set = { { 0, 1, { 1 } }, { 0, 1, { -3.5 } } } },
	{ .name = "swiglu", .composition = swiglu, .set = { { 0, 1, { 1 } }, { 0, 1, { -3.5 } } } },
	{ .name = "geglu", .composition = geglu, .set = { { 0, 1, { 1 } }, { 0, 1, { -3.5 } } } },
	{ .name = "reglu", .composition = reglu, .set = { { 0, 1, { 1 } }, { 0, 1, { -3.5 } } } },
	{ .name = "bilinear", .composition = bilinear, .set = { { 0, 1, { 1 } },
		{ 0, 1, { -0.1 } } } },
	{
		.name = "swiglu_oai",
		.composition = swiglu_oai,
		.set = { { 0, 1, { 1, 1.702, 7 } }, { 0, 1, { -9, 1, 2 } } },
	},
	{
		.name = "swiglu_step",
		.composition = swiglu_step,
		.set = { { 0, 1, { 1, 7 } }, { 0, 1, { 3, 0.5 } } },
	},
	{ .name = NULL },
};
