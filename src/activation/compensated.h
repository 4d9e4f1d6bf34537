/* compensated.h - the usual case faster: doubles with what their rounding lost
 * beside them, as far as the last bit of the result needs it.
 *
 * Method: as in exponential.h, but r^2/2 and what follows it is one double, and
 * its low parts are summed without being made a pair in between. The relative
 * error is below 2^-64, which moves the last rounding in one of 2000 values.
 *
 * Special cases: none; what is not usual goes the way of the other files.
 */
#ifndef ACTIVATION_COMPENSATED_H
#define ACTIVATION_COMPENSATED_H

#include "activation/powers.h"
#include "activation/scaled.h"

/* exp(z + rest), -600 < z <= 0, rest at most half an ulp of z. */
INLINE struct pair compensated_exponential(double z, double rest)
{
	const double shifted = fma(z, 0x1.71547652b82fep+5, whole);	/* 32/log(2) */
	const double k = shifted - whole;
	const uint64_t j = bits_of(shifted) & 31;
	const double scale = double_of(((bits_of(shifted) >> 5) + 1023) << 52);
	const double first = fma(-k, 0x1.62e42fefp-6, z);
	const double near = fma(-k, 0x1.473de6af278edp-39, first);
	/* rest may be far more than an ulp of what is left of z. */
	const struct pair left = quick_two_sum(near,
		fma(-k, 0x1.473de6af278edp-39, first - near) + rest);
	const double r = left.high;
	const double series = fma(r, fma(r, fma(r, fma(r, fma(r,
		1.0 / 5040, 1.0 / 720), 1.0 / 120), 1.0 / 24), 1.0 / 6), 0.5);
	const double power = powers[0][j], power_low = powers[1][j];
	const struct pair product = two_product(power, r), sum = quick_two_sum(power, product.high);
	const double low = fma(power, fma(r * r, series, left.low),
		fma(power_low, r, power_low + product.low));

	return times_exactly(quick_two_sum(sum.high, sum.low + low), scale);
}

/* numerator/(1 + e), 0 <= e <= 1, where the low parts are no more than that; so
 * is the quotient's. */
INLINE struct pair compensated_gate(struct pair numerator, struct pair e)
{
	const struct pair sum = quick_two_sum(1, e.high);
	const double low = sum.low + e.low, reciprocal = 1 / sum.high;
	const double quotient = numerator.high * reciprocal;
	const double rest = fma(-quotient, sum.high, numerator.high)
		+ fma(-quotient, low, numerator.low);

	return (struct pair){ quotient, rest * reciprocal };
}

/* The nearest double to x times the factor; a 0 keeps the sign of x. */
INLINE double compensated_product(double x, struct pair factor)
{
	const struct pair product = two_product(x, factor.high);

	return copysign(product.high + fma(x, factor.low, product.low), x);
}

/* Is x less than the limit and of a size where neither products nor their low
 * parts are subnormal? Without && and ||, which would be branches. */
INLINE bool is_moderate(double x, double limit)
{
	return (fabs(x) < limit) & ((fabs(x) > 0x1p-900) | (x == 0));
}

#endif
