/* SPDX-License-Identifier: MIT */
/* gains.c - see gains.h
 *
 * Method: where E f^2 is too large or too small for a double, c f is asked instead, c being a
 * small or a large power of 2: its gains are 1/c times those of f, and chi is the same. A moment
 * that is infinite for the smallest c is infinite, and one that is 0 for the largest is 0.
 */
#include "fact/gains.h"

#include <math.h>

#include "formula/builder.h"
#include "formula/scaled/evaluate.h"

/* c is 2^EXPONENT or 2^-EXPONENT, or one of the powers of that. */
enum { EXPONENT = 1000, POWERS = 6 };

/* The formula times c, which the caller frees. False if it would be too large. */
static bool multiply(const struct formula *formula, int exponent, int power,
	struct formula *product)
{
	struct builder builder = builder_of(formula);
	const unsigned short factor = builder_number(&builder, ldexp(1, exponent));
	unsigned short value = formula->value;
	for (int i = 0; i < power; i++)
		value = builder_step(&builder, STEP_MULTIPLY, value, factor, 0);
	if (builder.full) {
		builder_free(&builder);
		return false;
	}
	*product = builder_take(&builder);
	product->written = product->value = value;
	formula_prepare(product);
	return true;
}

/* a / (b 2^exponent), where only that is a double. */
static double divide_scaled(double a, double b, int exponent)
{
	int of_a, of_b;
	const double quotient = frexp(a, &of_a) / frexp(b, &of_b);
	return ldexp(quotient, of_a - of_b - exponent);
}

static struct gains divide(const struct moments *moments, const struct integral *variance)
{
	return (struct gains){
		.gain = 1 / sqrt(moments->square.value),
		.centred = 1 / sqrt(variance->value),
		.chi = moments->slope_square.value / moments->square.value,
	};
}

/* By way of c f; false if its moments are no doubles either. */
static bool find_scaled(const struct subject *subject, double deviation, int exponent, int power,
	double slope_square, struct gains *gains)
{
	struct formula product;
	struct subject scaled;
	if (!multiply(subject->formula, exponent, power, &product))
		return false;
	subject_begin(&scaled, &product, subject->order, subject->effort);
	const struct moments moments = moments_of(&scaled, deviation);
	const bool found = moments.square.state == INTEGRAL_FOUND && moments.square.value > 0;
	if (found) {
		const struct integral variance = moments_variance(&scaled, deviation,
			moments.mean.value);
		*gains = divide(&moments, &variance);
		gains->gain = ldexp(gains->gain, exponent * power);
		gains->centred = ldexp(gains->centred, exponent * power);
		/* The slope's own is a double more often. */
		if (isfinite(slope_square) && slope_square > 0)
			gains->chi = divide_scaled(slope_square, moments.square.value,
				-2 * exponent * power);
	}
	subject_end(&scaled);
	formula_free(&product);
	return found;
}

struct gains gains_of(const struct subject *subject, double deviation,
	const struct moments *moments, const struct integral *variance)
{
	const bool large = isinf(moments->square.value);
	struct gains gains = divide(moments, variance);
	if (!large && moments->square.value != 0)
		return gains;
	for (int power = 1; power <= POWERS; power++)
		if (find_scaled(subject, deviation, large ? -EXPONENT : EXPONENT, power,
				moments->slope_square.value, &gains))
			break;
	return gains;
}
