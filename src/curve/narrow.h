/* narrow.h - an activation in a type narrower than a double: at x rounded to it, the
 * exact value rounded to it once. */
#ifndef CURVE_NARROW_H
#define CURVE_NARROW_H

#include <stddef.h>

#include "activation/activation.h"
#include "number/number.h"

/* y[i] for x[i], i < count; x and y do not overlap. */
void narrow_evaluate(const struct activation *activation, unsigned order,
	const double *parameter, enum number_type type, const double *x, double *y, size_t count);

#endif
