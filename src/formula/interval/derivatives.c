/* SPDX-License-Identifier: MIT */
/* derivatives.c - see derivatives.h
 *
 * Special cases
 *   Outside of the domain of the function nan, even where the rule has a value.
 */
#include "formula/interval/derivatives.h"

#include "formula/interval/derivative_rules.h"
#include "formula/interval/truth.h"

static derivative_rule *rule_of(enum operation operation)
{
	switch (operation) {
	case STEP_EXP: case STEP_EXPM1: return derivatives_of_exponential;
	case STEP_LOG: case STEP_LOG1P: return derivatives_of_logarithm;
	case STEP_SQRT: return derivatives_of_root;
	case STEP_SIN: case STEP_COS: return derivatives_of_circle;
	case STEP_TAN: return derivatives_of_tangent;
	case STEP_ATAN: return derivatives_of_arc_tangent;
	case STEP_ASINH: return derivatives_of_area_sine;
	case STEP_SINH: case STEP_COSH: return derivatives_of_hyperbolic;
	case STEP_TANH: return derivatives_of_hyperbolic_tangent;
	case STEP_ERF: case STEP_ERFC: return derivatives_of_error_function;
	case STEP_NORMAL: return derivatives_of_normal;
	case STEP_DENSITY: return derivatives_of_density;
	case STEP_SIGMOID: case STEP_SOFTPLUS: return derivatives_of_sigmoid;
	case STEP_LOG_COSH: return derivatives_of_log_cosh;
	default: return NULL;
	}
}

/* Whether a is beyond the left end of where the function is defined: TRUE, FALSE, or in
 * part. */
static enum truth outside(struct arithmetic *arithmetic, enum operation operation,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const long least = operation == STEP_LOG1P ? -1 : 0;

	if (operation != STEP_LOG && operation != STEP_LOG1P && operation != STEP_SQRT)
		return FALSE;
	if (mpfr->cmp_si(a->high, least) < 0)
		return TRUE;
	return mpfr->cmp_si(a->low, least) < 0 ? NOT_KNOWN : FALSE;
}

static void set_both(const struct request *request, bool nan)
{
	struct interval *const results[] = { request->first, request->second };
	for (size_t i = 0; i < 2; i++)
		if (nan)
			interval_set_nan(request->arithmetic, results[i]);
		else
			interval_set_undecided(request->arithmetic, results[i]);
}

void interval_derivatives(struct arithmetic *arithmetic, enum operation operation,
	unsigned orders, struct interval *const result[FORMULA_ORDERS], const struct interval *a)
{
	const struct request request = {
		.arithmetic = arithmetic, .operation = operation, .a = a,
		.value = orders & 1 ? result[0] : NULL,
		.first = result[1], .second = result[2], .curved = orders & 4
	};
	if (orders & 1)
		interval_function(arithmetic, operation, result[0], a);
	if ((orders & ~1u) == 0)
		return;

	const bool nan = interval_is_nan(arithmetic, a);
	if (nan || interval_is_unknown(arithmetic, a)) {
		set_both(&request, nan);
		return;
	}
	const enum truth beyond = outside(arithmetic, operation, a);
	if (beyond == FALSE)
		rule_of(operation)(&request);
	else
		set_both(&request, beyond == TRUE);
}
