/* number_round.h - a double to the nearest number of a narrower type, as arithmetic
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
#ifndef SUPPORT_NUMBER_ROUND_H
#define SUPPORT_NUMBER_ROUND_H

#include <math.h>

#include "support/number_bits.h"
#include "support/number_format.h"

static inline double power_of_two_below(double size)
{
	return double_of_bits(bits_of_double(size) & ~FRACTION_MASK);
}

static inline double power_with_exponent(int exponent)
{
	return double_of_bits((uint64_t)(exponent + EXPONENT_BIAS) << FRACTION_BITS);
}

static inline double number_round_in(double value, struct number_format format)
{
	const double least = power_with_exponent(format.exponent_least + format.fraction_bits);
	const double most = power_of_two_below(format.largest);
	const double spare = power_with_exponent(FRACTION_BITS - format.fraction_bits);
	const double size = fabs(value), power = power_of_two_below(size);
	const double raised = power < least ? least : power;
	const double place = (raised > most ? most : raised) * spare;
	const double rounded = size + place - place;

	return copysign(rounded > format.largest ? HUGE_VAL : rounded, value);
}

#endif
