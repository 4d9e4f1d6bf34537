/* SPDX-License-Identifier: MIT */
/* step.h - one step of a formula at one point, as a framework computes it and
 * differentiates it. */
#ifndef FORMULA_NAIVE_STEP_H
#define FORMULA_NAIVE_STEP_H

#include <stdbool.h>

#include "formula/formula.h"
#include "number/number.h"
#include "number/round.h"

/* The arithmetic of a type: each result is rounded to it. */
struct arithmetic {
	bool is_double;
	struct number_format format;
};

/* Value, first and second derivative. A derivative that is 0 because of what the formula
 * is, and not because of where x is, is no number that a framework computes with:
 * degree 0 has none, and degree 1 no second one. */
struct jet {
	double value, first, second;
	unsigned char degree;		/* 0 does not vary, 1 linear in x, 2 neither */
};

/* Orders above `order` are not computed. */
struct jet naive_step(const struct arithmetic *arithmetic, const struct step *step, double x,
	const struct jet *argument, unsigned order);

unsigned char naive_degree(const struct step *step, const unsigned char *argument);

static inline double rounded(const struct arithmetic *arithmetic, double value)
{
	return arithmetic->is_double ? value : number_round_in(value, arithmetic->format);
}

static inline double sum_of(const struct arithmetic *arithmetic, double a, double b)
{
	return rounded(arithmetic, a + b);
}

static inline double difference_of(const struct arithmetic *arithmetic, double a, double b)
{
	return rounded(arithmetic, a - b);
}

static inline double product_of(const struct arithmetic *arithmetic, double a, double b)
{
	return rounded(arithmetic, a * b);
}

static inline double quotient_of(const struct arithmetic *arithmetic, double a, double b)
{
	return rounded(arithmetic, a / b);
}

/* What a function of one argument is, and its derivatives by that, which autograd takes
 * from the value where it can: tanh' = 1 - tanh^2. */
struct slopes {
	double first, second;
};
double naive_function(enum operation operation, double u);
struct slopes naive_slopes(const struct arithmetic *arithmetic, enum operation operation, double u,
	double value);

/* a^b for a whole b of at most 64 as products, from the left: (a*a)*a; else by pow. */
double naive_power(const struct arithmetic *arithmetic, double a, double b);

#endif
