/* SPDX-License-Identifier: MIT */
/* derivatives.c - functions with their derivatives; see function.c
 *
 * Method
 *   log    1/u, -1/u^2                   log1p  the same of 1 + u
 *   sqrt   1/(2 r), -1/(4 u r)           tan    1 + t^2, 2 t (1 + t^2)
 *   atan   1/q, -2 u/q^2, q = 1 + u^2    asinh  1/r, -u/(q r), r = sqrt(q)
 *   erf    p, -2 u p, p = 2/sqrt(π) exp(-u^2)
 *   Φ      φ, -u φ                       φ      -u φ, (u - 1)(u + 1) φ
 *
 * Special cases
 *   The reciprocals of a root at -0 are those at 0, and that of log: the function is not
 *   defined on the other side. There log has no derivatives, though 1/u has a value.
 */
#include "formula/scaled/exponential.h"

#include "arithmetic/wide_functions.h"
#include "arithmetic/wide_tables.h"

static struct wide square_and_one(struct wide u)
{
	return wide_sum(wide_of(1), wide_product(u, u));
}

static struct wide reciprocal(struct wide a)
{
	return wide_quotient(wide_of(1), a);
}

static struct wide without_sign_of_zero(struct wide a)
{
	return wide_is_zero(a) ? wide_special(0) : a;
}

static void take_logarithm(struct wide a, struct wide g[FORMULA_ORDERS])
{
	const bool outside = wide_is_known(a) && wide_is_negative(a);

	g[1] = outside ? wide_special(NAN) : reciprocal(without_sign_of_zero(a));
	g[2] = wide_negative(wide_product(g[1], g[1]));
}

static void take_root(struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide root = without_sign_of_zero(g[0]);

	g[1] = wide_scaled(reciprocal(root), -1);
	g[2] = wide_negative(wide_scaled(reciprocal(wide_product(without_sign_of_zero(u), root)),
		-2));
}

static void take_circular(enum operation operation, struct wide u, struct wide g[FORMULA_ORDERS])
{
	if (operation == STEP_TAN) {
		g[1] = square_and_one(g[0]);
		g[2] = wide_scaled(wide_product(g[0], g[1]), 1);
		return;
	}
	g[1] = operation == STEP_SIN ? wide_cos(u) : wide_negative(wide_sin(u));
	g[2] = wide_negative(g[0]);
}

static void take_inverse(enum operation operation, struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide q = square_and_one(u);

	if (operation == STEP_ATAN) {
		g[1] = reciprocal(q);
		g[2] = wide_negative(wide_scaled(wide_product(u, wide_product(g[1], g[1])), 1));
		return;
	}
	g[1] = reciprocal(wide_root(q));
	g[2] = wide_negative(wide_product(wide_quotient(u, q), g[1]));
}

static void take_error_function(bool complement, struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide peak = wide_constant(two_by_root_pi[0], two_by_root_pi[1]);
	const struct wide p = wide_product(wide_exp(wide_negative(wide_product(u, u))), peak);

	g[1] = complement ? wide_negative(p) : p;
	g[2] = wide_negative(wide_scaled(wide_product(g[1], u), 1));
}

static void take_density(struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide one = wide_of(1);

	g[1] = wide_negative(wide_product(u, g[0]));
	g[2] = wide_product(wide_product(wide_difference(u, one), wide_sum(u, one)), g[0]);
}

static void take_normal(struct wide u, struct wide g[FORMULA_ORDERS])
{
	g[1] = wide_density(u);
	g[2] = wide_negative(wide_product(u, g[1]));
}

typedef struct wide value(struct wide u);

static value *const values[OPERATIONS] = {
	[STEP_EXP] = wide_exp, [STEP_EXPM1] = wide_expm1,
	[STEP_LOG] = wide_log, [STEP_LOG1P] = wide_log1p, [STEP_SQRT] = wide_root,
	[STEP_SIN] = wide_sin, [STEP_COS] = wide_cos, [STEP_TAN] = wide_tan,
	[STEP_ATAN] = wide_atan, [STEP_ASINH] = scaled_asinh,
	[STEP_SINH] = scaled_sinh, [STEP_COSH] = scaled_cosh,
	[STEP_ERF] = wide_erf, [STEP_ERFC] = wide_erfc,
	[STEP_NORMAL] = wide_normal, [STEP_DENSITY] = wide_density,
};

static void take_derivatives(enum operation operation, struct wide u,
	struct wide g[FORMULA_ORDERS])
{
	switch (operation) {
	case STEP_EXP: g[1] = g[2] = g[0]; break;
	case STEP_EXPM1: g[1] = g[2] = wide_exp(u); break;
	case STEP_LOG: take_logarithm(u, g); break;
	case STEP_LOG1P: take_logarithm(wide_sum(wide_of(1), u), g); break;
	case STEP_SQRT: take_root(u, g); break;
	case STEP_SIN: case STEP_COS: case STEP_TAN: take_circular(operation, u, g); break;
	case STEP_ATAN: case STEP_ASINH: take_inverse(operation, u, g); break;
	case STEP_SINH: g[1] = scaled_cosh(u); g[2] = g[0]; break;
	case STEP_COSH: g[1] = scaled_sinh(u); g[2] = g[0]; break;
	case STEP_ERF: case STEP_ERFC: take_error_function(operation == STEP_ERFC, u, g); break;
	case STEP_NORMAL: take_normal(u, g); break;
	case STEP_DENSITY: take_density(u, g); break;
	default: g[1] = g[2] = wide_unknown(); break;
	}
}

void scaled_derivatives(enum operation operation, unsigned last, struct wide u,
	struct wide g[FORMULA_ORDERS])
{
	if (scaled_of_exponential(operation, last, u, g))
		return;
	g[0] = values[operation] != NULL ? values[operation](u) : wide_unknown();
	if (last > 0)
		take_derivatives(operation, u, g);
}
