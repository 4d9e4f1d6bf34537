/* SPDX-License-Identifier: MIT */
/* enclosure_circular.h - sin, cos and atan as enclosures.
 *
 * Method: u = k pi/64 + r, |r| < 0.0246, with pi/64 in three parts, the first so short
 * that k times it is exact. With S and C, the sine and cosine of k pi/64, from a table,
 *   sin(u) = S + C sin(r) + S (cos(r) - 1), cos(u) = sin(u + pi/2)
 * and Taylor's series, to r^9 and r^10 (Gal, Bachelis 1991, "An accurate elementary
 * mathematical library for the IEEE floating point standard"). Four roundings of
 * r^3/6, which is below 2^-18.6, make 2^-69.6, and next to a zero, where S is 0, 2^-53 of
 * the cube of r; r is off by 2^-105 of u. The radii are up to twice that.
 *
 * With c = j/32 next to a = |u|, or to 1/a if a > 1,
 *   atan(a) = atan(c) + atan(r), r = (a - c)/(1 + c a)
 *           = pi/2 - atan(c) - atan(r), r = (1 - c a)/(a + c)
 * |r| < 0.0157, its series to r^11. Four roundings of r^3/3, below 2^-19.5, make
 * 2^-70.5, and next to 0 2^-52.5 of the cube of r; to that come 2^-103 of the terms.
 *
 * An argument off by r changes sin and cos by at most r, atan by 1.01 r/(1 + u^2) if r
 * is below 2^-10 |u|, else by at most r.
 *
 * Special cases: sin and cos of |u| > 10^5 are not known. sin(0) = 0 and atan(0) = 0
 * are exact, with their sign, and cos(0) = 1.
 */
#ifndef ARITHMETIC_ENCLOSURE_CIRCULAR_H
#define ARITHMETIC_ENCLOSURE_CIRCULAR_H

#include "arithmetic/circular.h"
#include "arithmetic/enclosure_exponential.h"

static const double circular_most = 1e5;

/* r, and which multiple of pi/64 is left out. */
struct angle {
	struct pair r;
	uint64_t turn;
};

INLINE struct angle angle_of(struct enclosure u)
{
	const double shifted = fma(u.high, 0x1.45f306dc9c883p+4, whole);	/* 64/pi */
	const double k = shifted - whole;
	const struct pair part = two_product(-k, 0x1.0b4611a626331p-39);
	const struct pair sum = two_sum(fma(-k, 0x1.921fb544p-5, u.high), part.high);
	const double last = fma(-k, 0x1.1701b839a252p-93, u.low);

	return (struct angle){
		quick_two_sum(sum.high, sum.low + (part.low + last)), bits_of(shifted),
	};
}

/* sin(r) and cos(r) - 1 */
INLINE struct pair small_sine(struct pair r, struct pair square)
{
	const double w = square.high;
	const double series = fma(w, fma(w, fma(w, 1.0 / 362880, -1.0 / 5040), 1.0 / 120), -1.0 / 6);

	return quick_two_sum(r.high, fma(r.high * w, series, fma(-0.5 * w, r.low, r.low)));
}

INLINE struct pair small_cosine_rest(struct pair r, struct pair square)
{
	const double w = square.high;
	const double series = fma(w, fma(w, fma(w, -1.0 / 3628800, 1.0 / 40320), -1.0 / 720),
		1.0 / 24);

	return quick_two_sum(-0.5 * w, fma(w * w, series, fma(-r.high, r.low, -0.5 * square.low)));
}

/* sin(u + quarters pi/2) */
INLINE struct enclosure enclosure_wave(struct enclosure u, uint64_t quarters)
{
	const struct angle at = angle_of(u);
	const uint64_t j = (at.turn + 32 * quarters) & 127, i = (j + 32) & 127;
	const struct pair s = { sines[0][j], sines[1][j] }, c = { sines[0][i], sines[1][i] };
	const struct pair square = two_product(at.r.high, at.r.high);
	const struct pair sine = compensated_multiply(c, small_sine(at.r, square));
	const struct pair rest = compensated_multiply(s, small_cosine_rest(at.r, square));
	const struct pair sum = compensated_sum(compensated_sum(s, sine), rest);
	const struct pair value = quick_two_sum(sum.high, sum.low);

	const double size = fabs(at.r.high);
	const double near = s.high == 0 ? size * size * (size * 0x1p-52) : 0x1p-69;
	const double own = fma(fabs(u.high), 0x1p-104, fma(fabs(value.high), low_error, near));
	const double beyond = fabs(u.high) <= circular_most ? 0 : INFINITY;
	const double radius = (own + least_radius + u.radius) * rounded_up + beyond;
	const double start = quarters == 0 ? u.high : 1;

	return (struct enclosure){ largest(u) == 0 ? start : value.high, value.low,
		largest(u) == 0 ? 0 : radius };
}

/* atan(r) */
INLINE struct pair small_arc_tangent(struct pair r)
{
	const double w = r.high * r.high;
	const double series = fma(w, fma(w, fma(w, fma(w,
		-1.0 / 11, 1.0 / 9), -1.0 / 7), 1.0 / 5), -1.0 / 3);

	return quick_two_sum(r.high, fma(r.high * w, series, fma(-w, r.low, r.low)));
}

INLINE struct enclosure enclosure_arc_tangent(struct enclosure u)
{
	const double size = fabs(u.high), sign = copysign(1, u.high);
	const bool beyond_one = size > 1;
	const double nearest = fma(beyond_one ? 1 / size : size, 32, whole);
	const uint64_t j = bits_of(nearest) & 63, cell = j < 32 ? j : 32;
	const double c = (nearest - whole) * 0x1p-5;
	const struct pair a = { size, sign * u.low };
	const struct pair product = compensated_multiply(exactly(c), a);
	const struct pair top = compensated_sum(pick(beyond_one, exactly(1), a),
		pick(beyond_one, negative(product), exactly(-c)));
	const struct pair below = compensated_sum(pick(beyond_one, a, exactly(1)),
		pick(beyond_one, exactly(c), product));
	const struct pair r = pair_quotient(quick_two_sum(top.high, top.low), below);
	const struct pair base = { arc_tangents[0][cell], arc_tangents[1][cell] };
	const struct pair near = compensated_sum(base, small_arc_tangent(r));
	const struct pair quarter = { 0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54 };
	const struct pair far = compensated_sum(quarter, negative(near));
	const struct pair value = quick_two_sum(beyond_one ? far.high : near.high,
		beyond_one ? far.low : near.low);

	const double part = value.high * value.high * (value.high * 0x1p-51);
	const double own = fma(value.high, low_error, lesser(part, 0x1p-69));
	const double flat = 1.01 * u.radius / fma(u.high, u.high, 1);
	const double moved = u.radius <= 0x1p-10 * size ? flat : u.radius;

	return (struct enclosure){ sign * value.high, sign * value.low,
		largest(u) == 0 ? 0 : (own + moved + least_radius) * rounded_up };
}

/* asinh(u) = sign(u) log1p(a + a^2/(1 + sqrt(1 + a^2))), a = |u| */
INLINE struct enclosure enclosure_arc_sine_hyperbolic(struct enclosure u)
{
	const struct enclosure a = enclosure_magnitude(u), one = enclosure_of(1);
	const struct enclosure square = enclosure_product(a, a);
	const struct enclosure root = enclosure_root(enclosure_sum(one, square));
	const struct enclosure value = enclosure_log1p(enclosure_sum(a,
		enclosure_quotient(square, enclosure_sum(one, root))));
	const double sign = copysign(1, u.high);

	return (struct enclosure){ sign * value.high, sign * value.low, value.radius };
}

#endif
