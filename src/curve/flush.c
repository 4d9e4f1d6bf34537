/* SPDX-License-Identifier: MIT */
/* flush.c - see flush.h */
#include "curve/flush.h"

#include <math.h>

#include "curve/curve.h"
#include "number/format.h"

static bool is_subnormal(double value, enum number_type type)
{
	const struct number_format *format = &number_formats[type];
	return value != 0
		&& fabs(value) < ldexp(1, format->exponent_least + format->fraction_bits);
}

/* The reference, or 0 where a result may be flushed and was. */
static double flushed(double y, double reference, enum number_type type)
{
	return y == 0 && is_subnormal(reference, type) ? 0 : reference;
}

void flush_references(const struct curve *curve, const struct curve *from, const double *x,
	const double *y, double *reference, size_t count)
{
	if (curve->flush == FLUSH_NOTHING)
		return;
	for (size_t i = 0; i < count; i++) {
		reference[i] = flushed(y[i], reference[i], curve->type);
		if (curve->flush != FLUSH_INPUTS || !is_subnormal(x[i], curve->type))
			continue;
		const double at_zero = flushed(y[i], curve_at(from, copysign(0, x[i])),
			curve->type);
		if (fabs(y[i] - at_zero) < fabs(y[i] - reference[i]))
			reference[i] = at_zero;
	}
}
