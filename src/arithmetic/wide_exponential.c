/* SPDX-License-Identifier: MIT */
/* wide_exponential.c - exp and expm1, to 2^-101.
 *
 * Method: z = k log(2) + j/64 + r, |r| <= 1/128, |j| <= 23, and with p = expm1(r)
 *   m = expm1(j/64 + r) = E + (p + E p), E = expm1(j/64) from a table
 *   exp(z) = 2^k (1 + m), expm1(z) = m where k = 0, else 2^k (1 + m) - 1
 * (Tang 1989, "Table-driven implementation of the exponential function"). p is r + r^2 S
 * with Taylor's series to r^13, the first six coefficients of S in double-double.
 *
 * Radii: in units of 2^-106, p is off by 3 of itself for its sum, and 2^-8 times 13 for
 * r^2 S: less than 4. Where E is not 0, m is off by 1 of E, 3 of m for the one sum, and
 * 4 + 3 + 1 of p, |p| <= 0.0079, for p, the other sum and E p. |m| is at least 0.0077 and
 * |E| at most 2.1 |m|, which makes 13.3 of m. exp(z) is off by 2 of 1 + m for its sum, and
 * by m's error: 3.8 together, with m from -0.3 to 0.42. The reduction's error is known:
 * the sums say it, and |k| 2^-160 is for what log(2) in three doubles, off by 2^-164, and
 * the last of its products, below |k| 2^-108, lose. An error of the argument below 1 makes
 * exp(z) times that and its square, at most.
 *
 * Special cases: |z| < 2^-200: 1 + z and z, off by z^2. Where |z| is near 2^52, the k of
 * the quotient, which is right to 2^-52 of itself, is off by up to 2, and the rest is
 * reduced once more. |z| >= 2^52, or z that is not known to 1: exp(z) is at most a power
 * of two, and then 0 ± that.
 */
#include "arithmetic/wide_functions.h"
#include "arithmetic/wide_series.h"
#include "arithmetic/wide_tables.h"
#include "support/vector.h"

static const double largest = 51, smallest = -201;	/* exponents */
static const double exp_error = 0x1p-104, expm1_error = 0x1.bp-103;

struct reduced {
	struct pair r;		/* z - k log(2) */
	double k, error;
};

INLINE struct reduced reduce(struct pair z)
{
	const double k = rint(z.high * 0x1.71547652b82fep0);	/* 1/log(2) */
	if (k == 0)
		return (struct reduced){ .r = z };
	const struct pair first = two_product(k, log_two[0]), second = two_product(k, log_two[1]);
	const struct bounded high = bounded_sum(two_sum(z.high, -first.high),
		two_sum(-first.low, -second.high));
	const struct bounded middle = bounded_sum(high.value, (struct pair){ z.low, 0 });
	const struct bounded low = bounded_sum(middle.value,
		(struct pair){ -fma(k, log_two[2], second.low), 0 });
	return (struct reduced){
		low.value, k, upward(high.error + middle.error + low.error + 0x1p-160 * fabs(k)),
	};
}

/* expm1(z), |z| <= 0.37 */
INLINE struct pair expm1_of_rest(struct pair z)
{
	const double j = rint(z.high * 64);
	const struct pair r = add_double(z, -j * 0x1p-6);
	const struct pair series = wide_series(expm1_series[0], expm1_series[1], 6, 12, r);
	const struct pair p = add(r, multiply(multiply(r, r), series));
	const int row = 24 + (int)j;
	const struct pair e = { expm1_of[0][row], expm1_of[1][row] };

	return j == 0 ? p : add(e, add(p, multiply(e, p)));
}

/* An argument that the method is not for. */
static bool is_plain(struct wide z)
{
	return wide_is_finite(z) && z.exponent <= largest && z.exponent > smallest
		&& z.radius * power_of_two(z.exponent) < 1;
}

/* exp of that. |z| <= 4 2^smallest, so that its square is below 2^-398. */
static struct wide special_exp(struct wide z)
{
	if (!wide_is_finite(z))
		return z.value.high == -HUGE_VAL ? wide_special(0) : z;
	if (z.exponent <= smallest)
		return wide_wider(wide_sum(wide_of(1), z), 0x1p-397);
	const double above = z.value.high + z.radius;
	if (z.exponent > largest)
		return above < -0.5 ? wide_small(-power_of_two(largest)) : wide_unknown();
	const double power = power_of_two(z.exponent);
	return wide_made((struct pair){ 0, 0 }, 1,
		ceil((above * power) * (above < 0 ? 1.44 : 1.45)) + 1);
}

VECTOR struct wide wide_exp(struct wide z)
{
	if (wide_is_zero(z))
		return wide_of(1);
	if (!is_plain(z))
		return special_exp(z);
	const struct reduced most = reduce(wide_pair(z)), at = reduce(most.r);
	const struct pair value = add_double(expm1_of_rest(at.r), 1);
	const double error = z.radius * power_of_two(z.exponent) + most.error + at.error;
	return wide_made(value, upward(value.high * (error * (1 + error) + exp_error)),
		most.k + at.k);
}

VECTOR struct wide wide_expm1(struct wide z)
{
	if (wide_is_zero(z))
		return z;
	if (wide_is_finite(z) && z.exponent <= smallest)
		return wide_wider(z, 0x1p-197);
	if (!is_plain(z) || fabs(z.value.high) * power_of_two(z.exponent) > 0.3466)
		return wide_difference(wide_exp(z), wide_of(1));
	const double error = z.radius * power_of_two(z.exponent);
	const struct pair value = expm1_of_rest(wide_pair(z));
	const double radius = expm1_error * fabs(value.high)
		+ (1 + value.high) * (1 + 0x1p-40) * (error * (1 + error));
	return wide_made(value, upward(radius), 0);
}
