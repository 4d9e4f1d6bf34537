/* SPDX-License-Identifier: MIT */
/* sums.c - sums and differences, above all those that are small beside a number.
 *
 * Method
 *   u + -v = u - v, u - -v = u + v, u - 0 = u (but -0 + 0 is 0), u^2 + 0 = u^2
 *   1 + erf(u) = erfc(-u)         1 - erf(u) = erfc(u)
 *   1 + tanh(u) = 2 sigmoid(2u)   1 - tanh(u) = 2 sigmoid(-2u)
 *   2 sigmoid(u) - 1 = tanh(u/2)
 *   1 - sigmoid(u) = sigmoid(-u)  1 - Phi(u) = Phi(-u)
 *   1 - tanh(u)^2 = 4 sigmoid(2u) sigmoid(-2u)
 *   1 - erfc(u) = erf(u)          2 - erfc(u) = erfc(-u)
 *   exp(u) - 1 = expm1(u)         expm1(u) + 1 = exp(u)
 *   softplus(u) - u = softplus(-u)
 *   softplus(2u) - u = softplus(-2u) + u = logcosh(u) + log(2)
 *   u + log(c) - log(c) = u
 *   softplus(a u) - softplus(a (u - c)) = log1p(sigmoid(a (u - c)) expm1(a c))
 *   and the same with all of it times what does not vary, or with the sign turned.
 */
#include <math.h>

#include "formula/exact.h"
#include "formula/rewrite/rewrites.h"

static unsigned short one(struct builder *builder, enum operation operation, unsigned short u)
{
	return builder_step(builder, operation, u, 0, 0);
}

/* 2 sigmoid(factor u) */
static unsigned short two_sigmoids(struct builder *builder, double factor, unsigned short u)
{
	const unsigned short argument = rewrite_multiply(builder,
		builder_number(builder, factor), u);
	return rewrite_multiply(builder, builder_number(builder, 2),
		one(builder, STEP_SIGMOID, argument));
}

/* 1 + g, if that is rewritten. */
static bool one_plus(struct builder *builder, unsigned short g, unsigned short *sum)
{
	const unsigned short u = step_at(builder, g)->argument[0];
	switch (step_at(builder, g)->operation) {
	case STEP_ERF:
		*sum = one(builder, STEP_ERFC, rewrite_negate(builder, u));
		return true;
	case STEP_TANH:
		*sum = two_sigmoids(builder, 2, u);
		return true;
	case STEP_EXPM1:
		*sum = one(builder, STEP_EXP, u);
		return true;
	default:
		return false;
	}
}

/* 1 - g, if that is rewritten. 1 - exp(0) is 0, not -0. */
static bool one_minus(struct builder *builder, unsigned short g, unsigned short *difference)
{
	const unsigned short u = step_at(builder, g)->argument[0];
	const enum operation operation = step_at(builder, g)->operation;
	if (is_square_of(builder, g, STEP_TANH)) {
		const unsigned short v = step_at(builder, u)->argument[0];
		*difference = rewrite_multiply(builder, two_sigmoids(builder, 2, v),
			two_sigmoids(builder, -2, v));
		return true;
	}
	switch (operation) {
	case STEP_ERF:
		*difference = one(builder, STEP_ERFC, u);
		return true;
	case STEP_ERFC:
		*difference = one(builder, STEP_ERF, u);
		return true;
	case STEP_TANH:
		*difference = two_sigmoids(builder, -2, u);
		return true;
	case STEP_SIGMOID:
	case STEP_NORMAL:
		*difference = one(builder, operation, rewrite_negate(builder, u));
		return true;
	case STEP_EXP:
		*difference = builder_step(builder, STEP_SUBTRACT, builder_number(builder, 0),
			one(builder, STEP_EXPM1, u), 0);
		return true;
	default:
		return false;
	}
}

/* 2 sigmoid(u) - 1, if g is the former. */
static bool is_tanh(struct builder *builder, unsigned short g, unsigned short *tanh)
{
	const struct step step = *step_at(builder, g);
	if (step.operation != STEP_MULTIPLY || !is_value(builder, step.argument[0], 2)
		|| !is_operation(builder, step.argument[1], STEP_SIGMOID))
		return false;
	*tanh = one(builder, STEP_TANH, rewrite_multiply(builder, builder_number(builder, 0.5),
		step_at(builder, step.argument[1])->argument[0]));
	return true;
}

/* g - 1, if that is rewritten. */
static bool minus_one(struct builder *builder, unsigned short g, unsigned short *difference)
{
	const struct step *step = step_at(builder, g);
	if (step->operation == STEP_EXP) {
		*difference = one(builder, STEP_EXPM1, step->argument[0]);
		return true;
	}
	if (step->operation == STEP_ERFC) {
		*difference = builder_step(builder, STEP_SUBTRACT, builder_number(builder, 0),
			one(builder, STEP_ERF, step->argument[0]), 0);
		return true;
	}
	if (is_tanh(builder, g, difference))
		return true;
	if (!one_minus(builder, g, difference))
		return false;
	*difference = rewrite_negate(builder, *difference);
	return true;
}

/* What remains of b if it is c times something, c not varying and no zero. */
static bool is_multiple(const struct builder *builder, unsigned short b, unsigned short c,
	unsigned short *rest)
{
	const struct step *step = step_at(builder, b);
	if (step->operation != STEP_MULTIPLY || step->argument[0] != c
		|| step_at(builder, c)->varies || is_value(builder, c, 0))
		return false;
	*rest = step->argument[1];
	return true;
}

/* c g + c, c - c g, c g - c */
static bool with_factor(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result)
{
	unsigned short g, sum;
	bool found = false;
	unsigned short factor = b;
	if (operation == STEP_ADD && is_multiple(builder, a, b, &g))
		found = one_plus(builder, g, &sum);
	else if (operation == STEP_ADD && is_multiple(builder, b, a, &g)) {
		found = one_plus(builder, g, &sum);
		factor = a;
	} else if (operation == STEP_SUBTRACT && is_multiple(builder, b, a, &g)) {
		found = one_minus(builder, g, &sum);
		factor = a;
	} else if (operation == STEP_SUBTRACT && is_multiple(builder, a, b, &g))
		found = minus_one(builder, g, &sum);
	if (found)
		*result = rewrite_multiply(builder, factor, sum);
	return found;
}

/* softplus(v) + factor b, if v is -2 factor b. */
static bool softplus_and_half(struct builder *builder, double factor, unsigned short a,
	unsigned short b, unsigned short *sum)
{
	if (!is_operation(builder, a, STEP_SOFTPLUS) || rewrite_multiply(builder,
			builder_number(builder, -2 * factor), b) != step_at(builder, a)->argument[0])
		return false;
	*sum = rewrite_add(builder, one(builder, STEP_LOG_COSH, b),
		one(builder, STEP_LOG, builder_number(builder, 2)));
	return true;
}

/* Whether it is the logarithm of a positive number. */
static bool is_log_of_number(const struct builder *builder, unsigned short a)
{
	const unsigned short number = step_at(builder, a)->argument[0];
	return is_operation(builder, a, STEP_LOG) && is_double(builder, number)
		&& value_at(builder, number) > 0;
}

/* softplus of a u less that of a (u - c): both grow alike. expm1 is to stay a number. */
static bool shifted_softplus(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *difference)
{
	static const double shift_max = 256;
	if (!is_operation(builder, a, STEP_SOFTPLUS) || !is_operation(builder, b, STEP_SOFTPLUS))
		return false;
	const unsigned short v = step_at(builder, b)->argument[0];
	const bool scaled = is_operation(builder, v, STEP_MULTIPLY)
		&& is_double(builder, step_at(builder, v)->argument[0]);
	const unsigned short scale = scaled ? step_at(builder, v)->argument[0]
		: builder_number(builder, 1);
	const unsigned short shifted = scaled ? step_at(builder, v)->argument[1] : v;
	const struct step step = *step_at(builder, shifted);
	double shift;
	if (step.operation != STEP_SUBTRACT || !is_double(builder, step.argument[1])
		|| rewrite_multiply(builder, scale, step.argument[0])
			!= step_at(builder, a)->argument[0]
		|| !exact_product(value_at(builder, scale),
			value_at(builder, step.argument[1]), &shift)
		|| !(fabs(shift) <= shift_max))
		return false;
	*difference = rewrite_function(builder, STEP_LOG1P, rewrite_multiply(builder,
		one(builder, STEP_EXPM1, builder_number(builder, shift)),
		one(builder, STEP_SIGMOID, v)));
	return true;
}

/* A sum whose signs and order are as they should be. */
static unsigned short add(struct builder *builder, unsigned short a, unsigned short b)
{
	unsigned short sum;
	if ((is_value(builder, b, 1) && one_plus(builder, a, &sum))
		|| softplus_and_half(builder, 1, a, b, &sum)
		|| softplus_and_half(builder, 1, b, a, &sum)
		|| with_factor(builder, STEP_ADD, a, b, &sum)
		|| rewrite_exponentials(builder, STEP_ADD, a, b, &sum)
		|| rewrite_fractions(builder, STEP_ADD, a, b, &sum))
		return sum;
	return builder_step(builder, STEP_ADD, a, b, 0);
}

unsigned short rewrite_add(struct builder *builder, unsigned short a, unsigned short b)
{
	if (builder->full)
		return 0;
	unsigned short ratio;
	double sum;
	if (is_double(builder, a) && is_double(builder, b)
		&& exact_sum(value_at(builder, a), value_at(builder, b), &sum))
		return builder_number(builder, sum);
	if (rewrite_ratios(builder, STEP_ADD, a, b, &ratio))
		return ratio;
	if (is_double(builder, a) && !is_double(builder, b)) {
		const unsigned short first = b;
		b = a;
		a = first;
	}
	if (is_operation(builder, b, STEP_NEGATE))
		return rewrite_subtract(builder, a, step_at(builder, b)->argument[0]);
	if (is_operation(builder, a, STEP_NEGATE))
		return rewrite_subtract(builder, b, step_at(builder, a)->argument[0]);
	if (is_double(builder, b) && value_at(builder, b) < 0)
		return rewrite_subtract(builder, a, rewrite_negate(builder, b));
	if (is_value(builder, b, 0) && (signbit(value_at(builder, b)) || is_square(builder, a)))
		return a;
	return add(builder, a, b);
}

static unsigned short subtract(struct builder *builder, unsigned short a, unsigned short b)
{
	unsigned short difference;
	if (is_value(builder, a, 1) && one_minus(builder, b, &difference))
		return difference;
	if (is_value(builder, a, 1) && is_tanh(builder, b, &difference))
		return rewrite_negate(builder, difference);
	if (is_value(builder, b, 1) && minus_one(builder, a, &difference))
		return difference;
	if (is_value(builder, a, -1) && one_plus(builder, b, &difference))
		return rewrite_negate(builder, difference);
	if (is_value(builder, a, 2) && is_operation(builder, b, STEP_ERFC))
		return one(builder, STEP_ERFC,
			rewrite_negate(builder, step_at(builder, b)->argument[0]));
	if (is_operation(builder, a, STEP_SOFTPLUS) && step_at(builder, a)->argument[0] == b)
		return one(builder, STEP_SOFTPLUS, rewrite_negate(builder, b));
	if (is_operation(builder, a, STEP_ADD) && step_at(builder, a)->argument[1] == b
		&& is_log_of_number(builder, b))
		return step_at(builder, a)->argument[0];
	if (softplus_and_half(builder, -1, a, b, &difference)
		|| shifted_softplus(builder, a, b, &difference)
		|| rewrite_hyperbolic_squares(builder, a, b, &difference)
		|| with_factor(builder, STEP_SUBTRACT, a, b, &difference)
		|| rewrite_exponentials(builder, STEP_SUBTRACT, a, b, &difference)
		|| rewrite_fractions(builder, STEP_SUBTRACT, a, b, &difference))
		return difference;
	return builder_step(builder, STEP_SUBTRACT, a, b, 0);
}

unsigned short rewrite_subtract(struct builder *builder, unsigned short a, unsigned short b)
{
	if (builder->full)
		return 0;
	unsigned short ratio;
	double difference;
	if (is_double(builder, a) && is_double(builder, b)
		&& exact_sum(value_at(builder, a), -value_at(builder, b), &difference))
		return builder_number(builder, difference);
	if (rewrite_ratios(builder, STEP_SUBTRACT, a, b, &ratio))
		return ratio;
	if (is_operation(builder, b, STEP_NEGATE))
		return rewrite_add(builder, a, step_at(builder, b)->argument[0]);
	if (is_double(builder, b) && value_at(builder, b) < 0)
		return rewrite_add(builder, a, rewrite_negate(builder, b));
	if (is_value(builder, b, 0) && !signbit(value_at(builder, b)))
		return a;
	return subtract(builder, a, b);
}
