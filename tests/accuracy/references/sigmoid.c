/* SPDX-License-Identifier: MIT */
/* sigmoid.c - what sigmoid and tanh are. */
#include "../support/reference.h"
#include "logistic.h"

static struct real sigmoid(struct real x, const struct real *parameter, unsigned order)
{
	const struct real s = logistic(x), rest = logistic(negated(x));

	(void)parameter;
	switch (order) {
	case 0: return s;
	case 1: return times(s, rest);
	/* 1 - 2s is -tanh(x/2). */
	default: return times(times(s, rest), negated(tanh_of(over(x, whole(x, 2)))));
	}
}

/* 1 - tanh² = 4 s (1 - s), s the sigmoid of 2x. */
static struct real hyperbolic(struct real x, const struct real *parameter, unsigned order)
{
	const struct real t = tanh_of(x), twice = times(whole(x, 2), x);
	const struct real slope = times(whole(x, 4),
		times(logistic(twice), logistic(negated(twice))));

	(void)parameter;
	switch (order) {
	case 0: return t;
	case 1: return slope;
	default: return times(times(whole(x, -2), t), slope);
	}
}

const struct reference sigmoid_references[] = {
	{
		.name = "sigmoid",
		.definition = sigmoid,
		.set = { { 0, 1, { 0 } } },
	},
	{
		.name = "tanh",
		.definition = hyperbolic,
		.set = { { 0, 1, { 0 } } },
	},
	{ .name = NULL },
};
