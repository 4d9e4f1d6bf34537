/* SPDX-License-Identifier: MIT */
/* simplify.c - see simplify.h */
#include "formula/derive/simplify.h"

#include <math.h>

#include "formula/derive/product.h"
#include "formula/exact.h"

enum { TERMS = 16 };

struct sum {
	struct product term[TERMS];
	size_t count;
};

/* The terms that a step would be taken apart into, counted no further than the limit. */
static size_t count_terms(const struct formula *formula, unsigned short number, size_t limit)
{
	const struct step *const step = &formula->step[number];
	if (step->operation == STEP_NEGATE)
		return count_terms(formula, step->argument[0], limit);
	if (step->operation != STEP_ADD && step->operation != STEP_SUBTRACT)
		return 1;
	const size_t first = count_terms(formula, step->argument[0], limit);
	return first >= limit ? first
		: first + count_terms(formula, step->argument[1], limit - first);
}

static void add_term(struct sum *sum, struct product term, const struct builder *builder)
{
	product_settle(&term, builder);
	for (size_t i = 0; i < sum->count; i++) {
		double number;
		if (product_alike(&sum->term[i], &term)
			&& exact_sum(sum->term[i].number[0], term.number[0], &number)) {
			sum->term[i].number[0] = number;
			return;
		}
	}
	sum->term[sum->count++] = term;
}

/* The term that a step is, or several. */
static void take_apart(struct sum *sum, struct builder *builder, unsigned short number,
	double sign, bool several)
{
	const struct step step = builder->formula.step[number];
	if (several && step.operation == STEP_NEGATE) {
		take_apart(sum, builder, step.argument[0], -sign, several);
	} else if (several && (step.operation == STEP_ADD || step.operation == STEP_SUBTRACT)) {
		const double second = step.operation == STEP_ADD ? sign : -sign;
		take_apart(sum, builder, step.argument[0], sign, several);
		take_apart(sum, builder, step.argument[1], second, several);
	} else {
		struct product term = product_new();
		product_multiply(&term, builder, number);
		term.number[0] *= sign;
		add_term(sum, term, builder);
	}
}

static void take(struct sum *sum, struct builder *builder, unsigned short step, double sign)
{
	const size_t half = TERMS / 2;
	const bool several = count_terms(&builder->formula, step, half + 1) <= half;
	take_apart(sum, builder, step, sign, several);
}

/* One that is added goes first, if there is one. */
static unsigned short sum_step(struct sum *sum, struct builder *builder)
{
	size_t first = 0, kept = 0;
	for (size_t i = 0; i < sum->count; i++)
		if (sum->term[i].number[0] != 0) {
			sum->term[kept] = sum->term[i];
			product_settle(&sum->term[kept++], builder);	/* 1/6 + 1/6 */
		}
	if (kept == 0)
		return builder_number(builder, 0);
	while (first < kept && sum->term[first].number[0] < 0)
		first++;
	if (first == kept)
		first = 0;
	unsigned short step = product_step(&sum->term[first], builder);
	for (size_t i = 0; i < kept; i++) {
		struct product term = sum->term[i];
		const enum operation operation = term.number[0] < 0 ? STEP_SUBTRACT : STEP_ADD;
		term.number[0] = fabs(term.number[0]);
		if (i != first)
			step = builder_step(builder, operation, step, product_step(&term, builder), 0);
	}
	return step;
}

unsigned short simple_sum(struct builder *builder, unsigned short a, unsigned short b)
{
	struct sum sum = { .count = 0 };
	take(&sum, builder, a, 1);
	take(&sum, builder, b, 1);
	return sum_step(&sum, builder);
}

unsigned short simple_difference(struct builder *builder, unsigned short a, unsigned short b)
{
	struct sum sum = { .count = 0 };
	take(&sum, builder, a, 1);
	take(&sum, builder, b, -1);
	return sum_step(&sum, builder);
}

unsigned short simple_product(struct builder *builder, unsigned short a, unsigned short b)
{
	struct product product = product_new();
	product_multiply(&product, builder, a);
	product_multiply(&product, builder, b);
	product_settle(&product, builder);
	return product_step(&product, builder);
}

unsigned short simple_quotient(struct builder *builder, unsigned short a, unsigned short b)
{
	struct product product = product_new();
	if (a == b)
		return builder_number(builder, 1);
	product_multiply(&product, builder, a);
	product_divide(&product, builder, b);
	product_settle(&product, builder);
	return product_step(&product, builder);
}

unsigned short simple_quotients(struct builder *builder, unsigned short a, unsigned short b)
{
	struct sum sum = { .count = 0 }, quotients = { .count = 0 };
	if (a == b)
		return builder_number(builder, 1);
	take(&sum, builder, a, 1);
	for (size_t i = 0; i < sum.count; i++) {
		if (sum.term[i].count[1] + 1 >= PRODUCT_FACTORS)
			return simple_quotient(builder, a, b);
		product_divide(&sum.term[i], builder, b);
		add_term(&quotients, sum.term[i], builder);
	}
	return sum_step(&quotients, builder);
}

unsigned short simple_negative(struct builder *builder, unsigned short a)
{
	struct sum sum = { .count = 0 };
	take(&sum, builder, a, -1);
	return sum_step(&sum, builder);
}

unsigned short simple_power(struct builder *builder, unsigned short a, double exponent)
{
	if (exponent == 0)
		return builder_number(builder, 1);
	if (exponent == 1)
		return a;
	return builder_step(builder, STEP_POWER, a, builder_number(builder, exponent), 0);
}

bool simple_number(const struct formula *formula, unsigned short number, double *value)
{
	const struct step *step = &formula->step[number];
	const double sign = step->operation == STEP_NEGATE ? -1 : 1;
	if (step->operation == STEP_NEGATE)
		step = &formula->step[step->argument[0]];
	*value = sign * step->value;
	return step->operation == STEP_NUMBER && step->digits == NULL;
}
