/* SPDX-License-Identifier: MIT */
/* derivative_rules_normal.c - derivatives of the error function and the normal and the
 * logistic distribution.
 *
 * Method
 *   By forms that do not cancel (DLMF 7.10; the others from the definitions):
 *     erf       p, -2 u p, p = 2/sqrt(pi) exp(-u^2)
 *     Phi       phi, -u phi
 *     phi       -u phi, (u - 1)(u + 1) phi
 *     sigmoid   s r, -s r tanh(u/2), s and r those of u and -u
 *     softplus  s, s r
 */
#include "formula/interval/derivative_rules.h"

void derivatives_of_error_function(const struct request *request)
{
	struct arithmetic *arithmetic = request->arithmetic;
	struct interval *first = request->first, *second = request->second;

	interval_set_pi(arithmetic, second);
	apply(request, STEP_SQRT, second, second);
	interval_gauss(arithmetic, first, request->a);
	interval_divide(arithmetic, first, first, second);
	scale(request, first, request->operation == STEP_ERF ? 2 : -2);
	interval_multiply(arithmetic, second, first, request->a);
	scale(request, second, -2);
}

void derivatives_of_normal(const struct request *request)
{
	apply(request, STEP_DENSITY, request->first, request->a);
	interval_multiply(request->arithmetic, request->second, request->first, request->a);
	negate(request, request->second);
}

void derivatives_of_density(const struct request *request)
{
	struct arithmetic *arithmetic = request->arithmetic;
	struct interval *first = request->first, *second = request->second;
	struct interval *above = interval_scratch(arithmetic);

	apply(request, STEP_DENSITY, first, request->a);
	add_whole(request, second, request->a, -1);
	add_whole(request, above, request->a, 1);
	times(request, second, above);
	times(request, second, first);
	times(request, first, request->a);
	negate(request, first);
	arithmetic->taken--;
}

void derivatives_of_sigmoid(const struct request *request)
{
	struct arithmetic *arithmetic = request->arithmetic;
	struct interval *first = request->first, *second = request->second;

	apply(request, STEP_SIGMOID, first, request->a);
	if (request->operation == STEP_SOFTPLUS && !request->curved)
		return;
	interval_negate(arithmetic, second, request->a);
	apply(request, STEP_SIGMOID, second, second);
	if (request->operation == STEP_SOFTPLUS) {
		times(request, second, first);
		return;
	}
	times(request, first, second);
	if (!request->curved)
		return;
	arithmetic->mpfr->div_2ui(second->low, request->a->low, 1, MPFR_RNDD);
	arithmetic->mpfr->div_2ui(second->high, request->a->high, 1, MPFR_RNDU);
	apply(request, STEP_TANH, second, second);
	times(request, second, first);
	negate(request, second);
}
