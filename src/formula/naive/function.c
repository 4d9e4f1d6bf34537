/* SPDX-License-Identifier: MIT */
/* function.c - functions of one argument as naive arithmetic has them: see step.h
 *
 * Method: values by the C library; derivatives as the backward formulas of frameworks have
 * them (PyTorch, tools/autograd/derivatives.yaml), second ones by differentiating those.
 */
#include "formula/naive/step.h"

#include <math.h>

#define ROOT_HALF 0.70710678118654752440
#define TWO_OVER_ROOT_PI 1.12837916709551257390
#define ONE_OVER_ROOT_TWO_PI 0.39894228040143267794

static double logistic(double u)
{
	return 1 / (1 + exp(-u));
}

double naive_function(enum operation operation, double u)
{
	switch (operation) {
	case STEP_NEGATE:
		return -u;
	case STEP_EXP:
		return exp(u);
	case STEP_EXPM1:
		return expm1(u);
	case STEP_LOG:
		return log(u);
	case STEP_LOG1P:
		return log1p(u);
	case STEP_SQRT:
		return sqrt(u);
	case STEP_SIN:
		return sin(u);
	case STEP_COS:
		return cos(u);
	case STEP_TAN:
		return tan(u);
	case STEP_ATAN:
		return atan(u);
	case STEP_ASINH:
		return asinh(u);
	case STEP_SINH:
		return sinh(u);
	case STEP_COSH:
		return cosh(u);
	case STEP_TANH:
		return tanh(u);
	case STEP_ERF:
		return erf(u);
	case STEP_ERFC:
		return erfc(u);
	case STEP_NORMAL:
		return 0.5 * erfc(-u * ROOT_HALF);
	case STEP_DENSITY:
		return ONE_OVER_ROOT_TWO_PI * exp(-0.5 * u * u);
	case STEP_ABS:
		return fabs(u);
	case STEP_SIGN:
		return u > 0 ? 1 : u < 0 ? -1 : u;
	case STEP_FLOOR:
		return floor(u);
	case STEP_SIGMOID:
		return logistic(u);
	case STEP_SOFTPLUS:
		return (u > 0 ? u : 0) + log1p(exp(-fabs(u)));
	default:
		return NAN;
	}
}

/* Of exp(-factor u^2) scale. */
static struct slopes slopes_of_bell(const struct arithmetic *t, double u, double scale,
	double factor)
{
	const double square = product_of(t, u, u);
	const double bell = rounded(t, exp(-product_of(t, factor, square)));
	const double first = product_of(t, rounded(t, scale), bell);
	return (struct slopes){ first, product_of(t, product_of(t, -2 * factor, u), first) };
}

static struct slopes slopes_of_sigmoid(const struct arithmetic *t, double value)
{
	const double first = product_of(t, value, difference_of(t, 1, value));
	const double bend = difference_of(t, 1, product_of(t, 2, value));
	return (struct slopes){ first, product_of(t, first, bend) };
}

/* Of 1/u, where u' is 1. */
static struct slopes slopes_of_log(const struct arithmetic *t, double u)
{
	const double first = quotient_of(t, 1, u);
	return (struct slopes){ first, -product_of(t, first, first) };
}

static struct slopes slopes_of_atan(const struct arithmetic *t, double u)
{
	const double first = quotient_of(t, 1, sum_of(t, product_of(t, u, u), 1));
	const double second = product_of(t, product_of(t, product_of(t, -2, u), first), first);
	return (struct slopes){ first, second };
}

static struct slopes slopes_of_asinh(const struct arithmetic *t, double u)
{
	const double root = rounded(t, sqrt(sum_of(t, product_of(t, u, u), 1)));
	const double first = quotient_of(t, 1, root);
	const double cube = product_of(t, product_of(t, first, first), first);
	return (struct slopes){ first, -product_of(t, u, cube) };
}

/* tanh and tan: 1 - value^2 and 1 + value^2. */
static struct slopes slopes_of_tangent(const struct arithmetic *t, double value, double sign)
{
	const double first = sum_of(t, 1, sign * product_of(t, value, value));
	return (struct slopes){ first, product_of(t, product_of(t, 2 * sign, value), first) };
}

static struct slopes slopes_of_root(const struct arithmetic *t, double value)
{
	const double first = quotient_of(t, 0.5, value);
	return (struct slopes){ first, -quotient_of(t, product_of(t, first, first), value) };
}

static struct slopes slopes_of_density(const struct arithmetic *t, double u, double value)
{
	const double bend = difference_of(t, product_of(t, u, u), 1);
	return (struct slopes){ -product_of(t, u, value), product_of(t, bend, value) };
}

struct slopes naive_slopes(const struct arithmetic *t, enum operation operation, double u,
	double value)
{
	switch (operation) {
	case STEP_EXP:
		return (struct slopes){ value, value };
	case STEP_EXPM1:
		return (struct slopes){ sum_of(t, value, 1), sum_of(t, value, 1) };
	case STEP_LOG:
		return slopes_of_log(t, u);
	case STEP_LOG1P:
		return slopes_of_log(t, sum_of(t, u, 1));
	case STEP_SQRT:
		return slopes_of_root(t, value);
	case STEP_SIN:
		return (struct slopes){ rounded(t, cos(u)), -value };
	case STEP_COS:
		return (struct slopes){ -rounded(t, sin(u)), -value };
	case STEP_TAN:
		return slopes_of_tangent(t, value, 1);
	case STEP_ATAN:
		return slopes_of_atan(t, u);
	case STEP_ASINH:
		return slopes_of_asinh(t, u);
	case STEP_SINH:
		return (struct slopes){ rounded(t, cosh(u)), value };
	case STEP_COSH:
		return (struct slopes){ rounded(t, sinh(u)), value };
	case STEP_TANH:
		return slopes_of_tangent(t, value, -1);
	case STEP_ERF:
		return slopes_of_bell(t, u, TWO_OVER_ROOT_PI, 1);
	case STEP_ERFC:
		return slopes_of_bell(t, u, -TWO_OVER_ROOT_PI, 1);
	case STEP_NORMAL:
		return slopes_of_bell(t, u, ONE_OVER_ROOT_TWO_PI, 0.5);
	case STEP_DENSITY:
		return slopes_of_density(t, u, value);
	case STEP_SIGMOID:
		return slopes_of_sigmoid(t, value);
	case STEP_SOFTPLUS: {
		const double first = rounded(t, logistic(u));
		return (struct slopes){ first, slopes_of_sigmoid(t, first).first };
	}
	default:
		return (struct slopes){ 0, 0 };
	}
}

double naive_power(const struct arithmetic *t, double a, double b)
{
	const double size = fabs(b);
	if (!(size <= 64) || size != floor(size))
		return rounded(t, pow(a, b));
	const unsigned exponent = (unsigned)size;
	double product = 1;
	for (unsigned bit = 64; bit > 0; bit /= 2) {
		product = product_of(t, product, product);
		if (exponent & bit)
			product = product_of(t, product, a);
	}
	return b < 0 ? quotient_of(t, 1, product) : product;
}
