/* SPDX-License-Identifier: MIT */
/* factor.c - see factor.h
 *
 * Method: each sum is taken as terms that are products of powers (product.h). The least
 * exponent that a base has in any of them, negative below the bar, is common to all: the
 * terms have a common denominator then, and their sum may be simpler than they are.
 *
 * Special cases: in the rest sqrt(u)^2 is u.
 */
#include "formula/derive/factor.h"

#include <math.h>
#include <stdlib.h>

#include "formula/derive/product.h"
#include "formula/derive/simplify.h"
#include "support/memory.h"

enum { TERMS = 8, BASES = 2 * PRODUCT_FACTORS };

struct terms {
	struct product product[TERMS];
	size_t count;
	bool too_many;
};

static bool is_sum(enum operation operation)
{
	return operation == STEP_ADD || operation == STEP_SUBTRACT;
}

static void collect(struct terms *terms, struct builder *builder, unsigned short number, double sign)
{
	const struct step step = builder->formula.step[number];

	if (step.operation == STEP_NEGATE) {
		collect(terms, builder, step.argument[0], -sign);
	} else if (is_sum(step.operation)) {
		collect(terms, builder, step.argument[0], sign);
		collect(terms, builder, step.argument[1],
			step.operation == STEP_ADD ? sign : -sign);
	} else if (terms->count == TERMS) {
		terms->too_many = true;
	} else {
		struct product *product = &terms->product[terms->count++];
		*product = product_new();
		product_multiply(product, builder, number);
		product->number[0] *= sign;
		product_settle(product, builder);
	}
}

/* Of the base in the product: negative below the bar. */
static double exponent_of(const struct product *product, unsigned short base)
{
	double exponent = 0;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < product->count[side]; i++)
			if (product->factor[side][i].base == base)
				exponent += (side == 0 ? 1 : -1) * product->factor[side][i].exponent;
	return exponent;
}

static double common_exponent(const struct terms *terms, unsigned short base)
{
	double least = INFINITY;

	for (size_t i = 0; i < terms->count; i++)
		least = fmin(least, exponent_of(&terms->product[i], base));
	return least;
}

static void multiply(struct product *product, unsigned short base, double exponent)
{
	const int side = exponent < 0;

	product->factor[side][product->count[side]++] = (struct factor){ base, fabs(exponent) };
}

/* What all terms have in common, as far as it is on the sides of one of them. */
static void find_common(const struct terms *terms, struct product *common)
{
	for (size_t i = 0; i < terms->count; i++)
		for (int side = 0; side < 2; side++)
			for (size_t k = 0; k < terms->product[i].count[side]; k++) {
				const unsigned short base = terms->product[i].factor[side][k].base;
				const double exponent = common_exponent(terms, base);
				if (exponent != 0 && exponent_of(common, base) == 0
						&& common->count[exponent < 0] < PRODUCT_FACTORS)
					multiply(common, base, exponent);
			}
}

/* The term over what is common; each base once. */
static struct product rest_of(const struct product *term, const struct product *common,
	const struct formula *formula)
{
	struct product rest = product_new();
	unsigned short base[4 * BASES];
	size_t bases = 0;

	for (int side = 0; side < 2; side++) {
		rest.number[side] = term->number[side];
		for (size_t i = 0; i < term->count[side]; i++)
			base[bases++] = term->factor[side][i].base;
		for (size_t i = 0; i < common->count[side]; i++)
			base[bases++] = common->factor[side][i].base;
	}
	for (size_t i = 0; i < bases; i++) {
		double exponent = exponent_of(term, base[i]) - exponent_of(common, base[i]);
		const struct step *step = &formula->step[base[i]];
		bool again = exponent == 0;
		for (size_t k = 0; k < i; k++)
			again = again || base[k] == base[i];
		if (again || rest.count[exponent < 0] == BASES)
			continue;
		if (step->operation == STEP_SQRT && fmod(exponent, 2) == 0)
			multiply(&rest, step->argument[0], exponent / 2);
		else
			multiply(&rest, base[i], exponent);
	}
	return rest;
}

static unsigned short factor_sum(struct builder *builder, unsigned short sum)
{
	struct terms *terms = memory_new(1, sizeof *terms);
	struct product common = product_new();
	unsigned short result = sum;

	collect(terms, builder, sum, 1);
	if (!terms->too_many)
		find_common(terms, &common);
	if (common.count[0] + common.count[1] > 0) {
		unsigned short rest = builder_number(builder, 0);
		for (size_t i = 0; i < terms->count; i++) {
			const struct product term = rest_of(&terms->product[i], &common,
				&builder->formula);
			rest = simple_sum(builder, rest, product_step(&term, builder));
		}
		result = builder_step(builder, STEP_MULTIPLY, product_step(&common, builder),
			rest, 0);
	}
	free(terms);
	return result;
}

/* Which steps are needed, and which by something that is no sum. */
static void mark(const struct formula *formula, unsigned short step, bool *needed, bool *whole)
{
	needed[step] = whole[step] = true;
	for (size_t i = step + 1u; i-- > 0; ) {
		const struct step *parent = &formula->step[i];
		const bool sum = is_sum(parent->operation);
		for (size_t k = 0; needed[i] && k < operations[parent->operation].arguments; k++) {
			needed[parent->argument[k]] = true;
			if (!sum)
				whole[parent->argument[k]] = true;
		}
	}
}

unsigned short factor_step(struct builder *builder, unsigned short step)
{
	bool needed[FORMULA_STEPS_MAX] = { false }, whole[FORMULA_STEPS_MAX] = { false };
	unsigned short to[FORMULA_STEPS_MAX];

	mark(&builder->formula, step, needed, whole);
	for (unsigned short i = 0; i <= step; i++) {
		const struct step from = builder->formula.step[i];
		if (!needed[i])
			continue;
		to[i] = i;
		if (operations[from.operation].arguments > 0)
			to[i] = builder_step(builder, from.operation, to[from.argument[0]],
				operations[from.operation].arguments > 1 ? to[from.argument[1]] : 0,
				operations[from.operation].arguments > 2 ? to[from.argument[2]] : 0);
		if (is_sum(from.operation) && whole[i] && from.varies && !builder->full)
			to[i] = factor_sum(builder, to[i]);
	}
	return to[step];
}
