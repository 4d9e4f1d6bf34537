/* program.h - a formula as steps, each of which has a value of its own. */
#ifndef ACCURACY_PROGRAM_H
#define ACCURACY_PROGRAM_H

#include <stdbool.h>

#include "formula.h"

enum operation {
	VARIABLE, DOUBLE, NUMBER, PI,
	NEGATIVE, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, EXP, TANH, ERFC,
	LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL	/* a OP b ? then : otherwise */
};

struct step {
	enum operation operation;
	int a, b, then, otherwise;	/* earlier steps */
	double value;			/* of DOUBLE */
	const char *text;		/* of NUMBER; borrowed, ends where the number does */
	bool varies;			/* with x */
};

enum { STEPS_MAX = 128 };

struct program {
	struct step step[STEPS_MAX];
	int steps, value;		/* which step is that of the whole */
};

/* Reads a formula into steps. */
void program_read(struct program *program, const char *text, const struct binding *bindings);

#endif
