/* SPDX-License-Identifier: MIT */
/* swish.c - what Swish and its fixed cases are. */
#include "../support/reference.h"
#include "logistic.h"

enum { BETA };

static struct real swish(struct real x, const struct real *parameter, unsigned order)
{
	return gated(x, times(parameter[BETA], x), parameter[BETA], whole(x, 0), order);
}

static struct real silu(struct real x, const struct real *parameter, unsigned order)
{
	const struct real one = whole(x, 1);

	(void)parameter;
	return swish(x, &one, order);
}

/* 1.702 stands for the double nearest to it. */
static struct real quick_gelu(struct real x, const struct real *parameter, unsigned order)
{
	const struct real beta = real_of_double(x.workspace, 1.702);

	(void)parameter;
	return swish(x, &beta, order);
}

const struct reference swish_references[] = {
	{
		.name = "silu",
		.definition = silu,
		.set = { { 0, 1, { 0 } }, { -730, 20, { 0 } } },
	},
	{
		.name = "quick_gelu",
		.definition = quick_gelu,
		.set = { { 0, 1, { 0 } }, { -400, 30, { 0 } } },
	},
	{
		.name = "swish",
		.definition = swish,
		.set = {
			{ 0, 1, { 1 } }, { 0, 1, { 1.702 } }, { 0, 10, { 0.1 } },
			{ 0, 0.4, { -2.5 } },
			{ 0, 1, { 0 } }, { 0, 1e-307, { 1e308 } }, { 0, 1e300, { 1e-300 } },
			{ 0, 1e308, { 3e-309 } }, { 0, 1e306, { -4e-305 } },
			{ 0, 1e308, { 5e-324 } }, { 0, 1e250, { 1e-250 } },
			{ 0, 1e-200, { 1e200 } },
		},
	},
	{ .name = NULL },
};
