/* SPDX-License-Identifier: MIT */
/* formula.h - a function of x as a row of steps, each made of earlier ones.
 *
 * A formula has no parameters any more: their values are steps like others. What
 * two parts of its text have in common is one step. It holds two rows in one: as it
 * was written, for printing and for naive arithmetic, and as it is evaluated, after
 * the exact rewrites of rewrite.h. The real function that both stand for is the same.
 */
#ifndef FORMULA_FORMULA_H
#define FORMULA_FORMULA_H

#include <stdbool.h>
#include <stddef.h>

enum operation {
#define OPERATION(enumerator, text, arguments) STEP_##enumerator,
#include "formula/operations.h"
#undef OPERATION
	OPERATIONS
};

struct operation_record {
	const char *text;
	unsigned arguments;
};
extern const struct operation_record operations[OPERATIONS];

/* Formulas come from strangers: what is larger is refused. */
enum {
	FORMULA_STEPS_MAX = 2000,	/* of both rows together */
	FORMULA_DEPTH_MAX = 200,	/* of what is within parentheses and calls */
	FORMULA_TEXT_MAX = 20000,	/* bytes */
	FORMULA_ARGUMENTS_MAX = 3,
	FORMULA_ORDERS = 3		/* f, f', f'' */
};

/* value = high + low, off by at most the radius; not known where that is infinite. */
struct constant {
	double high, low, radius;
};

struct step {
	enum operation operation;
	unsigned short argument[FORMULA_ARGUMENTS_MAX];	/* numbers of earlier steps */
	double value;		/* of a NUMBER: it, or the double nearest to it */
	char *digits;		/* owned: a NUMBER that is no double, in decimal; else NULL */
	bool varies;		/* depends on x */
	struct constant constant;	/* of a step that does not vary, by formula_prepare */
};

struct formula {		/* starts as zeros */
	struct step *step;	/* owned [count] */
	size_t count;
	unsigned short written;	/* the step that is the function, as it was written */
	unsigned short value;	/* the same as it is evaluated */
};

void formula_free(struct formula *formula);

/* Steps of conditions are true or false, those of all others numbers. */
static inline bool is_condition(enum operation operation)
{
	return operation >= STEP_LESS && operation <= STEP_OR;
}

#endif
