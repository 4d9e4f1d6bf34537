/* SPDX-License-Identifier: MIT */
/* flush.h - what hardware that flushes subnormal numbers to 0 is allowed. */
#ifndef CURVE_FLUSH_H
#define CURVE_FLUSH_H

#include <stddef.h>

struct curve;

enum flush {
	FLUSH_NOTHING,
	FLUSH_RESULTS,		/* where the exact result is subnormal in the type, 0 is right, too */
	FLUSH_INPUTS		/* besides, where x is, the result at 0 is */
};

/* Takes for each reference[i] at x[i] that which the curve's flush allows, if the curve's y[i]
 * is nearer to it. from is the curve that the references are of. */
void flush_references(const struct curve *curve, const struct curve *from, const double *x,
	const double *y, double *reference, size_t count);

#endif
