/* SPDX-License-Identifier: MIT */
/* naive.h - a formula as a framework's kernel computes it: step by step as it was
 * written, each step rounded to the type of its numbers; derivatives likewise, by the
 * steps of the jets. */
#ifndef FORMULA_NAIVE_NAIVE_H
#define FORMULA_NAIVE_NAIVE_H

#include <stddef.h>

#include "formula/plan.h"
#include "number/number.h"

/* y[i] = the result at x[i], a number of the type. The plan is one as_written. */
void naive_evaluate(const struct plan *plan, enum number_type type, const double *x, double *y,
	size_t count);

#endif
