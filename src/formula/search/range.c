/* SPDX-License-Identifier: MIT */
/* range.c - see range.h
 *
 * Method: interval arithmetic (Moore 1966) in doubles. A sum, product or quotient that
 * was rounded is moved outwards by a double or two.
 *
 * Special cases: an end that is no number becomes the infinity that holds everything. A
 * choice whose condition may be either is the hull of both.
 */
#include "formula/search/range.h"

#include <float.h>
#include <math.h>

#include "formula/search/range_functions.h"

static const struct range everything = { -INFINITY, INFINITY, true };

/* The next number below, or the one after it. */
static double below(double value)
{
	return fabs(value) <= DBL_MAX ? value - (fabs(value) * 0x1.0000000000001p-53 + DBL_TRUE_MIN)
		: nextafter(value, -INFINITY);
}

static double above(double value)
{
	return -below(-value);
}

static struct range hull(struct range a, struct range b)
{
	return (struct range){ fmin(a.low, b.low), fmax(a.high, b.high), a.partial || b.partial };
}

/* a + b is rounded: the rest of the sum tells. */
static double sum_below(double a, double b)
{
	const double sum = a + b, part = sum - a, rest = (a - (sum - part)) + (b - part);

	return rest < 0 || isnan(rest) ? below(sum) : sum;
}

static double sum_above(double a, double b)
{
	return -sum_below(-a, -b);
}

static struct range negative(struct range a)
{
	return (struct range){ -a.high, -a.low, a.partial };
}

static struct range sum(struct range a, struct range b)
{
	return range_checked(sum_below(a.low, b.low), sum_above(a.high, b.high), a.partial || b.partial);
}

/* 0 times an infinite end, which stands for large numbers, is 0. */
static double product_below(double a, double b)
{
	const double product = a * b;

	if (a == 0 || b == 0)
		return 0;
	return fma(a, b, -product) == 0 && fabs(product) > 0x1p-900 ? product : below(product);
}

/* The least product of two ends. Those that are rounded to the same number may differ. */
static double least_product(const double left[4], const double right[4])
{
	double rounded[4], least = INFINITY, result = INFINITY;

	for (size_t i = 0; i < 4; i++) {
		rounded[i] = left[i] == 0 || right[i] == 0 ? 0 : left[i] * right[i];
		least = rounded[i] < least ? rounded[i] : least;
	}
	for (size_t i = 0; i < 4; i++)
		if (rounded[i] == least)
			result = fmin(result, product_below(left[i], right[i]));
	return result;
}

static struct range product(struct range a, struct range b)
{
	const double left[] = { a.low, a.low, a.high, a.high };
	const double opposite[] = { -a.low, -a.low, -a.high, -a.high };
	const double right[] = { b.low, b.high, b.low, b.high };

	return (struct range){ least_product(left, right), -least_product(opposite, right),
		a.partial || b.partial };
}

static struct range square(struct range a)
{
	const struct range size = range_function(STEP_ABS, a);

	return product(size, size);
}

static struct range reciprocal(struct range a)
{
	if (a.low == 0 && a.high > 0)
		return (struct range){ below(1 / a.high), INFINITY, true };
	if (a.high == 0 && a.low < 0)
		return (struct range){ -INFINITY, above(1 / a.low), true };
	if (range_has_zero(a))
		return everything;
	return (struct range){ below(1 / a.high), above(1 / a.low), a.partial };
}

static struct range truth(bool may_be_false, bool may_be_true, bool partial)
{
	return (struct range){ may_be_false ? 0 : 1, may_be_true ? 1 : 0, partial };
}

static struct range condition(enum operation operation, struct range a, struct range b)
{
	const bool partial = a.partial || b.partial, apart = a.high < b.low || b.high < a.low;
	const bool same = a.low == a.high && b.low == b.high && a.low == b.low;

	switch (operation) {
	case STEP_LESS:
		return truth(!(a.high < b.low), a.low < b.high, partial);
	case STEP_LESS_EQUAL:
		return truth(!(a.high <= b.low), a.low <= b.high, partial);
	case STEP_EQUAL:
		return truth(!same, !apart, partial);
	case STEP_NOT_EQUAL:
		return truth(!apart, !same, partial);
	case STEP_AND:
		return (struct range){ fmin(a.low, b.low), fmin(a.high, b.high), partial };
	default:
		return (struct range){ fmax(a.low, b.low), fmax(a.high, b.high), partial };
	}
}

static struct range choice(struct range condition, struct range yes, struct range no)
{
	if (condition.partial)
		yes.partial = no.partial = true;
	return condition.low == 1 ? yes : condition.high == 0 ? no : hull(yes, no);
}

static struct range power(struct range a, struct range b)
{
	/* exp(b log(a)) */
	return range_function(STEP_EXP, product(b, range_function(STEP_LOG, a)));
}


static struct range number(const struct step *step)
{
	const bool exact = step->digits == NULL;

	return (struct range){ exact ? step->value : below(step->value),
		exact ? step->value : above(step->value), false };
}

static struct range constant(double value)
{
	return (struct range){ below(value), above(value), false };
}

static struct range of_step(const struct step *step, struct range x, const struct range *range)
{
	const struct range a = range[step->argument[0]], b = range[step->argument[1]];
	const bool alike = step->argument[0] == step->argument[1];

	switch (step->operation) {
	case STEP_NUMBER: return number(step);
	case STEP_PI: return constant(M_PI);
	case STEP_EULER: return constant(M_E);
	case STEP_X: return x;
	case STEP_ADD: return sum(a, b);
	case STEP_SUBTRACT: return alike ? (struct range){ 0, 0, a.partial } : sum(a, negative(b));
	case STEP_MULTIPLY: return alike ? square(a) : product(a, b);
	case STEP_DIVIDE: return product(a, reciprocal(b));
	case STEP_POWER: return power(a, b);
	case STEP_MIN: return (struct range){ fmin(a.low, b.low), fmin(a.high, b.high),
		a.partial || b.partial };
	case STEP_MAX: return (struct range){ fmax(a.low, b.low), fmax(a.high, b.high),
		a.partial || b.partial };
	case STEP_CHOOSE: return choice(a, b, range[step->argument[2]]);
	default: return is_condition(step->operation) ? condition(step->operation, a, b)
		: range_function(step->operation, a);
	}
}

struct range range_of(const struct formula *formula, unsigned short step, double low,
	double high, struct range *memory)
{
	const struct range x = { low, high, false };

	for (unsigned short i = 0; i <= step; i++)
		memory[i] = of_step(&formula->step[i], x, memory);
	return memory[step];
}
