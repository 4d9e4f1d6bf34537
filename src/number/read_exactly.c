/* SPDX-License-Identifier: MIT */
/* read_exactly.c - any decimal digits and exponent to the nearest double.
 *
 * Method
 *   The digits as an integer times the 128-bit power of ten, as in read.c. The
 *   power is cut off, so the product's upper 128 bits are at most 2 units too small,
 *   and round rightly unless a half lies in between.
 *   More than 19 digits: if their first 19, and the integer after those, round to the
 *   same double, that is the answer.
 *
 * Special cases
 *   Undecided, or subnormal: strtod, given at most 768 digits, which decide between
 *   any two doubles, and a 1 for all the others. There is no point in its text, so
 *   that no locale matters.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "number/bits.h"

enum { DECIDING_DIGITS = 768 };

/* The double nearest to w * 10^q for w != 0; false if that is undecided. */
static bool round_product(uint64_t w, int64_t q, double *value)
{
	struct number_product product;
	uint64_t rest, half, significand;
	int zeros, upper, exponent, shift;
	bool exact, tie;

	if (q < POWER_FIRST) {		/* w <= 10^19: below half of the least */
		*value = 0;
		return true;
	}
	if (q > 308) {
		*value = HUGE_VAL;
		return true;
	}
	zeros = __builtin_clzll(w);
	product = product_with_power(w << zeros, power_of_ten((int)q));
	upper = (int)(product.high >> 63);
	exponent = 63 + upper - zeros + floor_log2_power((int)q);	/* of the first bit */
	if (exponent < EXPONENT_LEAST + FRACTION_BITS)
		return false;

	shift = 10 + upper;
	half = UINT64_C(1) << (shift - 1);
	rest = product.high & (2 * half - 1);
	significand = product.high >> shift;
	exact = q >= 0 && q <= POWER_EXACT_LAST;
	if (!exact && rest == half - 1 && product.middle >= UINT64_MAX - 1)
		return false;
	tie = exact && rest == half && product.middle == 0 && product.low == 0;
	significand += tie ? significand & 1 : rest >= half;
	/* The leading 1 counts one more in the exponent's field, a carry still one. */
	exponent -= EXPONENT_LEAST + FRACTION_BITS;
	if (exponent >= EXPONENT_SPECIAL - 1)
		*value = HUGE_VAL;
	else
		*value = double_of_bits(((uint64_t)exponent << FRACTION_BITS) + significand);
	return true;
}

/* Any number, by strtod. */
static double round_slowly(const struct number_digits *digits)
{
	char text[DECIDING_DIGITS + 32];
	int64_t exponent = digits->exponent, left = 0;
	int count = 0;
	bool more = false;

	for (const char *p = digits->start; p < digits->end; p++) {
		if (*p == '.' || (count == 0 && *p == '0'))
			continue;
		if (count < DECIDING_DIGITS) {
			text[count++] = *p;
		} else {
			more |= *p != '0';
			left++;
		}
	}
	if (count == 0)
		return 0;
	exponent += left;
	if (more) {
		text[count++] = '1';
		exponent--;
	}
	/* Bounds that the at most 769 digits cannot even out, for strtod's sake. */
	if (exponent > 9999)
		exponent = 9999;
	if (exponent < -9999)
		exponent = -9999;
	snprintf(text + count, sizeof text - (size_t)count, "e%d", (int)exponent);
	return strtod(text, NULL);
}

/* The count of digits without the zeros at the start. */
static size_t count_significant(const struct number_digits *digits, size_t count)
{
	for (const char *p = digits->start; p < digits->end && (*p == '0' || *p == '.'); p++)
		count -= *p == '0';
	return count;
}

/* More digits than fit in 64 bits. */
static double round_long(const struct number_digits *digits)
{
	const char *p = digits->start;
	uint64_t w = 0;
	int64_t exponent = digits->exponent;
	double low, high;
	int count = 0;

	while (*p == '0' || *p == '.')
		p++;
	for (; p < digits->end && count < WORD_DIGITS; p++) {
		if (*p != '.') {
			w = w * 10 + (uint64_t)(*p - '0');
			count++;
		}
	}
	exponent += digits->end - p;
	if (memchr(p, '.', (size_t)(digits->end - p)) != NULL)
		exponent--;
	if (round_product(w, exponent, &low) && round_product(w + 1, exponent, &high) &&
		low == high)
		return low;
	return round_slowly(digits);
}

double number_round_digits(const struct number_digits *digits, size_t count)
{
	double value;

	if (count > WORD_DIGITS && count_significant(digits, count) > WORD_DIGITS)
		return round_long(digits);
	if (digits->significand == 0)
		return 0;
	if (round_product(digits->significand, digits->exponent, &value))
		return value;
	return round_slowly(digits);
}
