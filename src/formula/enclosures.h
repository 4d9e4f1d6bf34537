/* SPDX-License-Identifier: MIT */
/* enclosures.h - what an evaluator gives: the exact results lie within.
 *
 * Result i is (high[i] + low[i]) * 2^exponent[i], off by at most
 * radius[i] * 2^exponent[i]. |low| is at most an ulp of high. An exact result has
 * radius 0; of one that is not known the radius is infinite or NaN. A result of
 * radius 0 that is nan, an infinity or a zero is that, with its sign.
 */
#ifndef FORMULA_ENCLOSURES_H
#define FORMULA_ENCLOSURES_H

#include <stddef.h>

enum { ENCLOSURES = 128 };	/* points taken together */

struct enclosures {
	double high[ENCLOSURES], low[ENCLOSURES], radius[ENCLOSURES];
	double exponent[ENCLOSURES];	/* whole; of an evaluator without: not used */
};

#endif
