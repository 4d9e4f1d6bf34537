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
 * Each is a loop without branches, which tells whether any result is undecided; which
 * ones those are is looked for only then.
 *
 * Special cases: the inner sum is no good where its parts are subnormal: in f64 what is
 * less than 2^-960 is decided only if it is known without an error. A number whose ends
 * have different signs is undecided, also where it is a zero.
 */
#include "number/rounding_test.h"

#include <math.h>
#include <stdbool.h>

#include "number/round.h"
#include "support/vector.h"

#define INLINE static inline __attribute__((always_inline))

enum { GROUP = 64 };	/* points that are looked at together before they are one by one */
static const double tiny = 0x1p-960;

/* The radius, with the rounding of the sums that it is in. */
INLINE double enlarged(double radius, double size)
{
	return radius * (1 + 0x1p-50) + (radius > 0 ? size * 0x1p-104 : 0);
}

/* With the sign of high: the ends may change places. */
INLINE double relative_radius(double high, double relative)
{
	return high * (relative * (1 + 0x1p-50) + (relative > 0 ? 0x1p-104 : 0));
}

/* What is tiny is not decided, if it is not known without an error. */
INLINE double f64_radius(double size, double low, double radius)
{
	return size < tiny ? (radius + fabs(low)) * 0x1p1000 : enlarged(radius, size);
}

/* The number that both ends are, or NaN. */
INLINE double f64_between(double high, double low, double radius)
{
	const double lower = high + (low - radius), upper = high + (low + radius);
	const double rounded = copysign(lower, high);	/* a zero's is lost in the sums */

	return lower == upper ? rounded : NAN;
}


/* Each of these is true if a result is undecided, and so NaN. */

INLINE bool f64_known(const double *restrict high, const double *restrict low,
	double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		const double sum = high[i] + low[i];

		y[i] = copysign(sum, high[i]);
		any |= sum == sum ? 0 : 1;
	}
	return any != 0;
}

INLINE bool f64_relative(const double *restrict high, const double *restrict low,
	double relative, double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		y[i] = f64_between(high[i], low[i], relative_radius(high[i], relative));
		any |= y[i] == y[i] ? 0 : 1;
	}
	return any != 0;
}

INLINE bool f64_absolute(const double *restrict high, const double *restrict low,
	const double *restrict radius, double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		y[i] = f64_between(high[i], low[i],
			f64_radius(fabs(high[i]), low[i], radius[i]));
		any |= y[i] == y[i] ? 0 : 1;
	}
	return any != 0;
}

VECTOR static bool round_to_f64(const double *restrict high, const double *restrict low,
	const double *restrict radius, double relative, double *restrict y, size_t count)
{
	return radius != NULL ? f64_absolute(high, low, radius, y, count)
		: relative > 0 ? f64_relative(high, low, relative, y, count)
		: f64_known(high, low, y, count);
}

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

INLINE bool round_to_f32(const double *restrict high, const double *restrict low,
	const double *restrict radius, double relative, double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		const double size = fabs(high[i]), known = radius != NULL
			? enlarged(radius[i], size) : relative_radius(size, relative);
		const double distance = spread(size, low[i], known);
		const double near = (double)(float)(size - distance);
		const double far = (double)(float)farther(size, distance);
		const double number = copysign(near, high[i]);

		y[i] = near == far ? number : NAN;
		any |= near == far ? 0 : 1;
	}
	return any != 0;
}

/* Both ends are rounded by the same power of two, that of high: if an end is on the
 * other side of a power of two, that is the number both are rounded to. */
INLINE bool round_to_sixteen_bits(struct number_format format, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++) {
		const double size = size_to_round(high[i], format), known = radius != NULL
			? enlarged(radius[i], size) : relative_radius(size, relative);
		const double power = power_to_add(size, format);
		const double distance = spread(size, low[i], known);
		const double near = size - distance + power, far = farther(size, distance) + power;
		const double number = number_of_sum(near, power, high[i], format);

		y[i] = near == far ? number : NAN;
		any |= near == far ? 0 : 1;
	}
	return any != 0;
}

VECTOR static bool round_to_narrow(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, size_t count)
{
	if (type == NUMBER_F32)
		return radius != NULL ? round_to_f32(high, low, radius, 0, y, count)
			: round_to_f32(high, low, NULL, relative, y, count);
	return radius != NULL
		? round_to_sixteen_bits(number_formats[type], high, low, radius, 0, y, count)
		: round_to_sixteen_bits(number_formats[type], high, low, NULL, relative, y, count);
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
	const double known = enlarged(radius, size);
	const double lower = number_round_to(to_odd(high, low - known), type);
	const double upper = number_round_to(to_odd(high, low + known), type);

	return lower == upper && signbit(lower) == signbit(upper) ? lower : NAN;
}

INLINE bool any_undecided(const double *restrict y, size_t count)
{
	uint64_t any = 0;

	for (size_t i = 0; i < count; i++)
		any |= y[i] == y[i] ? 0 : 1;
	return any != 0;
}

VECTOR size_t find_undecided(const double *restrict y, unsigned *restrict undecided, size_t count)
{
	size_t number = 0;

	if (!any_undecided(y, count))
		return 0;
	for (size_t from = 0; from < count; from += GROUP) {
		const size_t to = count - from < GROUP ? count : from + GROUP;

		if (to == from + GROUP && !any_undecided(y + from, GROUP))
			continue;
		for (size_t i = from; i < to; i++) {
			undecided[number] = (unsigned)i;
			number += y[i] != y[i];
		}
	}
	return number;
}

size_t round_enclosures(enum number_type type, const double *restrict high,
	const double *restrict low, const double *restrict radius, double relative,
	double *restrict y, unsigned *restrict undecided, size_t count)
{
	size_t number = 0;
	const bool any = type == NUMBER_F64
		? round_to_f64(high, low, radius, relative, y, count)
		: round_to_narrow(type, high, low, radius, relative, y, count);
	const size_t candidates = any ? find_undecided(y, undecided, count) : 0;

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
