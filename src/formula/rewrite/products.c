/* SPDX-License-Identifier: MIT */
/* products.c - products, quotients and changes of sign.
 *
 * Method
 *   1 u = u, -1 u = -u, a (b u) = (a b) u and (a u) (b v) = (a b) (u v) for numbers a, b
 *   whose product is a double
 *   a/(b u) = (a/b)/u for numbers whose quotient is a double
 *   u/2^k = 2^-k u; other rational constants are in fractions.c
 *   u/(1 + exp(v)) = u sigmoid(-v), u exp(v)/(1 + exp(v)) = u sigmoid(v)
 *   (exp(v) - 1)/(exp(v) + 1) = tanh(v/2)
 */
#include <math.h>

#include "formula/exact.h"
#include "formula/rewrite/rewrites.h"

unsigned short rewrite_negate(struct builder *builder, unsigned short a)
{
	const struct step *step = step_at(builder, a);
	if (is_double(builder, a))
		return builder_number(builder, -step->value);
	if (step->operation == STEP_NEGATE)
		return step->argument[0];
	if (step->operation == STEP_MULTIPLY && is_double(builder, step->argument[0]))
		return rewrite_multiply(builder,
			rewrite_negate(builder, step->argument[0]), step->argument[1]);
	struct ratio ratio;
	if (rewrite_ratio_of(builder, a, &ratio))
		return rewrite_divide(builder, builder_number(builder, -ratio.numerator),
			builder_number(builder, ratio.denominator));
	return builder_step(builder, STEP_NEGATE, a, 0, 0);
}

/* Whether it is a product with a number first. */
static bool is_scaled(const struct builder *builder, unsigned short a)
{
	const struct step *step = step_at(builder, a);
	return step->operation == STEP_MULTIPLY && is_double(builder, step->argument[0]);
}

static double scale_of(const struct builder *builder, unsigned short a)
{
	return step_at(builder, step_at(builder, a)->argument[0])->value;
}

/* A number times what is no number. */
static unsigned short scale(struct builder *builder, unsigned short number, unsigned short a)
{
	const double factor = step_at(builder, number)->value;
	const struct step *step = step_at(builder, a);
	unsigned short quotient;
	double product;
	if (factor == 1)
		return a;
	if (step->operation == STEP_NEGATE)
		return rewrite_multiply(builder,
			builder_number(builder, -factor), step->argument[0]);
	if (is_scaled(builder, a)
		&& exact_product(factor, scale_of(builder, a), &product))
		return rewrite_multiply(builder,
			builder_number(builder, product), step->argument[1]);
	if (factor == -1)
		return rewrite_negate(builder, a);
	if (step->operation == STEP_DIVIDE
		&& rewrite_times_ratio(builder, (struct ratio){ factor, 1 }, a, &quotient))
		return quotient;
	return builder_step(builder, STEP_MULTIPLY, number, a, 0);
}

/* A rational constant, but no NUMBER, times u. */
static bool times_constant(struct builder *builder, unsigned short constant, unsigned short u,
	unsigned short *result)
{
	struct ratio ratio;
	return is_operation(builder, constant, STEP_DIVIDE)
		&& rewrite_ratio_of(builder, constant, &ratio)
		&& rewrite_times_ratio(builder, ratio, u, result);
}

unsigned short rewrite_multiply(struct builder *builder, unsigned short a, unsigned short b)
{
	if (builder->full)
		return 0;
	unsigned short quotient;
	double product;
	if (is_double(builder, a) && is_double(builder, b)
		&& exact_product(value_at(builder, a), value_at(builder, b), &product))
		return builder_number(builder, product);
	if (rewrite_ratios(builder, STEP_MULTIPLY, a, b, &quotient))
		return quotient;
	if ((is_double(builder, b) && !is_double(builder, a))
		|| (step_at(builder, a)->varies && !step_at(builder, b)->varies)) {
		const unsigned short first = b;
		b = a;
		a = first;
	}
	if (is_double(builder, a) && !is_double(builder, b))
		return scale(builder, a, b);
	if (times_constant(builder, a, b, &quotient) || times_constant(builder, b, a, &quotient)
		|| rewrite_fraction_product(builder, a, b, &quotient)
		|| rewrite_fraction_product(builder, b, a, &quotient))
		return quotient;
	if (is_scaled(builder, a) && is_scaled(builder, b)
		&& exact_product(scale_of(builder, a), scale_of(builder, b), &product))
		return rewrite_multiply(builder, builder_number(builder, product),
			rewrite_multiply(builder, step_at(builder, a)->argument[1],
				step_at(builder, b)->argument[1]));
	return builder_step(builder, STEP_MULTIPLY, a, b, 0);
}

/* What remains of a product behind a factor of it. */
static bool without_factor(struct builder *builder, unsigned short product,
	unsigned short factor, unsigned short *rest)
{
	const struct step *step = step_at(builder, product);
	const unsigned short a = step->argument[0], b = step->argument[1];
	unsigned short part;
	if (step->operation != STEP_MULTIPLY)
		return false;
	if (a == factor || b == factor)
		*rest = a == factor ? b : a;
	else if (without_factor(builder, a, factor, &part))
		*rest = rewrite_multiply(builder, part, b);
	else if (without_factor(builder, b, factor, &part))
		*rest = rewrite_multiply(builder, a, part);
	else
		return false;
	return true;
}

/* a/(exp(v) + 1) */
static unsigned short divide_by_logistic(struct builder *builder, unsigned short a,
	unsigned short exponential)
{
	const unsigned short v = step_at(builder, exponential)->argument[0];
	const unsigned short expm1 = builder_step(builder, STEP_EXPM1, v, 0, 0);
	const unsigned short half = rewrite_multiply(builder, builder_number(builder, 0.5), v);
	unsigned short rest;
	if (a == exponential)
		return builder_step(builder, STEP_SIGMOID, v, 0, 0);
	if (a == expm1)
		return builder_step(builder, STEP_TANH, half, 0, 0);
	if (is_operation(builder, a, STEP_SUBTRACT)
		&& is_value(builder, step_at(builder, a)->argument[0], 0)
		&& step_at(builder, a)->argument[1] == expm1)
		return rewrite_negate(builder, builder_step(builder, STEP_TANH, half, 0, 0));
	if (without_factor(builder, a, exponential, &rest))
		return rewrite_multiply(builder, rest,
			builder_step(builder, STEP_SIGMOID, v, 0, 0));
	return rewrite_multiply(builder, a,
		builder_step(builder, STEP_SIGMOID, rewrite_negate(builder, v), 0, 0));
}

unsigned short rewrite_divide(struct builder *builder, unsigned short a, unsigned short b)
{
	if (builder->full)
		return 0;
	unsigned short result;
	struct ratio ratio;
	double quotient;
	if (is_double(builder, a) && is_double(builder, b)
		&& exact_quotient(value_at(builder, a), value_at(builder, b), &quotient))
		return builder_number(builder, quotient);
	if (rewrite_ratios(builder, STEP_DIVIDE, a, b, &result))
		return result;
	if (is_double(builder, b)) {
		int exponent;
		const double divisor = value_at(builder, b);
		const bool power = fabs(frexp(divisor, &exponent)) == 0.5;
		if (power && exponent > -1000 && exponent < 1000)
			return rewrite_multiply(builder, builder_number(builder, 1/divisor), a);
	}
	if (rewrite_ratio_of(builder, b, &ratio) && rewrite_times_ratio(builder,
			(struct ratio){ ratio.denominator, ratio.numerator }, a, &result))
		return result;
	if (is_double(builder, a) && is_scaled(builder, b)
		&& exact_quotient(value_at(builder, a), scale_of(builder, b), &quotient))
		return rewrite_divide(builder, builder_number(builder, quotient),
			step_at(builder, b)->argument[1]);
	const struct step divisor = *step_at(builder, b);
	if (divisor.operation == STEP_ADD && is_operation(builder, divisor.argument[0], STEP_EXP)
		&& is_value(builder, divisor.argument[1], 1))
		return divide_by_logistic(builder, a, divisor.argument[0]);
	if (rewrite_hyperbolic_quotient(builder, a, b, &result))
		return result;
	return builder_step(builder, STEP_DIVIDE, a, b, 0);
}
