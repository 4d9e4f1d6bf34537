/* SPDX-License-Identifier: MIT */
/* rounding_test.c - see rounding_test.h
 *
 * Method: to f64, high + (low - radius) and high + (low + radius), each sum rounded to
 * nearest, are what the ends round to (Ziv 1991, "Fast evaluation of elementary
 * mathematical functions with correctly rounded last bit"). The inner sum is rounded
 * too, by 2^-105 of high at most: so the radius is made greater by 2^-104 of high.
 * To a narrower type, two doubles 2^-52 of high farther out than the ends decide nearly
 * always. Where they do not, the ends are rounded to odd first: such a double can be
 * rounded again, to a type of at most 51 bits, as if from the end itself (Boldo, Melquiond
 * 2008, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to
 * odd").
 *
 * All are rounded without branches. If any result is undecided it is looked for then, in
 * groups.
 *
 * Special cases: the inner sum is no good where its parts are subnormal: in f64 what is
 * less than 2^-960 is decided only if it is known without an error. A number whose ends
 * have different signs is undecided, also where it is a zero.
 */
#include "number/rounding_test.h"

#include <math.h>

#include "number/round.h"
#include "support/vector.h"

#define INLINE static inline __attribute__((always_inline))

enum { GROUP = 32 };
static const double tiny = 0x1p-960;

/* The radius, with the rounding of the sums that it is in. */
INLINE double enlarged(double radius, double size)
{
	return radius * (1 + 0x1p-50) + (radius > 0 ? size * 0x1p-104 : 0);
}

/* In f64 what is tiny is not decided, if it is not known without an error. */
INLINE double f64_radius(double size, double low, double radius)
{
	return size < tiny ? (radius + fabs(low)) * 0x1p1000 : enlarged(radius, size);
}

/* As rounded_ends, for narrower types. */

/* How far from high both ends lie at most, with room for rounding them to doubles. */
INLINE double spread(double size, double low, double radius)
{
	return fabs(low) + radius + size * 0x1p-52;
}

/* The farther end, or one that is none if the nearer one has another sign than high. */
INLINE double farther(double size, double distance)
{
	return size < distance ? INFINITY : size + distance;
}

INLINE double f32_between(double high, double low, double radius)
{
	const double size = fabs(high), distance = spread(size, low, radius);
	const double near = (double)(float)(size - distance);
	const double far = (double)(float)farther(size, distance);
	const double number = copysign(near, high);

	return near == far ? number : NAN;
}

/* Both ends are rounded by the same power of two, that of high: if an end is on the
 * other side of a power of two, that is the number both are rounded to. */
INLINE double sixteen_bits_between(struct number_format format, double high, double low,
	double radius)
{
	const double size = size_to_round(high, format), power = power_to_add(size, format);
	const double distance = spread(size, low, radius);
	const double near = size - distance + power, far = farther(size, distance) + power;
	const double number = number_of_sum(near, power, high, format);

	return near == far ? number : NAN;
}

/* All that the loops below need is known when they are compiled, but the numbers. */

INLINE double radius_at(enum number_type type, double high, double low,
	const double *restrict radius, double relative, size_t i)
{
	if (radius != NULL)
		return type == NUMBER_F64 ? f64_radius(fabs(high), low, radius[i])
			: enlarged(radius[i], fabs(high));
	return relative * (type == NUMBER_F64 ? high : fabs(high));
}

INLINE double number_at(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative, size_t i)
{
	const double known = radius_at(type, high[i], low[i], radius, relative, i);

	return type == NUMBER_F64
		? copysign(number_of_ends(true, rounded_ends(high[i], low[i], known, 1)), high[i])
		: type == NUMBER_F32 ? f32_between(high[i], low[i], known)
		: sixteen_bits_between(number_formats[type], high[i], low[i], known);
}

INLINE bool any_undecided(const double *y, size_t count)
{
	uint64_t any = 0;

	/* 0 or a NaN, which an infinity becomes too. */
	for (size_t i = 0; i < count; i++)
		any |= bits_of_double(y[i] - y[i]);
	return any != 0;
}

VECTOR size_t find_undecided(const double *restrict y, unsigned *restrict undecided, size_t count)
{
	size_t number = 0;

	if (!any_undecided(y, count))
		return 0;
	for (size_t from = 0, to; from < count; from = to) {
		to = count - from < GROUP ? count : from + GROUP;
		if (!any_undecided(y + from, to - from))
			continue;
		for (size_t i = from; i < to; i++)
			if (isnan(y[i]))
				undecided[number++] = (unsigned)i;
	}
	return number;
}

INLINE size_t round_all(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, unsigned *restrict undecided, size_t count)
{
	const double widened = widened_radius(relative);
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		const double number = number_at(type, high, low, radius, widened, i);

		y[i] = number;
		any |= number == number ? 0 : 1;
	}
	return any == 0 ? 0 : find_undecided(y, undecided, count);
}

INLINE size_t round_as(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, unsigned *restrict undecided, size_t count)
{
	return radius != NULL
		? round_all(type, high, low, radius, 0, y, undecided, count)
		: round_all(type, high, low, NULL, relative, y, undecided, count);
}

VECTOR static size_t round_quickly(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, unsigned *restrict undecided, size_t count)
{
	switch (type) {
	case NUMBER_F64:
		return round_as(NUMBER_F64, high, low, radius, relative, y, undecided, count);
	case NUMBER_F32:
		return round_as(NUMBER_F32, high, low, radius, relative, y, undecided, count);
	default:
		return round_as(type, high, low, radius, relative, y, undecided, count);
	}
}

/* Of two neighbours with high + low between them the one whose last bit is 1. */
static double to_odd(double high, double low)
{
	const double sum = high + low, part = sum - high;
	const double rest = (high - (sum - part)) + (low - part);
	const uint64_t bits = bits_of_double(sum);

	if (rest == 0 || !isfinite(sum) || (bits & 1) != 0)
		return sum;
	return nextafter(sum, rest > 0 ? INFINITY : -INFINITY);
}

/* One that the loops did not decide; NaN if it is undecided all the same. */
static double round_with_care(enum number_type type, double high, double low, double radius)
{
	const double size = fabs(high);

	if (radius == 0 && isinf(high) && !isnan(low))
		return high;
	if (type == NUMBER_F64)
		return NAN;
	if (radius == 0 && low == 0)	/* many of some functions lie in the middle of two */
		return number_round_to(high, type);
	const double known = enlarged(radius, size);
	const double lower = number_round_to(to_odd(high, low - known), type);
	const double upper = number_round_to(to_odd(high, low + known), type);

	return lower == upper && signbit(lower) == signbit(upper) ? lower : NAN;
}

size_t round_enclosures(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, unsigned *restrict undecided, size_t count)
{
	size_t number = 0;
	const size_t candidates = round_quickly(type, high, low, radius, relative, y, undecided,
		count);

	for (size_t k = 0; k < candidates; k++) {
		const size_t i = undecided[k];
		const double known = radius != NULL ? radius[i]
			: relative > 0 ? fabs(high[i]) * relative : 0;

		if (isnan(high[i]) && radius != NULL && radius[i] == 0)
			continue;
		y[i] = round_with_care(type, high[i], low[i], known);
		if (isnan(y[i]))
			undecided[number++] = (unsigned)i;
	}
	return number;
}

/* A number that was rounded once may be rounded again, but from the middle of two: the result may
 * lie on either side of that. */

/* If it is not small. */
INLINE double f32_again(double number)
{
	const bool middle = (bits_of_double(number) & 0x1fffffff) == 0x10000000;

	return middle ? NAN : (double)(float)number;
}

/* Less than the normal floats, but no zero: a float's last place is another there. The answer is
 * the first bit, since many are put together. */
INLINE uint64_t f32_small(double number)
{
	const uint64_t before = bits_of_double(fabs(number)) - 1;	/* of 0 the greatest */

	return (before - (bits_of_double(0x1p-126) - 1)) & ~before;
}

/* If it may be small. */
INLINE double f32_again_with_care(double number)
{
	return fabs(number) < 0x1p-126 && (double)(float)number != number ? NAN
		: f32_again(number);
}

/* Whether any is undecided, or infinite, or small. */
VECTOR static bool round_f32_again(const double *restrict number, double *restrict y, size_t count)
{
	uint64_t any = 0, small = 0;

	for (size_t i = 0; i < count; i++) {
		const double again = f32_again(number[i]);

		y[i] = again;
		any |= bits_of_double(again - again);
		small |= f32_small(number[i]);
	}
	if (small >> 63 == 0)
		return any != 0;
	for (size_t i = 0; i < count; i++)
		y[i] = f32_again_with_care(number[i]);
	return true;
}

/* Whether any is undecided, or infinite. */
VECTOR static bool round_sixteen_bits_again(struct number_format format,
	const double *restrict number, double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		const bool middle = is_halfway(number[i], format);
		const double again = middle ? NAN : number_round_in(number[i], format);

		y[i] = again;
		any |= bits_of_double(again - again);
	}
	return any != 0;
}

size_t round_numbers(enum number_type type, const double *restrict number, double *restrict y,
	unsigned *restrict undecided, size_t count)
{
	const bool any = type == NUMBER_F32 ? round_f32_again(number, y, count)
		: round_sixteen_bits_again(number_formats[type], number, y, count);

	return any ? find_undecided(y, undecided, count) : 0;
}
