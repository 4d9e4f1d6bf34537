/* SPDX-License-Identifier: MIT */
/* step.c - see step.h */
#include "formula/naive/step.h"

#include <math.h>

static struct jet add(const struct arithmetic *t, struct jet a, struct jet b)
{
	struct jet result = { .value = sum_of(t, a.value, b.value) };
	result.first = a.degree == 0 ? b.first : b.degree == 0 ? a.first
		: sum_of(t, a.first, b.first);
	result.second = a.degree < 2 ? b.second : b.degree < 2 ? a.second
		: sum_of(t, a.second, b.second);
	return result;
}

static struct jet negate(struct jet a)
{
	return (struct jet){ -a.value, -a.first, -a.second, a.degree };
}

/* A sum of products, of those that there are: ones that are 0 by what the formula is do
 * not make NaN of an infinity. */
struct accumulator {
	const struct arithmetic *arithmetic;
	double sum;
	bool any;
};

static void accumulate(struct accumulator *accumulator, bool exists, double term)
{
	if (!exists)
		return;
	accumulator->sum = accumulator->any
		? sum_of(accumulator->arithmetic, accumulator->sum, term) : term;
	accumulator->any = true;
}

static struct jet multiply(const struct arithmetic *t, struct jet a, struct jet b)
{
	struct accumulator first = { t, 0, false }, second = { t, 0, false };
	accumulate(&first, a.degree > 0, product_of(t, a.first, b.value));
	accumulate(&first, b.degree > 0, product_of(t, a.value, b.first));
	accumulate(&second, a.degree > 1, product_of(t, a.second, b.value));
	accumulate(&second, a.degree > 0 && b.degree > 0,
		product_of(t, 2, product_of(t, a.first, b.first)));
	accumulate(&second, b.degree > 1, product_of(t, a.value, b.second));
	return (struct jet){ product_of(t, a.value, b.value), first.sum, second.sum, 0 };
}

/* q = a/b, q' = a'/b - (q/b) b', q'' = a''/b - (q b'' + 2 q' b')/b */
static struct jet divide(const struct arithmetic *t, struct jet a, struct jet b)
{
	const double quotient = quotient_of(t, a.value, b.value);
	struct accumulator first = { t, 0, false }, second = { t, 0, false };
	accumulate(&first, a.degree > 0, quotient_of(t, a.first, b.value));
	accumulate(&first, b.degree > 0,
		-product_of(t, quotient_of(t, quotient, b.value), b.first));
	accumulate(&second, a.degree > 1, quotient_of(t, a.second, b.value));
	accumulate(&second, b.degree > 1,
		-product_of(t, quotient_of(t, quotient, b.value), b.second));
	accumulate(&second, b.degree > 0, -quotient_of(t,
		product_of(t, 2, product_of(t, first.sum, b.first)), b.value));
	return (struct jet){ quotient, first.sum, second.sum, 0 };
}

/* g(u), where g's derivatives at u are the slopes. */
static struct jet chain(const struct arithmetic *t, double value, struct slopes slopes,
	struct jet u, bool bends)
{
	struct accumulator second = { t, 0, false };
	accumulate(&second, bends,
		product_of(t, slopes.second, product_of(t, u.first, u.first)));
	accumulate(&second, u.degree > 1, product_of(t, slopes.first, u.second));
	return (struct jet){ value, product_of(t, slopes.first, u.first), second.sum, 0 };
}

/* b a^(b-1), b (b-1) a^(b-2) */
static struct jet raise_to_constant(const struct arithmetic *t, struct jet a, double b)
{
	const double lower = difference_of(t, b, 1);
	struct slopes slopes = { 0, 0 };
	if (b != 0)
		slopes.first = product_of(t, b, naive_power(t, a.value, lower));
	if (b != 0 && lower != 0)
		slopes.second = product_of(t, product_of(t, b, lower),
			naive_power(t, a.value, difference_of(t, b, 2)));
	return chain(t, naive_power(t, a.value, b), slopes, a, b != 0 && lower != 0);
}

/* exp(b log a), but for the value */
static struct jet raise(const struct arithmetic *t, struct jet a, struct jet b)
{
	if (b.degree == 0)
		return raise_to_constant(t, a, b.value);
	const double value = rounded(t, pow(a.value, b.value));
	const double log_a = rounded(t, log(a.value));
	struct jet logarithm = { log_a, 0, 0, 0 };
	if (a.degree > 0) {
		const struct slopes slopes = naive_slopes(t, STEP_LOG, a.value, log_a);
		logarithm = chain(t, log_a, slopes, a, true);
		logarithm.degree = 2;
	}
	struct jet exponent = multiply(t, b, logarithm);
	exponent.degree = a.degree > 0 || b.degree > 1 ? 2 : 1;
	return chain(t, value, (struct slopes){ value, value }, exponent, true);
}

/* ABS, SIGN and FLOOR are straight between their corners. */
static struct jet apply(const struct arithmetic *t, enum operation operation, struct jet u,
	unsigned order)
{
	const double value = rounded(t, naive_function(operation, u.value));
	if (operation == STEP_SIGN || operation == STEP_FLOOR || order == 0 || u.degree == 0)
		return (struct jet){ value, 0, 0, 0 };
	if (operation == STEP_ABS)
		return chain(t, value, (struct slopes){ naive_function(STEP_SIGN, u.value), 0 },
			u, false);
	return chain(t, value, naive_slopes(t, operation, u.value, value), u, true);
}

static bool holds(enum operation operation, double a, double b)
{
	switch (operation) {
	case STEP_LESS:
		return a < b;
	case STEP_LESS_EQUAL:
		return a <= b;
	case STEP_EQUAL:
		return a == b;
	case STEP_NOT_EQUAL:
		return a != b;
	case STEP_AND:
		return a != 0 && b != 0;
	default:
		return a != 0 || b != 0;
	}
}

/* A NaN goes through MIN and MAX, in frameworks as here. */
static bool takes_first(enum operation operation, double a, double b)
{
	return isnan(a) || (operation == STEP_MIN ? a < b : a > b);
}

struct jet naive_step(const struct arithmetic *t, const struct step *step, double x,
	const struct jet *argument, unsigned order)
{
	const struct jet a = argument[0], b = argument[1];
	switch (step->operation) {
	case STEP_NUMBER:
		return (struct jet){ step->value, 0, 0, 0 };
	case STEP_PI:
		return (struct jet){ M_PI, 0, 0, 0 };
	case STEP_EULER:
		return (struct jet){ M_E, 0, 0, 0 };
	case STEP_X:
		return (struct jet){ x, 1, 0, 1 };
	case STEP_ADD:
		return add(t, a, b);
	case STEP_SUBTRACT:
		return add(t, a, negate(b));
	case STEP_MULTIPLY:
		return multiply(t, a, b);
	case STEP_DIVIDE:
		return divide(t, a, b);
	case STEP_NEGATE:
		return negate(a);
	case STEP_POWER:
		return raise(t, a, b);
	case STEP_MIN:
	case STEP_MAX:
		return takes_first(step->operation, a.value, b.value) ? a : b;
	case STEP_CHOOSE:
		return a.value != 0 ? b : argument[2];
	default:
		if (is_condition(step->operation))
			return (struct jet){ holds(step->operation, a.value, b.value), 0, 0, 0 };
		return apply(t, step->operation, a, order);
	}
}

unsigned char naive_degree(const struct step *step, const unsigned char *argument)
{
	unsigned char most = 0;
	if (!step->varies)
		return 0;
	switch (step->operation) {
	case STEP_X:
		return 1;
	case STEP_ADD:
	case STEP_SUBTRACT:
	case STEP_NEGATE:
	case STEP_ABS:
	case STEP_MIN:
	case STEP_MAX:
	case STEP_CHOOSE:
		for (size_t i = step->operation == STEP_CHOOSE; i < operations[step->operation].arguments; i++)
			most = argument[i] > most ? argument[i] : most;
		return most;
	case STEP_MULTIPLY:
	case STEP_DIVIDE:
		return argument[1] == 0 ? argument[0]
			: step->operation == STEP_MULTIPLY && argument[0] == 0 ? argument[1] : 2;
	case STEP_SIGN:
	case STEP_FLOOR:
		return 0;
	default:
		return is_condition(step->operation) ? 0 : 2;
	}
}
