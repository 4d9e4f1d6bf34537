/* narrow.c - see narrow.h
 *
 * Method: the double nearest to the value is there soonest. Two doubles stand beside it,
 * two to four ulps away on either side. If both round to the same number of the type,
 * the value between them does. Else, which random values are once in millions, the value
 * is taken again, rounded to odd: such a double can be rounded once more (rounding.h).
 *
 * Where only an absolute error is promised, next to a zero of a derivative (gelu.c), the
 * double may be off by more ulps, but both roundings are there of the same pair of
 * doubles. So everywhere the number is that of rounding to odd alone.
 *
 * All of it is one loop over the doubles, whose end says if any is unsure; which ones
 * those are is then looked for. To a type of 16 bits both ends are rounded by the same
 * power of two, the double's: if an end is on the other side of a power of two, that
 * is the number both are rounded to.
 *
 * Special cases: a product with 1 ± 2^-51 leaves zeros, subnormals, infinities and
 * NaN what they are; a subnormal double is nothing in a narrower type.
 */
#include "curve/narrow.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "number/dtype.h"
#include "number/round.h"
#include "support/vector.h"

enum { CHUNK = 256 };	/* values held at a time: they stay in the nearest cache */

/* The double times these: the ends of what the value may be. */
static const double nearer = 1 - 0x1p-51, farther = 1 + 0x1p-51;

static uint32_t bits_of_float(float value)
{
	uint32_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

/* Rounds the nearer ends; true if the farther ones are all rounded to the same. */
static bool round_to_f32(const double *restrict value, double *restrict rounded, size_t count)
{
	uint32_t differing = 0;
	for (size_t i = 0; i < count; i++) {
		const float near = (float)(value[i] * nearer), far = (float)(value[i] * farther);
		differing |= bits_of_float(near) ^ bits_of_float(far);
		rounded[i] = near;
	}
	return differing == 0;
}

static bool round_to_sixteen_bits(struct number_format format, const double *restrict value,
	double *restrict rounded, size_t count)
{
	uint64_t differing = 0;
	for (size_t i = 0; i < count; i++) {
		const double size = size_to_round(value[i], format);
		const double power = power_to_add(size, format);
		const double near = size * nearer + power, far = size * farther + power;
		differing |= bits_of_double(near) ^ bits_of_double(far);
		rounded[i] = number_of_sum(near, power, value[i], format);
	}
	return differing == 0;
}

VECTOR static bool round_surely(enum number_type type, const double *restrict value,
	double *restrict rounded, size_t count)
{
	return type == NUMBER_F32 ? round_to_f32(value, rounded, count)
		: round_to_sixteen_bits(number_formats[type], value, rounded, count);
}

/* Puts the points in front whose value's ends are not rounded to the same, without
 * branches, which nobody could foresee. Returns how many. */
static size_t gather_unsure(enum number_type type, double *restrict value,
	const double *restrict rounded, double *restrict point, size_t *restrict place,
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		value[i] *= farther;
	dtype_round(type, value, value, count);
	size_t unsure = 0;
	for (size_t i = 0; i < count; i++) {
		point[unsure] = point[i];
		place[unsure] = i;
		unsure += (value[i] < rounded[i]) | (value[i] > rounded[i]);
	}
	return unsure;
}

void narrow_evaluate(const struct activation *activation, unsigned order,
	const double *parameter, enum number_type type, const double *x, double *y, size_t count)
{
	evaluate_function *const evaluate = activation->evaluate[order];
	double point[CHUNK], value[CHUNK];
	size_t place[CHUNK];
	for (size_t done = 0, part; done < count; done += part, y += part) {
		part = count - done < CHUNK ? count - done : CHUNK;
		dtype_round(type, x + done, point, part);
		evaluate(point, value, part, parameter, TO_NEAREST);
		if (round_surely(type, value, y, part))
			continue;
		const size_t unsure = gather_unsure(type, value, y, point, place, part);
		evaluate(point, value, unsure, parameter, TO_ODD);
		dtype_round(type, value, value, unsure);
		for (size_t i = 0; i < unsure; i++)
			y[place[i]] = value[i];
	}
}
