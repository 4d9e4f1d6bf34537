/* SPDX-License-Identifier: MIT */
/* wide_circular.c - sin, cos, tan and atan, to 2^-101.
 *
 * Method: u = k π/2 + r, |r| <= 0.786, with π/2 in four doubles (Cody, Waite 1980), and
 *   sin(r) = r (1 + r^2 S), cos(r) = 1 + r^2 C
 * with Taylor's series to r^29 and r^30, the first eight coefficients of S and C in
 * double-double. atan(t) = atan(c) + atan((t - c)/(1 + t c)), where c = j/64 is next to
 * t, and the last is such a series of |r| <= 1/127, to r^19; a t above 1 is the
 * reciprocal's complement to π/2.
 *
 * Radii: those of the series are in wide_series.h. What the argument's error makes of them
 * is by their slopes. π/2 is off by 2^-216. The other steps know theirs.
 *
 * Special cases: |u| >= 2^20, or known to less than 2^-10: unknown.
 */
#include "arithmetic/wide_functions.h"
#include "arithmetic/wide_series.h"
#include "arithmetic/wide_tables.h"
#include "support/vector.h"

/* 1 + square (series in the square), whose slope within the range is at most that. */
INLINE struct wide one_plus(struct wide square, const double *high, const double *low, int pairs,
	int terms, double slope)
{
	const struct pair series = wide_series(high, low, pairs, terms, wide_pair(square));
	const double radius = square.radius * power_of_two(square.exponent < -900 ? -900
		: square.exponent);
	const struct wide rest = wide_made(series,
		upward(series_error * fabs(series.high) + slope * radius), 0);

	return wide_sum(wide_of(1), wide_product(square, rest));
}

VECTOR static struct wide sin_of_rest(struct wide r)
{
	return wide_product(r, one_plus(wide_product(r, r), sin_series[0], sin_series[1],
		8, 14, 0.01));
}

VECTOR static struct wide cos_of_rest(struct wide r)
{
	return one_plus(wide_product(r, r), cos_series[0], cos_series[1], 8, 15, 0.05);
}

struct circular {
	struct wide r;
	int quarter;		/* k, modulo 4 */
};

/* False if it cannot be done. */
static bool reduce(struct wide u, struct circular *at)
{
	if (!wide_is_finite(u) || u.exponent >= 20
		|| (u.exponent > -12 && u.radius * power_of_two(u.exponent) > 0x1p-11))
		return false;
	const double k = rint(wide_pair(u).high * 0x1.45f306dc9c883p-1);	/* 2/π */
	at->quarter = (int)((int64_t)k & 3);
	at->r = u;
	if (k == 0)
		return true;
	for (int i = 0; i < 4; i++)
		at->r = wide_difference(at->r, wide_product(wide_of(k), wide_of(half_pi[i])));
	at->r = wide_sum(at->r, wide_made((struct pair){ 0, 0 }, fabs(k) * 0x1p-215, 0));
	return true;
}

/* What it is of an infinity, of nan, and of what is not known. */
static struct wide of_special(struct wide u)
{
	return wide_is_known(u) && !wide_is_finite(u) ? wide_special(NAN) : wide_unknown();
}

/* sin(r + quarter π/2) */
static struct wide sin_from(struct circular at, int quarter)
{
	const struct wide size = quarter % 2 == 0 ? sin_of_rest(at.r) : cos_of_rest(at.r);

	return quarter % 4 < 2 ? size : wide_negative(size);
}

struct wide wide_sin(struct wide u)
{
	struct circular at;

	return reduce(u, &at) ? sin_from(at, at.quarter) : of_special(u);
}

struct wide wide_cos(struct wide u)
{
	struct circular at;

	return reduce(u, &at) ? sin_from(at, at.quarter + 1) : of_special(u);
}

struct wide wide_tan(struct wide u)
{
	return wide_quotient(wide_sin(u), wide_cos(u));
}

/* atan(t), 0 <= t <= 1, or |t| < 1/128 of any sign. */
VECTOR static struct wide atan_of_small(struct wide t)
{
	const double j = rint(wide_pair(t).high * 64);
	struct wide r = t;
	if (j != 0) {
		const struct wide c = wide_of(j * 0x1p-6);

		r = wide_quotient(wide_difference(t, c), wide_sum(wide_of(1), wide_product(t, c)));
	}
	const struct wide rest = wide_product(r, one_plus(wide_product(r, r),
		atan_series[0], atan_series[1], 4, 9, 0.21));
	const int row = (int)fabs(j);
	return j == 0 ? rest : wide_sum(wide_constant(atan_of[0][row], atan_of[1][row]), rest);
}

struct wide wide_atan(struct wide u)
{
	const struct wide quarter_turn = wide_constant(half_pi[0], half_pi[1]);

	if (wide_is_nan(u) || wide_is_zero(u))
		return u;
	if (wide_is_finite(u) && u.exponent < -8)
		return atan_of_small(u);
	if (!wide_is_known(u) || !wide_has_sign(u))
		return wide_unknown();
	const struct wide size = wide_size(u);
	struct wide result = quarter_turn;
	if (wide_is_finite(u) && size.exponent < 0)
		result = u.radius < 0x1p-10 ? atan_of_small(size) : wide_unknown();
	else if (wide_is_finite(u))
		result = u.radius < 0x1p-10 ? wide_difference(quarter_turn,
			atan_of_small(wide_quotient(wide_of(1), size))) : wide_unknown();
	return u.value.high < 0 ? wide_negative(result) : result;
}
