/* SPDX-License-Identifier: MIT */
/* derivative_rules.c - derivatives of the elementary functions.
 *
 * Method
 *   By forms that do not cancel (DLMF 4.7, 4.20, 4.34, 4.38):
 *     log    1/u, -1/u^2                      log1p  the same of 1 + u
 *     sqrt   1/(2 r), -1/(4 u r), r = sqrt u  tan    1 + t^2, 2 t (1 + t^2)
 *     atan   1/q, -2 u/q^2, q = 1 + u^2       asinh  1/r, -u/(q r), r = sqrt q
 *     tanh   1/c^2, -2 t/c^2, c = cosh u      log cosh  t, 1/c^2
 *
 * Special cases
 *   At the end of a domain they are infinite.
 */
#include "formula/interval/derivative_rules.h"

void derivatives_of_exponential(const struct request *request)
{
	if (request->operation == STEP_EXP)
		apply_itself(request, request->first);
	else
		apply(request, STEP_EXP, request->first, request->a);
	interval_set(request->arithmetic, request->second, request->first);
}

/* The argument of a log or root is not below 0, and its reciprocal at 0 is inf. */
void derivatives_of_logarithm(const struct request *request)
{
	struct interval *first = request->first, *second = request->second;
	if (request->operation == STEP_LOG1P)
		add_whole(request, first, request->a, 1);
	else
		interval_set(request->arithmetic, first, request->a);
	if (interval_is_zero(request->arithmetic, first))
		interval_abs(request->arithmetic, first, first);
	invert(request, first);
	interval_multiply(request->arithmetic, second, first, first);
	negate(request, second);
}

void derivatives_of_root(const struct request *request)
{
	struct interval *first = request->first, *second = request->second;
	interval_abs(request->arithmetic, second, request->a);
	apply(request, STEP_SQRT, first, second);
	times(request, second, first);
	scale(request, second, -4);
	invert(request, second);
	scale(request, first, 2);
	invert(request, first);
}

void derivatives_of_circle(const struct request *request)
{
	const bool sine = request->operation == STEP_SIN;
	apply(request, sine ? STEP_COS : STEP_SIN, request->first, request->a);
	if (!sine)
		negate(request, request->first);
	if (!request->curved)
		return;
	apply_itself(request, request->second);
	negate(request, request->second);
}

void derivatives_of_tangent(const struct request *request)
{
	apply_itself(request, request->second);
	square_and_one(request, request->first, request->second);
	times(request, request->second, request->first);
	scale(request, request->second, 2);
}

void derivatives_of_arc_tangent(const struct request *request)
{
	square_and_one(request, request->first, request->a);
	invert(request, request->first);
	interval_multiply(request->arithmetic, request->second, request->first, request->first);
	times(request, request->second, request->a);
	scale(request, request->second, -2);
}

void derivatives_of_area_sine(const struct request *request)
{
	struct interval *first = request->first, *second = request->second;
	square_and_one(request, second, request->a);
	apply(request, STEP_SQRT, first, second);
	invert(request, first);
	interval_divide(request->arithmetic, second, request->a, second);
	times(request, second, first);
	negate(request, second);
}

void derivatives_of_hyperbolic(const struct request *request)
{
	const bool sine = request->operation == STEP_SINH;
	apply(request, sine ? STEP_COSH : STEP_SINH, request->first, request->a);
	if (request->curved)
		apply_itself(request, request->second);
}

void derivatives_of_hyperbolic_tangent(const struct request *request)
{
	struct interval *first = request->first, *second = request->second;
	apply(request, STEP_COSH, second, request->a);
	interval_multiply(request->arithmetic, first, second, second);
	invert(request, first);
	if (!request->curved)
		return;
	apply_itself(request, second);
	times(request, second, first);
	scale(request, second, -2);
}

void derivatives_of_log_cosh(const struct request *request)
{
	struct interval *second = request->second;
	apply(request, STEP_TANH, request->first, request->a);
	if (!request->curved)
		return;
	apply(request, STEP_COSH, second, request->a);
	interval_multiply(request->arithmetic, second, second, second);
	invert(request, second);
}
