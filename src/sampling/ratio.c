/* SPDX-License-Identifier: MIT */
/* ratio.c - see ratio.h
 *
 * Method
 *   All is whole numbers: the sum is one of so many units that are less than half of
 *   the least double, and is divided as on paper, 64 bits a digit. The 64 highest
 *   bits of the quotient, and whether there is anything below them, decide.
 */
#include "sampling/ratio.h"

#include <stdbool.h>

#include "number/bits.h"

enum {
	UNIT = EXPONENT_LEAST - 2,	/* its exponent of two */
	LIMBS = 35			/* 2240 bits: up to 2^1164, with the sign */
};

/* A whole number of units, the lowest limb first; negative ones as two's complement. */
struct wide {
	uint64_t limb[LIMBS];
};

static void add(struct wide *sum, int place, uint64_t limb, bool negative)
{
	bool carry = false;
	for (uint64_t part = limb; place < LIMBS; place++, part = 0) {
		uint64_t *here = &sum->limb[place];
		const bool of_part = negative ? __builtin_sub_overflow(*here, part, here)
			: __builtin_add_overflow(*here, part, here);
		const bool of_carry = negative ? __builtin_sub_overflow(*here, (uint64_t)carry, here)
			: __builtin_add_overflow(*here, (uint64_t)carry, here);
		carry = of_part || of_carry;
	}
}

static void add_product(struct wide *sum, double a, uint64_t factor)
{
	const uint64_t bits = bits_of_double(a);
	const int biased = biased_exponent(bits);
	const uint64_t significand = (bits & FRACTION_MASK) | (biased > 0 ? IMPLIED_BIT : 0);
	const uint128 product = (uint128)significand * factor;
	const int shift = EXPONENT_LEAST - UNIT + (biased > 0 ? biased - 1 : 0);
	const int place = shift / 64, up = shift % 64;
	const uint64_t low = (uint64_t)product, high = (uint64_t)(product >> 64);
	add(sum, place, low << up, bits >> 63);
	add(sum, place + 1, high << up | (up > 0 ? low >> (64 - up) : 0), bits >> 63);
	add(sum, place + 2, up > 0 ? high >> (64 - up) : 0, bits >> 63);
}

static void negate(struct wide *number)
{
	bool carry = true;
	for (int i = 0; i < LIMBS; i++)
		carry = __builtin_add_overflow(~number->limb[i], (uint64_t)carry, &number->limb[i]);
}

/* Leaves the quotient; returns the remainder. */
static uint64_t divide(struct wide *number, uint64_t divisor)
{
	uint128 rest = 0;
	for (int i = LIMBS; i-- > 0; ) {
		rest = rest << 64 | number->limb[i];
		number->limb[i] = (uint64_t)(rest / divisor);
		rest %= divisor;
	}
	return (uint64_t)rest;
}

static double rounded(const struct wide *number, bool more, enum number_type type)
{
	int top = LIMBS - 1;
	while (top > 0 && number->limb[top] == 0)
		top--;
	uint64_t significand = number->limb[top];
	int exponent = UNIT + 64 * top;
	if (top > 0) {
		const int zeros = __builtin_clzll(significand);
		const uint64_t next = number->limb[top - 1];
		significand = significand << zeros | (zeros > 0 ? next >> (64 - zeros) : 0);
		exponent -= zeros;
		more |= next << zeros != 0;
		for (int i = 0; i + 1 < top; i++)
			more |= number->limb[i] != 0;
	} else {
		/* Fewer than 64 bits are followed by others. */
		const int zeros = significand != 0 ? __builtin_clzll(significand) : 63;
		significand <<= zeros;
		exponent -= zeros;
	}
	return number_of_bits(significand | more, exponent, type);
}

double ratio_rounded(const struct ratio *ratio, enum number_type type)
{
	struct wide number = { { 0 } };
	add_product(&number, ratio->a, ratio->l);
	add_product(&number, ratio->b, ratio->r);
	const bool negative = number.limb[LIMBS - 1] >> 63;
	if (negative)
		negate(&number);
	const uint64_t rest = divide(&number, ratio->n);
	const double size = rounded(&number, rest != 0, type);
	return negative ? -size : size;
}
