/* SPDX-License-Identifier: MIT */
/* expression.h - the steps of a formula as one expression of a language. */
#ifndef FORMULA_PRINT_EXPRESSION_H
#define FORMULA_PRINT_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "formula/print/language.h"

struct buffer;

struct expression {
	const struct language *language;
	const struct formula *formula;
	const struct locals *locals;	/* NULL: what is shared is repeated */
	struct buffer *buffer;
	size_t limit;			/* it stops when the buffer holds more */
};

/* Appends what a step is, for the local variable that it becomes, if it does; and what the
 * function is, in a language that assigns within expressions with its local variables. */
void print_step(const struct expression *expression, unsigned short step);
void print_value(const struct expression *expression);

#endif
