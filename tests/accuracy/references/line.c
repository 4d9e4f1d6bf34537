/* SPDX-License-Identifier: MIT */
/* line.c - what rectifiers, their powers and shrinkage are.
 *
 * The derivative at a break is that of the side which has the value there.
 */
#include "../support/reference.h"

enum { KERAS_SLOPE, KERAS_CAP, KERAS_THRESHOLD };
enum { THRESHOLD, VALUE };
enum { SCALE, OFFSET };
enum { LEFT, LEFT_SLOPE, RIGHT, RIGHT_SLOPE };
enum { APL_A_1, APL_B_1, APL_A_2, APL_B_2 };
enum { LAMBDA, BIAS };

static struct jet zero(struct jet x)
{
	return jet_whole(x, 0);
}

/* x for x > 0, else 0. */
static struct jet ramp(struct jet x)
{
	return is_positive(x.part[0]) ? x : zero(x);
}

static struct jet relu_n(struct jet x, const struct real *parameter)
{
	const struct jet y = ramp(x);

	return is_less(y.part[0], parameter[0]) ? y : jet_constant(x, parameter[0]);
}

static struct jet keras_relu(struct jet x, const struct real *parameter)
{
	const struct real u = x.part[0], threshold = parameter[KERAS_THRESHOLD];
	const bool capped = !is_less(parameter[KERAS_CAP], whole(u, 0));

	if (capped && !is_less(u, parameter[KERAS_CAP]))
		return jet_constant(x, parameter[KERAS_CAP]);
	if (is_less(threshold, u))
		return x;
	return is_less(u, threshold)
		? jet_scaled(parameter[KERAS_SLOPE], jet_raised(x, negated(threshold))) : zero(x);
}

static struct jet threshold(struct jet x, const struct real *parameter)
{
	return is_less(parameter[THRESHOLD], x.part[0]) ? x : jet_constant(x, parameter[VALUE]);
}

static struct jet thresholded_relu(struct jet x, const struct real *parameter)
{
	return is_less(parameter[0], x.part[0]) ? x : zero(x);
}

static struct jet relu2(struct jet x, const struct real *parameter)
{
	(void)parameter;
	return jet_square(ramp(x));
}

static struct jet star_relu(struct jet x, const struct real *parameter)
{
	return jet_raised(jet_scaled(parameter[SCALE], jet_square(ramp(x))), parameter[OFFSET]);
}

static struct jet smooth_relu2(struct jet x, const struct real *parameter)
{
	const struct jet root = jet_sqrt(
		jet_raised(jet_square(x), times(parameter[0], parameter[0])));

	return jet_over(jet_times(x, jet_plus(x, root)), jet_whole(x, 2));
}

static struct jet polyrelu(struct jet x, const struct real *parameter)
{
	const struct jet y = ramp(x), square = jet_square(y);
	const struct jet sum = jet_plus(jet_scaled(parameter[0], y),
		jet_plus(jet_scaled(parameter[1], square),
			jet_scaled(parameter[2], jet_times(y, square))));

	return jet_raised(sum, parameter[3]);
}

static struct jet nlrelu(struct jet x, const struct real *parameter)
{
	const struct jet y = jet_log1p(jet_scaled(parameter[0], ramp(x)));

	/* It grows so slowly that the stand-in of an infinity would give a number. */
	return x.order == 0 && is_infinite(x) && is_positive(x.part[0]) ? x : y;
}

static struct jet nelu(struct jet x, const struct real *parameter)
{
	if (is_positive(x.part[0]))
		return x;
	return jet_over(jet_constant(x, negated(parameter[0])),
		jet_raised(jet_square(x), whole(x.part[0], 1)));
}

static struct jet absolute(struct jet x, const struct real *parameter)
{
	(void)parameter;
	if (arb_is_zero(x.part[0].ball))
		return zero(x);
	return is_positive(x.part[0]) ? x : jet_negated(x);
}

/* From its bend on, at bend, a line of this slope. */
static struct jet beyond(struct jet x, struct real bend, struct real slope)
{
	return jet_raised(jet_scaled(slope, jet_raised(x, negated(bend))), bend);
}

static struct jet srelu(struct jet x, const struct real *parameter)
{
	if (!is_less(x.part[0], parameter[RIGHT]))
		return beyond(x, parameter[RIGHT], parameter[RIGHT_SLOPE]);
	return is_less(parameter[LEFT], x.part[0]) ? x
		: beyond(x, parameter[LEFT], parameter[LEFT_SLOPE]);
}

static struct jet apl(struct jet x, const struct real *parameter)
{
	const struct jet down = jet_negated(x);
	const struct jet first = jet_scaled(parameter[APL_A_1],
		ramp(jet_raised(down, parameter[APL_B_1])));
	const struct jet second = jet_scaled(parameter[APL_A_2],
		ramp(jet_raised(down, parameter[APL_B_2])));

	return jet_plus(ramp(x), jet_plus(first, second));
}

static struct jet hard_mish(struct jet x, const struct real *parameter)
{
	const struct jet gate = ramp(jet_raised(x, whole(x.part[0], 2)));

	(void)parameter;
	if (!is_less(gate.part[0], whole(x.part[0], 2)))
		return x;
	return jet_over(jet_times(x, gate), jet_whole(x, 2));
}

/* What is beyond ±lambda comes nearer by bias; left of -lambda first, as ONNX has it, where both
 * hold of a negative lambda. */
static struct jet shrunk(struct jet x, struct real lambda, struct real bias)
{
	if (is_less(x.part[0], negated(lambda)))
		return jet_raised(x, bias);
	return is_less(lambda, x.part[0]) ? jet_raised(x, negated(bias)) : zero(x);
}

static struct jet hard_shrink(struct jet x, const struct real *parameter)
{
	return is_less(parameter[LAMBDA], absolute(x, NULL).part[0]) ? x : zero(x);
}

static struct jet soft_shrink(struct jet x, const struct real *parameter)
{
	return shrunk(x, parameter[LAMBDA], parameter[LAMBDA]);
}

static struct jet shrink(struct jet x, const struct real *parameter)
{
	return shrunk(x, parameter[LAMBDA], parameter[BIAS]);
}

const struct reference line_references[] = {
	{ .name = "relu_n", .composition = relu_n, .set = { { 3, 1, { 6 } }, { 0, 1, { 1 } } } },
	{
		.name = "keras_relu",
		.composition = keras_relu,
		.set = { { 0, 1, { 0, -1, 0 } }, { 2, 1, { 0.5, 5, 1 } }, { 0, 1, { 0.1, 0, 0 } } },
	},
	{
		.name = "threshold",
		.composition = threshold,
		.set = { { 0, 1, { 0, 0 } }, { 0, 1, { 0.1, 20 } } },
	},
	{
		.name = "thresholded_relu",
		.composition = thresholded_relu,
		.set = { { 0, 1, { 1 } }, { 0, 1, { -0.7 } } },
	},
	{ .name = "relu2", .composition = relu2, .set = { { 0, 1, { 0 } } } },
	{
		.name = "star_relu",
		.composition = star_relu,
		.exact = {
			[SCALE] = "0.89442719099991587856366946749251049417624734384461",
			[OFFSET] = "-0.44721359549995793928183473374625524708812367192230",
		},
		.set = {
			{ 0, 1, { 0.8944271909999159, -0.4472135954999579 } }, { 0, 1, { 1, 0 } },
		},
	},
	{
		.name = "smooth_relu2",
		.composition = smooth_relu2,
		.set = { { 0, 1, { 0.2 } }, { 0, 1, { 1.5 } } },
	},
	{
		.name = "polyrelu",
		.composition = polyrelu,
		.exact = { "1/3", "1/3", "1/3" },
		.set = {
			{ 0, 1, { 1.0 / 3, 1.0 / 3, 1.0 / 3, 0 } }, { 0, 1, { -2, 0.5, 0.25, 1 } },
		},
	},
	{ .name = "nlrelu", .composition = nlrelu, .set = { { 0, 1, { 1 } }, { 0, 1, { 0.2 } } } },
	{ .name = "nelu", .composition = nelu, .set = { { 0, 1, { 0.2 } } } },
	{ .name = "abs", .composition = absolute, .set = { { 0, 1, { 0 } } } },
	{
		.name = "srelu",
		.composition = srelu,
		.set = { { 0, 1, { -1, 0.2, 1, 0.5 } }, { 0, 1, { 0.3, -1, 0.7, 3 } } },
	},
	{
		.name = "apl",
		.composition = apl,
		.set = { { 0, 1, { 0.2, 0.5, 0, 0 } }, { 0, 1, { -0.3, 0.1, 0.7, -2 } } },
	},
	{ .name = "hard_mish", .composition = hard_mish, .set = { { 0, 1, { 0 } } } },
	{
		.name = "hard_shrink",
		.composition = hard_shrink,
		.set = { { 0, 1, { 0.5 } }, { 0, 1, { -2 } } },
	},
	{
		.name = "soft_shrink",
		.composition = soft_shrink,
		.set = { { 0, 1, { 0.5 } }, { 0, 1, { 0.1 } } },
	},
	{
		.name = "shrink",
		.composition = shrink,
		.set = { { 0, 1, { 0.5, 0 } }, { 0, 1, { 1.5, 0.7 } }, { 0, 1, { -1, 0.3 } } },
	},
	{ .name = NULL },
};
