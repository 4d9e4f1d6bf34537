/* SPDX-License-Identifier: MIT */
/* noise.h - what a function that is random multiplies x by, row by row of a run. */
#ifndef CURVE_NOISE_H
#define CURVE_NOISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "number/number.h"

struct instance;
struct mersenne;

/* What the rows of a run draw. */
struct draws {
	uint64_t seed;
	const double *held;	/* borrowed: the noise of each row; NULL: it is counted out */
};

/* The function given what it draws: y[i] = the order-th derivative of x times noise at
 * x[i], rounded once to the type, of rows from first on, for i < count. x are numbers of the
 * type; x and y do not overlap. Dropped infinities are 0. */
void noise_evaluate(const struct instance *instance, const struct draws *draws, unsigned order,
	enum number_type type, size_t first, const double *x, double *y, size_t count);

/* The noise at rows that come one after the other, as PyTorch on a CPU draws it for
 * rrelu(x, training=True) and bernoulli(Phi(x)), with x and probabilities of the type, f64 or
 * f32. Rows that draw nothing, and those at a NaN, are multiplied by 1. */
void noise_next(const struct instance *instance, struct mersenne *mersenne,
	enum number_type type, const double *x, double *noise, size_t count);

#endif
