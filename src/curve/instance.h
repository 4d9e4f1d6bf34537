/* SPDX-License-Identifier: MIT */
/* instance.h - an activation with its parameters set: what curves of all its orders share. */
#ifndef CURVE_INSTANCE_H
#define CURVE_INSTANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "activation/activation.h"
#include "formula/evaluate/effort.h"
#include "formula/plan.h"
#include "number/number.h"

struct catalogue;

enum { BREAKPOINTS_MAX = 1000 };

/* A point where f or a derivative is not smooth: the limits from both sides, by order.
 * Order d jumps here if left[d] != right[d]; it has a corner if it does not jump but
 * order d + 1 does. The value at x itself is the formula's, and PyTorch's. */
struct breakpoint {
	double x;
	double left[ORDERS], right[ORDERS];
};

struct instance {
	const struct activation *activation;		/* borrowed */
	double parameter[PARAMETERS_MAX];		/* checked */
	struct exact exact[PARAMETERS_MAX];		/* what they stand for */
	struct formula formula;				/* owned, and so are: */
	struct plan plan[ORDERS];			/* of it as it is evaluated, */
	struct plan written[ORDERS];			/* and as it was written */
	struct breakpoint *breakpoint;			/* [breakpoints], once they are sought */
	size_t breakpoints;
	bool too_many_breakpoints;			/* to be listed: there are none here */
	struct instance *lower, *upper;			/* the edges of its band, or NULL */
	const struct noise *noise;			/* borrowed: what it draws, or NULL */
	struct instance *chance;			/* owned: of its noise, or NULL */
	struct effort *effort;				/* borrowed: of the run; or NULL */
};

/* NULL, with the error set, if the formula with these values would be too large. */
struct instance *instance_new(const struct catalogue *catalogue,
	const struct activation *activation, const double *parameter, struct effort *effort,
	struct error *error);
void instance_free(struct instance *instance);

/* Whether each parameter has its default. */
bool instance_is_standard(const struct instance *instance);

/* Looks for the breakpoints in [low, high], which are finite; before that there are none.
 * For figures, scripts and facts: tables do without. */
void instance_find_breakpoints(struct instance *instance, double low, double high);

/* y[i] = the order-th derivative at x[i] rounded to the type, rounded to it once, for
 * i < count; x and y do not overlap. A NaN stays one, with its sign. */
void instance_evaluate(const struct instance *instance, unsigned order, enum number_type type,
	const double *x, double *y, size_t count);

/* The same step by step, each rounded to the type: as a framework computes it. */
void instance_evaluate_naively(const struct instance *instance, unsigned order,
	enum number_type type, const double *x, double *y, size_t count);

#endif
