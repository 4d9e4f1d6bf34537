/* SPDX-License-Identifier: MIT */
/* wide_logarithm.c - log, to 2^-101, and log1p, to 2^-98.
 *
 * Method: a = 2^k J (1 + r), 0.707 < J (1 + r) < 1.415, J = j/64, |r| <= 0.0112, and
 *   log(a) = k log(2) + log(J) + log1p(r)
 * (Tang 1990, "Table-driven implementation of the logarithm function"). Next to 1 both k
 * and log(J) are 0. log1p(r) is r + r^2 S with Taylor's series to r^18, the first eight
 * coefficients of S in double-double.
 *
 * Radii: log1p(r) is off by 3 2^-106 for its sum, 2^-7 times 12 2^-106 for r^2 S, and
 * 2^-112 for the tail and what is left off: below 2^-104. The other steps know theirs.
 * Nothing cancels more than two bits of log(2), or one of log(J). log1p(z) is log(1 + z)
 * from 0.011 on: there the sum's 2^-105 are 2^-98.5 of the result.
 *
 * Special cases: |z| < 2^-200: z, off by z^2.
 */
#include "arithmetic/wide_functions.h"
#include "arithmetic/wide_series.h"
#include "arithmetic/wide_tables.h"
#include "support/vector.h"

/* log1p(r) to 2^-104 of itself. */
INLINE struct pair log1p_of_rest(struct pair r)
{
	const struct pair series = wide_series(log1p_series[0], log1p_series[1], 8, 17, r);

	return add(r, multiply(multiply(r, r), series));
}

VECTOR static struct wide log_of_positive(struct wide a)
{
	const bool high = a.value.high > 1.4140625;
	const struct pair m = times_exactly(a.value, high ? 0.5 : 1);
	const struct wide k = wide_of(a.exponent + high);
	const double j = rint(m.high * 64);
	const int row = (int)j - 45;
	const struct bounded r = bounded_quotient(add_double(m, -j * 0x1p-6),
		(struct pair){ j * 0x1p-6, 0 });
	const struct pair p = log1p_of_rest(r.value);
	const double of_argument = a.radius / (a.value.high - a.radius) * (1 + 0x1p-20);
	const struct wide rest = wide_made(p,
		upward(0x1p-104 * fabs(p.high) + 1.02 * r.error + of_argument), 0);
	const struct wide of_j = wide_constant(log_of[0][row], log_of[1][row]);

	return wide_sum(wide_product(k, wide_constant(log_two[0], log_two[1])),
		wide_sum(of_j, rest));
}

struct wide wide_log(struct wide a)
{
	if (wide_is_zero(a))
		return wide_special(-HUGE_VAL);
	if (wide_is_negative(a))
		return wide_special(NAN);
	if (!wide_is_finite(a))
		return a;
	/* The low part, beside a difference of 2^-30 of the high one, is nothing. */
	return a.value.high * (1 - 0x1p-30) > a.radius ? log_of_positive(a) : wide_unknown();
}

VECTOR struct wide wide_log1p(struct wide z)
{
	if (wide_is_zero(z))
		return z;
	if (wide_is_finite(z) && z.exponent < -200)
		return wide_wider(z, 0x1p-197);
	const bool small = wide_is_finite(z) && z.exponent < -6
		&& fabs(z.value.high) + z.radius < 0.011 / power_of_two(z.exponent);
	if (!small)
		return wide_log(wide_sum(wide_of(1), z));
	const struct pair p = log1p_of_rest(wide_pair(z));
	return wide_made(p,
		upward(0x1p-104 * fabs(p.high) + 1.02 * z.radius * power_of_two(z.exponent)), 0);
}
