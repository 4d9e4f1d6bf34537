/* SPDX-License-Identifier: MIT */
/* function_truths.h - the functions of formulas and their derivatives in MPFR, in forms
 * where nothing cancels. */
#ifndef TESTS_FORMULA_FUNCTION_TRUTHS_H
#define TESTS_FORMULA_FUNCTION_TRUTHS_H

#include <stdbool.h>
#include <mpfr.h>

enum { TRUTH_BITS = 400 };

/* The order-th derivative at u. */
typedef void truth(mpfr_t result, const mpfr_t u, unsigned order);

static void truth_exp(mpfr_t y, const mpfr_t u, unsigned order)
{
	(void)order;
	mpfr_exp(y, u, MPFR_RNDN);
}

static void truth_expm1(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 0 ? mpfr_expm1 : mpfr_exp)(y, u, MPFR_RNDN);
}

/* y = 1/(u + shift)^order, negative for the second. */
static void power_of_reciprocal(mpfr_t y, const mpfr_t u, double shift, unsigned order)
{
	mpfr_add_d(y, u, shift, MPFR_RNDN);
	mpfr_pow_si(y, y, -(long)order, MPFR_RNDN);
	if (order == 2)
		mpfr_neg(y, y, MPFR_RNDN);
}

static void truth_log(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_log(y, u, MPFR_RNDN);
	else
		power_of_reciprocal(y, u, 0, order);
}

static void truth_log1p(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_log1p(y, u, MPFR_RNDN);
	else
		power_of_reciprocal(y, u, 1, order);
}

static void truth_sqrt(mpfr_t y, const mpfr_t u, unsigned order)
{
	static const double factor[] = { 1, 0.5, -0.25 };

	mpfr_sqrt(y, u, MPFR_RNDN);
	for (unsigned i = 0; i < order; i++)
		mpfr_div(y, y, u, MPFR_RNDN);
	mpfr_mul_d(y, y, factor[order], MPFR_RNDN);
}

static void truth_sinh(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_cosh : mpfr_sinh)(y, u, MPFR_RNDN);
}

static void truth_cosh(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_sinh : mpfr_cosh)(y, u, MPFR_RNDN);
}

/* Beyond, even MPFR's numbers end. */
static void keep_within_a_million(mpfr_t u)
{
	if (mpfr_cmp_d(u, 1e6) > 0)
		mpfr_set_d(u, 1e6, MPFR_RNDN);
	if (mpfr_cmp_d(u, -1e6) < 0)
		mpfr_set_d(u, -1e6, MPFR_RNDN);
}

/* 1/cosh^2 and -2 tanh/cosh^2 */
static void truth_tanh(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t cosine;

	mpfr_init2(cosine, TRUTH_BITS);
	mpfr_set(cosine, u, MPFR_RNDN);
	keep_within_a_million(cosine);
	mpfr_cosh(cosine, cosine, MPFR_RNDN);
	mpfr_pow_si(cosine, cosine, order == 0 ? 0 : -2, MPFR_RNDN);
	if (order == 1)
		mpfr_set(y, cosine, MPFR_RNDN);
	else {
		mpfr_tanh(y, u, MPFR_RNDN);
		mpfr_mul(y, y, cosine, MPFR_RNDN);
	}
	mpfr_mul_si(y, y, order == 2 ? -2 : 1, MPFR_RNDN);
	mpfr_clear(cosine);
}

/* With E = exp(-u): 1/(1 + E), E/(1 + E)^2, E (E - 1)/(1 + E)^3 */
static void truth_sigmoid(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t e, minus_one;

	mpfr_inits2(TRUTH_BITS, e, minus_one, (mpfr_ptr)NULL);
	mpfr_neg(minus_one, u, MPFR_RNDN);
	keep_within_a_million(minus_one);
	mpfr_exp(e, minus_one, MPFR_RNDN);
	mpfr_expm1(minus_one, minus_one, MPFR_RNDN);
	mpfr_add_ui(y, e, 1, MPFR_RNDN);
	mpfr_pow_si(y, y, -(long)order - 1, MPFR_RNDN);
	if (order > 0)
		mpfr_mul(y, y, e, MPFR_RNDN);
	if (order > 1)
		mpfr_mul(y, y, minus_one, MPFR_RNDN);
	mpfr_clears(e, minus_one, (mpfr_ptr)NULL);
}

static void truth_softplus(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order > 0) {
		truth_sigmoid(y, u, order - 1);
		return;
	}
	if (mpfr_cmp_d(u, 1e6) > 0) {
		mpfr_set(y, u, MPFR_RNDN);
		return;
	}
	mpfr_exp(y, u, MPFR_RNDN);
	mpfr_log1p(y, y, MPFR_RNDN);
}

/* Beyond a million cosh(u) is exp(|u|)/2 to all bits; of the largest u and log(2) there
 * must be room for both. */
static void truth_log_cosh(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t half;

	if (order > 0) {
		truth_tanh(y, u, order - 1);
		return;
	}
	mpfr_init2(half, TRUTH_BITS);
	mpfr_div_2ui(half, u, 1, MPFR_RNDN);
	if (mpfr_cmpabs_ui(u, 1000000) < 0) {
		mpfr_sinh(half, half, MPFR_RNDN);
		mpfr_sqr(half, half, MPFR_RNDN);
		mpfr_mul_2ui(half, half, 1, MPFR_RNDN);
		mpfr_log1p(y, half, MPFR_RNDN);
	} else {
		mpfr_const_log2(half, MPFR_RNDN);
		mpfr_set_prec(y, 3 * TRUTH_BITS);
		mpfr_abs(y, u, MPFR_RNDN);
		mpfr_sub(y, y, half, MPFR_RNDN);
	}
	mpfr_clear(half);
}

/* exp(-u^2/scale)/sqrt(pi scale), which for 2 is φ and for 1 half of erf'. */
static void bell(mpfr_t y, const mpfr_t u, double scale)
{
	mpfr_t root;

	mpfr_init2(root, TRUTH_BITS);
	mpfr_const_pi(root, MPFR_RNDN);
	mpfr_mul_d(root, root, scale, MPFR_RNDN);
	mpfr_sqrt(root, root, MPFR_RNDN);
	mpfr_sqr(y, u, MPFR_RNDN);
	mpfr_div_d(y, y, -scale, MPFR_RNDN);
	mpfr_exp(y, y, MPFR_RNDN);
	mpfr_div(y, y, root, MPFR_RNDN);
	mpfr_clear(root);
}

static void truth_erf(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0) {
		mpfr_erf(y, u, MPFR_RNDN);
		return;
	}
	bell(y, u, 1);
	mpfr_mul_ui(y, y, 2, MPFR_RNDN);
	if (order == 2) {
		mpfr_mul(y, y, u, MPFR_RNDN);
		mpfr_mul_si(y, y, -2, MPFR_RNDN);
	}
}

static void truth_erfc(mpfr_t y, const mpfr_t u, unsigned order)
{
	truth_erf(y, u, order);
	if (order == 0)
		mpfr_erfc(y, u, MPFR_RNDN);
	else
		mpfr_neg(y, y, MPFR_RNDN);
}

/* φ, -u φ, (u^2 - 1) φ */
static void truth_density(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t factor;

	mpfr_init2(factor, TRUTH_BITS);
	bell(y, u, 2);
	mpfr_sqr(factor, u, MPFR_RNDN);
	mpfr_sub_ui(factor, factor, 1, MPFR_RNDN);
	if (order == 1)
		mpfr_neg(factor, u, MPFR_RNDN);
	if (order > 0)
		mpfr_mul(y, y, factor, MPFR_RNDN);
	mpfr_clear(factor);
}

static void truth_normal(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order > 0) {
		truth_density(y, u, order - 1);
		return;
	}
	mpfr_t root;
	mpfr_init2(root, TRUTH_BITS);
	mpfr_sqrt_ui(root, 2, MPFR_RNDN);
	mpfr_div(y, u, root, MPFR_RNDN);
	mpfr_neg(y, y, MPFR_RNDN);
	mpfr_erfc(y, y, MPFR_RNDN);
	mpfr_div_ui(y, y, 2, MPFR_RNDN);
	mpfr_clear(root);
}

static void truth_sin(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_cos : mpfr_sin)(y, u, MPFR_RNDN);
	if (order == 2)
		mpfr_neg(y, y, MPFR_RNDN);
}

static void truth_cos(mpfr_t y, const mpfr_t u, unsigned order)
{
	(order == 1 ? mpfr_sin : mpfr_cos)(y, u, MPFR_RNDN);
	if (order > 0)
		mpfr_neg(y, y, MPFR_RNDN);
}

/* 1 + tan^2 and 2 tan (1 + tan^2) */
static void truth_tan(mpfr_t y, const mpfr_t u, unsigned order)
{
	mpfr_t square;

	mpfr_init2(square, TRUTH_BITS);
	mpfr_tan(y, u, MPFR_RNDN);
	mpfr_sqr(square, y, MPFR_RNDN);
	mpfr_add_ui(square, square, 1, MPFR_RNDN);
	if (order == 1)
		mpfr_set(y, square, MPFR_RNDN);
	if (order == 2) {
		mpfr_mul(y, y, square, MPFR_RNDN);
		mpfr_mul_ui(y, y, 2, MPFR_RNDN);
	}
	mpfr_clear(square);
}

/* With s = 1 + u^2: 1/s and -2 u/s^2, and for asinh 1/sqrt(s) and -u/s^1.5 */
static void algebraic(mpfr_t y, const mpfr_t u, unsigned order, bool root)
{
	mpfr_t square;

	mpfr_init2(square, TRUTH_BITS);
	mpfr_sqr(square, u, MPFR_RNDN);
	mpfr_add_ui(square, square, 1, MPFR_RNDN);
	mpfr_pow_si(y, square, order == 2 && root ? -3 : -(long)order, MPFR_RNDN);
	if (root)
		mpfr_sqrt(y, y, MPFR_RNDN);
	if (order == 2)
		mpfr_mul(y, y, u, MPFR_RNDN);
	if (order == 2)
		mpfr_mul_si(y, y, root ? -1 : -2, MPFR_RNDN);
	mpfr_clear(square);
}

static void truth_atan(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_atan(y, u, MPFR_RNDN);
	else
		algebraic(y, u, order, false);
}

static void truth_asinh(mpfr_t y, const mpfr_t u, unsigned order)
{
	if (order == 0)
		mpfr_asinh(y, u, MPFR_RNDN);
	else
		algebraic(y, u, order, true);
}

#endif
