/* SPDX-License-Identifier: MIT */
/* powers.c - powers, which are products, roots or exponentials.
 *
 * Method
 *   e^b = exp(b). A whole number in the exponent makes products, by squaring
 *   (Donald Knuth, "The Art of Computer Programming", volume 2, 4.6.3), a half more a
 *   square root besides; a negative one the reciprocal of that. All others are
 *   exp(b log(a)).
 *
 * Special cases
 *   a^0 = 1, for a = 0 too. Every double from 2^53 on is even: exp(b log(abs(a))).
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

/* a^|exponent|, which is a multiple of 1/2. */
static unsigned short halves(struct builder *builder, unsigned short a, double exponent)
{
	const double whole = floor(fabs(exponent));
	const bool half = fabs(exponent) != whole;
	if (!half)
		return product(builder, a, (uint64_t)whole);
	const unsigned short root = builder_step(builder, STEP_SQRT, a, 0, 0);
	return whole == 0 ? root
		: rewrite_multiply(builder, product(builder, a, (uint64_t)whole), root);
}

unsigned short rewrite_power(struct builder *builder, unsigned short a, unsigned short b)
{
	if (builder->full)
		return 0;
	if (is_operation(builder, a, STEP_EULER))
		return builder_step(builder, STEP_EXP, b, 0, 0);
	if (!is_double(builder, b))
		return exponential(builder, a, b);
	const double exponent = value_at(builder, b);
	if (exponent == 0)
		return builder_number(builder, 1);
	if (isfinite(exponent) && fabs(exponent) >= whole_max)
		return exponential(builder, builder_step(builder, STEP_ABS, a, 0, 0), b);
	if (!isfinite(exponent) || 2*exponent != floor(2*exponent))
		return exponential(builder, a, b);
	const unsigned short power = halves(builder, a, exponent);
	return exponent > 0 ? power : rewrite_divide(builder, builder_number(builder, 1), power);
}
