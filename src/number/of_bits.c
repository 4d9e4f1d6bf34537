/* SPDX-License-Identifier: MIT */
/* of_bits.c - 64 bits and a power of two to the nearest number.
 *
 * Method
 *   The bits that the number has no room for are rounded off, ties to even. What
 *   is below the 64 bits only matters by being 0 or not, which the last bit tells.
 *   A narrow type takes 53 of the bits, with a last one that tells the same of all
 *   below them, and rounds those.
 *
 * Special cases
 *   Subnormal results keep fewer bits, and none at all below half of the least.
 */
#include <math.h>

#include "number/bits.h"
#include "number/number.h"

static double nearest_double(uint64_t significand, int64_t exponent)
{
	int zeros, shift;
	uint64_t rest, half, kept;

	if (significand == 0)
		return 0;
	zeros = __builtin_clzll(significand);
	significand <<= zeros;
	exponent += 63 - zeros;			/* now of the first bit */
	if (exponent > 1023)
		return HUGE_VAL;
	if (exponent < EXPONENT_LEAST - 1)
		return 0;

	shift = 63 - FRACTION_BITS;
	if (exponent < EXPONENT_LEAST + FRACTION_BITS) {
		shift += EXPONENT_LEAST + FRACTION_BITS - (int)exponent;
		exponent = EXPONENT_LEAST + FRACTION_BITS;
	}
	half = UINT64_C(1) << (shift - 1);
	kept = shift < 64 ? significand >> shift : 0;
	rest = shift < 64 ? significand & (2 * half - 1) : significand;
	kept += rest > half || (rest == half && (kept & 1));
	/* A carry out of the fraction, or out of the subnormals, raises the exponent. */
	exponent -= EXPONENT_LEAST + FRACTION_BITS;
	return double_of_bits(((uint64_t)exponent << FRACTION_BITS) + kept);
}

double number_of_bits(uint64_t significand, int64_t exponent, enum number_type type)
{
	const int spare = 63 - FRACTION_BITS;
	uint64_t rest;
	int zeros;

	if (type == NUMBER_F64 || significand == 0)
		return nearest_double(significand, exponent);
	zeros = __builtin_clzll(significand);
	significand <<= zeros;
	rest = significand & ((UINT64_C(1) << spare) - 1);
	significand = significand >> spare | (rest != 0);
	return number_round_to(nearest_double(significand, exponent - zeros + spare), type);
}
