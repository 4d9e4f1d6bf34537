/* SPDX-License-Identifier: MIT */
/* elementary.c - what elementary functions and those of sines are. */
#include "../support/reference.h"

static struct real one(struct jet x)
{
	return whole(x.part[0], 1);
}

static struct jet sine(struct jet x, const struct real *parameter)
{
	const struct real square = times(parameter[0], parameter[0]);

	/* It goes up and down for ever, its curvature unless that is less than all numbers. */
	if (is_infinite(x))
		return x.order == 2 && is_less(square, real_of_power(square.workspace, -1100))
			? jet_whole(x, 0) : jet_none(x);
	return jet_sin(jet_scaled(parameter[0], x));
}

static struct jet cosine(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return is_infinite(x) ? jet_none(x) : jet_cos(x);
}

/* About 0 it is 1 - x²/6 and less. */
static struct jet sinc(struct jet x, const struct real *parameter)
{
	struct jet top = jet_whole(x, 1);

	(void)parameter;
	/* It comes to 0 from both sides. */
	if (is_infinite(x))
		return jet_whole(x, 0);
	if (!arb_is_zero(x.part[0].ball))
		return jet_over(jet_sin(x), x);
	if (x.order > 1)
		top.part[2] = over(whole(x.part[0], -1), whole(x.part[0], 3));
	return top;
}

/* x + (1 - cos 2ax)/(2a) */
static struct jet snake(struct jet x, const struct real *parameter)
{
	const struct real twice = times(whole(x.part[0], 2), parameter[0]);
	const struct jet wave = jet_cos(jet_scaled(twice, x));

	if (is_infinite(x) && x.order > 0)
		return jet_none(x);
	return jet_plus(x, jet_over(jet_minus(jet_whole(x, 1), wave), jet_constant(x, twice)));
}

static struct jet gcu(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return is_infinite(x) ? jet_none(x) : jet_times(x, jet_cos(x));
}

static struct jet identity(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return x;
}

static struct jet exponential(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_exp(x);
}

static struct jet soft_exponential(struct jet x, const struct real *parameter)
{
	const struct real alpha = parameter[0];

	if (arb_is_zero(alpha.ball))
		return x;
	if (is_positive(alpha))
		return jet_raised(jet_over(jet_expm1(jet_scaled(alpha, x)),
			jet_constant(x, alpha)), alpha);
	const struct jet inside = jet_raised(
		jet_scaled(negated(alpha), jet_raised(x, alpha)), one(x));

	if (!is_positive(inside.part[0]))
		return jet_none(x);
	/* It grows so slowly that the stand-in of an infinity would give a number. */
	if (x.order == 0 && is_infinite(x))
		return x;
	return jet_over(jet_negated(jet_log(inside)), jet_constant(x, alpha));
}

static struct jet square(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_square(x);
}

static struct jet gaussian(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_exp(jet_negated(jet_square(x)));
}

const struct reference elementary_references[] = {
	{ .name = "sin", .composition = sine, .set = { { 0, 1, { 1 } }, { 0, 1, { 30 } } } },
	{ .name = "cos", .composition = cosine, .set = { { 0, 1, { 0 } } } },
	{ .name = "sinc", .composition = sinc, .set = { { 0, 1, { 0 } } } },
	{ .name = "snake", .composition = snake, .set = { { 0, 1, { 1 } }, { 0, 1, { -0.3 } } } },
	{ .name = "gcu", .composition = gcu, .set = { { 0, 1, { 0 } } } },
	{ .name = "identity", .composition = identity, .set = { { 0, 1, { 0 } } } },
	{ .name = "exponential", .composition = exponential, .set = { { 0, 1, { 0 } } } },
	{
		.name = "soft_exponential",
		.composition = soft_exponential,
		.set = { { 0, 1, { 0 } }, { 0, 1, { 0.7 } }, { 0, 1, { -0.7 } } },
	},
	{ .name = "square", .composition = square, .set = { { 0, 1, { 0 } } } },
	{ .name = "gaussian", .composition = gaussian, .set = { { 0, 1, { 0 } } } },
	{ .name = NULL },
};
