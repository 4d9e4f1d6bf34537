/* normal.h - the density φ and the distribution function Φ of the normal
 * distribution, both tails to full relative accuracy.
 *
 * Method: Φ(-t) = φ(t) M(t) for t >= 0, where the Mills ratio M falls slowly
 * from sqrt(π/2) to 1/t and does not underflow. M is a polynomial of degree 13
 * in each of 48 cells, its first four coefficients double-doubles, good to a
 * relative 2^-68. One cell is centred at the root of M(t) = t, with
 * M(centre) = centre exactly, so that M(t) + v keeps its accuracy for v = -t.
 *
 * Special cases: t beyond 61 counts as 61, where φ is 0 for any double.
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

/* M(t) + v, t >= 0. */
INLINE struct pair mills_ratio_plus(struct triple t, struct triple v)
{
	const bool beyond = !(t.high < 61);
	const double high = beyond ? 61 : t.high;
	const uint64_t cell = (bits_of(high + 1) >> 49) - (uint64_t)(1023 << 3);
	const double rest = mills_centre[2][cell];
	const struct pair h = difference(
		(struct triple){ high, beyond ? 0 : t.middle, beyond ? 0 : t.low },
		(struct triple){ mills_centre[0][cell], mills_centre[1][cell], rest });
	const struct pair start = difference(v,
		(struct triple){ -mills_high[0][cell], -mills_low[0][cell], -rest });
	double tail = mills_high[MILLS_DEGREE][cell];
	struct pair sum;

	for (int i = MILLS_DEGREE - 1; i >= MILLS_PAIRS; i--)
		tail = fma(tail, h.high, mills_high[i][cell]);
	sum = multiply_double(h, tail);
	for (int i = MILLS_PAIRS - 1; i > 0; i--)
		sum = multiply(h, add(sum, (struct pair){ mills_high[i][cell], mills_low[i][cell] }));
	return add(start, sum);
}

#endif
