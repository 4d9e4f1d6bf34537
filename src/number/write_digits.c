/* SPDX-License-Identifier: MIT */
/* write_digits.c - a double to decimal text, rounded to so many digits.
 *
 * Method
 *   value * 10^p has as its integer part the digits asked for; p is right at once,
 *   because value is first compared with the power of ten in its binade. The 128-bit
 *   powers of ten are cut off, so a product's upper 128 bits are at most 2 units too
 *   small.
 *
 * Special cases
 *   Just below a half, by an inexact power: it is a tie, since nothing else comes so
 *   near (powers.py check shows it for all doubles).
 *   Zero, infinity, NaN: words.
 */
#include <assert.h>

#include "number/bits.h"
#include "number/layout.h"
#include "number/number.h"

/* |value| = c / 2^63 * 2^exponent, with 2^63 <= c; for neither zero nor infinity nor NaN. */
static inline uint64_t normalise(double value, int *exponent)
{
	uint64_t bits = bits_of_double(value);
	uint64_t c = bits & FRACTION_MASK;
	int biased = biased_exponent(bits), zeros;

	if (biased != 0)
		c |= IMPLIED_BIT;
	zeros = __builtin_clzll(c);
	*exponent = EXPONENT_LEAST + 63 - zeros + (biased != 0 ? biased - 1 : 0);
	return c << zeros;
}

size_t number_write_digits(char *text, double value, int digits)
{
	struct number_product product;
	uint64_t c, whole, rest, half;
	int q, k, p, shift;
	bool exact, tie, up;

	assert(digits >= 1 && digits <= NUMBER_DIGITS_MAX);
	if (is_special(value))
		return write_special(text, value);
	c = normalise(value, &q);

	/* k = floor(log10(value)). If the next power only seems to be reached, being cut
	 * off, then value is so near below it that it rounds to that power all the same.
	 * A branch, because it is the same for long in a curve, and much waits for k. */
	k = floor_log10_two(q);
	if (__builtin_expect(c >= power_of_ten(k + 1)->high, 0) && floor_log2_power(k + 1) == q)
		k++;

	p = digits - 1 - k;
	product = product_with_power(c, power_of_ten(p));
	shift = 62 - q - floor_log2_power(p);	/* 6..63: 1 <= value * 10^p < 2^57 */
	whole = product.high >> shift;
	half = UINT64_C(1) << (shift - 1);
	rest = product.high & (2 * half - 1);
	up = rest >= half;
	if ((rest == half && product.middle == 0) ||
		(rest == half - 1 && product.middle >= UINT64_MAX - 1)) {
		exact = p >= 0 && p <= POWER_EXACT_LAST;
		tie = exact ? rest == half && product.low == 0 : rest < half;
		up = tie ? whole & 1 : up;
	}
	whole += up;
	if (whole == ten_to(digits)) {
		whole = ten_to(digits - 1);
		k++;
	}
	if (digits == NUMBER_DIGITS_MAX)
		return lay_out(text, value, whole / 10, whole % 10, k);
	return lay_out(text, value, whole * ten_to(NUMBER_DIGITS_MAX - 1 - digits), 0, k);
}
