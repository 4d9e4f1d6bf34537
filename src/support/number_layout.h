/* number_layout.h - seventeen decimal digits to text, plain or with an exponent.
 *
 * The digits are made eight at a time in a word, and stored without knowing how
 * many of them count; the length tells. For number_write.c alone, inline.
 */
#ifndef SUPPORT_NUMBER_LAYOUT_H
#define SUPPORT_NUMBER_LAYOUT_H

#include <stddef.h>

#include "support/number_bits.h"

enum {
	PLAIN_LEAST = -5,	/* exponents of the first digit that are not written out */
	PLAIN_MOST = 15
};

/* Seventeen digits, the first of which counts 10^exponent: eight in upper, the
 * first of them in its lowest byte, eight in lower, and extra. */
struct figures {
	uint64_t upper, lower, extra;
	int exponent;
};

/* The eight digits of number as bytes 0..9. Each step halves the numbers' digits:
 * the quotient stays where the number was, the remainder goes to the bits above. */
static inline uint64_t eight_digits(uint64_t number)
{
	uint64_t quotient;

	quotient = number * 109951163 >> 40;				/* by 10000 */
	number = (number << 32) - quotient * ((UINT64_C(10000) << 32) - 1);
	quotient = number * 5243 >> 19 & 0x0000007f0000007f;		/* by 100 */
	number = (number << 16) - quotient * ((100 << 16) - 1);
	quotient = number * 103 >> 10 & 0x000f000f000f000f;		/* by 10 */
	return (number << 8) - quotient * ((10 << 8) - 1);
}

static inline struct figures figures_of(uint64_t sixteen, uint64_t extra, int exponent)
{
	uint64_t upper = sixteen / 100000000;

	return (struct figures) {
		eight_digits(upper), eight_digits(sixteen - upper * 100000000), extra, exponent
	};
}

/* How many digits there are up to the last that is not 0. */
static inline int count_figures(struct figures figures)
{
	if (figures.extra != 0)
		return 17;
	if (figures.lower != 0)
		return 9 + (63 - __builtin_clzll(figures.lower)) / 8;
	return 1 + (63 - __builtin_clzll(figures.upper)) / 8;
}

static inline size_t write_exponent(char *text, int exponent)
{
	char *start = text;
	int size = exponent < 0 ? -exponent : exponent;

	*text++ = 'e';
	*text++ = exponent < 0 ? '-' : '+';
	if (size >= 100)
		*text++ = (char)('0' + size / 100);
	if (size >= 10)
		*text++ = (char)('0' + size / 10 % 10);
	*text++ = (char)('0' + size % 10);
	return (size_t)(text - start);
}

/* Sixteen digits with a point after the first so many of them. */
static inline void write_with_point(char *text, uint64_t upper, uint64_t lower, int integers)
{
	store_word(text, upper);
	store_word(text + 8, lower);
	/* Those behind the point once more, one place further on. */
	if (integers < 8) {
		uint128 rest = ((uint128)lower << 64 | upper) >> 8 * integers;

		store_word(text + integers + 1, (uint64_t)rest);
		store_word(text + integers + 9, (uint64_t)(rest >> 64));
	} else {
		int half = 4 * (integers - 8);	/* of a shift by at most 64 bits */

		store_word(text + integers + 1, lower >> half >> half);
	}
	text[integers] = '.';
}

/* value only gives the sign. */
__attribute__((always_inline))
static inline size_t lay_out(char *text, double value, struct figures figures)
{
	const uint64_t zeros = 0x3030303030303030;
	uint64_t upper = figures.upper | zeros, lower = figures.lower | zeros;
	char extra = (char)('0' + figures.extra);
	int exponent = figures.exponent, count = count_figures(figures);
	char *start = text;

	*text = '-';
	text += bits_of_double(value) >> 63;
	if (exponent < 0 && exponent >= PLAIN_LEAST) {
		store_word(text, zeros);
		text[1] = '.';
		text += 1 - exponent;
		store_word(text, upper);
		store_word(text + 8, lower);
		text[16] = extra;
		return (size_t)(text + count - start);
	}
	if (exponent > 0 && exponent <= PLAIN_MOST) {
		write_with_point(text, upper, lower, exponent + 1);
		text[17] = extra;
		text += count > exponent + 1 ? count + 1 : exponent + 1;
		return (size_t)(text - start);
	}
	store_word(text + 1, upper);
	store_word(text + 9, lower);
	text[0] = (char)upper;
	text[1] = '.';
	text[17] = extra;
	text += count > 1 ? count + 1 : 1;
	if (exponent != 0)
		text += write_exponent(text, exponent);
	return (size_t)(text - start);
}

#endif
