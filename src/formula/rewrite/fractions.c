/* SPDX-License-Identifier: MIT */
/* fractions.c - constants that are rational: they stay two whole numbers, of which
 * the lower one divides last.
 *
 * Method
 *   An enclosure of 1/6 never tells that x/6 lies in the middle of two doubles; a division
 *   by 6 whose remainder is 0 does. So a constant is p/q in lowest terms, and
 *     (p/q) u = (p u)/q, u/(p/q) = (q u)/p, (u/q) v = (u v)/q
 *     u/q + v/s = (m u + n v)/k, k = m q = n s the least common multiple
 *   The last one where q and s have an odd factor in common; where not, the sum is no
 *   double unless both quotients are. All numbers are whole, times a power of two, with
 *   few bits: p u is two doubles for every double u.
 *
 * Special cases: a zero keeps its sign, since a product and a quotient of the same
 * factors have the same, and a sum that is 0 is +0 above the line too.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "formula/exact.h"
#include "formula/rewrite/rewrites.h"

static const double few_bits = 0x1p26;
enum {
	EXPONENT_MAX = 500,
	SUMS_MAX = FORMULA_STEPS_MAX / 4	/* steps: each such sum leaves one that nobody uses */
};

/* value = the result, odd, times 2^exponent; it is neither 0 nor infinite. */
static double odd_part(double value, int *exponent)
{
	const double whole = ldexp(frexp(value, exponent), 53);
	const int zeros = __builtin_ctzll((uint64_t)fabs(whole));
	*exponent += zeros - 53;
	return ldexp(whole, -zeros);
}

/* In lowest terms, with whole numbers and a positive denominator: 1 where it is a double. */
static bool settle(struct ratio *ratio)
{
	int above, below;
	if (!isfinite(ratio->numerator) || !isfinite(ratio->denominator) || ratio->denominator == 0)
		return false;
	if (ratio->numerator == 0) {
		*ratio = (struct ratio){ ratio->numerator / ratio->denominator, 1 };
		return true;
	}
	const double p = odd_part(ratio->numerator, &above);
	const double q = odd_part(ratio->denominator, &below);
	const double divisor = copysign(common_divisor(fabs(p), fabs(q)), q);
	const int exponent = above - below;
	if (fabs(p) >= few_bits || fabs(q) >= few_bits || abs(exponent) > EXPONENT_MAX)
		return false;
	*ratio = (struct ratio){ p / divisor, q / divisor };
	if (exponent >= 0 || ratio->denominator == 1)
		ratio->numerator = ldexp(ratio->numerator, exponent);
	else
		ratio->denominator = ldexp(ratio->denominator, -exponent);
	return true;
}

bool rewrite_ratio_of(const struct builder *builder, unsigned short a, struct ratio *ratio)
{
	const struct step *step = step_at(builder, a);
	if (is_double(builder, a))
		*ratio = (struct ratio){ step->value, 1 };
	else if (step->operation == STEP_DIVIDE && is_double(builder, step->argument[0])
		&& is_double(builder, step->argument[1]))
		*ratio = (struct ratio){ value_at(builder, step->argument[0]),
			value_at(builder, step->argument[1]) };
	else
		return false;
	return settle(ratio);
}

/* a b, a/b, a + b or a - b; false if it takes too many bits. */
static bool combine(enum operation operation, struct ratio a, struct ratio b,
	struct ratio *result)
{
	double first, second;
	if (operation == STEP_DIVIDE)
		b = (struct ratio){ b.denominator, b.numerator };
	if (operation == STEP_MULTIPLY || operation == STEP_DIVIDE)
		return exact_product(a.numerator, b.numerator, &result->numerator)
			&& exact_product(a.denominator, b.denominator, &result->denominator)
			&& settle(result);
	if (operation == STEP_SUBTRACT)
		b.numerator = -b.numerator;
	return exact_product(a.numerator, b.denominator, &first)
		&& exact_product(b.numerator, a.denominator, &second)
		&& exact_sum(first, second, &result->numerator)
		&& exact_product(a.denominator, b.denominator, &result->denominator)
		&& settle(result);
}

bool rewrite_ratios(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result)
{
	struct ratio first, second, ratio;
	if (!rewrite_ratio_of(builder, a, &first) || !rewrite_ratio_of(builder, b, &second)
		|| !combine(operation, first, second, &ratio))
		return false;
	const unsigned short numerator = builder_number(builder, ratio.numerator);
	*result = ratio.denominator == 1 ? numerator : builder_step(builder, STEP_DIVIDE,
		numerator, builder_number(builder, ratio.denominator), 0);
	return true;
}

/* Takes a number that u is multiplied or divided by over into the ratio. */
static bool take_factor(const struct builder *builder, struct ratio *ratio, unsigned short *u)
{
	const struct step *step = step_at(builder, *u);
	const unsigned short a = step->argument[0], b = step->argument[1];
	const bool divided = step->operation == STEP_DIVIDE && is_double(builder, b);
	struct ratio factor = { -1, 1 }, product;
	*u = a;
	if (divided)
		factor = (struct ratio){ 1, value_at(builder, b) };
	else if (step->operation == STEP_MULTIPLY && is_double(builder, a)) {
		factor.numerator = value_at(builder, a);
		*u = b;
	} else if (step->operation != STEP_NEGATE)
		return false;
	if (!combine(STEP_MULTIPLY, *ratio, factor, &product))
		return false;
	*ratio = product;
	return true;
}

bool rewrite_times_ratio(struct builder *builder, struct ratio ratio, unsigned short u,
	unsigned short *result)
{
	unsigned short rest = u;
	if (!settle(&ratio))
		return false;
	while (take_factor(builder, &ratio, &rest))
		u = rest;
	const double numerator = ratio.numerator;
	*result = u;
	if (fabs(numerator) != 1)
		*result = builder_step(builder, STEP_MULTIPLY, builder_number(builder, numerator),
			u, 0);
	if (ratio.denominator != 1)
		*result = builder_step(builder, STEP_DIVIDE, *result,
			builder_number(builder, ratio.denominator), 0);
	if (numerator == -1)
		*result = builder_step(builder, STEP_NEGATE, *result, 0, 0);
	return true;
}

/* above/below, below a number. */
struct fraction {
	unsigned short above;
	double below;
};

static bool fraction_of(struct builder *builder, unsigned short a, struct fraction *fraction)
{
	const struct step step = *step_at(builder, a);
	if (step.operation == STEP_NEGATE && fraction_of(builder, step.argument[0], fraction)) {
		fraction->above = rewrite_negate(builder, fraction->above);
		return true;
	}
	if (step.operation != STEP_DIVIDE || !is_double(builder, step.argument[1]))
		return false;
	*fraction = (struct fraction){ step.argument[0], value_at(builder, step.argument[1]) };
	return true;
}

bool rewrite_fractions(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result)
{
	struct fraction first, second;
	int exponent;
	if (builder->formula.count > SUMS_MAX || !fraction_of(builder, a, &first)
		|| !fraction_of(builder, b, &second))
		return false;
	struct ratio ratio = { first.below, second.below };
	if (!settle(&ratio) || fabs(frexp(first.below / ratio.numerator, &exponent)) == 0.5)
		return false;
	const unsigned short left = rewrite_multiply(builder,
		builder_number(builder, ratio.denominator), first.above);
	const unsigned short right = rewrite_multiply(builder,
		builder_number(builder, ratio.numerator), second.above);
	const unsigned short above = operation == STEP_ADD ? rewrite_add(builder, left, right)
		: rewrite_subtract(builder, left, right);
	*result = rewrite_divide(builder, above,
		builder_number(builder, first.below * ratio.denominator));
	return true;
}

bool rewrite_fraction_product(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *result)
{
	struct fraction fraction;
	if (!step_at(builder, a)->varies || !step_at(builder, b)->varies
		|| !fraction_of(builder, a, &fraction))
		return false;
	*result = rewrite_divide(builder, rewrite_multiply(builder, fraction.above, b),
		builder_number(builder, fraction.below));
	return true;
}
