/* SPDX-License-Identifier: MIT */
/* range_functions.c - see range_functions.h
 *
 * Method: functions are those of the C library, whose errors are below 6 units in the
 * last place (Gladman, Innocente, Mather, Zimmermann, "Accuracy of Mathematical
 * Functions", 2024); their ends are moved outwards by MARGIN units. Where a function
 * rises or falls its ends come from the argument's ends.
 *
 * Special cases: what is outside a function's domain is cut away, and the range is
 * partial.
 */
#include "formula/search/range_functions.h"

#include <float.h>
#include <math.h>

static const double MARGIN = 16;	/* units in the last place */
static const struct range everything = { -INFINITY, INFINITY, true };

/* What the library may be off by; never through 0, since no function here gives the
 * wrong sign, and through no exact bound that the caller then sets. */
static double margin(double value)
{
	return fabs(value) * (MARGIN * DBL_EPSILON) + DBL_TRUE_MIN;
}

struct range range_checked(double low, double high, bool partial)
{
	return (struct range){ isnan(low) ? -INFINITY : low, isnan(high) ? INFINITY : high, partial };
}

/* A function is 0 at 0, log at 1; what is 0 elsewhere has vanished. */
static bool vanished(double value, double argument)
{
	return value == 0 && argument != 0 && argument != 1;
}

static struct range rising(double (*function)(double), struct range a)
{
	const double low = function(a.low), high = function(a.high);
	const bool low_stays = (low == 0 && !vanished(low, a.low)) || isinf(low);
	const bool high_stays = (high == 0 && !vanished(high, a.high)) || isinf(high);

	return range_checked(low_stays ? low : low - margin(low),
		high_stays ? high : high + margin(high), a.partial);
}

/* The same of a function that is never negative. */
static struct range rising_from_zero(double (*function)(double), struct range a)
{
	const struct range range = rising(function, a);

	return (struct range){ fmax(range.low, 0), range.high, range.partial };
}

static struct range negated(struct range a)
{
	return (struct range){ -a.high, -a.low, a.partial };
}

static struct range within(struct range a, double low, double high)
{
	return (struct range){ fmax(a.low, low), fmin(a.high, high), a.partial };
}

static struct range magnitude(struct range a)
{
	if (a.low >= 0)
		return a;
	return a.high <= 0 ? negated(a)
		: (struct range){ 0, fmax(-a.low, a.high), a.partial };
}

/* Of a function that falls for negative and rises for positive arguments. */
static struct range even(double (*function)(double), struct range a)
{
	return rising(function, magnitude(a));
}

/* sin or cos: between the turns that lie in the range it rises or falls. */
static struct range wave(double (*function)(double), double first_top, struct range a)
{
	const struct range all = { -1, 1, a.partial };

	if (!(a.high - a.low < 6) || fabs(a.low) > 1e15)
		return all;
	const double turns_low = (a.low - first_top) / M_PI, turns_high = (a.high - first_top) / M_PI;
	const double from = ceil(turns_low - 1e-9), to = floor(turns_high + 1e-9);
	const double left = function(a.low), right = function(a.high);
	struct range result = { fmin(left, right), fmax(left, right), a.partial };

	for (double turn = from; turn <= to; turn++) {
		result.low = fmod(turn, 2) != 0 ? -1 : result.low;
		result.high = fmod(turn, 2) == 0 ? 1 : result.high;
	}
	return within((struct range){ result.low - margin(result.low),
		result.high + margin(result.high), a.partial }, -1, 1);
}

static struct range tangent(struct range a)
{
	const double from = a.low / M_PI - 0.5, to = a.high / M_PI - 0.5;

	if (!(a.high - a.low < 3) || fabs(a.low) > 1e15 || ceil(from - 1e-9) <= floor(to + 1e-9))
		return everything;
	return rising(tan, a);
}

static struct range cut_domain(struct range a, double from)
{
	return (struct range){ fmax(a.low, from), a.high, a.partial || a.low < from };
}

static double normal(double x)
{
	return 0.5 * erfc(-x * M_SQRT1_2);
}

/* erfc(-x), which rises */
static double complement(double x)
{
	return erfc(-x);
}

static double minus_density(double x)
{
	return -exp(-0.5 * x * x) * (M_2_SQRTPI * M_SQRT1_2 / 2);
}

static double sigmoid(double x)
{
	return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x));
}

static double softplus(double x)
{
	return fmax(x, 0) + log1p(exp(-fabs(x)));
}

/* log(cosh(x)), x not below 0: log1p keeps the small ones. */
static double log_cosh(double x)
{
	const double sine = sinh(fmin(x, 2) / 2);

	return x < 1 ? log1p(2 * sine * sine) : x + log1p(exp(-2 * x)) - M_LN2;
}

static struct range sign_of(struct range a)
{
	return (struct range){ a.low > 0 ? 1 : a.low == 0 ? 0 : -1,
		a.high < 0 ? -1 : a.high == 0 ? 0 : 1, a.partial };
}

struct range range_function(enum operation operation, struct range a)
{
	switch (operation) {
	case STEP_NEGATE: return negated(a);
	case STEP_EXP: return rising_from_zero(exp, a);
	case STEP_EXPM1: return within(rising(expm1, a), -1, INFINITY);
	case STEP_LOG: return rising(log, cut_domain(a, 0));
	case STEP_LOG1P: return rising(log1p, cut_domain(a, -1));
	case STEP_SQRT: return rising_from_zero(sqrt, cut_domain(a, 0));
	case STEP_SIN: return wave(sin, M_PI_2, a);
	case STEP_COS: return wave(cos, 0, a);
	case STEP_TAN: return tangent(a);
	case STEP_ATAN: return rising(atan, a);
	case STEP_ASINH: return rising(asinh, a);
	case STEP_SINH: return rising(sinh, a);
	case STEP_COSH: return even(cosh, a);
	case STEP_TANH: return within(rising(tanh, a), -1, 1);
	case STEP_ERF: return within(rising(erf, a), -1, 1);
	case STEP_ERFC: return within(rising(complement, negated(a)), 0, 2);
	case STEP_NORMAL: return within(rising(normal, a), 0, 1);
	case STEP_DENSITY: return within(negated(even(minus_density, a)), 0, INFINITY);
	case STEP_SIGMOID: return within(rising(sigmoid, a), 0, 1);
	case STEP_SOFTPLUS: return within(rising(softplus, a), 0, INFINITY);
	case STEP_LOG_COSH: return within(even(log_cosh, a), 0, INFINITY);
	case STEP_ABS: return magnitude(a);
	case STEP_SIGN: return sign_of(a);
	default: return (struct range){ floor(a.low), floor(a.high), a.partial };
	}
}
