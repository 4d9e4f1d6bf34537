/* normal.h - the density φ and the distribution function Φ of the normal
 * distribution, both tails to full relative accuracy.
 *
 * Method: Φ(-t) = φ(t) M(t) for t >= 0, where the Mills ratio M falls slowly
 * from sqrt(π/2) to 1/t and does not underflow. M is a polynomial of degree 13
 * in each of 64 cells, its first four coefficients double-doubles, good to a
 * relative 2^-68. One cell is centred at the root of M(t) = t, with
 * M(centre) = centre exactly, so that M(t) + v keeps its accuracy for v = -t.
 *
 * Special cases: a NaN has some cell, and NaN for its distance from the centre.
 */
#ifndef ACTIVATION_NORMAL_H
#define ACTIVATION_NORMAL_H

#include "activation/exponential.h"
#include "activation/mills.h"

/* φ(z), |z| < 200; minus_one of the result means nothing. */
INLINE struct exponential density(struct triple z)
{
	static const struct pair peak = { 0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56 };
	const struct pair point = { z.high, z.middle };
	struct exponential e = exponential(times_exactly(multiply(point, point), -0.5));

	e.value = multiply(e.value, peak);	/* 1/sqrt(2π) */
	return e;
}

/* M(t) + v, 0 <= t < 255. Without loops, which would keep the loop around it from
 * becoming vector code. */
INLINE struct pair mills_ratio_plus(struct triple t, struct triple v)
{
	/* The exponent and three bits of 1 + t. */
	const uint64_t cell = ((bits_of(t.high + 1) >> 49) - (1023 << 3)) & (MILLS_CELLS - 1);
	const double rest = mills_centre[2][cell];
	const struct pair h = difference(t, (struct triple){ mills_centre[0][cell],
		mills_centre[1][cell], rest });
	const struct pair start = difference(v,
		(struct triple){ -mills_high[0][cell], -mills_low[0][cell], -rest });
	double tail = mills_high[MILLS_DEGREE][cell];
	struct pair sum;

	tail = fma(tail, h.high, mills_high[12][cell]);
	tail = fma(tail, h.high, mills_high[11][cell]);
	tail = fma(tail, h.high, mills_high[10][cell]);
	tail = fma(tail, h.high, mills_high[9][cell]);
	tail = fma(tail, h.high, mills_high[8][cell]);
	tail = fma(tail, h.high, mills_high[7][cell]);
	tail = fma(tail, h.high, mills_high[6][cell]);
	tail = fma(tail, h.high, mills_high[5][cell]);
	tail = fma(tail, h.high, mills_high[4][cell]);
	sum = add(multiply_double(h, tail),
		(struct pair){ mills_high[3][cell], mills_low[3][cell] });
	sum = add(multiply(h, sum), (struct pair){ mills_high[2][cell], mills_low[2][cell] });
	sum = add(multiply(h, sum), (struct pair){ mills_high[1][cell], mills_low[1][cell] });
	return add(start, multiply(h, sum));
}

#endif
