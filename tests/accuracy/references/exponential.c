/* SPDX-License-Identifier: MIT */
/* exponential.c - what ELU and SELU are. At 0 the derivatives are those of the left side. */
#include "../support/reference.h"

enum { ELU_ALPHA };
enum { SELU_SCALE, SELU_ALPHA };

#define SCALE 1.0507009873554804934193349852946
#define ALPHA 1.6732632423543772848170429916717

/* right x for x > 0, else left (exp(x) - 1). */
static struct real bent(struct real x, struct real right, struct real left, unsigned order)
{
	if (is_positive(x))
		return order == 0 ? times(right, x) : order == 1 ? right : whole(x, 0);
	return times(left, order == 0 ? expm1_of(x) : exp_of(x));
}

static struct real elu(struct real x, const struct real *parameter, unsigned order)
{
	return bent(x, whole(x, 1), parameter[ELU_ALPHA], order);
}

static struct real selu(struct real x, const struct real *parameter, unsigned order)
{
	return bent(x, parameter[SELU_SCALE],
		times(parameter[SELU_SCALE], parameter[SELU_ALPHA]), order);
}

const struct reference exponential_references[] = {
	{
		.name = "elu",
		.definition = elu,
		.set = {
			{ 0, 1, { 1 } }, { 0, 1, { 0.3 } }, { 0, 1, { -7.25 } },
			{ 0, 1, { 1e308 } }, { 0, 30, { 1.7e308 } }, { 0, 1, { 3e-310 } },
			{ 0, 1, { -5e-324 } }, { 0, 1, { 0 } },
		},
	},
	{
		.name = "selu",
		.definition = selu,
		.exact = {
			[SELU_SCALE] = "1.0507009873554804934193349852946",
			[SELU_ALPHA] = "1.6732632423543772848170429916717",
		},
		.set = {
			{ 0, 1, { SCALE, ALPHA } }, { 0, 1, { 1.0507, 1.67326 } },
			{ 0, 1, { -2.5, ALPHA } }, { 0, 40, { 1e308, 3e300 } },
			{ 0, 1, { 1e308, 1e-308 } }, { 0, 1, { 1e-200, 1e-120 } },
		},
	},
	{ .name = NULL },
};
