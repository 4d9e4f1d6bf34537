/* interval_derivatives.c - see interval_derivatives.h
 *
 * Method
 *   Each derivative by a form that does not cancel (DLMF 4.20, 4.34, 7.10):
 *     log      1/u, -1/u^2                     log1p     the same of 1 + u
 *     sqrt     1/(2 r), -1/(4 u r)             tan       1 + t^2, 2 t (1 + t^2)
 *     atan     1/q, -2 u/q^2, q = 1 + u^2      asinh     1/r, -u/(q r), r = sqrt(q)
 *     tanh     1/c^2, -2 t/c^2, c = cosh u     erf       p, -2 u p, p = 2/sqrt(pi) exp(-u^2)
 *     Phi      phi, -u phi                     phi       -u phi, (u - 1)(u + 1) phi
 *     sigmoid  s r, -s r tanh(u/2), s and r those of u and -u
 *     softplus s, s r
 *
 * Special cases
 *   Outside of the domain of the function nan, even where the form has a value.
 */
#include "formula/interval_derivatives.h"

#include "formula/truth.h"

/* The derivatives of one function. */
struct request {
	struct arithmetic *arithmetic;
	enum operation operation;
	const struct interval *a;
	const struct interval *value;	/* NULL: it has not been computed */
	struct interval *first, *second;
	bool curved;			/* the second is wanted; else its room is free */
};

static void apply(const struct request *request, enum operation operation,
	struct interval *result, const struct interval *a)
{
	interval_function(request->arithmetic, operation, result, a);
}

static void apply_itself(const struct request *request, struct interval *result)
{
	if (request->value != NULL)
		interval_set(request->arithmetic, result, request->value);
	else
		apply(request, request->operation, result, request->a);
}

static void negate(const struct request *request, struct interval *result)
{
	interval_negate(request->arithmetic, result, result);
}

/* result * factor into result */
static void times(const struct request *request, struct interval *result,
	const struct interval *factor)
{
	interval_multiply(request->arithmetic, result, result, factor);
}

static void scale(const struct request *request, struct interval *result, long factor)
{
	interval_scale(request->arithmetic, result, result, factor);
}

static void add_whole(const struct request *request, struct interval *result,
	const struct interval *a, long number)
{
	struct interval *whole = interval_scratch(request->arithmetic);
	interval_set_whole(request->arithmetic, whole, number);
	interval_add(request->arithmetic, result, a, whole);
	request->arithmetic->taken--;
}

static void invert(const struct request *request, struct interval *result)
{
	struct interval *one = interval_scratch(request->arithmetic);
	interval_set_whole(request->arithmetic, one, 1);
	interval_divide(request->arithmetic, result, one, result);
	request->arithmetic->taken--;
}

static void square_and_one(const struct request *request, struct interval *result,
	const struct interval *a)
{
	interval_multiply(request->arithmetic, result, a, a);
	add_whole(request, result, result, 1);
}

static void of_exponential(const struct request *request)
{
	if (request->operation == STEP_EXP)
		apply_itself(request, request->first);
	else
		apply(request, STEP_EXP, request->first, request->a);
	interval_set(request->arithmetic, request->second, request->first);
}

/* The argument of a log or root is not below 0, and its reciprocal at 0 is inf. */
static void of_logarithm(const struct request *request)
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

static void of_root(const struct request *request)
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

static void of_circle(const struct request *request)
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

static void of_tangent(const struct request *request)
{
	apply_itself(request, request->second);
	square_and_one(request, request->first, request->second);
	times(request, request->second, request->first);
	scale(request, request->second, 2);
}

static void of_arc_tangent(const struct request *request)
{
	square_and_one(request, request->first, request->a);
	invert(request, request->first);
	interval_multiply(request->arithmetic, request->second, request->first, request->first);
	times(request, request->second, request->a);
	scale(request, request->second, -2);
}

static void of_area_sine(const struct request *request)
{
	struct interval *first = request->first, *second = request->second;
	square_and_one(request, second, request->a);
	apply(request, STEP_SQRT, first, second);
	invert(request, first);
	interval_divide(request->arithmetic, second, request->a, second);
	times(request, second, first);
	negate(request, second);
}

static void of_hyperbolic(const struct request *request)
{
	const bool sine = request->operation == STEP_SINH;
	apply(request, sine ? STEP_COSH : STEP_SINH, request->first, request->a);
	if (request->curved)
		apply_itself(request, request->second);
}

static void of_hyperbolic_tangent(const struct request *request)
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

static void of_error_function(const struct request *request)
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

static void of_normal(const struct request *request)
{
	apply(request, STEP_DENSITY, request->first, request->a);
	interval_multiply(request->arithmetic, request->second, request->first, request->a);
	negate(request, request->second);
}

static void of_density(const struct request *request)
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

static void of_sigmoid(const struct request *request)
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

static void derive(const struct request *request)
{
	switch (request->operation) {
	case STEP_EXP: case STEP_EXPM1: of_exponential(request); break;
	case STEP_LOG: case STEP_LOG1P: of_logarithm(request); break;
	case STEP_SQRT: of_root(request); break;
	case STEP_SIN: case STEP_COS: of_circle(request); break;
	case STEP_TAN: of_tangent(request); break;
	case STEP_ATAN: of_arc_tangent(request); break;
	case STEP_ASINH: of_area_sine(request); break;
	case STEP_SINH: case STEP_COSH: of_hyperbolic(request); break;
	case STEP_TANH: of_hyperbolic_tangent(request); break;
	case STEP_ERF: case STEP_ERFC: of_error_function(request); break;
	case STEP_NORMAL: of_normal(request); break;
	case STEP_DENSITY: of_density(request); break;
	case STEP_SIGMOID: case STEP_SOFTPLUS: of_sigmoid(request); break;
	default: break;
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
		derive(&request);
	else
		set_both(&request, beyond == TRUE);
}
