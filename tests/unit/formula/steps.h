/* SPDX-License-Identifier: MIT */
/* steps.h - a formula's steps as a text, and what they give, in plain long double. */
#ifndef TESTS_FORMULA_STEPS_H
#define TESTS_FORMULA_STEPS_H

#include <math.h>
#include <stdlib.h>

#include "formula/formula.h"
#include "support/buffer.h"

/* exp(neg(x)) */
static inline void show_steps(struct buffer *buffer, const struct formula *formula, unsigned short number)
{
	const struct step *step = &formula->step[number];
	if (step->operation == STEP_NUMBER && step->digits != NULL)
		buffer_print(buffer, "'%s'", step->digits);
	else if (step->operation == STEP_NUMBER)
		buffer_print(buffer, "%.17g", step->value);
	else
		buffer_print(buffer, "%s", step->operation == STEP_NEGATE ? "neg"
			: operations[step->operation].text);
	for (size_t k = 0; k < operations[step->operation].arguments; k++) {
		buffer_print(buffer, k == 0 ? "(" : ", ");
		show_steps(buffer, formula, step->argument[k]);
	}
	if (operations[step->operation].arguments > 0)
		buffer_print(buffer, ")");
}

static inline long double value_of(const struct formula *formula, unsigned short number, long double x)
{
	const struct step *step = &formula->step[number];
	long double v[FORMULA_ARGUMENTS_MAX] = { 0 };
	for (size_t k = 0; k < operations[step->operation].arguments; k++)
		v[k] = value_of(formula, step->argument[k], x);
	switch (step->operation) {
	case STEP_NUMBER: return step->digits != NULL ? strtold(step->digits, NULL) : step->value;
	case STEP_PI: return acosl(-1);
	case STEP_EULER: return expl(1);
	case STEP_X: return x;
	case STEP_ADD: return v[0] + v[1];
	case STEP_SUBTRACT: return v[0] - v[1];
	case STEP_MULTIPLY: return v[0] * v[1];
	case STEP_DIVIDE: return v[0] / v[1];
	case STEP_NEGATE: return -v[0];
	case STEP_POWER: /* as the language has it: a varying exponent is no whole number */
		return formula->step[step->argument[1]].varies ? expl(v[1] * logl(v[0]))
			: powl(v[0], v[1]);
	case STEP_EXP: return expl(v[0]);
	case STEP_EXPM1: return expm1l(v[0]);
	case STEP_LOG: return logl(v[0]);
	case STEP_LOG1P: return log1pl(v[0]);
	case STEP_SQRT: return sqrtl(v[0]);
	case STEP_SIN: return sinl(v[0]);
	case STEP_COS: return cosl(v[0]);
	case STEP_TAN: return tanl(v[0]);
	case STEP_ATAN: return atanl(v[0]);
	case STEP_ASINH: return asinhl(v[0]);
	case STEP_SINH: return sinhl(v[0]);
	case STEP_COSH: return coshl(v[0]);
	case STEP_TANH: return tanhl(v[0]);
	case STEP_ERF: return erfl(v[0]);
	case STEP_ERFC: return erfcl(v[0]);
	case STEP_NORMAL: return erfcl(-v[0] / sqrtl(2)) / 2;
	case STEP_DENSITY: return expl(-v[0] * v[0] / 2) / sqrtl(2 * acosl(-1));
	case STEP_ABS: return fabsl(v[0]);
	case STEP_SIGN: return (v[0] > 0) - (v[0] < 0);
	case STEP_FLOOR: return floorl(v[0]);
	case STEP_MIN: return v[0] < v[1] ? v[0] : v[1];
	case STEP_MAX: return v[0] > v[1] ? v[0] : v[1];
	case STEP_CHOOSE: return v[0] != 0 ? v[1] : v[2];
	case STEP_LESS: return v[0] < v[1];
	case STEP_LESS_EQUAL: return v[0] <= v[1];
	case STEP_EQUAL: return v[0] == v[1];
	case STEP_NOT_EQUAL: return v[0] != v[1];
	case STEP_AND: return v[0] != 0 && v[1] != 0;
	case STEP_OR: return v[0] != 0 || v[1] != 0;
	case STEP_SIGMOID: return 1 / (1 + expl(-v[0]));
	case STEP_SOFTPLUS: return fmaxl(v[0], 0) + log1pl(expl(-fabsl(v[0])));
	case STEP_LOG_COSH: return fabsl(v[0]) + log1pl(expl(-2 * fabsl(v[0]))) - logl(2);
	case OPERATIONS: break;
	}
	return NAN;
}

#endif
