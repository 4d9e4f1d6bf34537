/* SPDX-License-Identifier: MIT */
/* mpfr_steps.h - a formula's value in MPFR, by functions of its own, and its derivatives
 * as differences, which know no rule of differentiation; and its constants from it. */
#ifndef TESTS_FORMULA_MPFR_STEPS_H
#define TESTS_FORMULA_MPFR_STEPS_H

#include <stdbool.h>
#include <math.h>
#include <mpfr.h>

#include "formula/formula.h"

enum { STEP_LOG2 = -200 };	/* between the points of a difference */

static inline bool is_true(const mpfr_t condition)
{
	return !mpfr_zero_p(condition);
}

static inline void mpfr_normal(mpfr_t y, const mpfr_t u)
{
	mpfr_sqrt_ui(y, 2, MPFR_RNDN);
	mpfr_div(y, u, y, MPFR_RNDN);
	mpfr_neg(y, y, MPFR_RNDN);
	mpfr_erfc(y, y, MPFR_RNDN);
	mpfr_div_ui(y, y, 2, MPFR_RNDN);
}

static inline void mpfr_density(mpfr_t y, const mpfr_t u)
{
	mpfr_t root;
	mpfr_init2(root, mpfr_get_prec(y));
	mpfr_const_pi(root, MPFR_RNDN);
	mpfr_mul_ui(root, root, 2, MPFR_RNDN);
	mpfr_sqrt(root, root, MPFR_RNDN);
	mpfr_sqr(y, u, MPFR_RNDN);
	mpfr_div_si(y, y, -2, MPFR_RNDN);
	mpfr_exp(y, y, MPFR_RNDN);
	mpfr_div(y, y, root, MPFR_RNDN);
	mpfr_clear(root);
}

static inline void mpfr_sigmoid(mpfr_t y, const mpfr_t u)
{
	mpfr_neg(y, u, MPFR_RNDN);
	mpfr_exp(y, y, MPFR_RNDN);
	mpfr_add_ui(y, y, 1, MPFR_RNDN);
	mpfr_ui_div(y, 1, y, MPFR_RNDN);
}

static inline void mpfr_softplus(mpfr_t y, const mpfr_t u)
{
	mpfr_exp(y, u, MPFR_RNDN);
	mpfr_log1p(y, y, MPFR_RNDN);
}

/* As log1p(2 sinh(u/2)^2), which keeps the small ones. */
static inline void mpfr_log_cosh(mpfr_t y, const mpfr_t u)
{
	mpfr_div_2ui(y, u, 1, MPFR_RNDN);
	mpfr_sinh(y, y, MPFR_RNDN);
	mpfr_sqr(y, y, MPFR_RNDN);
	mpfr_mul_2ui(y, y, 1, MPFR_RNDN);
	mpfr_log1p(y, y, MPFR_RNDN);
}

static inline void mpfr_operation(mpfr_t y, const struct step *step, mpfr_t *v)
{
	switch (step->operation) {
	case STEP_NUMBER:
		if (step->digits != NULL)
			mpfr_set_str(y, step->digits, 10, MPFR_RNDN);
		else
			mpfr_set_d(y, step->value, MPFR_RNDN);
		break;
	case STEP_PI: mpfr_const_pi(y, MPFR_RNDN); break;
	case STEP_EULER: mpfr_set_ui(y, 1, MPFR_RNDN); mpfr_exp(y, y, MPFR_RNDN); break;
	case STEP_ADD: mpfr_add(y, v[0], v[1], MPFR_RNDN); break;
	case STEP_SUBTRACT: mpfr_sub(y, v[0], v[1], MPFR_RNDN); break;
	case STEP_MULTIPLY: mpfr_mul(y, v[0], v[1], MPFR_RNDN); break;
	case STEP_DIVIDE: mpfr_div(y, v[0], v[1], MPFR_RNDN); break;
	case STEP_NEGATE: mpfr_neg(y, v[0], MPFR_RNDN); break;
	case STEP_POWER: mpfr_pow(y, v[0], v[1], MPFR_RNDN); break;
	case STEP_EXP: mpfr_exp(y, v[0], MPFR_RNDN); break;
	case STEP_EXPM1: mpfr_expm1(y, v[0], MPFR_RNDN); break;
	case STEP_LOG: mpfr_log(y, v[0], MPFR_RNDN); break;
	case STEP_LOG1P: mpfr_log1p(y, v[0], MPFR_RNDN); break;
	case STEP_SQRT: mpfr_sqrt(y, v[0], MPFR_RNDN); break;
	case STEP_SIN: mpfr_sin(y, v[0], MPFR_RNDN); break;
	case STEP_COS: mpfr_cos(y, v[0], MPFR_RNDN); break;
	case STEP_TAN: mpfr_tan(y, v[0], MPFR_RNDN); break;
	case STEP_ATAN: mpfr_atan(y, v[0], MPFR_RNDN); break;
	case STEP_ASINH: mpfr_asinh(y, v[0], MPFR_RNDN); break;
	case STEP_SINH: mpfr_sinh(y, v[0], MPFR_RNDN); break;
	case STEP_COSH: mpfr_cosh(y, v[0], MPFR_RNDN); break;
	case STEP_TANH: mpfr_tanh(y, v[0], MPFR_RNDN); break;
	case STEP_ERF: mpfr_erf(y, v[0], MPFR_RNDN); break;
	case STEP_ERFC: mpfr_erfc(y, v[0], MPFR_RNDN); break;
	case STEP_NORMAL: mpfr_normal(y, v[0]); break;
	case STEP_DENSITY: mpfr_density(y, v[0]); break;
	case STEP_SIGMOID: mpfr_sigmoid(y, v[0]); break;
	case STEP_SOFTPLUS: mpfr_softplus(y, v[0]); break;
	case STEP_LOG_COSH: mpfr_log_cosh(y, v[0]); break;
	case STEP_ABS: mpfr_abs(y, v[0], MPFR_RNDN); break;
	case STEP_SIGN: mpfr_set_si(y, mpfr_sgn(v[0]), MPFR_RNDN); break;
	case STEP_FLOOR: mpfr_floor(y, v[0]); break;
	case STEP_MIN: mpfr_set(y, mpfr_less_p(v[0], v[1]) ? v[0] : v[1], MPFR_RNDN); break;
	case STEP_MAX: mpfr_set(y, mpfr_greater_p(v[0], v[1]) ? v[0] : v[1], MPFR_RNDN); break;
	case STEP_CHOOSE: mpfr_set(y, is_true(v[0]) ? v[1] : v[2], MPFR_RNDN); break;
	case STEP_LESS: mpfr_set_si(y, mpfr_less_p(v[0], v[1]) != 0, MPFR_RNDN); break;
	case STEP_LESS_EQUAL: mpfr_set_si(y, mpfr_lessequal_p(v[0], v[1]) != 0, MPFR_RNDN); break;
	case STEP_EQUAL: mpfr_set_si(y, mpfr_equal_p(v[0], v[1]) != 0, MPFR_RNDN); break;
	case STEP_NOT_EQUAL: mpfr_set_si(y, mpfr_equal_p(v[0], v[1]) == 0, MPFR_RNDN); break;
	case STEP_AND: mpfr_set_si(y, is_true(v[0]) && is_true(v[1]), MPFR_RNDN); break;
	case STEP_OR: mpfr_set_si(y, is_true(v[0]) || is_true(v[1]), MPFR_RNDN); break;
	default: mpfr_set_nan(y);
	}
}

/* The steps up to the last one, at x; value is as long as that, all initialised. */
static inline void mpfr_walk(mpfr_t *value, const struct formula *formula, unsigned short last,
	const mpfr_t x)
{
	for (unsigned short i = 0; i <= last; i++) {
		const struct step *step = &formula->step[i];
		mpfr_t argument[FORMULA_ARGUMENTS_MAX];
		for (size_t k = 0; k < operations[step->operation].arguments; k++)
			*argument[k] = *value[step->argument[k]];
		if (step->operation == STEP_X)
			mpfr_set(value[i], x, MPFR_RNDN);
		else
			mpfr_operation(value[i], step, argument);
	}
}

/* f, f' or f'' at x, its derivatives as differences. */
static inline void mpfr_derivative(mpfr_t result, const struct formula *formula, double x,
	unsigned order)
{
	static const int factor[3][3] = { { 0, 1, 0 }, { -1, 0, 1 }, { 1, -2, 1 } };
	const mpfr_prec_t bits = mpfr_get_prec(result);
	mpfr_t value[FORMULA_STEPS_MAX], point;
	mpfr_init2(point, bits);
	for (size_t i = 0; i < formula->count; i++)
		mpfr_init2(value[i], bits);
	mpfr_set_zero(result, 1);
	for (int i = 0; i < 3; i++) {
		if (factor[order][i] == 0)
			continue;
		mpfr_set_si_2exp(point, i - 1, STEP_LOG2, MPFR_RNDN);
		mpfr_add_d(point, point, x, MPFR_RNDN);
		mpfr_walk(value, formula, formula->value, point);
		mpfr_mul_si(value[formula->value], value[formula->value], factor[order][i], MPFR_RNDN);
		mpfr_add(result, result, value[formula->value], MPFR_RNDN);
	}
	mpfr_mul_2si(result, result, -STEP_LOG2 * (int)order - (order == 1), MPFR_RNDN);
	for (size_t i = 0; i < formula->count; i++)
		mpfr_clear(value[i]);
	mpfr_clear(point);
}

/* What formula_prepare does. */
static inline void mpfr_prepare(struct formula *formula)
{
	mpfr_t value[FORMULA_STEPS_MAX];
	for (size_t i = 0; i < formula->count; i++)
		mpfr_init2(value[i], 400);
	for (size_t i = 0; i < formula->count; i++) {
		struct step *step = &formula->step[i];
		mpfr_t argument[FORMULA_ARGUMENTS_MAX];
		for (size_t k = 0; k < operations[step->operation].arguments; k++)
			*argument[k] = *value[step->argument[k]];
		if (step->varies)
			continue;
		mpfr_operation(value[i], step, argument);
		step->constant.high = mpfr_get_d(value[i], MPFR_RNDN);
		mpfr_sub_d(value[i], value[i], step->constant.high, MPFR_RNDN);
		step->constant.low = mpfr_get_d(value[i], MPFR_RNDN);
		mpfr_sub_d(value[i], value[i], step->constant.low, MPFR_RNDN);
		step->constant.radius = fabs(mpfr_get_d(value[i], MPFR_RNDA));
		mpfr_operation(value[i], step, argument);
	}
	for (size_t i = 0; i < formula->count; i++)
		mpfr_clear(value[i]);
}

#endif
