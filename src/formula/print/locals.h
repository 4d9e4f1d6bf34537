/* SPDX-License-Identifier: MIT */
/* locals.h - which steps of a formula become local variables when it is printed:
 * those that are used more than once, since without that x*(...) of itself again and again
 * would double with each step. */
#ifndef FORMULA_PRINT_LOCALS_H
#define FORMULA_PRINT_LOCALS_H

#include <stdbool.h>

#include "formula/formula.h"

/* A scope is the function, which is scope 0, or one branch of a choice. */
struct locals {
	bool *used;			/* owned [count]: the function needs the step */
	unsigned short *number;		/* owned [count]: of the variable, 0 if it has none */
	unsigned short *scope;		/* owned [count]: the innermost that has all its uses */
};

struct locals locals_of(const struct formula *formula);
void locals_free(struct locals *locals);

/* The scope of the second or third argument of a choice: 1 or 2. */
static inline unsigned short scope_of_branch(unsigned short step, size_t argument)
{
	return (unsigned short)(2 * step + argument);
}

#endif
