/* SPDX-License-Identifier: MIT */
/* gelu.c - what GELU and its approximation by tanh are. */
#include "../support/reference.h"
#include "logistic.h"

enum { MU, SIGMA };

/* x Φ(z), z = (x - μ)/σ:
 *   f' = Φ(z) + x φ(z)/σ
 *   f'' = φ(z)/σ (2 - z x/σ), and that is φ(z)/σ³ (2 σ² - x (x - μ)) */
static struct real gelu(struct real x, const struct real *parameter, unsigned order)
{
	const struct real mu = parameter[MU], sigma = parameter[SIGMA], two = whole(x, 2);
	const struct real shifted = minus(x, mu), z = over(shifted, sigma);
	const struct real gate = over(erfc_of(negated(over(z, sqrt_of(two)))), two);

	if (order == 0)
		return times(x, gate);
	const struct real density = over(exp_of(negated(over(times(z, z), two))),
		times(sigma, sqrt_of(times(two, pi(x)))));

	if (order == 1)
		return plus(gate, times(x, density));
	const struct real square = times(sigma, sigma);

	return times(over(density, square), minus(times(two, square), times(x, shifted)));
}

/* x (1 + tanh u)/2, u = √(2/π) (x + k x³), is x gated by w = 2u. Here k is the double, as
 * it is in the frameworks. */
static struct real gelu_tanh(struct real x, const struct real *parameter, unsigned order)
{
	const struct real k = real_of_double(x.workspace, 0.044715);
	const struct real c = sqrt_of(over(whole(x, 8), pi(x))), square = times(x, x);
	const struct real w = times(times(c, x), plus(whole(x, 1), times(k, square)));
	const struct real three = times(whole(x, 3), k), six = times(whole(x, 6), k);

	(void)parameter;
	return gated(x, w, times(c, plus(whole(x, 1), times(three, square))),
		times(c, times(six, x)), order);
}

const struct reference gelu_references[] = {
	{
		.name = "gelu",
		.definition = gelu,
		.set = {
			{ 0, 1, { 0, 1 } }, { 0, 1.7, { 0, 1.7 } }, { 0, 0.3, { 0, 0.3 } },
			{ 0.5, 1, { 0.5, 1 } }, { -2, 0.75, { -2, 0.75 } },
			{ 13, 2.5, { 13, 2.5 } },
			{ 0, 1e-300, { 0, 1e-300 } }, { 0, 1e300, { 0, 1e300 } },
			{ 1e300, 1e290, { 1e300, 1e290 } }, { 1e-300, 1, { 1e-300, 1 } },
			{ -1e308, 1e308, { -1e308, 1.7e308 } }, { 0, 1e-308, { 4e-320, 3e-320 } },
			{ -1e6, 1, { -1e6, 1 } }, { 0, 0.7, { 11, 0.7 } },
			{ 0, 1e-3, { 1.5, 1e-3 } }, { 0, 0x1p-101, { 0x1p-101, 0x1p-101 } },
		},
	},
	/* On average it is gelu. */
	{
		.name = "gelu_mask",
		.definition = gelu,
		.set = { { 0, 1, { 0, 1 } }, { 0.5, 1.5, { 0.5, 1.5 } } },
	},
	{
		.name = "gelu_tanh",
		.definition = gelu_tanh,
		.set = { { 0, 1, { 0 } }, { -19, 0.3, { 0 } } },
	},
	{ .name = NULL },
};
