/* SPDX-License-Identifier: MIT */
/* wide_series.h - polynomials in double-double, the later terms in double.
 *
 * Method: Horner's. A step that adds c to x times the sum so far is off by 3 2^-106 of
 * its result, 4 2^-106 of the product (Joldes, Muller, Popescu 2017, algorithms 6 and 12)
 * and 2^-106 of c, and the next step multiplies that by x. Where each term is at most
 * 0.077 of the one before it, these make (3 + 4 * 0.077 + 1)/(1 - 0.077) 2^-106 of the
 * result. The terms from number `pairs` on are right to 2^-52 of themselves; they, and
 * what is left off, must be small enough for that to be 2^-108.
 */
#ifndef ARITHMETIC_WIDE_SERIES_H
#define ARITHMETIC_WIDE_SERIES_H

#include "arithmetic/double_double.h"

static const double series_error = 0x1.4p-104;	/* 5 2^-106, of the result */

/* high[0] + low[0] + (high[1] + low[1]) x + ..., 0 < pairs < terms. */
INLINE struct pair wide_series(const double *high, const double *low, int pairs, int terms,
	struct pair x)
{
	double tail = high[terms - 1];
	for (int i = terms - 2; i >= pairs; i--)
		tail = fma(tail, x.high, high[i]);
	struct pair sum = add((struct pair){ high[pairs - 1], low[pairs - 1] },
		multiply_double(x, tail));
	for (int i = pairs - 2; i >= 0; i--)
		sum = add((struct pair){ high[i], low[i] }, multiply(x, sum));
	return sum;
}

#endif
