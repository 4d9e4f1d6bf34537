/* SPDX-License-Identifier: MIT */
/* odd.c - what functions are that have the shape of tanh. */
#include "../support/reference.h"

enum { LOW, HIGH };
enum { INNER, OUTER };
enum { DYT_ALPHA, DYT_GAMMA, DYT_BETA };
enum { DERF_ALPHA, DERF_SHIFT, DERF_GAMMA, DERF_BETA };

static struct real one(struct jet x)
{
	return whole(x.part[0], 1);
}

/* |x|, with the derivative 0 at 0. */
static struct jet size_of(struct jet x)
{
	if (arb_is_zero(x.part[0].ball))
		return jet_whole(x, 0);
	return is_positive(x.part[0]) ? x : jet_negated(x);
}

static struct jet hard_tanh(struct jet x, const struct real *parameter)
{
	if (!is_less(parameter[LOW], x.part[0]))
		return jet_constant(x, parameter[LOW]);
	return is_less(x.part[0], parameter[HIGH]) ? x : jet_constant(x, parameter[HIGH]);
}

static struct jet lecun_tanh(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[OUTER], jet_tanh(jet_scaled(parameter[INNER], x)));
}

static struct jet penalized_tanh(struct jet x, const struct real *parameter)
{
	const struct jet t = jet_tanh(x);

	return is_positive(x.part[0]) ? t : jet_scaled(parameter[0], t);
}

static struct jet bipolar_sigmoid(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_tanh(jet_over(x, jet_whole(x, 2)));
}

static struct jet softsign(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_over(x, jet_raised(size_of(x), one(x)));
}

static struct jet isru(struct jet x, const struct real *parameter)
{
	return jet_over(x,
		jet_sqrt(jet_raised(jet_scaled(parameter[0], jet_square(x)), one(x))));
}

static struct jet arctan(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_atan(x);
}

static struct jet error_function(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_erf(x);
}

/* Its slope is 1/cosh(x). */
static struct jet gudermannian(struct jet x, const struct real *parameter)
{
	const struct real two = whole(x.part[0], 2), u = x.part[0];
	struct jet y = x;

	(void)parameter;
	y.part[0] = times(two, atan_of(tanh_of(over(u, two))));
	if (x.order > 0)
		y.part[1] = sech_of(u);
	if (x.order > 1)
		y.part[2] = negated(times(sech_of(u), tanh_of(u)));
	return y;
}

static struct jet inverse_sine(struct jet x, const struct real *parameter)
{
	const struct jet y = jet_asinh(x);

	(void)parameter;
	/* It grows so slowly that the stand-in of an infinity would give a number. */
	return x.order == 0 && is_infinite(x) ? x : y;
}

static struct jet sqnl(struct jet x, const struct real *parameter)
{
	const struct jet size = size_of(x);

	(void)parameter;
	if (!is_less(size.part[0], whole(x.part[0], 2)))
		return jet_whole(x, is_positive(x.part[0]) ? 1 : -1);
	return jet_minus(x, jet_over(jet_times(x, size), jet_whole(x, 4)));
}

static struct jet sign(struct jet x, const struct real *parameter)
{
	(void)parameter;
	if (arb_is_zero(x.part[0].ball))
		return jet_constant(x, x.part[0]);
	return jet_whole(x, is_positive(x.part[0]) ? 1 : -1);
}

static struct jet lisht(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_times(x, jet_tanh(x));
}

static struct jet softcap(struct jet x, const struct real *parameter)
{
	return jet_scaled(parameter[0], jet_tanh(jet_over(x, jet_constant(x, parameter[0]))));
}

static struct jet dyt(struct jet x, const struct real *parameter)
{
	return jet_raised(jet_scaled(parameter[DYT_GAMMA],
		jet_tanh(jet_scaled(parameter[DYT_ALPHA], x))), parameter[DYT_BETA]);
}

static struct jet derf(struct jet x, const struct real *parameter)
{
	const struct jet u = jet_raised(jet_scaled(parameter[DERF_ALPHA], x),
		parameter[DERF_SHIFT]);

	return jet_raised(jet_scaled(parameter[DERF_GAMMA], jet_erf(u)), parameter[DERF_BETA]);
}

const struct reference odd_references[] = {
	{
		.name = "hard_tanh",
		.composition = hard_tanh,
		.set = { { 0, 1, { -1, 1 } }, { 0, 1, { 0.1, 0.3 } }, { 0, 1, { 2, 2 } } },
	},
	{
		.name = "lecun_tanh",
		.composition = lecun_tanh,
		.exact = { [INNER] = "2/3" },
		.set = { { 0, 1, { 2.0 / 3, 1.7159 } }, { 0, 1, { 0.67, 1.7159 } } },
	},
	{
		.name = "penalized_tanh",
		.composition = penalized_tanh,
		.set = { { 0, 1, { 0.25 } }, { 0, 1, { 0 } } },
	},
	{ .name = "bipolar_sigmoid", .composition = bipolar_sigmoid, .set = { { 0, 2, { 0 } } } },
	{ .name = "softsign", .composition = softsign, .set = { { 0, 1, { 0 } } } },
	{
		.name = "isru",
		.composition = isru,
		.set = { { 0, 1, { 1 } }, { 0, 0.5, { 3 } } },
	},
	{ .name = "arctan", .composition = arctan, .set = { { 0, 1, { 0 } } } },
	{ .name = "erf", .composition = error_function, .set = { { 0, 1, { 0 } } } },
	{ .name = "gudermannian", .composition = gudermannian, .set = { { 0, 1, { 0 } } } },
	{ .name = "asinh", .composition = inverse_sine, .set = { { 0, 1, { 0 } } } },
	{ .name = "sqnl", .composition = sqnl, .set = { { 0, 1, { 0 } } } },
	{ .name = "sign", .composition = sign, .set = { { 0, 1, { 0 } } } },
	{ .name = "lisht", .composition = lisht, .set = { { 0, 1, { 0 } } } },
	{
		.name = "softcap",
		.composition = softcap,
		.set = { { 0, 30, { 30 } }, { 0, 0.7, { 0.7 } } },
	},
	{
		.name = "dyt",
		.composition = dyt,
		.set = { { 0, 2, { 0.5, 1, 0 } }, { 0, 1, { -1.5, 0.3, 2 } } },
	},
	{
		.name = "derf",
		.composition = derf,
		.set = { { 0, 2, { 0.5, 0, 1, 0 } }, { 0, 1, { 1.5, -0.5, 0.3, 2 } } },
	},
	{ .name = NULL },
};
