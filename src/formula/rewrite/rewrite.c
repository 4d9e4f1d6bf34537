/* SPDX-License-Identifier: MIT */
/* rewrite.c - see rewrite.h
 *
 * Method
 *   The steps are taken in order, so that the arguments of each are rewritten before it.
 *   Every rule is an identity of real functions on all of the domain: what is lost is
 *   cancellation, and nothing else changes.
 *     log(1 + u) = log1p(u), log1p(exp(u)) = softplus(u),
 *     log(sigmoid(u)) = -softplus(-u), log(-expm1(u)) = log1p(-exp(u))
 *     log(c + exp(u)) = softplus(u - log(c)) + log(c), sqrt(u^2) = abs(u)
 *     log(c cosh(u)) = logcosh(u) + log(c), log(sqrt(u^2 + 1) ± u) = asinh(±u)
 *   Those of sums, products and powers are in files of their own. There are none that
 *   undo a function, as log(exp(u)) = u would: who types that wants to see it.
 */
#include "formula/rewrite/rewrite.h"

#include "formula/rewrite/rewrites.h"

/* log(c + exp(u)), c above 0: known also where exp(u) is beyond all numbers. */
static unsigned short softplus_from(struct builder *builder, unsigned short exponential,
	unsigned short c)
{
	const unsigned short least = builder_step(builder, STEP_LOG, c, 0, 0);
	const unsigned short u = rewrite_subtract(builder,
		step_at(builder, exponential)->argument[0], least);
	return rewrite_add(builder, builder_step(builder, STEP_SOFTPLUS, u, 0, 0), least);
}

/* log(c cosh(u)), c above 0: cosh(u) overflows, its logarithm does not. */
static bool log_of_cosh(struct builder *builder, unsigned short a, unsigned short *result)
{
	const struct step *step = step_at(builder, a);
	const unsigned short factor = step->argument[0];
	const bool scaled = step->operation == STEP_MULTIPLY && is_double(builder, factor)
		&& value_at(builder, factor) > 0;
	const unsigned short cosh = scaled ? step->argument[1] : a;
	if (!is_operation(builder, cosh, STEP_COSH))
		return false;
	*result = builder_step(builder, STEP_LOG_COSH, step_at(builder, cosh)->argument[0], 0, 0);
	if (scaled)
		*result = rewrite_add(builder, *result,
			builder_step(builder, STEP_LOG, factor, 0, 0));
	return true;
}

/* Whether a is sqrt(u^2 + 1). */
static bool is_hypotenuse(const struct builder *builder, unsigned short a, unsigned short u)
{
	if (!is_operation(builder, a, STEP_SQRT))
		return false;
	const struct step *sum = step_at(builder, step_at(builder, a)->argument[0]);
	return sum->operation == STEP_ADD && is_square(builder, sum->argument[0])
		&& step_at(builder, sum->argument[0])->argument[0] == u
		&& is_value(builder, sum->argument[1], 1);
}

/* log(sqrt(u^2 + 1) ± u), which cancels on one side of 0. */
static bool log_of_hypotenuse(struct builder *builder, unsigned short a, unsigned short *result)
{
	const struct step step = *step_at(builder, a);
	const unsigned short first = step.argument[0], second = step.argument[1];
	const bool turned = step.operation == STEP_ADD && is_hypotenuse(builder, second, first);
	if ((step.operation != STEP_ADD && step.operation != STEP_SUBTRACT)
		|| (!turned && !is_hypotenuse(builder, first, second)))
		return false;
	*result = builder_step(builder, STEP_ASINH, turned ? first : second, 0, 0);
	if (step.operation == STEP_SUBTRACT)
		*result = rewrite_negate(builder, *result);
	return true;
}

static unsigned short logarithm(struct builder *builder, unsigned short u)
{
	unsigned short result;
	if (log_of_cosh(builder, u, &result) || log_of_hypotenuse(builder, u, &result))
		return result;
	const struct step argument = *step_at(builder, u);
	const unsigned short a = argument.argument[0], b = argument.argument[1];
	if (argument.operation == STEP_ADD && is_value(builder, b, 1))
		return rewrite_function(builder, STEP_LOG1P, a);
	if (argument.operation == STEP_ADD && is_operation(builder, a, STEP_EXP)
		&& is_double(builder, b) && value_at(builder, b) > 0)
		return softplus_from(builder, a, b);
	if (argument.operation == STEP_SUBTRACT && is_value(builder, a, 1))
		return rewrite_function(builder, STEP_LOG1P, rewrite_negate(builder, b));
	if (argument.operation == STEP_SUBTRACT && is_value(builder, a, 0)
		&& is_operation(builder, b, STEP_EXPM1)) {
		const unsigned short exponential = builder_step(builder, STEP_EXP,
			step_at(builder, b)->argument[0], 0, 0);
		return rewrite_function(builder, STEP_LOG1P, rewrite_negate(builder, exponential));
	}
	if (argument.operation == STEP_SIGMOID)
		return rewrite_negate(builder,
			builder_step(builder, STEP_SOFTPLUS, rewrite_negate(builder, a), 0, 0));
	return builder_step(builder, STEP_LOG, u, 0, 0);
}

unsigned short rewrite_function(struct builder *builder, enum operation operation,
	unsigned short a)
{
	if (operation == STEP_LOG)
		return logarithm(builder, a);
	if (operation == STEP_LOG1P && is_operation(builder, a, STEP_EXP))
		return builder_step(builder, STEP_SOFTPLUS, step_at(builder, a)->argument[0], 0, 0);
	return builder_step(builder, operation, a, 0, 0);
}

static unsigned short rewrite(struct builder *builder, enum operation operation,
	const unsigned short argument[FORMULA_ARGUMENTS_MAX])
{
	const unsigned short a = argument[0], b = argument[1];
	switch (operation) {
	case STEP_ADD:
		return rewrite_add(builder, a, b);
	case STEP_SUBTRACT:
		return rewrite_subtract(builder, a, b);
	case STEP_MULTIPLY:
		return rewrite_multiply(builder, a, b);
	case STEP_DIVIDE:
		return rewrite_divide(builder, a, b);
	case STEP_NEGATE:
		return rewrite_negate(builder, a);
	case STEP_POWER:
		return rewrite_power(builder, a, b);
	case STEP_SQRT:
		return rewrite_power(builder, a, builder_number(builder, 0.5));
	case STEP_LOG:
	case STEP_LOG1P:
		return rewrite_function(builder, operation, a);
	default:
		return builder_step(builder, operation, a, b, argument[2]);
	}
}

/* Marks the steps that a step is made of, and it. */
static void mark(const struct builder *builder, unsigned short step, bool *used)
{
	used[step] = true;
	for (size_t i = step + 1u; i-- > 0;) {
		const struct step *made = &builder->formula.step[i];
		for (size_t k = 0; used[i] && k < operations[made->operation].arguments; k++)
			used[made->argument[k]] = true;
	}
}

unsigned short formula_rewrite(struct builder *builder, unsigned short written)
{
	bool used[FORMULA_STEPS_MAX] = { false };
	unsigned short rewritten[FORMULA_STEPS_MAX];
	mark(builder, written, used);
	for (size_t i = 0; i <= written && !builder->full; i++) {
		const struct step *step = &builder->formula.step[i];
		const unsigned arguments = operations[step->operation].arguments;
		unsigned short argument[FORMULA_ARGUMENTS_MAX] = { 0 };
		rewritten[i] = (unsigned short)i;
		if (!used[i] || arguments == 0)
			continue;
		for (size_t k = 0; k < arguments; k++)
			argument[k] = rewritten[step->argument[k]];
		rewritten[i] = rewrite(builder, step->operation, argument);
	}
	return builder->full ? 0 : rewritten[written];
}
