/* SPDX-License-Identifier: MIT */
/* hyperbolic.c - sums and quotients that are hyperbolic functions.
 *
 * Method
 *   exp(u) - exp(-u) = 2 sinh(u), exp(u) + exp(-u) = 2 cosh(u), of a u that has no minus
 *   sinh(u)/cosh(u) = tanh(u), with numbers before them; neither overflows then
 *   cosh(u)^2 - sinh(u)^2 = 1
 */
#include "formula/rewrite/rewrites.h"

/* Whether it is written with a minus, which sinh and cosh can do without. */
static bool is_negative(const struct builder *builder, unsigned short u)
{
	const struct step *step = step_at(builder, u);
	return step->operation == STEP_NEGATE || (step->operation == STEP_MULTIPLY
		&& is_double(builder, step->argument[0]) && value_at(builder, step->argument[0]) < 0);
}

bool rewrite_exponentials(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result)
{
	if (!is_operation(builder, a, STEP_EXP) || !is_operation(builder, b, STEP_EXP))
		return false;
	unsigned short u = step_at(builder, a)->argument[0];
	if (rewrite_negate(builder, u) != step_at(builder, b)->argument[0])
		return false;
	const bool turned = is_negative(builder, u);
	if (turned)
		u = step_at(builder, b)->argument[0];
	const bool even = operation == STEP_ADD;
	*result = rewrite_multiply(builder, builder_number(builder, turned && !even ? -2 : 2),
		builder_step(builder, even ? STEP_COSH : STEP_SINH, u, 0, 0));
	return true;
}

/* a = number g(u) */
static double take_number(const struct builder *builder, unsigned short *a)
{
	const struct step *step = step_at(builder, *a);
	if (step->operation == STEP_NEGATE) {
		*a = step->argument[0];
		return -1;
	}
	if (step->operation != STEP_MULTIPLY || !is_double(builder, step->argument[0]))
		return 1;
	*a = step->argument[1];
	return value_at(builder, step->argument[0]);
}

bool rewrite_hyperbolic_quotient(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *result)
{
	const double above = take_number(builder, &a), below = take_number(builder, &b);
	const unsigned short u = step_at(builder, a)->argument[0];
	if (below == 0 || !is_operation(builder, a, STEP_SINH)
		|| !is_operation(builder, b, STEP_COSH) || step_at(builder, b)->argument[0] != u)
		return false;
	const unsigned short number = rewrite_divide(builder, builder_number(builder, above),
		builder_number(builder, below));
	*result = rewrite_multiply(builder, number, builder_step(builder, STEP_TANH, u, 0, 0));
	return true;
}

/* The argument of a squared function. */
static unsigned short squared(const struct builder *builder, unsigned short a)
{
	return step_at(builder, step_at(builder, a)->argument[0])->argument[0];
}

bool rewrite_hyperbolic_squares(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *result)
{
	if (!is_square_of(builder, a, STEP_COSH) || !is_square_of(builder, b, STEP_SINH)
			|| squared(builder, a) != squared(builder, b))
		return false;
	*result = builder_number(builder, 1);
	return true;
}
