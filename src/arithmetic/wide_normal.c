/* SPDX-License-Identifier: MIT */
/* wide_normal.c - the normal distribution and the error functions, both tails to 2^-98
 * of themselves.
 *
 * Method: with the Mills ratio M(t) = Φ(-t)/φ(t), t >= 0, which falls slowly from
 * sqrt(π/2) to 1/t,
 *   Φ(-t) = φ(t) M(t), erfc(u) = sqrt(2/π) exp(-u^2) M(sqrt(2) u)
 * M is Taylor's series in each of 64 cells below 255, and above it
 *   M(t) = (1 - 1/t^2 + 3/t^4 - 15/t^6 + ...)/t,
 * whose sums enclose it (Abramowitz, Stegun 1964, 26.2.12). Up to 1/2
 *   erf(u) = 2/sqrt(π) u (1 - u^2/3 + u^4/10 - ...).
 *
 * Radii: those of the series are in wide_series.h; no term of M's is more than 0.067 of
 * the one before it, and none of erf's more than 0.075. 0 < -M'(t) < 1/(1 + t^2) for
 * t >= 0, and < 1.5 for t >= -0.1. The slope of erf's series is at most 1/10. The other
 * steps know theirs.
 *
 * Special cases: an argument that is not known to 2^-10 and may be 0 gives unknown.
 */
#include "arithmetic/wide_functions.h"
#include "arithmetic/wide_mills.h"
#include "arithmetic/wide_series.h"
#include "arithmetic/wide_tables.h"
#include "support/vector.h"

/* t < 255 */
VECTOR static struct wide mills_near(struct wide t)
{
	const struct pair value = wide_pair(t);
	const double power = power_of_two(t.exponent < -900 ? -900 : t.exponent);
	const double radius = t.radius * power, least = value.high - radius;
	const int cell = (int)((bits_of(value.high + 1) >> 49) - (1023 << 3));
	const double octave = power_of_two(cell / 8);
	const double centre = octave * (1 + cell % 8 * 0.125) - 1 + octave * 0.0625;
	const struct pair mills = wide_series(wide_mills_high[cell], wide_mills_low[cell],
		WIDE_MILLS_PAIRS, WIDE_MILLS_TERMS, add_double(value, -centre));
	const double slope = least > 0 ? (1 + 0x1p-40) / (1 + least * least) : 1.5;

	return radius > 0.1 ? wide_unknown()
		: wide_made(mills, upward(series_error * mills.high + slope * radius), 0);
}

/* t > 255: the first term left off is 15!!/t^16. */
static struct wide mills_far(struct wide t)
{
	const struct wide one = wide_of(1), square = wide_quotient(one, wide_product(t, t));
	struct wide sum = one;

	for (int n = 13; n > 0; n -= 2)
		sum = wide_difference(one, wide_product(wide_product(wide_of(n), square), sum));
	return wide_quotient(wide_wider(sum, 0x1p-105), t);
}

struct wide wide_mills(struct wide t)
{
	if (wide_is_nan(t))
		return t;
	if (wide_is_negative(t) || (!wide_has_sign(t) && t.exponent > -4))
		return wide_unknown();
	if (!wide_is_finite(t))
		return wide_special(0);

	return wide_is_zero(t) || t.exponent < 7 || (t.exponent == 7 && t.value.high < 255 * 0x1p-7)
		? mills_near(t) : mills_far(t);
}

/* Whether |a| < 1/2, and it is known to 2^-10. */
static bool is_small(struct wide a)
{
	return wide_is_zero(a) || (wide_is_finite(a) && a.exponent < -1
		&& (a.exponent < -12 || a.radius < 0x1p-10));
}

/* |u| < 1/2 */
VECTOR static struct wide erf_of_small(struct wide u)
{
	const struct wide square = wide_product(u, u);
	const struct pair series = wide_series(erf_series[0], erf_series[1], 11, 22,
		wide_pair(square));
	const double radius = square.radius * power_of_two(square.exponent < -900 ? -900
		: square.exponent);
	const struct wide rest = wide_made(series,
		upward(series_error * fabs(series.high) + 0.1 * radius), 0);
	const struct wide sum = wide_sum(wide_of(1), wide_product(square, rest));

	return wide_product(wide_product(u, sum),
		wide_constant(two_by_root_pi[0], two_by_root_pi[1]));
}

/* erfc(|u|), of an u that has a sign and is not small. */
static struct wide erfc_of_size(struct wide u)
{
	const struct wide t = wide_product(wide_size(u), wide_constant(root_two[0], root_two[1]));
	const struct wide decay = wide_exp(wide_negative(wide_product(u, u)));

	return wide_product(wide_product(decay, wide_mills(t)),
		wide_constant(root_two_by_pi[0], root_two_by_pi[1]));
}

/* What is neither small nor infinite, and may be 0, or nan or unknown. */
static bool is_without_sign(struct wide u)
{
	return !wide_is_known(u) || wide_is_nan(u) || !wide_has_sign(u);
}

struct wide wide_erf(struct wide u)
{
	if (is_small(u))
		return erf_of_small(u);
	if (is_without_sign(u))
		return wide_is_nan(u) ? u : wide_unknown();
	const struct wide size = wide_is_finite(u)
		? wide_difference(wide_of(1), erfc_of_size(u)) : wide_of(1);
	return u.value.high < 0 ? wide_negative(size) : size;
}

struct wide wide_erfc(struct wide u)
{
	if (is_small(u))
		return wide_difference(wide_of(1), erf_of_small(u));
	if (is_without_sign(u))
		return wide_is_nan(u) ? u : wide_unknown();
	const struct wide tail = wide_is_finite(u) ? erfc_of_size(u) : wide_special(0);
	return u.value.high < 0 ? wide_difference(wide_of(2), tail) : tail;
}

struct wide wide_density(struct wide z)
{
	const struct wide half = wide_scaled(wide_product(z, z), -1);

	return wide_product(wide_exp(wide_negative(half)),
		wide_constant(normal_peak[0], normal_peak[1]));
}

struct wide wide_normal(struct wide z)
{
	if (is_small(z)) {
		const struct wide u = wide_product(z, wide_constant(root_half[0], root_half[1]));

		return wide_scaled(wide_sum(wide_of(1), erf_of_small(u)), -1);
	}
	if (is_without_sign(z))
		return wide_is_nan(z) ? z : wide_unknown();
	const struct wide tail = wide_is_finite(z)
		? wide_product(wide_density(z), wide_mills(wide_size(z))) : wide_special(0);
	return z.value.high < 0 ? tail : wide_difference(wide_of(1), tail);
}
