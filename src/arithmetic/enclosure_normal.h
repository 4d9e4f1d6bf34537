/* SPDX-License-Identifier: MIT */
/* enclosure_normal.h - the normal distribution and the error function as enclosures.
 *
 * Method: with φ and the Mills ratio M of normal.h, t = |z|,
 *   Φ(-t) = φ(t) M(t), Φ(t) = 1 - Φ(-t), erfc(u) = 2 Φ(-sqrt(2) u)
 *   erf(u) = sign(u) (1 - 2 Φ(-sqrt(2) |u|)), and Taylor's series for |u| < 1/2
 * φ is off by 2^-78 + 2^-83 z^2/2 of it and what two products take, M by less than
 * 2^-63: so many of Φ(-t) is the radius. The terms of erf's series that are rounded
 * before they are summed are below 2^-9 of it: its error is below 2^-62 of it there, and
 * 2^-63 of 1 elsewhere.
 *
 * A z off by r, where (t + 1) r <= 1/8, changes φ by at most 1.14 (t + r) r of it and Φ
 * by 1.14 φ(t) r; no more is known beyond that.
 *
 * Special cases: from t = 37.2 on, where φ is below 2^-999, φ and Φ(-t) are 0 with
 * radius 2^-998. erf(0) = 0 is exact, with its sign.
 */
#ifndef ARITHMETIC_ENCLOSURE_NORMAL_H
#define ARITHMETIC_ENCLOSURE_NORMAL_H

#include "arithmetic/enclosure_exponential.h"
#include "arithmetic/normal.h"

static const double mills_error = 0x1p-63;
static const double normal_most = 37.2;

static const struct enclosure root_of_two = {
	0x1.6a09e667f3bcdp+0, -0x1.bdd3413b26456p-54, 0x1p-107,
};

/* φ(z) and Φ(-|z|) */
struct normal_enclosures {
	struct enclosure density, tail;
};

INLINE struct normal_enclosures enclosure_normal_parts(struct enclosure z)
{
	const double sign = z.high < 0 ? -1 : 1, size = fabs(z.high);
	const bool gone = size - z.radius > normal_most;
	const struct pair t = { size, sign * z.low };
	const struct pair square = two_product(size, size);
	const struct pair e = compensated_exponentials(-0.5 * square.high,
		-fma(size, t.low, 0.5 * square.low)).value;
	const struct pair phi = compensated_multiply(e, peak);
	const struct pair tail = compensated_multiply(phi, compensated_mills_ratio(t));
	const double turn = (size + 1) * z.radius;
	const double spread = turn <= 0.125 ? 1.25 : INFINITY;
	const double moved = fabs(phi.high) * z.radius * spread;
	const double least = z.high == z.high ? least_radius : NAN;
	const struct pair density = quick_two_sum(phi.high, phi.low);
	const struct pair below = quick_two_sum(tail.high, tail.low);
	const double density_radius = fma(fabs(phi.high), exponential_error(square.high),
		fma(moved, size + z.radius, least));
	const double tail_radius = fma(fabs(tail.high), mills_error, moved + least);

	return (struct normal_enclosures){
		.density = { gone ? 0 : density.high, gone ? 0 : density.low,
			gone ? radius_of_gone : density_radius * rounded_up },
		.tail = { gone ? 0 : below.high, gone ? 0 : below.low,
			gone ? radius_of_gone : tail_radius * rounded_up },
	};
}

/* Φ(z) */
INLINE struct enclosure enclosure_normal(struct enclosure z, struct normal_enclosures at)
{
	const struct pair above = quick_one_plus(negative(middle(at.tail)));
	const struct pair value = quick_two_sum(above.high, above.low);
	const bool left = z.high < 0;

	return enclosure_from((struct pair){
		left ? at.tail.high : value.high, left ? at.tail.low : value.low }, at.tail.radius);
}

/* 1/42 - w/216 + ..., the terms of erf(u)'s series from u^7 on, w = u^2 < 1/4. */
INLINE double erf_series_end(double w)
{
	const double square = w * w, fourth = square * square;
	const double low = fma(square, fma(w, -1.0 / 9360, 1.0 / 1320),
		fma(w, -1.0 / 216, 1.0 / 42));
	const double middle = fma(square, fma(w, -1.0 / 76204800, 1.0 / 6894720),
		fma(w, -1.0 / 685440, 1.0 / 75600));
	const double high = fma(square, fma(w, -1.0 / 2528170444800, 1.0 / 168129561600),
		fma(w, -1.0 / 11975040000, 1.0 / 918086400));

	return fma(fourth, fma(fourth, high, middle), low);
}

/* 2/sqrt(π) (1 - w/3 + w^2 (1/10 - w (1/42 - ...))), w < 1/4 */
INLINE struct pair erf_series(struct pair w)
{
	const struct pair factor = { 0x1.20dd750429b6dp+0, 0x1.1ae3a914fed8p-56 };
	const double product = w.high * -erf_series_end(w.high);
	const struct pair third = quick_two_sum(0x1.999999999999ap-4, product);
	const struct pair second = compensated_step(-0x1.5555555555555p-2, -0x1.5555555555555p-56,
		w, (struct pair){ third.high, third.low - 0x1.999999999999ap-58 });

	return compensated_multiply(factor, compensated_step(1, 0, w, second));
}

/* erf(u), the parts being those of sqrt(2) u. */
INLINE struct enclosure enclosure_error_function(struct enclosure u, struct normal_enclosures at)
{
	const double size = fabs(u.high), sign = copysign(1, u.high);
	const bool near = size < 0.5;
	const struct pair square = two_product(size, size);
	const struct pair w = { near ? square.high : 0,
		near ? fma(2 * u.high, u.low, square.low) : 0 };
	const struct pair inner = compensated_multiply((struct pair){ size, sign * u.low },
		erf_series(w));
	const struct pair outer = quick_one_plus(times_exactly(middle(at.tail), -2));
	const struct pair value = quick_two_sum(near ? inner.high : outer.high,
		near ? inner.low : outer.low);
	/* The derivative is at most 2/sqrt(π). */
	const double radius = near ? fma(value.high, 0x1p-61, least_radius) + 1.14 * u.radius
		: 2 * at.tail.radius;
	const double known = largest(u) == 0 ? 0 : radius;

	return enclosure_from((struct pair){ sign * value.high, sign * value.low }, known);
}

#endif
