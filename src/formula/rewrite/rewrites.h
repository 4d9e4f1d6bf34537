/* SPDX-License-Identifier: MIT */
/* rewrites.h - operations that rewrite what they make; their arguments are rewritten
 * already. Nobody but rewrite*.c includes it.
 *
 * A sum has its NUMBER second, a product what does not vary first. Signs of zeros stay,
 * but for those that expm1 and log1p have and the sums that they replace have not.
 */
#ifndef FORMULA_REWRITE_REWRITES_H
#define FORMULA_REWRITE_REWRITES_H

#include "formula/builder.h"

unsigned short rewrite_add(struct builder *builder, unsigned short a, unsigned short b);
unsigned short rewrite_subtract(struct builder *builder, unsigned short a, unsigned short b);
unsigned short rewrite_multiply(struct builder *builder, unsigned short a, unsigned short b);
unsigned short rewrite_divide(struct builder *builder, unsigned short a, unsigned short b);
unsigned short rewrite_negate(struct builder *builder, unsigned short a);
unsigned short rewrite_power(struct builder *builder, unsigned short a, unsigned short b);
unsigned short rewrite_function(struct builder *builder, enum operation operation,
	unsigned short a);

/* Rewrite where they can: exp(u) ± exp(-u), whose exponentials a and b are; (c a)/(d b)
 * of sinh and cosh. */
bool rewrite_exponentials(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result);
bool rewrite_hyperbolic_quotient(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *result);

/* cosh(u)^2 - sinh(u)^2, of whose squares a and b are the first and the second. */
bool rewrite_hyperbolic_squares(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *result);

/* A rational constant. */
struct ratio {
	double numerator, denominator;
};

/* What a step is if it is that, of few bits and in lowest terms. */
bool rewrite_ratio_of(const struct builder *builder, unsigned short a, struct ratio *ratio);

/* Rewrite where they can: an operation on two rational constants; a ratio times u; the sum
 * or difference of two quotients by numbers; the product of such a quotient and b. */
bool rewrite_ratios(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result);
bool rewrite_times_ratio(struct builder *builder, struct ratio ratio, unsigned short u,
	unsigned short *result);
bool rewrite_fractions(struct builder *builder, enum operation operation, unsigned short a,
	unsigned short b, unsigned short *result);
bool rewrite_fraction_product(struct builder *builder, unsigned short a, unsigned short b,
	unsigned short *result);

static inline const struct step *step_at(const struct builder *builder, unsigned short number)
{
	return &builder->formula.step[number];
}

static inline bool is_operation(const struct builder *builder, unsigned short number,
	enum operation operation)
{
	return step_at(builder, number)->operation == operation;
}

/* u u */
static inline bool is_square(const struct builder *builder, unsigned short number)
{
	const struct step *step = step_at(builder, number);
	return step->operation == STEP_MULTIPLY && step->argument[0] == step->argument[1];
}

/* The square of a function of one argument. */
static inline bool is_square_of(const struct builder *builder, unsigned short number,
	enum operation operation)
{
	return is_square(builder, number)
		&& is_operation(builder, step_at(builder, number)->argument[0], operation);
}

/* A NUMBER that is a double: its value is all of it. */
static inline bool is_double(const struct builder *builder, unsigned short number)
{
	return is_operation(builder, number, STEP_NUMBER)
		&& step_at(builder, number)->digits == NULL;
}

static inline double value_at(const struct builder *builder, unsigned short number)
{
	return step_at(builder, number)->value;
}

static inline bool is_value(const struct builder *builder, unsigned short number, double value)
{
	return is_double(builder, number) && value_at(builder, number) == value;
}

#endif
