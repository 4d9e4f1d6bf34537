/* SPDX-License-Identifier: MIT */
/* round.h - a double to the nearest number of a narrower type, as arithmetic
 * without branches: a loop of it becomes vector code.
 *
 * Method
 *   To |value| and back from it a power of two is added so large that the sum's last
 *   place is the type's last place there; the addition rounds once, ties to even.
 *
 * Special cases
 *   Below the least normal number that place is the subnormals'.
 *   A sum that rounds to more than the largest number: infinity.
 *   NaN goes through all of it unharmed.
 */
#ifndef NUMBER_ROUND_H
#define NUMBER_ROUND_H

#include <math.h>

#include "number/bits.h"
#include "number/format.h"

static inline double power_of_two_below(double size)
{
	return double_of_bits(bits_of_double(size) & ~FRACTION_MASK);
}

static inline double power_with_exponent(int exponent)
{
	return double_of_bits((uint64_t)(exponent + EXPONENT_BIAS) << FRACTION_BITS);
}

/* |value|, but no more than is certain to be rounded to infinity. */
static inline double size_to_round(double value, struct number_format format)
{
	const double most = 2 * power_of_two_below(format.largest), size = fabs(value);

	return size > most ? most : size;
}

static inline double power_to_add(double size, struct number_format format)
{
	const double least = power_with_exponent(format.exponent_least + format.fraction_bits);
	const double spare = power_with_exponent(FRACTION_BITS - format.fraction_bits);
	const double power = power_of_two_below(size);

	return (power < least ? least : power) * spare;
}

/* The sum is that of the value's size and the power. */
static inline double number_of_sum(double sum, double power, double value,
	struct number_format format)
{
	const double rounded = sum - power;

	return copysign(rounded > format.largest ? HUGE_VAL : rounded, value);
}

/* Whether the value lies in the middle between two numbers, or so far above the largest
 * that infinity begins there: whatever stood for it may lie on either side. */
static inline bool is_halfway(double value, struct number_format format)
{
	const double size = size_to_round(value, format), power = power_to_add(size, format);

	return fabs(size - ((size + power) - power)) == power * 0x1p-53;
}

static inline double number_round_in(double value, struct number_format format)
{
	const double size = size_to_round(value, format), power = power_to_add(size, format);

	return number_of_sum(size + power, power, value, format);
}

#endif
