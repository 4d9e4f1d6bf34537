/* SPDX-License-Identifier: MIT */
/* arb_functions.h - the functions of formulas and their derivatives in Arb's balls, each
 * written by hand from its definition: they share no form with src/formula. */
#ifndef FORMULA_ARB_FUNCTIONS_H
#define FORMULA_ARB_FUNCTIONS_H

#include <arb.h>
#include <arb_hypgeom.h>

#include "formula/formula.h"

enum { ARB_GOOD_BITS = 300, ARB_BITS_MAX = 1 << 14 };

/* (1 + u^2)^(-half/2) */
static inline void arb_of_circle(arb_t y, const arb_t u, slong half, slong bits)
{
	arb_sqr(y, u, bits);
	arb_add_ui(y, y, 1, bits);
	arb_rsqrt(y, y, bits);
	arb_pow_ui(y, y, (ulong)half, bits);
}

/* exp(-u^2/divisor)/sqrt(divisor pi) */
static inline void arb_of_gauss(arb_t y, const arb_t u, ulong divisor, slong bits)
{
	arb_t root;
	arb_init(root);
	arb_sqr(y, u, bits);
	arb_div_ui(y, y, divisor, bits);
	arb_neg(y, y);
	arb_exp(y, y, bits);
	arb_const_pi(root, bits);
	arb_mul_ui(root, root, divisor, bits);
	arb_rsqrt(root, root, bits);
	arb_mul(y, y, root, bits);
	arb_clear(root);
}

/* The order-th derivative of 1/(1 + exp(-u)), in powers of itself. */
static inline void arb_of_logistic(arb_t y, const arb_t u, unsigned order, slong bits)
{
	arb_t rest;
	arb_init(rest);
	arb_neg(y, u);
	arb_exp(y, y, bits);
	arb_add_ui(y, y, 1, bits);
	arb_inv(y, y, bits);
	if (order > 0) {			/* s - s^2 */
		arb_sub_ui(rest, y, 1, bits);
		arb_neg(rest, rest);
		if (order > 1) {		/* times 1 - 2s */
			arb_t slope;
			arb_init(slope);
			arb_sub(slope, rest, y, bits);
			arb_mul(rest, rest, slope, bits);
			arb_clear(slope);
		}
		arb_mul(y, y, rest, bits);
	}
	arb_clear(rest);
}

static inline void arb_of_power(arb_t y, const arb_t u, slong numerator, slong denominator,
	slong bits)
{
	fmpq_t exponent;
	fmpq_init(exponent);
	fmpq_set_si(exponent, numerator, (ulong)denominator);
	arb_pow_fmpq(y, u, exponent, bits);
	fmpq_clear(exponent);
}

static inline void arb_of_logarithm(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order == 0)
		arb_log(y, u, bits);
	else if (order == 1)
		arb_inv(y, u, bits);
	else {
		arb_sqr(y, u, bits);
		arb_neg(y, y);
		arb_inv(y, y, bits);
	}
}

static inline void arb_of_root(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order == 0) {
		arb_sqrt(y, u, bits);
		return;
	}
	arb_of_power(y, u, order == 1 ? -1 : -3, 2, bits);
	arb_div_si(y, y, order == 1 ? 2 : -4, bits);
}

static inline void arb_of_tangent(arb_t y, const arb_t u, unsigned order, slong bits)
{
	arb_t cosine;
	arb_init(cosine);
	if (order == 0) {
		arb_tan(y, u, bits);
	} else {				/* 1/cos^2, 2 sin/cos^3 */
		arb_cos(cosine, u, bits);
		arb_pow_ui(cosine, cosine, order + 1, bits);
		if (order == 1)
			arb_one(y);
		else {
			arb_sin(y, u, bits);
			arb_mul_ui(y, y, 2, bits);
		}
		arb_div(y, y, cosine, bits);
	}
	arb_clear(cosine);
}

static inline void arb_of_arc_tangent(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order == 0) {
		arb_atan(y, u, bits);
		return;
	}
	arb_of_circle(y, u, order == 1 ? 2 : 4, bits);
	if (order == 2) {
		arb_mul(y, y, u, bits);
		arb_mul_si(y, y, -2, bits);
	}
}

static inline void arb_of_area_sine(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order == 0) {
		arb_asinh(y, u, bits);
		return;
	}
	arb_of_circle(y, u, order == 1 ? 1 : 3, bits);
	if (order == 2) {
		arb_mul(y, y, u, bits);
		arb_neg(y, y);
	}
}

static inline void arb_of_hyperbolic_tangent(arb_t y, const arb_t u, unsigned order, slong bits)
{
	arb_t slope;
	arb_init(slope);
	arb_tanh(y, u, bits);
	if (order > 0) {			/* 1 - t^2, -2t(1 - t^2) */
		arb_sqr(slope, y, bits);
		arb_sub_ui(slope, slope, 1, bits);
		arb_mul_si(y, y, 2, bits);
		if (order == 1)
			arb_set_si(y, -1);
		arb_mul(y, y, slope, bits);
	}
	arb_clear(slope);
}

/* erf, its mirror erfc, and those of the normal distribution. */
static inline void arb_of_error_function(arb_t y, const arb_t u, unsigned order, int sign,
	slong bits)
{
	if (order == 0 && sign > 0) {
		arb_hypgeom_erf(y, u, bits);
	} else if (order == 0) {
		arb_hypgeom_erfc(y, u, bits);
	} else {
		arb_of_gauss(y, u, 1, bits);
		arb_mul_si(y, y, 2 * sign, bits);
		if (order == 2) {
			arb_mul(y, y, u, bits);
			arb_mul_si(y, y, -2, bits);
		}
	}
}

static inline void arb_of_density(arb_t y, const arb_t u, unsigned order, slong bits)
{
	arb_t factor;
	arb_init(factor);
	arb_one(factor);
	if (order == 1)
		arb_neg(factor, u);
	if (order == 2) {
		arb_sqr(factor, u, bits);
		arb_sub_ui(factor, factor, 1, bits);
	}
	arb_of_gauss(y, u, 2, bits);
	arb_mul(y, y, factor, bits);
	arb_clear(factor);
}

static inline void arb_of_normal(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order > 0) {
		arb_of_density(y, u, order - 1, bits);
		return;
	}
	arb_t root;
	arb_init(root);
	arb_set_ui(root, 2);
	arb_rsqrt(root, root, bits);
	arb_mul(root, root, u, bits);
	arb_neg(root, root);
	arb_hypgeom_erfc(y, root, bits);
	arb_div_ui(y, y, 2, bits);
	arb_clear(root);
}

static inline void arb_of_softplus(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order > 0) {
		arb_of_logistic(y, u, order - 1, bits);
		return;
	}
	arb_exp(y, u, bits);
	arb_log1p(y, y, bits);
}

static inline void arb_of_log_cosh(arb_t y, const arb_t u, unsigned order, slong bits)
{
	if (order > 0) {
		arb_of_hyperbolic_tangent(y, u, order - 1, bits);
		return;
	}
	arb_cosh(y, u, bits);
	arb_log(y, y, bits);
}

/* A function among four whose derivatives are each other: sin, cos, -sin, -cos. */
static inline void arb_of_turn(arb_t y, const arb_t u, unsigned turn, slong bits)
{
	(turn % 2 ? arb_cos : arb_sin)(y, u, bits);
	if (turn % 4 > 1)
		arb_neg(y, y);
}

static inline void arb_function_at(arb_t y, enum operation operation, unsigned order,
	const arb_t u, slong bits)
{
	arb_t one_more;
	arb_init(one_more);
	arb_add_ui(one_more, u, 1, bits);
	switch (operation) {
	case STEP_EXP: arb_exp(y, u, bits); break;
	case STEP_EXPM1: (order ? arb_exp : arb_expm1)(y, u, bits); break;
	case STEP_LOG: arb_of_logarithm(y, u, order, bits); break;
	case STEP_LOG1P:
		if (order == 0)
			arb_log1p(y, u, bits);
		else
			arb_of_logarithm(y, one_more, order, bits);
		break;
	case STEP_SQRT: arb_of_root(y, u, order, bits); break;
	case STEP_SIN: arb_of_turn(y, u, order, bits); break;
	case STEP_COS: arb_of_turn(y, u, order + 1, bits); break;
	case STEP_TAN: arb_of_tangent(y, u, order, bits); break;
	case STEP_ATAN: arb_of_arc_tangent(y, u, order, bits); break;
	case STEP_ASINH: arb_of_area_sine(y, u, order, bits); break;
	case STEP_SINH: (order % 2 ? arb_cosh : arb_sinh)(y, u, bits); break;
	case STEP_COSH: (order % 2 ? arb_sinh : arb_cosh)(y, u, bits); break;
	case STEP_TANH: arb_of_hyperbolic_tangent(y, u, order, bits); break;
	case STEP_ERF: arb_of_error_function(y, u, order, 1, bits); break;
	case STEP_ERFC: arb_of_error_function(y, u, order, -1, bits); break;
	case STEP_NORMAL: arb_of_normal(y, u, order, bits); break;
	case STEP_DENSITY: arb_of_density(y, u, order, bits); break;
	case STEP_SIGMOID: arb_of_logistic(y, u, order, bits); break;
	case STEP_SOFTPLUS: arb_of_softplus(y, u, order, bits); break;
	case STEP_LOG_COSH: arb_of_log_cosh(y, u, order, bits); break;
	default: arb_indeterminate(y); break;
	}
	arb_clear(one_more);
}

/* The same to ARB_GOOD_BITS, with as many as that takes. */
static inline void arb_function(arb_t y, enum operation operation, unsigned order, const arb_t u)
{
	for (slong bits = 2 * ARB_GOOD_BITS; bits <= ARB_BITS_MAX; bits *= 2) {
		arb_function_at(y, operation, order, u, bits);
		if (arb_is_exact(y) || arb_rel_accuracy_bits(y) >= ARB_GOOD_BITS)
			return;
	}
}

#endif
