/* evaluate.h - the values of a function: correctly rounded, in every type. */
#ifndef CURVE_EVALUATE_H
#define CURVE_EVALUATE_H

#include <stddef.h>

#include "activation/activation.h"
#include "number/number.h"

/* y[i] = the order-th derivative at x[i] rounded to the type, rounded to it once, for
 * i < count; x and y do not overlap. A NaN stays one, with its sign. */
void evaluate(const struct activation *activation, unsigned order, const double *parameter,
	enum number_type type, const double *x, double *y, size_t count);

#endif
