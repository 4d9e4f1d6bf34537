/* SPDX-License-Identifier: MIT */
/* arb_definitions.h - functions that are formulas, with their derivatives, in Arb's balls,
 * written and differentiated by hand. */
#ifndef FORMULA_ARB_DEFINITIONS_H
#define FORMULA_ARB_DEFINITIONS_H

#include "unit/formula/arb_functions.h"

/* x Phi, Phi + x phi, (2 - x^2) phi */
static inline void arb_gelu(arb_t y, const arb_t x, unsigned order, slong bits)
{
	arb_t other;
	arb_init(other);
	if (order == 2) {
		arb_of_density(y, x, 0, bits);
		arb_sqr(other, x, bits);
		arb_sub_ui(other, other, 2, bits);
		arb_neg(other, other);
		arb_mul(y, y, other, bits);
	} else {
		arb_of_normal(y, x, 0, bits);
		if (order == 0) {
			arb_mul(y, y, x, bits);
		} else {
			arb_of_density(other, x, 0, bits);
			arb_addmul(y, other, x, bits);
		}
	}
	arb_clear(other);
}

/* x s, s + x s (1 - s), s (1 - s) (2 + x (1 - 2s)) */
static inline void arb_silu(arb_t y, const arb_t x, unsigned order, slong bits)
{
	arb_t slope, sigmoid;
	arb_init(slope);
	arb_init(sigmoid);
	arb_of_logistic(sigmoid, x, 0, bits);
	arb_of_logistic(slope, x, 1, bits);
	if (order == 0) {
		arb_mul(y, x, sigmoid, bits);
	} else if (order == 1) {
		arb_mul(y, x, slope, bits);
		arb_add(y, y, sigmoid, bits);
	} else {
		arb_mul_si(sigmoid, sigmoid, -2, bits);
		arb_add_ui(sigmoid, sigmoid, 1, bits);
		arb_mul(y, sigmoid, x, bits);
		arb_add_ui(y, y, 2, bits);
		arb_mul(y, y, slope, bits);
	}
	arb_clear(slope);
	arb_clear(sigmoid);
}

/* x w, w = 1 - 2/d, d = 1 + (1 + e)^2, e = exp(x): w' = 2 d'/d^2, w'' = (2 d'' d - 4 d'^2)/d^3,
 * d' = 2 e (1 + e), d'' = 2 e + 4 e^2. */
static inline void arb_mish(arb_t y, const arb_t x, unsigned order, slong bits)
{
	arb_t e, d, first, second, w;
	arb_init(e);
	arb_init(d);
	arb_init(first);
	arb_init(second);
	arb_init(w);
	arb_exp(e, x, bits);
	arb_add_ui(d, e, 1, bits);
	arb_mul(first, d, e, bits);
	arb_mul_ui(first, first, 2, bits);
	arb_sqr(second, e, bits);
	arb_mul_ui(second, second, 2, bits);
	arb_add(second, second, e, bits);
	arb_mul_ui(second, second, 2, bits);
	arb_sqr(d, d, bits);
	arb_add_ui(d, d, 1, bits);
	arb_sub_ui(w, d, 2, bits);
	arb_div(w, w, d, bits);
	if (order == 0) {
		arb_mul(y, x, w, bits);
	} else {
		arb_t slope, bend;
		arb_init(slope);
		arb_init(bend);
		arb_div(slope, first, d, bits);
		arb_div(slope, slope, d, bits);
		arb_mul_ui(slope, slope, 2, bits);	/* w' */
		arb_div(bend, first, d, bits);
		arb_sqr(bend, bend, bits);
		arb_mul_si(bend, bend, -2, bits);
		arb_div(second, second, d, bits);
		arb_add(bend, bend, second, bits);
		arb_mul_ui(bend, bend, 2, bits);
		arb_div(bend, bend, d, bits);		/* w'' */
		if (order == 1) {
			arb_mul(y, x, slope, bits);
			arb_add(y, y, w, bits);
		} else {
			arb_mul(y, x, bend, bits);
			arb_addmul_ui(y, slope, 2, bits);
		}
		arb_clear(slope);
		arb_clear(bend);
	}
	arb_clear(e);
	arb_clear(d);
	arb_clear(first);
	arb_clear(second);
	arb_clear(w);
}

#endif
