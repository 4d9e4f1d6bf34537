/* SPDX-License-Identifier: MIT */
/* true_formula.h - a formula as it was written, in MPFR with so many bits that nothing
 * it cancels matters; and its derivatives as quotients of differences, which share no
 * rule with those of the program.
 */
#ifndef TESTS_UNIT_FORMULA_TRUE_FORMULA_H
#define TESTS_UNIT_FORMULA_TRUE_FORMULA_H

#include <stdbool.h>
#include <stddef.h>

#include <mpfr.h>

#include "formula/formula.h"

/* Differences are taken DISTANCE bits below x: their error is the square of that, and
 * they lose twice as many bits. */
enum { TRUE_BITS = 2600, TRUE_DISTANCE = 500, TRUE_STEPS = 100 };

static inline void true_sigmoid(mpfr_t result, const mpfr_t a)
{
	mpfr_neg(result, a, MPFR_RNDN);
	mpfr_exp(result, result, MPFR_RNDN);
	mpfr_add_ui(result, result, 1, MPFR_RNDN);
	mpfr_ui_div(result, 1, result, MPFR_RNDN);
}

static inline void true_density(mpfr_t result, const mpfr_t a)
{
	mpfr_t peak;

	mpfr_init2(peak, TRUE_BITS);
	mpfr_const_pi(peak, MPFR_RNDN);
	mpfr_mul_ui(peak, peak, 2, MPFR_RNDN);
	mpfr_sqrt(peak, peak, MPFR_RNDN);
	mpfr_sqr(result, a, MPFR_RNDN);
	mpfr_div_si(result, result, -2, MPFR_RNDN);
	mpfr_exp(result, result, MPFR_RNDN);
	mpfr_div(result, result, peak, MPFR_RNDN);
	mpfr_clear(peak);
}

static inline void true_normal(mpfr_t result, const mpfr_t a)
{
	mpfr_t root;

	mpfr_init2(root, TRUE_BITS);
	mpfr_sqrt_ui(root, 2, MPFR_RNDN);
	mpfr_div(root, a, root, MPFR_RNDN);
	mpfr_neg(root, root, MPFR_RNDN);
	mpfr_erfc(result, root, MPFR_RNDN);
	mpfr_div_ui(result, result, 2, MPFR_RNDN);
	mpfr_clear(root);
}

static inline void true_step(mpfr_t result, const struct step *step, const mpfr_t x, mpfr_t *a[3])
{
	const mpfr_rnd_t nearest = MPFR_RNDN;

	switch (step->operation) {
	case STEP_NUMBER:
		if (step->digits != NULL)
			mpfr_set_str(result, step->digits, 10, nearest);
		else
			mpfr_set_d(result, step->value, nearest);
		break;
	case STEP_PI: mpfr_const_pi(result, nearest); break;
	case STEP_EULER: mpfr_set_ui(result, 1, nearest); mpfr_exp(result, result, nearest); break;
	case STEP_X: mpfr_set(result, x, nearest); break;
	case STEP_ADD: mpfr_add(result, *a[0], *a[1], nearest); break;
	case STEP_SUBTRACT: mpfr_sub(result, *a[0], *a[1], nearest); break;
	case STEP_MULTIPLY: mpfr_mul(result, *a[0], *a[1], nearest); break;
	case STEP_DIVIDE: mpfr_div(result, *a[0], *a[1], nearest); break;
	case STEP_NEGATE: mpfr_neg(result, *a[0], nearest); break;
	case STEP_POWER: mpfr_pow(result, *a[0], *a[1], nearest); break;
	case STEP_EXP: mpfr_exp(result, *a[0], nearest); break;
	case STEP_EXPM1: mpfr_expm1(result, *a[0], nearest); break;
	case STEP_LOG: mpfr_log(result, *a[0], nearest); break;
	case STEP_LOG1P: mpfr_log1p(result, *a[0], nearest); break;
	case STEP_SQRT: mpfr_sqrt(result, *a[0], nearest); break;
	case STEP_SIN: mpfr_sin(result, *a[0], nearest); break;
	case STEP_COS: mpfr_cos(result, *a[0], nearest); break;
	case STEP_TAN: mpfr_tan(result, *a[0], nearest); break;
	case STEP_ATAN: mpfr_atan(result, *a[0], nearest); break;
	case STEP_ASINH: mpfr_asinh(result, *a[0], nearest); break;
	case STEP_SINH: mpfr_sinh(result, *a[0], nearest); break;
	case STEP_COSH: mpfr_cosh(result, *a[0], nearest); break;
	case STEP_TANH: mpfr_tanh(result, *a[0], nearest); break;
	case STEP_ERF: mpfr_erf(result, *a[0], nearest); break;
	case STEP_ERFC: mpfr_erfc(result, *a[0], nearest); break;
	case STEP_NORMAL: true_normal(result, *a[0]); break;
	case STEP_DENSITY: true_density(result, *a[0]); break;
	case STEP_ABS: mpfr_abs(result, *a[0], nearest); break;
	case STEP_SIGN: mpfr_set_si(result, mpfr_sgn(*a[0]), nearest); break;
	case STEP_FLOOR: mpfr_floor(result, *a[0]); break;
	case STEP_MIN: mpfr_min(result, *a[0], *a[1], nearest); break;
	case STEP_MAX: mpfr_max(result, *a[0], *a[1], nearest); break;
	case STEP_CHOOSE: mpfr_set(result, mpfr_zero_p(*a[0]) ? *a[2] : *a[1], nearest); break;
	case STEP_LESS: mpfr_set_si(result, mpfr_less_p(*a[0], *a[1]), nearest); break;
	case STEP_LESS_EQUAL: mpfr_set_si(result, mpfr_lessequal_p(*a[0], *a[1]), nearest); break;
	case STEP_EQUAL: mpfr_set_si(result, mpfr_equal_p(*a[0], *a[1]), nearest); break;
	case STEP_NOT_EQUAL: mpfr_set_si(result, !mpfr_equal_p(*a[0], *a[1]), nearest); break;
	case STEP_AND: mpfr_set_si(result, !mpfr_zero_p(*a[0]) && !mpfr_zero_p(*a[1]), nearest); break;
	case STEP_OR: mpfr_set_si(result, !mpfr_zero_p(*a[0]) || !mpfr_zero_p(*a[1]), nearest); break;
	case STEP_SIGMOID: true_sigmoid(result, *a[0]); break;
	case STEP_SOFTPLUS:
		mpfr_exp(result, *a[0], nearest);
		mpfr_log1p(result, result, nearest);
		break;
	case STEP_LOG_COSH:
		mpfr_cosh(result, *a[0], nearest);
		mpfr_log(result, result, nearest);
		break;
	default: mpfr_set_nan(result); break;
	}
}

static inline void true_value(mpfr_t result, const struct formula *formula, const mpfr_t x)
{
	mpfr_t steps[TRUE_STEPS];

	for (size_t i = 0; i <= formula->written; i++) {
		mpfr_t *arguments[3] = { NULL };

		for (size_t k = 0; k < operations[formula->step[i].operation].arguments; k++)
			arguments[k] = &steps[formula->step[i].argument[k]];
		mpfr_init2(steps[i], TRUE_BITS);
		true_step(steps[i], &formula->step[i], x, arguments);
	}
	mpfr_set(result, steps[formula->written], MPFR_RNDN);
	for (size_t i = 0; i <= formula->written; i++)
		mpfr_clear(steps[i]);
}

/* (f(x + h) - f(x - h))/2h or (f(x + h) - 2 f(x) + f(x - h))/h^2 */
static inline void true_derivative(mpfr_t result, const struct formula *formula, unsigned order,
	double x)
{
	mpfr_t h, at, below;

	mpfr_inits2(TRUE_BITS, h, at, below, NULL);
	mpfr_set_d(h, x == 0 ? 1 : x, MPFR_RNDN);
	mpfr_abs(h, h, MPFR_RNDN);
	mpfr_mul_2si(h, h, -TRUE_DISTANCE, MPFR_RNDN);
	mpfr_d_sub(at, x, h, MPFR_RNDN);
	true_value(below, formula, at);
	mpfr_add_d(at, h, x, MPFR_RNDN);
	true_value(result, formula, at);
	if (order == 1) {
		mpfr_sub(result, result, below, MPFR_RNDN);
		mpfr_mul_2ui(h, h, 1, MPFR_RNDN);
	} else {
		mpfr_add(result, result, below, MPFR_RNDN);
		mpfr_set_d(at, x, MPFR_RNDN);
		true_value(below, formula, at);
		mpfr_mul_2ui(below, below, 1, MPFR_RNDN);
		mpfr_sub(result, result, below, MPFR_RNDN);
		mpfr_sqr(h, h, MPFR_RNDN);
	}
	mpfr_div(result, result, h, MPFR_RNDN);
	mpfr_clears(h, at, below, NULL);
}

/* The order-th derivative at x, and how much it may be wrong: the last bits of itself for
 * the differences' own error, and those of the values that they lost. */
static inline void true_result(mpfr_t result, mpfr_t slack, const struct formula *formula,
	unsigned order, double x)
{
	mpfr_t at;

	mpfr_init2(at, TRUE_BITS);
	mpfr_set_d(at, x, MPFR_RNDN);
	true_value(result, formula, at);
	if (order > 0) {
		mpfr_mul_2si(slack, result, 2 * TRUE_DISTANCE + 50 - TRUE_BITS, MPFR_RNDN);
		for (unsigned i = 0; i < order && x != 0; i++)
			mpfr_div(slack, slack, at, MPFR_RNDN);
		true_derivative(result, formula, order, x);
	} else {
		mpfr_set_zero(slack, 1);
	}
	mpfr_mul_2si(at, result, -450, MPFR_RNDN);
	mpfr_abs(at, at, MPFR_RNDN);
	mpfr_abs(slack, slack, MPFR_RNDN);
	mpfr_add(slack, slack, at, MPFR_RNDU);
	mpfr_clear(at);
}

#endif
