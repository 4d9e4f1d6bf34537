/* SPDX-License-Identifier: MIT */
/* round.c - doubles to the nearest number of a narrower type, and its last place. */
#include <math.h>

#include "number/bits.h"
#include "number/format.h"
#include "number/number.h"
#include "number/round.h"

double number_round_to(double value, enum number_type type)
{
	return type == NUMBER_F64 ? value : number_round_in(value, number_formats[type]);
}

bool number_is_halfway(double value, enum number_type type)
{
	return type != NUMBER_F64 && is_halfway(value, number_formats[type]);
}

double number_ulp(double value, enum number_type type)
{
	const struct number_format *format = &number_formats[type];
	int exponent = biased_exponent(bits_of_double(value));
	int place;

	if (exponent == EXPONENT_SPECIAL)
		return value - value;
	place = (exponent > 0 ? exponent : 1) - EXPONENT_BIAS - format->fraction_bits;
	return ldexp(1, place > format->exponent_least ? place : format->exponent_least);
}
