/* SPDX-License-Identifier: MIT */
/* enclosure_exponential.h - exp and what is made of it, as enclosures.
 *
 * Method: exp and expm1 as in compensated.h, together, and with Taylor's terms up to
 * r^7/5040, |r| < 0.00272. With u = 2^-53, of T = 2^(k/128) the low part of r, k times
 * 2^-40.6 and what z itself has, is below 2^-33 |z|, and r^3/6 below 2^-28.1. Nine
 * roundings of the latter, seven of the former and the end of the series, 2^-83, make
 *   exp(z)        2^-78 + 2^-83 |z| of it
 *   exp(z) - 1    the same of exp(z), and next to 0 nine roundings of r^3/6: below
 *                 2^-52.4 of the cube of the result; and 2^-102 of it
 * The radii are up to twice that.
 *
 * Sigmoid, tanh and softplus are made of e = exp(-|z|) and 1 - e, so that nothing
 * cancels. A radius of e changes e/(1 + e) and 1/(1 + e) by less, (1 - e)/(1 + e) by at
 * most twice that of 1 - e.
 *
 * An argument off by r <= 1/4 changes exp by at most 1.14 r of it: the largest
 * derivative within r is at most exp(r) times that in the middle. So it is for sigmoid
 * and all that is made of e.
 *
 * Special cases: exp below -692 is 0 with radius 2^-998, which lets sums decide. Above
 * 700, and where r > 1/4, nothing is known. exp(0) = 1, and expm1(0) = 0 with its
 * sign, are exact.
 */
#ifndef ARITHMETIC_ENCLOSURE_EXPONENTIAL_H
#define ARITHMETIC_ENCLOSURE_EXPONENTIAL_H

#include "arithmetic/enclosure_logarithm.h"

static const double exponential_least = -692, exponential_most = 700;
static const double radius_of_gone = 0x1p-998;		/* more than exp(-691.8) */

INLINE double exponential_error(double z)
{
	return fma(fabs(z), 0x1p-82, 0x1p-77);
}

INLINE double expm1_error(double z, double exp, double value)
{
	const double size = fabs(value);

	return fma(size, low_error, lesser(size * size * (size * 0x1p-52),
		fabs(exp) * exponential_error(z)));
}

/* What a radius of the argument makes of exp, as part of it. */
INLINE double exponential_spread(double radius)
{
	return radius <= 0.25 ? 1.25 * radius : INFINITY;
}

/* exp(z) and exp(z) - 1, |z| <= 700. */
struct exponentials {
	struct pair value, minus_one;
};

INLINE struct exponentials compensated_exponentials(double z, double rest)
{
	const double shifted = fma(z, 0x1.71547652b82fep+7, whole);	/* 128/log(2) */
	const double k = shifted - whole;
	const double power = root_power(bits_of(shifted));
	const double power_low = root_power_rest(bits_of(shifted));
	const double first = fma(-k, 0x1.62e42fefp-8, z);
	const double second = fma(-k, 0x1.473de6af278edp-41, rest);
	const double r = first + second, half = 0.5 * first;
	const double series = fma(r, fma(r, fma(r, fma(r,
		1.0 / 5040, 1.0 / 720), 1.0 / 120), 1.0 / 24), 1.0 / 6);
	const double sum = fma(half, first, first);
	const double small = fma(half, first, first - sum)
		+ fma(r * r * r, series, fma(fma(0.5, second, first), second, second));
	const double missing = fma(power_low, sum, power_low);
	const double low = power * (small + missing);

	const double value = fma(power, sum, power);
	const struct pair base = two_sum(power, -1);
	const double minus_one = fma(power, sum, base.high);

	return (struct exponentials){
		.value = quick_two_sum(value, fma(power, sum, power - value) + low),
		.minus_one = quick_two_sum(minus_one,
			fma(power, sum, base.high - minus_one) + (base.low + low)),
	};
}

INLINE struct enclosure enclosure_exponential(struct enclosure u)
{
	const struct pair e = compensated_exponentials(u.high, u.low).value;
	const bool gone = u.high + u.radius < exponential_least;
	const double spread = u.high > exponential_most ? INFINITY : exponential_spread(u.radius);
	const double radius = largest(u) == 0 ? 0
		: fma(fabs(e.high), spread + exponential_error(u.high), least_radius) * rounded_up;

	return (struct enclosure){ gone ? 0 : e.high, gone ? 0 : e.low,
		gone ? radius_of_gone : radius };
}

INLINE struct enclosure enclosure_expm1(struct enclosure u)
{
	const struct exponentials e = compensated_exponentials(u.high, u.low);
	const bool gone = u.high + u.radius < exponential_least;
	const double beyond = u.high > exponential_most ? INFINITY : 0;
	const double spread = exponential_spread(u.radius);
	const double own = expm1_error(u.high, e.value.high, e.minus_one.high) + least_radius;
	const double radius = fma(fabs(e.value.high), spread, own) * rounded_up + beyond;
	const double known = largest(u) == 0 ? 0 : radius;

	return (struct enclosure){
		gone ? -1 : copysign(e.minus_one.high, u.high), gone ? 0 : e.minus_one.low,
		gone ? radius_of_gone : known,
	};
}

/* e = exp(-|z|) and 1 - e; d = 1 + e. */
struct decay_enclosures {
	struct enclosure e, rest;
	struct pair d;
};

INLINE struct decay_enclosures enclosure_decay(struct enclosure z)
{
	const double size = fabs(z.high), low = z.high < 0 ? z.low : -z.low;
	const struct exponentials at = compensated_exponentials(-size, low);
	const bool gone = size - z.radius > -exponential_least;
	const double moved = fabs(at.value.high) * exponential_spread(z.radius);
	const double own = fma(fabs(at.value.high), exponential_error(size), least_radius);
	const double rest_own = expm1_error(size, at.value.high, at.minus_one.high) + least_radius;
	const double inexact = largest(z) == 0 ? 0 : 1;
	const struct pair e = { gone ? 0 : at.value.high, gone ? 0 : at.value.low };

	return (struct decay_enclosures){
		.e = { e.high, e.low,
			gone ? radius_of_gone : fma(inexact, own, moved) * rounded_up },
		.rest = { gone ? 1 : -at.minus_one.high, gone ? 0 : -at.minus_one.low,
			gone ? radius_of_gone : fma(inexact, rest_own, moved) * rounded_up },
		.d = quick_one_plus(e),
	};
}

/* a/b to 2^-100, of sizes where nothing is lost. */
INLINE struct pair pair_quotient(struct pair a, struct pair b)
{
	const double reciprocal = 1 / b.high, quotient = a.high * reciprocal;
	const double rest = fma(-quotient, b.low, fma(-quotient, b.high, a.high) + a.low);

	return quick_two_sum(quotient, rest * reciprocal);
}

static const double quotient_error = 0x1p-98;	/* of a few such steps */

INLINE struct enclosure enclosure_from(struct pair value, double radius)
{
	return (struct enclosure){ value.high, value.low,
		fma(fabs(value.high), quotient_error, radius) * rounded_up };
}

/* 1/(1 + exp(-u)) */
INLINE struct enclosure enclosure_sigmoid(struct enclosure u, struct decay_enclosures at)
{
	const struct pair top = { u.high < 0 ? at.e.high : 1, u.high < 0 ? at.e.low : 0 };

	return enclosure_from(pair_quotient(top, at.d), at.e.radius + least_radius);
}

/* The square of d, and its cube. */
INLINE struct pair pair_square(struct pair d)
{
	const struct pair square = compensated_multiply(d, d);

	return quick_two_sum(square.high, square.low);
}

INLINE struct pair pair_cube(struct pair d)
{
	const struct pair cube = compensated_multiply(pair_square(d), d);

	return quick_two_sum(cube.high, cube.low);
}

/* Its derivative e/d^2, which changes by less than e does. */
INLINE struct enclosure enclosure_sigmoid_first(struct decay_enclosures at)
{
	return enclosure_from(pair_quotient(middle(at.e), pair_square(at.d)),
		at.e.radius + least_radius);
}

/* The second one, -sign(u) e (1 - e)/d^3; the product is exactly 0 where u is. */
INLINE struct enclosure enclosure_sigmoid_second(struct enclosure u, struct decay_enclosures at)
{
	const struct enclosure top = enclosure_product(at.e, at.rest);
	const struct pair value = pair_quotient(middle(top), pair_cube(at.d));
	const double sign = -copysign(1, u.high);

	return enclosure_from((struct pair){ sign * value.high, sign * value.low },
		fma(3 * fabs(top.high), at.e.radius, top.radius));
}

/* tanh(u) = sign(u) (1 - e)/(1 + e), where e is that of 2u. */
INLINE struct enclosure enclosure_tanh(struct enclosure u, struct decay_enclosures at)
{
	const struct pair value = pair_quotient(middle(at.rest), at.d);
	const double sign = copysign(1, u.high);

	return enclosure_from((struct pair){ sign * value.high, sign * value.low },
		2 * at.rest.radius);
}

/* log(1 + a), a >= 0: the sum has three parts. */
INLINE struct pair pair_log1p(struct pair a)
{
	const struct pair sum = two_sum(1, a.high);

	return compensated_logarithm(sum.high, sum.low, a.low);
}

/* log(1 + exp(u)) = max(u, 0) + log(1 + e) */
INLINE struct enclosure enclosure_softplus(struct enclosure u, struct decay_enclosures at)
{
	const bool right = u.high > 0;
	const struct pair part = pair_log1p(middle(at.e));
	const struct pair ramp = { right ? u.high : 0, right ? u.low : 0 };
	const struct pair sum = compensated_sum(ramp, part);
	const double moved = at.e.radius + (right ? u.radius : 0);

	return enclosure_from(quick_two_sum(sum.high, sum.low),
		logarithm_error(part.high) + moved + least_radius);
}

#endif
