/* SPDX-License-Identifier: MIT */
/* softsign.c - Softsign, x/(1 + |x|).
 *
 * Method: the sum has no error as a pair, the quotients, 1/(1 + |x|)^2 and
 * -2 sign(x)/(1 + |x|)^3 for the derivatives, are right to 2^-98.
 *
 * Special cases: from 2^99 on the value is next to 1. The formula knows the sign of f''
 * at 0.
 */
#include "activation/kernel.h"
#include "arithmetic/compensated.h"

static const double part = 0x1p-98;

INLINE struct pair below(double x)
{
	return two_sum(1, fabs(x));
}

INLINE struct known softsign_value(double x)
{
	return tail_if(fabs(x) > 0x1p99, copysign(1, x), known_if_large(fabs(x) <= 0x1p99,
		within(part, compensated_divide(exactly(x), below(x)))));
}

INLINE struct known softsign_slope(double x)
{
	const struct pair d = below(x);

	return known_if(fabs(x) < 0x1p200,
		within(part, compensated_divide(exactly(1), compensated_multiply(d, d))));
}

INLINE struct known softsign_curvature(double x)
{
	const struct pair d = below(x);
	const struct pair cube = compensated_multiply(d, compensated_multiply(d, d));

	return known_if((fabs(x) < 0x1p200) & (x != 0),
		within(part, compensated_divide(exactly(copysign(2, -x)), cube)));
}

KERNEL(softsign, softsign_value(x))
KERNEL(softsign_first, softsign_slope(x))
KERNEL(softsign_second, softsign_curvature(x))

const struct activation softsign_activation = {
	.name = "softsign",
	.title = "Softsign",
	.aliases = "elliotsig",
	.formula = "x/(1 + abs(x))",
	.citation = "Bergstra, Desjardins, Lamblin, Bengio 2009, \"Quadratic Polynomials Learn "
		"Better Image Features\", TR 1337, Université de Montréal",
	.note = "it comes near ±1 as slowly as 1/|x|",
	.kernel = { softsign, softsign_first, softsign_second },
};
