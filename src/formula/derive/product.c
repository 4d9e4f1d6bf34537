/* SPDX-License-Identifier: MIT */
/* product.c - see product.h */
#include "formula/derive/product.h"

#include <math.h>
#include <string.h>

#include "formula/exact.h"

struct product product_new(void)
{
	return (struct product){ .number = { 1, 1 } };
}

/* The factors that a step would be taken apart into, counted no further than the limit. */
static size_t count_factors(const struct formula *formula, unsigned short number, size_t limit)
{
	const struct step *const step = &formula->step[number];
	if (step->operation == STEP_NEGATE)
		return count_factors(formula, step->argument[0], limit);
	if (step->operation != STEP_MULTIPLY && step->operation != STEP_DIVIDE)
		return 1;
	const size_t first = count_factors(formula, step->argument[0], limit);
	return first >= limit ? first
		: first + count_factors(formula, step->argument[1], limit - first);
}

static void add_factor(struct product *product, struct factor factor, int side)
{
	for (size_t i = 0; i < product->count[side]; i++)
		if (product->factor[side][i].base == factor.base) {
			product->factor[side][i].exponent += factor.exponent;
			return;
		}
	product->factor[side][product->count[side]++] = factor;
}

static bool is_whole_power(const struct formula *formula, const struct step *step)
{
	const struct step *const exponent = &formula->step[step->argument[1]];
	return step->operation == STEP_POWER && exponent->operation == STEP_NUMBER
		&& exponent->digits == NULL && exponent->value >= 1 && exponent->value < 0x1p50
		&& exponent->value == floor(exponent->value);
}

/* 2 and 0.5, but not 0.044715: 3*0.044715 is no double, and so stays what it is. */
static bool is_short(const struct step *step)
{
	return step->operation == STEP_NUMBER && step->digits == NULL && isfinite(step->value)
		&& (double)(float)step->value == step->value;
}

static void take_apart(struct product *product, const struct formula *formula,
	unsigned short number, int side)
{
	const struct step *const step = &formula->step[number];
	const bool is_number = is_short(step) && (side == 0 || step->value != 0);

	if (step->operation == STEP_NEGATE) {
		product->number[0] = -product->number[0];
		take_apart(product, formula, step->argument[0], side);
	} else if (step->operation == STEP_MULTIPLY || step->operation == STEP_DIVIDE) {
		const int other = step->operation == STEP_DIVIDE ? !side : side;
		take_apart(product, formula, step->argument[0], side);
		take_apart(product, formula, step->argument[1], other);
	} else if (is_whole_power(formula, step)) {
		const double exponent = formula->step[step->argument[1]].value;
		add_factor(product, (struct factor){ step->argument[0], exponent }, side);
	} else {
		double value;
		if (is_number && exact_product(product->number[side], step->value, &value))
			product->number[side] = value;
		else
			add_factor(product, (struct factor){ number, 1 }, side);
	}
}

static void take(struct product *product, struct builder *builder, unsigned short step, int side)
{
	const struct formula *const formula = &builder->formula;
	if (count_factors(formula, step, PRODUCT_FACTORS) < PRODUCT_FACTORS)
		take_apart(product, formula, step, side);
	else
		add_factor(product, (struct factor){ step, 1 }, side);
}

void product_multiply(struct product *product, struct builder *builder, unsigned short step)
{
	take(product, builder, step, 0);
}

void product_divide(struct product *product, struct builder *builder, unsigned short step)
{
	take(product, builder, step, 1);
}

static void reduce(double *above, double *below)
{
	const double quotient = *above / *below;
	double product;
	if (*below < 0) {
		*above = -*above;
		*below = -*below;
	}
	if (exact_product(quotient, *below, &product) && product == *above) {
		*above = quotient;
		*below = 1;
	} else if (floor(*above) == *above && floor(*below) == *below) {
		const double divisor = common_divisor(fabs(*above), *below);
		*above /= divisor;
		*below /= divisor;
	}
}

/* Constants, then x and its powers, then the rest; numbers before other constants. */
static int rank(const struct builder *builder, const struct factor *factor)
{
	const struct step *const step = &builder->formula.step[factor->base];
	return step->operation == STEP_NUMBER ? 0 : !step->varies ? 1
		: step->operation == STEP_X ? 2 : 3;
}

static void remove_factor(struct product *product, int side, size_t at)
{
	struct factor *const factor = product->factor[side];
	product->count[side]--;
	memmove(factor + at, factor + at + 1, (product->count[side] - at) * sizeof *factor);
}

/* sqrt(2)^2 is 2. */
static void square_roots(struct product *product, const struct formula *formula)
{
	for (int side = 0; side < 2; side++)
		for (size_t i = product->count[side]; i-- > 0;) {
			const struct factor factor = product->factor[side][i];
			const struct step *const step = &formula->step[factor.base];
			if (step->operation != STEP_SQRT || step->varies || factor.exponent != 2)
				continue;
			remove_factor(product, side, i);
			if (count_factors(formula, step->argument[0], 2) == 1)
				take_apart(product, formula, step->argument[0], side);
			else
				add_factor(product, (struct factor){ step->argument[0], 1 }, side);
		}
}

/* v/v^2 is 1/v; v/v^1 stays, since it is not 1 where v is 0. */
static void cancel(struct product *product)
{
	for (size_t i = product->count[0]; i-- > 0;)
		for (size_t k = 0; k < product->count[1]; k++) {
			const struct factor above = product->factor[0][i];
			struct factor *const below = &product->factor[1][k];
			if (above.base != below->base || above.exponent >= below->exponent)
				continue;
			below->exponent -= above.exponent;
			remove_factor(product, 0, i);
			break;
		}
}

void product_settle(struct product *product, const struct builder *builder)
{
	square_roots(product, &builder->formula);
	cancel(product);
	reduce(&product->number[0], &product->number[1]);
	for (int side = 0; side < 2; side++)
		for (size_t i = 1; i < product->count[side]; i++) {
			struct factor *const factor = product->factor[side];
			const struct factor moved = factor[i];
			size_t place = i;
			for (; place > 0 && rank(builder, &factor[place - 1]) > rank(builder, &moved); place--)
				factor[place] = factor[place - 1];
			factor[place] = moved;
		}
}

static bool has_factor(const struct product *product, int side, struct factor factor)
{
	for (size_t i = 0; i < product->count[side]; i++)
		if (product->factor[side][i].base == factor.base)
			return product->factor[side][i].exponent == factor.exponent;
	return false;
}

bool product_alike(const struct product *a, const struct product *b)
{
	if (a->number[1] != b->number[1])
		return false;
	for (int side = 0; side < 2; side++) {
		if (a->count[side] != b->count[side])
			return false;
		for (size_t i = 0; i < a->count[side]; i++)
			if (!has_factor(b, side, a->factor[side][i]))
				return false;
	}
	return true;
}

static unsigned short factor_step(const struct factor *factor, struct builder *builder)
{
	return factor->exponent == 1 ? factor->base : builder_step(builder, STEP_POWER,
		factor->base, builder_number(builder, factor->exponent), 0);
}

/* One side of the bar, from left to right; a sign goes to what is first. */
static unsigned short side_step(const struct product *product, int side, struct builder *builder)
{
	const double number = product->number[side];
	size_t next = 0;
	unsigned short step = fabs(number) != 1 || product->count[side] == 0
		? builder_number(builder, fabs(number))
		: factor_step(&product->factor[side][next++], builder);
	if (number < 0)
		step = builder_step(builder, STEP_NEGATE, step, 0, 0);
	for (; next < product->count[side]; next++)
		step = builder_step(builder, STEP_MULTIPLY, step,
			factor_step(&product->factor[side][next], builder), 0);
	return step;
}

unsigned short product_step(const struct product *product, struct builder *builder)
{
	if (product->number[0] == 0)
		return builder_number(builder, 0);
	const unsigned short above = side_step(product, 0, builder);
	if (product->number[1] == 1 && product->count[1] == 0)
		return above;
	return builder_step(builder, STEP_DIVIDE, above, side_step(product, 1, builder), 0);
}
