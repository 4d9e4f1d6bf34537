/* SPDX-License-Identifier: MIT */
/* derivative_rules.h - what the rules for the derivatives of one function share. */
#ifndef FORMULA_INTERVAL_DERIVATIVE_RULES_H
#define FORMULA_INTERVAL_DERIVATIVE_RULES_H

#include "formula/interval/interval.h"

/* The derivatives of one function. */
struct request {
	struct arithmetic *arithmetic;
	enum operation operation;
	const struct interval *a;
	const struct interval *value;	/* NULL: it has not been computed */
	struct interval *first, *second;
	bool curved;			/* the second is wanted; else its room is free */
};

static inline void apply(const struct request *request, enum operation operation,
	struct interval *result, const struct interval *a)
{
	interval_function(request->arithmetic, operation, result, a);
}

static inline void apply_itself(const struct request *request, struct interval *result)
{
	if (request->value != NULL)
		interval_set(request->arithmetic, result, request->value);
	else
		apply(request, request->operation, result, request->a);
}

static inline void negate(const struct request *request, struct interval *result)
{
	interval_negate(request->arithmetic, result, result);
}

/* result * factor into result */
static inline void times(const struct request *request, struct interval *result,
	const struct interval *factor)
{
	interval_multiply(request->arithmetic, result, result, factor);
}

static inline void scale(const struct request *request, struct interval *result, long factor)
{
	interval_scale(request->arithmetic, result, result, factor);
}

static inline void add_whole(const struct request *request, struct interval *result,
	const struct interval *a, long number)
{
	struct interval *whole = interval_scratch(request->arithmetic);
	interval_set_whole(request->arithmetic, whole, number);
	interval_add(request->arithmetic, result, a, whole);
	request->arithmetic->taken--;
}

static inline void invert(const struct request *request, struct interval *result)
{
	struct interval *one = interval_scratch(request->arithmetic);
	interval_set_whole(request->arithmetic, one, 1);
	interval_divide(request->arithmetic, result, one, result);
	request->arithmetic->taken--;
}

static inline void square_and_one(const struct request *request, struct interval *result,
	const struct interval *a)
{
	interval_multiply(request->arithmetic, result, a, a);
	add_whole(request, result, result, 1);
}

/* Each sets first, and second if that is wanted. */
typedef void derivative_rule(const struct request *request);

/* derivative_rules.c */
derivative_rule derivatives_of_exponential, derivatives_of_logarithm, derivatives_of_root,
	derivatives_of_circle, derivatives_of_tangent, derivatives_of_arc_tangent,
	derivatives_of_area_sine, derivatives_of_hyperbolic, derivatives_of_hyperbolic_tangent,
	derivatives_of_log_cosh;

/* derivative_rules_normal.c */
derivative_rule derivatives_of_error_function, derivatives_of_normal, derivatives_of_density,
	derivatives_of_sigmoid;

#endif
