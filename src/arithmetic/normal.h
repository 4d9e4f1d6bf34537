/* SPDX-License-Identifier: MIT */
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
#ifndef ARITHMETIC_NORMAL_H
#define ARITHMETIC_NORMAL_H

#include "arithmetic/exponential.h"
#include "arithmetic/mills.h"

/* 1/sqrt(2π) */
static const struct pair peak = { 0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56 };

/* φ(z), |z| < 200; minus_one of the result means nothing. */
INLINE struct exponential density(struct triple z)
{
	const struct pair point = { z.high, z.middle };
	struct exponential e = exponential(times_exactly(multiply(point, point), -0.5));

	e.value = multiply(e.value, peak);
	return e;
}

/* The exponent and three bits of 1 + t. */
INLINE uint64_t mills_cell(double t)
{
	return ((bits_of(t + 1) >> 49) - (1023 << 3)) & (MILLS_CELLS - 1);
}

/* The terms from number 4 on, for which a double does, in pairs of pairs: no product
 * waits for all those before it. Without loops, which would keep the loop around it
 * from becoming vector code. */
INLINE double mills_tail(double h, uint64_t cell)
{
	const double square = h * h, fourth = square * square;
	const double low = fma(fma(mills_high[7][cell], h, mills_high[6][cell]), square,
		fma(mills_high[5][cell], h, mills_high[4][cell]));
	const double middle = fma(fma(mills_high[11][cell], h, mills_high[10][cell]), square,
		fma(mills_high[9][cell], h, mills_high[8][cell]));
	const double high = fma(mills_high[MILLS_DEGREE][cell], h, mills_high[12][cell]);

	return fma(fma(high, fourth, middle), fourth, low);
}

/* M(t) + v, 0 <= t < 255. */
INLINE struct pair mills_ratio_plus(struct triple t, struct triple v)
{
	const uint64_t cell = mills_cell(t.high);
	const double rest = mills_centre[2][cell];
	const struct pair h = difference(t, (struct triple){ mills_centre[0][cell],
		mills_centre[1][cell], rest });
	const struct pair start = difference(v,
		(struct triple){ -mills_high[0][cell], -mills_low[0][cell], -rest });
	struct pair sum = add(multiply_double(h, mills_tail(h.high, cell)),
		(struct pair){ mills_high[3][cell], mills_low[3][cell] });
	sum = add(multiply(h, sum), (struct pair){ mills_high[2][cell], mills_low[2][cell] });
	sum = add(multiply(h, sum), (struct pair){ mills_high[1][cell], mills_low[1][cell] });
	return add(start, multiply(h, sum));
}

/* a + h g, where h g is less than a. */
INLINE struct pair compensated_step(double a, double a_low, struct pair h, struct pair g)
{
	const struct pair product = two_product(h.high, g.high);
	const struct pair sum = quick_two_sum(a, product.high);

	return (struct pair){ sum.high, sum.low + (a_low
		+ fma(h.high, g.low, fma(h.low, g.high, product.low))) };
}

/* M(t) = a0 + h slope */
struct compensated_mills {
	double a0, a0_low;
	struct pair h, slope;
};

/* 0 <= t < 255. The centre is at least t/2, so that the difference is exact. */
INLINE struct compensated_mills compensated_mills(struct pair t)
{
	const uint64_t cell = mills_cell(t.high);
	const struct pair distance = quick_two_sum(-mills_centre[0][cell], t.high);
	const struct pair h = { distance.high, distance.low - mills_centre[1][cell] + t.low };
	const double tail = mills_tail(h.high, cell), fourth = tail * h.high;
	const struct pair third = quick_two_sum(mills_high[3][cell], fourth);
	const double third_low = third.low
		+ (mills_low[3][cell] + fma(h.low, tail, fma(tail, h.high, -fourth)));
	const double product = third.high * h.high;
	const struct pair second = quick_two_sum(mills_high[2][cell], product);
	const double second_low = second.low
		+ fma(third_low, h.high, fma(third.high, h.high, -product));

	return (struct compensated_mills){
		mills_high[0][cell], mills_low[0][cell], h,
		compensated_step(mills_high[1][cell], mills_low[1][cell], h,
			(struct pair){ second.high,
				mills_low[2][cell] + fma(h.low, third.high, second_low) }),
	};
}

/* M(t) to 2^-67: 2^-69 are the polynomial's, and the terms from number 4 on, of doubles,
 * are at most 2^-15.6 of it and right to 2^-52. */
INLINE struct pair compensated_mills_ratio(struct pair t)
{
	const struct compensated_mills m = compensated_mills(t);

	return compensated_step(m.a0, m.a0_low, m.h, m.slope);
}

/* M(t) + v, 0 <= t < 255, to 2^-67 of M(t). In the cell of M(t) = t, where v = -t has no
 * low part, to 2^-67 of the sum. */
INLINE struct pair compensated_mills_ratio_plus(struct pair t, struct pair v)
{
	const struct compensated_mills m = compensated_mills(t);
	const struct pair start = two_sum(m.a0, v.high);
	const struct pair product = two_product(m.h.high, m.slope.high);
	const struct pair sum = two_sum(start.high, product.high);

	return (struct pair){ sum.high, sum.low + (start.low + (m.a0_low + v.low
		+ fma(m.h.high, m.slope.low, fma(m.h.low, m.slope.high, product.low)))) };
}

#endif
