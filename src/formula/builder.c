/* SPDX-License-Identifier: MIT */
/* builder.c - see builder.h */
#include "formula/builder.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "number/number.h"
#include "support/memory.h"

enum { CHAINS = 1 << 10, NONE = 0xffff };

static uint32_t mix(uint32_t hash, uint64_t value)
{
	hash = (hash ^ (uint32_t)value) * 0x9e3779b1;
	return (hash ^ (uint32_t)(value >> 32) ^ hash >> 15) * 0x85ebca6b;
}

static uint64_t bits_of_value(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static uint32_t hash_of(const struct step *step)
{
	uint32_t hash = mix(step->operation, bits_of_value(step->value));
	for (size_t i = 0; i < FORMULA_ARGUMENTS_MAX; i++)
		hash = mix(hash, step->argument[i]);
	for (const char *digit = step->digits; digit != NULL && *digit != '\0'; digit++)
		hash = mix(hash, (unsigned char)*digit);
	return hash % CHAINS;
}

static bool same(const struct step *a, const struct step *b)
{
	return a->operation == b->operation
		&& bits_of_value(a->value) == bits_of_value(b->value)
		&& memcmp(a->argument, b->argument, sizeof a->argument) == 0
		&& (a->digits == NULL) == (b->digits == NULL)
		&& (a->digits == NULL || strcmp(a->digits, b->digits) == 0);
}

static void begin(struct builder *builder)
{
	builder->head = memory_new(CHAINS, sizeof *builder->head);
	for (size_t i = 0; i < CHAINS; i++)
		builder->head[i] = NONE;
	/* Steps stay where they are, so there is room for all. Most formulas need little of it:
	   it is left as it comes, and what is not used costs nothing. */
	builder->next = memory_resize(NULL, FORMULA_STEPS_MAX, sizeof *builder->next);
	builder->formula.step = memory_resize(NULL, FORMULA_STEPS_MAX,
		sizeof *builder->formula.step);
}

static bool depends_on_x(const struct builder *builder, const struct step *step)
{
	if (step->operation == STEP_X)
		return true;
	for (size_t i = 0; i < operations[step->operation].arguments; i++)
		if (builder->formula.step[step->argument[i]].varies)
			return true;
	return false;
}

/* Takes over the step's digits. */
static unsigned short place(struct builder *builder, struct step step)
{
	if (builder->head == NULL)
		begin(builder);
	const uint32_t hash = hash_of(&step);
	for (unsigned short i = builder->head[hash]; i != NONE; i = builder->next[i])
		if (same(&builder->formula.step[i], &step)) {
			free(step.digits);
			return i;
		}
	if (builder->formula.count == FORMULA_STEPS_MAX) {
		builder->full = true;
		free(step.digits);
		return 0;
	}
	const unsigned short number = (unsigned short)builder->formula.count++;
	step.varies = depends_on_x(builder, &step);
	step.constant.radius = INFINITY;
	builder->formula.step[number] = step;
	builder->next[number] = builder->head[hash];
	builder->head[hash] = number;
	return number;
}

unsigned short builder_number(struct builder *builder, double value)
{
	return place(builder, (struct step){ .operation = STEP_NUMBER, .value = value });
}

unsigned short builder_digits(struct builder *builder, const char *text, size_t length)
{
	struct step step = { .operation = STEP_NUMBER };
	number_read(text, text + length, &step.value);
	step.digits = memory_print("%.*s", (int)length, text);
	return place(builder, step);
}

/* A comparison of two numbers, as that of a parameter with a number is. */
static bool is_known(const struct builder *builder, unsigned short condition, bool *holds)
{
	const struct step *step = &builder->formula.step[condition];
	const struct step *a = &builder->formula.step[step->argument[0]];
	const struct step *b = &builder->formula.step[step->argument[1]];
	if (step->operation < STEP_LESS || step->operation > STEP_NOT_EQUAL
			|| a->operation != STEP_NUMBER || b->operation != STEP_NUMBER
			|| a->digits != NULL || b->digits != NULL)
		return false;
	*holds = step->operation == STEP_LESS ? a->value < b->value
		: step->operation == STEP_LESS_EQUAL ? a->value <= b->value
		: (a->value == b->value) == (step->operation == STEP_EQUAL);
	return true;
}

unsigned short builder_step(struct builder *builder, enum operation operation,
	unsigned short a, unsigned short b, unsigned short c)
{
	bool holds;
	if (operation == STEP_CHOOSE && !builder->full && is_known(builder, a, &holds))
		return holds ? b : c;
	return place(builder, (struct step){ .operation = operation, .argument = { a, b, c } });
}

unsigned short builder_copy(struct builder *builder, const struct step *step, unsigned short a,
	unsigned short b, unsigned short c)
{
	if (step->digits != NULL)
		return builder_digits(builder, step->digits, strlen(step->digits));
	if (step->operation == STEP_NUMBER)
		return builder_number(builder, step->value);
	return builder_step(builder, step->operation, a, b, c);
}

struct builder builder_of(const struct formula *formula)
{
	struct builder builder = { .full = false };
	for (size_t i = 0; i < formula->count; i++) {
		const struct step *step = &formula->step[i];
		builder_copy(&builder, step, step->argument[0], step->argument[1],
			step->argument[2]);
	}
	return builder;
}

struct formula builder_take(struct builder *builder)
{
	struct formula formula = builder->formula;
	formula.step = memory_resize(formula.step, formula.count, sizeof *formula.step);
	builder->formula = (struct formula){ .count = 0 };
	builder_free(builder);
	return formula;
}

void builder_free(struct builder *builder)
{
	formula_free(&builder->formula);
	free(builder->head);
	free(builder->next);
	*builder = (struct builder){ .head = NULL };
}
