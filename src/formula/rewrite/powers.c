/* SPDX-License-Identifier: MIT */
/* powers.c - powers, which are products, roots or exponentials.
 *
 * Method
 *   e^b = exp(b). A whole number in the exponent makes products, by squaring
 *   (Donald Knuth, "The Art of Computer Programming", volume 2, 4.6.3), a half a square
 *   root; a negative one the reciprocal of that. Another exponent that does not vary
 *   leaves a power: written with a root or a logarithm, it had no derivative where a is 0.
 *   If it varies, it is exp(b log(a)).
 *
 * Special cases
 *   A power of a sigmoid is exp(-b softplus(-u)), which is known where the sigmoid is below
 *   all numbers. a^0 = 1, for a = 0 too. Every double from 2^53 on is even: abs(a)^b. If b is not whole,
 *   (u^2)^b is abs(u)^(2b), and u^(2b) if u is a square itself.
 */
#include <math.h>
#include <stdint.h>

#include "formula/rewrite/rewrites.h"

static const double whole_max = 0x1p53;

static unsigned short product(struct builder *builder, unsigned short a, uint64_t exponent)
{
	unsigned short power = a;
	int bit = 63 - __builtin_clzll(exponent);
	while (bit-- > 0) {
		power = rewrite_multiply(builder, power, power);
		if (exponent >> bit & 1)
			power = rewrite_multiply(builder, power, a);
	}
	return power;
}

static unsigned short exponential(struct builder *builder, unsigned short a, unsigned short b)
{
	return builder_step(builder, STEP_EXP, rewrite_multiply(builder, b,
		rewrite_function(builder, STEP_LOG, a)), 0, 0);
}

/* With an exponent that is not whole. */
static unsigned short power(struct builder *builder, unsigned short a, unsigned short b)
{
	const bool fixed = step_at(builder, a)->varies && !step_at(builder, b)->varies;
	return fixed && !is_operation(builder, a, STEP_SIGMOID) ? builder_step(builder, STEP_POWER, a, b, 0) : exponential(builder, a, b);
}

/* a = u u */
static unsigned short power_of_square(struct builder *builder, unsigned short a, double exponent)
{
	const unsigned short u = step_at(builder, a)->argument[0];
	const unsigned short base = is_square(builder, u) ? u
		: builder_step(builder, STEP_ABS, u, 0, 0);
	return rewrite_power(builder, base, builder_number(builder, 2 * exponent));
}

unsigned short rewrite_power(struct builder *builder, unsigned short a, unsigned short b)
{
	if (builder->full)
		return 0;
	if (is_operation(builder, a, STEP_EULER))
		return builder_step(builder, STEP_EXP, b, 0, 0);
	if (!is_double(builder, b))
		return power(builder, a, b);
	const double exponent = value_at(builder, b), size = fabs(exponent);
	if (exponent == 0)
		return builder_number(builder, 1);
	if (!isfinite(exponent))
		return exponential(builder, a, b);
	if (size >= whole_max)
		return power(builder, is_operation(builder, a, STEP_SIGMOID) ? a
			: builder_step(builder, STEP_ABS, a, 0, 0), b);
	const bool whole = size == floor(size);
	if (!whole && is_square(builder, a))
		return power_of_square(builder, a, exponent);
	if (!whole && size != 0.5)
		return power(builder, a, b);
	const unsigned short positive = whole ? product(builder, a, (uint64_t)size)
		: builder_step(builder, STEP_SQRT, a, 0, 0);
	return exponent > 0 ? positive
		: rewrite_divide(builder, builder_number(builder, 1), positive);
}
