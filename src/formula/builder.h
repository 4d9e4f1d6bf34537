/* SPDX-License-Identifier: MIT */
/* builder.h - makes the steps of a formula: what is there already is not made again.
 *
 * All of it returns the number of a step. When there would be more than
 * FORMULA_STEPS_MAX, the builder is full: it goes on returning some step, and who
 * builds looks once, at the end.
 */
#ifndef FORMULA_BUILDER_H
#define FORMULA_BUILDER_H

#include "formula/formula.h"

struct builder {		/* starts as zeros */
	struct formula formula;
	unsigned short *head, *next;	/* owned: chains of the steps of one hash */
	bool full;
};

unsigned short builder_number(struct builder *builder, double value);

/* The number that the decimal text of `length` bytes stands for, where it is no double. */
unsigned short builder_digits(struct builder *builder, const char *text, size_t length);

/* A leaf without a value, or an operation; arguments that it does not take are 0. */
unsigned short builder_step(struct builder *builder, enum operation operation,
	unsigned short a, unsigned short b, unsigned short c);

/* A builder with the steps of a formula, under their numbers. */
struct builder builder_of(const struct formula *formula);

/* The step of another formula, its arguments being these steps. */
unsigned short builder_copy(struct builder *builder, const struct step *step, unsigned short a,
	unsigned short b, unsigned short c);

/* The formula, which the caller frees; the builder is empty again. Who builds has set
 * its `written` and `value`. */
struct formula builder_take(struct builder *builder);

void builder_free(struct builder *builder);

#endif
