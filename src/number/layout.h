/* SPDX-License-Identifier: MIT */
/* layout.h - seventeen decimal digits to text, plain or with an exponent.
 *
 * The digits are stored without knowing how many of them count; the length tells.
 * For the number_write files alone, inline.
 */
#ifndef NUMBER_LAYOUT_H
#define NUMBER_LAYOUT_H

#include <stddef.h>

#include "number/bits.h"
#include "number/sixteen.h"

enum {
	PLAIN_LEAST = -5,	/* exponents of the first digit that are not written out */
	PLAIN_MOST = 15
};

/* Zero, infinity or NaN. */
static inline bool is_special(double value)
{
	uint64_t bits = bits_of_double(value);

	return bits << 1 == 0 || biased_exponent(bits) == EXPONENT_SPECIAL;
}

static inline size_t write_special(char *text, double value)
{
	uint64_t bits = bits_of_double(value);
	bool negative = bits >> 63;
	const char *word = negative ? "-0" : "0";
	size_t length;

	if (bits << 1 != 0)
		word = bits << 12 != 0 ? "nan" : negative ? "-inf" : "inf";
	length = strlen(word);
	memcpy(text, word, length);
	return length;
}

/* At most three digits, those that a number has, without a branch. */
static inline size_t write_exponent(char *text, int exponent)
{
	unsigned size = (unsigned)(exponent < 0 ? -exponent : exponent);
	unsigned hundreds = size * 41 >> 12, tens = (size - hundreds * 100) * 103 >> 10;
	unsigned digits = hundreds | tens << 8 | (size - hundreds * 100 - tens * 10) << 16;
	unsigned shift = (unsigned)__builtin_ctz(digits | 1 << 16) & 24;	/* of zeros in front */
	unsigned sign = exponent < 0 ? '-' : '+';

	digits = (digits | 0x303030) >> shift;
	store_word(text, 'e' | sign << 8 | (uint64_t)digits << 16);
	return 5 - shift / 8;
}

/* sixteen digits, the first of them not 0 and worth 10^exponent, and one extra. value
 * only gives the sign. */
__attribute__((always_inline))
static inline size_t lay_out(char *text, double value, uint64_t sixteen, uint64_t extra,
	int exponent)
{
	struct sixteen digits = sixteen_digits(sixteen);
	unsigned nonzero = nonzero_digits(digits) | (unsigned)(extra != 0) << 16;
	int last = 31 ^ __builtin_clz(nonzero);		/* that counts */
	bool plain = exponent >= 0 && exponent <= PLAIN_MOST;
	int integers = plain ? exponent + 1 : 1;
	char *start = text;

	*text = '-';
	text += bits_of_double(value) >> 63;
	if (exponent < 0 && exponent >= PLAIN_LEAST) {
		store_word(text, 0x3030303030302e30);		/* 0.000000 */
		text += 1 - exponent;
		store_sixteen(text, digits);
		text[16] = (char)('0' + extra);
		return (size_t)(text + last + 1 - start);
	}
	store_with_point(text, digits, integers);
	text[17] = (char)('0' + extra);
	text += last >= integers ? last + 2 : integers;
	if (!plain)
		text += write_exponent(text, exponent);
	return (size_t)(text - start);
}

#endif
