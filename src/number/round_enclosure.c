/* SPDX-License-Identifier: MIT */
/* round_enclosure.c - see round_enclosure.h
 *
 * Method: the pair is divided by the unit in the last place that its number has, which
 * is exact; the nearest whole number of units is then found from the fraction of the
 * high part and the low part, whose sum's sign is exact. Both ends of an enclosure are
 * rounded; each is a pair that lies a little outside.
 *
 * Special cases: below a power of two the unit is half as large: a low part of the other
 * sign than the high part's counts from there. The subnormals' unit is the least. What
 * rounds to zero keeps its sign; infinities and NaN are themselves.
 */
#include "number/round_enclosure.h"

#include <math.h>

#include "number/format.h"

/* Exponents beyond are as good as these, and fit in an int. */
static const double EXPONENT_END = 100000;

/* The exponent of the unit in which the pair is rounded. */
static int unit_of(double high, double low, int exponent, const struct number_format *format)
{
	int place;
	const double mantissa = frexp(high, &place);
	const bool below_power = fabs(mantissa) == 0.5 && low != 0 && (low < 0) == (high > 0);
	const int unit = place + exponent - 1 - format->fraction_bits - below_power;

	return unit > format->exponent_least ? unit : format->exponent_least;
}

/* The whole number nearest to high + low, both at least 0 together, high < 2^54. */
static double nearest_whole(double high, double low)
{
	const double down = floor(high), fraction = high - down;
	/* (fraction - 1/2) + low, of which the sign is exact */
	const double from_half = fraction - 0.5, sum = from_half + low;
	const double rest = low - (sum - from_half);
	const double over = sum != 0 ? sum : rest;

	if (over != 0)
		return over > 0 ? down + 1 : fraction + low < -0.5 ? down - 1 : down;
	return fmod(down, 2) == 0 ? down : down + 1;
}

/* low * 2^shift, but not 0 unless low is: its sign decides a tie. */
static double scaled_sign(double low, int shift)
{
	const double scaled = scalbn(low, shift);

	return scaled == 0 && low != 0 ? copysign(0x1p-1000, low) : scaled;
}

double number_round_pair(double high, double low, double exponent, enum number_type type)
{
	const struct number_format *format = &number_formats[type];

	if (high == 0 || !isfinite(high))
		return high;
	const double limited = fmax(-EXPONENT_END, fmin(exponent, EXPONENT_END));
	const int unit = unit_of(high, low, (int)limited, format);
	const int shift = (int)limited - unit;
	const double size = scalbn(fabs(high), shift);
	/* Less than a quarter of the least unit. */
	if (size < 0x1p-2)
		return copysign(0, high);
	const double whole = nearest_whole(size, scaled_sign(high < 0 ? -low : low, shift));
	const double value = scalbn(whole, unit);

	return copysign(value > format->largest ? HUGE_VAL : value, high);
}

/* The end of an enclosure in the direction of the distance, as a pair a little beyond. */
static double round_end(double high, double low, double distance, double exponent,
	enum number_type type)
{
	const double part = low + distance;
	const double beyond = part + copysign(fabs(part) * 0x1p-51, distance);
	const double sum = high + beyond;

	return number_round_pair(sum, beyond - (sum - high), exponent, type);
}

bool number_round_enclosure(double high, double low, double radius, double exponent,
	enum number_type type, double *value)
{
	if (radius == 0) {
		*value = number_round_pair(high, low, exponent, type);
		return true;
	}
	if (!(radius < HUGE_VAL) || !isfinite(high))
		return false;
	const double lower = round_end(high, low, -radius, exponent, type);
	*value = round_end(high, low, radius, exponent, type);
	return bits_of_double(lower) == bits_of_double(*value);
}
