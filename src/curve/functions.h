/* SPDX-License-Identifier: MIT */
/* functions.h - all the functions of a run: which can be named, and those that are used. */
#ifndef CURVE_FUNCTIONS_H
#define CURVE_FUNCTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "formula/evaluate/effort.h"

struct activation;
struct catalogue;
struct error;
struct instance;

struct functions {		/* starts as zeros */
	struct catalogue *catalogue;	/* owned; NULL until functions_begin */
	struct instance **instance;	/* owned [count], each of them too */
	size_t count;
	struct effort effort;		/* of all evaluations; so this struct stays where it is */
};

void functions_begin(struct functions *functions);
void functions_free(struct functions *functions);

/* The activation with these values of its parameters, one for each; the same once more if
 * it is there already. NULL if its formula would be too large. */
struct instance *functions_add(struct functions *functions,
	const struct activation *activation, const double *parameter, struct error *error);

/* The same with all parameters at their defaults; the activation has no others. */
struct instance *functions_add_standard(struct functions *functions,
	const struct activation *activation, struct error *error);

/* Looks for the breakpoints of all that are there, in [low, high]. */
void functions_find_breakpoints(struct functions *functions, double low, double high);

#endif
