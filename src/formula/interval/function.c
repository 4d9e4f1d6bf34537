/* SPDX-License-Identifier: MIT */
/* function.c - functions of one argument on intervals.
 *
 * Method
 *   A function that grows goes by ends. exp, log and the like are MPFR's, which rounds
 *   them as it is told. The others, of the lower end rounded down or the upper one up:
 *     sigmoid u    1/(1 + exp(-u))
 *     softplus u   max(u, 0) + log1p(exp(-|u|))
 *     log cosh u   log1p(2 sinh(u/2)^2) up to 1, above u + log1p(exp(-2 u)) - log 2
 *     Phi', exp(-u^2/2)/sqrt(2 pi)
 *
 * Special cases
 *   An argument partly outside of the domain: not decided, since more bits may bring it
 *   in; but a root of what no double can tell from 0 is that of 0.
 *   An exact argument is looked at once: what is not exact is between two neighbours.
 */
#include "formula/interval/interval.h"

void interval_by_ends(struct arithmetic *arithmetic, mpfr_function *function,
	struct interval *result, const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool exact = interval_exact(arithmetic, a);

	const int inexact = function(result->low, a->low, MPFR_RNDD);
	if (!exact) {
		function(result->high, a->high, MPFR_RNDU);
		return;
	}
	mpfr->set(result->high, result->low, MPFR_RNDU);
	if (inexact != 0)
		mpfr->nextabove(result->high);
}

static void exponential(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	interval_by_ends(arithmetic, arithmetic->mpfr->exp, result, a);
}

static void sigmoid(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *sum = interval_scratch(arithmetic);

	interval_negate(arithmetic, sum, a);
	exponential(arithmetic, sum, sum);
	mpfr->add_si(sum->low, sum->low, 1, MPFR_RNDD);
	mpfr->add_si(sum->high, sum->high, 1, MPFR_RNDU);
	mpfr->si_div(result->low, 1, sum->high, MPFR_RNDD);
	mpfr->si_div(result->high, 1, sum->low, MPFR_RNDU);
	arithmetic->taken--;
}

/* The ends are those of softplus, not of what is within: exp(-|a|) falls where a > 0. */
static void softplus(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *rest = interval_scratch(arithmetic);

	interval_set(arithmetic, rest, a);
	mpfr->setsign(rest->low, rest->low, 1, MPFR_RNDN);	/* -|a| */
	mpfr->setsign(rest->high, rest->high, 1, MPFR_RNDN);
	exponential(arithmetic, rest, rest);
	interval_by_ends(arithmetic, mpfr->log1p, rest, rest);
	if (!has_minus(a->low))
		mpfr->add(rest->low, a->low, rest->low, MPFR_RNDD);
	if (!has_minus(a->high))
		mpfr->add(rest->high, a->high, rest->high, MPFR_RNDU);
	interval_swap(arithmetic, result, rest);
	arithmetic->taken--;
}

void interval_gauss(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	struct interval *square = interval_scratch(arithmetic);
	interval_multiply(arithmetic, square, a, a);
	interval_negate(arithmetic, square, square);
	exponential(arithmetic, result, square);
	arithmetic->taken--;
}

/* exp(-a^2/2)/sqrt(2 pi) */
static void density(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *power = interval_scratch(arithmetic), *root = interval_scratch(arithmetic);

	interval_multiply(arithmetic, power, a, a);
	interval_negate(arithmetic, power, power);
	mpfr->div_2ui(power->low, power->low, 1, MPFR_RNDD);
	mpfr->div_2ui(power->high, power->high, 1, MPFR_RNDU);
	exponential(arithmetic, power, power);
	interval_set_pi(arithmetic, root);
	interval_scale(arithmetic, root, root, 2);
	interval_by_ends(arithmetic, mpfr->sqrt, root, root);
	interval_divide(arithmetic, result, power, root);
	arithmetic->taken -= 2;
}

static void hyperbolic_cosine(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	interval_abs(arithmetic, result, a);
	interval_by_ends(arithmetic, arithmetic->mpfr->cosh, result, result);
}

/* log(cosh(a)) for a from 0 to 1, and above. */
static void log_cosh_near(const struct mpfr *mpfr, mpfr_ptr result, mpfr_srcptr a,
	mpfr_rnd_t rounding)
{
	mpfr->div_2ui(result, a, 1, rounding);
	mpfr->sinh(result, result, rounding);
	mpfr->sqr(result, result, rounding);
	mpfr->mul_2si(result, result, 1, rounding);
	mpfr->log1p(result, result, rounding);
}

static void log_cosh_far(struct arithmetic *arithmetic, mpfr_ptr result, mpfr_srcptr a,
	mpfr_rnd_t rounding)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *scratch = interval_scratch(arithmetic);
	mpfr_ptr rest = scratch->low, log_2 = scratch->high;

	mpfr->mul_2si(rest, a, 1, rounding);
	mpfr->neg(rest, rest, rounding);
	mpfr->exp(rest, rest, rounding);
	mpfr->log1p(rest, rest, rounding);
	mpfr->set_si(log_2, 2, MPFR_RNDN);
	mpfr->log(log_2, log_2, rounding == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD);
	mpfr->sub(rest, rest, log_2, rounding);
	mpfr->add(result, a, rest, rounding);
	arithmetic->taken--;
}

static void log_cosh(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;

	interval_abs(arithmetic, result, a);
	if (mpfr->cmp_si(result->low, 1) <= 0)
		log_cosh_near(mpfr, result->low, result->low, MPFR_RNDD);
	else
		log_cosh_far(arithmetic, result->low, result->low, MPFR_RNDD);
	if (mpfr->cmp_si(result->high, 1) <= 0)
		log_cosh_near(mpfr, result->high, result->high, MPFR_RNDU);
	else
		log_cosh_far(arithmetic, result->high, result->high, MPFR_RNDU);
}

/* A function that is defined from a least argument on. */
static void function_from(struct arithmetic *arithmetic, mpfr_function *function, long least,
	struct interval *result, const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;

	if (mpfr->cmp_si(a->low, least) >= 0)
		interval_by_ends(arithmetic, function, result, a);
	else if (mpfr->cmp_si(a->high, least) < 0)
		interval_set_nan(arithmetic, result);
	else
		interval_set_undecided(arithmetic, result);
}

static void root(struct arithmetic *arithmetic, struct interval *result, const struct interval *a)
{
	if (has_minus(a->low) && !interval_exact(arithmetic, a)
		&& interval_counts_as_zero(arithmetic, a))
		interval_set_whole(arithmetic, result, 0);
	else
		function_from(arithmetic, arithmetic->mpfr->sqrt, 0, result, a);
}

/* Those that MPFR has and that grow everywhere. */
static mpfr_function *growing(const struct mpfr *mpfr, enum operation operation)
{
	switch (operation) {
	case STEP_EXP: return mpfr->exp;
	case STEP_EXPM1: return mpfr->expm1;
	case STEP_ATAN: return mpfr->atan;
	case STEP_ASINH: return mpfr->asinh;
	case STEP_SINH: return mpfr->sinh;
	case STEP_TANH: return mpfr->tanh;
	default: return NULL;
	}
}

static void known_function(struct arithmetic *arithmetic, enum operation operation,
	struct interval *result, const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	mpfr_function *const function = growing(mpfr, operation);

	if (function != NULL) {
		interval_by_ends(arithmetic, function, result, a);
		return;
	}
	switch (operation) {
	case STEP_LOG: function_from(arithmetic, mpfr->log, 0, result, a); break;
	case STEP_LOG1P: function_from(arithmetic, mpfr->log1p, -1, result, a); break;
	case STEP_SQRT: root(arithmetic, result, a); break;
	case STEP_SIN: interval_sin(arithmetic, result, a); break;
	case STEP_COS: interval_cos(arithmetic, result, a); break;
	case STEP_TAN: interval_tan(arithmetic, result, a); break;
	case STEP_COSH: hyperbolic_cosine(arithmetic, result, a); break;
	case STEP_ERF: interval_erf(arithmetic, result, a); break;
	case STEP_ERFC: interval_erfc(arithmetic, result, a); break;
	case STEP_NORMAL: interval_normal(arithmetic, result, a); break;
	case STEP_DENSITY: density(arithmetic, result, a); break;
	case STEP_SIGMOID: sigmoid(arithmetic, result, a); break;
	case STEP_SOFTPLUS: softplus(arithmetic, result, a); break;
	case STEP_LOG_COSH: log_cosh(arithmetic, result, a); break;
	default: interval_set_unknown(arithmetic, result); break;
	}
}

void interval_function(struct arithmetic *arithmetic, enum operation operation,
	struct interval *result, const struct interval *a)
{
	if (interval_is_nan(arithmetic, a))
		interval_set_nan(arithmetic, result);
	else if (interval_is_unknown(arithmetic, a))
		interval_set_unknown(arithmetic, result);
	else
		known_function(arithmetic, operation, result, a);
}

void interval_set_euler(struct arithmetic *arithmetic, struct interval *result)
{
	interval_set_whole(arithmetic, result, 1);
	exponential(arithmetic, result, result);
}

void interval_set_pi(struct arithmetic *arithmetic, struct interval *result)
{
	arithmetic->mpfr->const_pi(result->low, MPFR_RNDD);
	arithmetic->mpfr->const_pi(result->high, MPFR_RNDU);
}
