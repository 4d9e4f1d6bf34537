/* SPDX-License-Identifier: MIT */
/* exponential.c - see exponential.h
 *
 * Method
 *   With w = -u, or u where that is below 0, e = exp(w), m = expm1(w), s the sign of u:
 *     sigmoid    1/(1 + e) or e/(1 + e), e/(1 + e)^2, s e m/(1 + e)^3
 *     softplus   u + log1p(e) or log1p(e)
 *   and e and m those of 2 w:
 *     tanh       -s m/(m + 2), 4 e/(1 + e)^2, -2 tanh(u) tanh'(u)
 *     log cosh   |u| + log1p(e) - log(2), tanh(u), tanh'(u); next to 0, where that loses
 *                its digits, -log1p(-tanh(u)^2)/2
 *   These hold for either sign of u: s is chosen so that e is at most 1, and where it is
 *   not known, u is small.
 *     sinh(u) = (m + m/(m + 1))/2, cosh(u) = (e + 1/e)/2
 *     asinh(u) = log1p(u + u^2/(1 + sqrt(1 + u^2)))
 *
 * Special cases
 *   An infinite u has its own infinity for asinh.
 */
#include "formula/scaled/exponential.h"

#include "arithmetic/wide_functions.h"

/* -|u|, as far as the sign is known. */
static struct wide downward(struct wide u)
{
	return wide_is_negative(u) ? u : wide_negative(u);
}

static struct wide with_sign_of(struct wide u, struct wide a)
{
	return wide_is_negative(u) ? wide_negative(a) : a;
}

static struct wide one_plus(struct wide a)
{
	return wide_sum(wide_of(1), a);
}

static struct wide sigmoid(struct wide u, struct wide e)
{
	return wide_quotient(wide_is_negative(u) ? e : wide_of(1), one_plus(e));
}

/* e/(1 + e)^2 */
static struct wide slope(struct wide e)
{
	const struct wide d = one_plus(e);

	return wide_quotient(e, wide_product(d, d));
}

static void take_sigmoid(unsigned last, struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide e = wide_exp(downward(u));

	g[0] = sigmoid(u, e);
	if (last > 0)
		g[1] = slope(e);
	if (last > 1)
		g[2] = with_sign_of(u, wide_quotient(wide_product(e, wide_expm1(downward(u))),
			wide_power(one_plus(e), 3)));
}

static void take_softplus(unsigned last, struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide e = wide_exp(downward(u)), rest = wide_log1p(e);

	g[0] = wide_is_negative(u) ? rest : wide_sum(u, rest);
	if (last > 0)
		g[1] = sigmoid(u, e);
	if (last > 1)
		g[2] = slope(e);
}

static void take_tanh(unsigned last, struct wide u, struct wide g[FORMULA_ORDERS])
{
	const struct wide w = wide_scaled(downward(u), 1), m = wide_expm1(w);

	g[0] = with_sign_of(u, wide_negative(wide_quotient(m, wide_sum(m, wide_of(2)))));
	if (last > 0)
		g[1] = wide_scaled(slope(wide_exp(w)), 2);
	if (last > 1)
		g[2] = wide_negative(wide_scaled(wide_product(g[0], g[1]), 1));
}

/* Where the exponent is less than NEAR, u is below a half. */
static struct wide log_cosh(struct wide u, struct wide tanh)
{
	enum { NEAR = -1 };
	const struct wide size = downward(u);

	if (u.exponent < NEAR || wide_is_zero(u))
		return wide_negative(wide_scaled(
			wide_log1p(wide_negative(wide_product(tanh, tanh))), -1));
	const struct wide rest = wide_log1p(wide_exp(wide_scaled(size, 1)));
	return wide_sum(wide_difference(rest, wide_log(wide_of(2))), wide_negative(size));
}

static void take_log_cosh(unsigned last, struct wide u, struct wide g[FORMULA_ORDERS])
{
	struct wide tanh[FORMULA_ORDERS];

	take_tanh(last < 2 ? 0 : 1, u, tanh);
	g[0] = log_cosh(u, tanh[0]);
	if (last > 0)
		g[1] = tanh[0];
	if (last > 1)
		g[2] = tanh[1];
}

bool scaled_of_exponential(enum operation operation, unsigned last, struct wide u,
	struct wide g[FORMULA_ORDERS])
{
	if (operation == STEP_SIGMOID)
		take_sigmoid(last, u, g);
	else if (operation == STEP_SOFTPLUS)
		take_softplus(last, u, g);
	else if (operation == STEP_TANH)
		take_tanh(last, u, g);
	else if (operation == STEP_LOG_COSH)
		take_log_cosh(last, u, g);
	else
		return false;
	return true;
}

struct wide scaled_sinh(struct wide u)
{
	if (wide_is_known(u) && !wide_is_finite(u))
		return u;
	const struct wide m = wide_expm1(wide_negative(downward(u)));
	const struct wide twice = wide_sum(m, wide_quotient(m, one_plus(m)));
	return with_sign_of(u, wide_scaled(twice, -1));
}

struct wide scaled_cosh(struct wide u)
{
	const struct wide e = wide_exp(wide_negative(downward(u)));

	return wide_scaled(wide_sum(e, wide_quotient(wide_of(1), e)), -1);
}

struct wide scaled_asinh(struct wide u)
{
	if (wide_is_zero(u) || (wide_is_known(u) && !wide_is_finite(u)))
		return u;
	const struct wide size = wide_negative(downward(u)), square = wide_product(u, u);
	const struct wide rest = wide_quotient(square, one_plus(wide_root(one_plus(square))));
	return with_sign_of(u, wide_log1p(wide_sum(size, rest)));
}
