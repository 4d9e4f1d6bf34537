/* number_round.c - doubles to the nearest number of a narrower type, and its last place.
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
#include <math.h>

#include "support/number.h"
#include "support/number_bits.h"
#include "support/number_format.h"

double number_round_to(double value, enum number_type type)
{
	const struct number_format *format = &number_formats[type];
	int spare = FRACTION_BITS - format->fraction_bits;
	int least = format->exponent_least + format->fraction_bits - EXPONENT_LEAST -
		FRACTION_BITS + 1;
	int most = biased_exponent(bits_of_double(format->largest));
	int exponent = biased_exponent(bits_of_double(value));
	double size = fabs(value), place;

	if (spare == 0)
		return value;
	exponent = exponent < least ? least : exponent;
	exponent = exponent > most ? most : exponent;
	place = double_of_bits((uint64_t)(exponent + spare) << FRACTION_BITS);
	size = size + place - place;
	return copysign(size > format->largest ? HUGE_VAL : size, value);
}

double number_ulp(double value, enum number_type type)
{
	const struct number_format *format = &number_formats[type];
	int bias = 1 - EXPONENT_LEAST - FRACTION_BITS;
	int exponent = biased_exponent(bits_of_double(value));
	int place;

	if (exponent == EXPONENT_SPECIAL)
		return value - value;
	place = (exponent > 0 ? exponent : 1) - bias - format->fraction_bits;
	return ldexp(1, place > format->exponent_least ? place : format->exponent_least);
}
