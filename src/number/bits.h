/* SPDX-License-Identifier: MIT */
/* bits.h - what the writing and the reading of numbers share: the bits
 * of a double, powers of ten, and eight digits at a time in a word.
 */
#ifndef NUMBER_BITS_H
#define NUMBER_BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "number/number.h"
#include "support/ascii.h"

#ifndef __SIZEOF_INT128__
#error "actplot needs integers of 128 bits, which compilers have for machines of 64 bits"
#endif
__extension__ typedef unsigned __int128 uint128;

enum {
	FRACTION_BITS = 52,		/* of a double, the leading 1 not counted */
	EXPONENT_LEAST = -1074,		/* of the unit in a subnormal's last place */
	EXPONENT_SPECIAL = 2047,	/* biased: infinity or NaN */
	EXPONENT_BIAS = 1023,
	POWER_FIRST = -342,		/* exponents of ten in number_powers */
	POWER_LAST = 340,
	POWER_EXACT_LAST = 55,		/* 5^55 < 2^128; exact from 10^0 on */
	WORD_DIGITS = 19,		/* that always fit in 64 bits */
	TEN_LAST = 17			/* exponent of ten in ten_to */
};

#define IMPLIED_BIT (UINT64_C(1) << FRACTION_BITS)
#define FRACTION_MASK (IMPLIED_BIT - 1)

/* 10^k = (high * 2^64 + low) * 2^(floor_log2_power(k) - 127), cut off. */
struct number_power {
	uint64_t high, low;
};

extern const struct number_power number_powers[POWER_LAST - POWER_FIRST + 1];

/* A product of 192 bits. */
struct number_product {
	uint64_t high, middle, low;
};

/* The digits of one number: all from start to end but for the point. */
struct number_digits {
	const char *start, *end;
	uint64_t significand;		/* all of them, modulo 2^64 */
	int64_t exponent;		/* of ten, for the last digit */
};

/* number_read's part for the numbers that it cannot round at once; count of digits. */
double number_round_digits(const struct number_digits *digits, size_t count);

/* number_read's part for what follows 0x: returns the end, or NULL if there are no
 * digits. The value is rounded to the type. */
const char *number_read_hexadecimal(const char *text, const char *end, enum number_type type,
	double *value);

static inline uint64_t bits_of_double(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static inline double double_of_bits(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

static inline int biased_exponent(uint64_t bits)
{
	return (int)(bits >> FRACTION_BITS & EXPONENT_SPECIAL);
}

/* The logarithms are right for all exponents of doubles; powers.py checks them. */
static inline int floor_log2_power(int power)
{
	return (power * 1741647) >> 19;
}

static inline int floor_log10_two(int exponent)
{
	return (exponent * 315653) >> 20;
}

/* floor(log10(3/4 * 2^exponent)) */
static inline int floor_log10_three_quarters(int exponent)
{
	return (exponent * 631305 - 261663) >> 21;
}

static inline const struct number_power *power_of_ten(int power)
{
	return &number_powers[power - POWER_FIRST];
}

static inline struct number_product product_with_power(uint64_t factor,
	const struct number_power *power)
{
	uint128 lower = (uint128)factor * power->low;
	uint128 upper = (uint128)factor * power->high + (uint64_t)(lower >> 64);

	return (struct number_product) {
		(uint64_t)(upper >> 64), (uint64_t)upper, (uint64_t)lower
	};
}

static inline uint64_t ten_to(int power)
{
	static const uint64_t powers[TEN_LAST + 1] = {
		1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
		1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000,
		100000000000000, 1000000000000000, 10000000000000000, 100000000000000000
	};

	return powers[power];
}

/* Words of text: the first character is the lowest byte on every machine. */
static inline uint64_t word_in_order(uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap64(word);
#else
	return word;
#endif
}

static inline uint64_t load_word(const char *text)
{
	uint64_t word;

	memcpy(&word, text, sizeof word);
	return word_in_order(word);
}

static inline void store_word(char *text, uint64_t word)
{
	word = word_in_order(word);
	memcpy(text, &word, sizeof word);
}

/* Adds the exponent at text, a letter and [+-] digits, to *exponent, and returns its
 * end; that is text itself if there are no digits after the letter. */
static inline const char *read_exponent(const char *text, const char *end, int64_t *exponent)
{
	/* beyond all reason, and no text is so long that its digits even it out */
	const int64_t bound = 1000000000000000000;
	const char *p = text + 1;
	bool negative = false;
	int64_t size = 0;

	if (p < end && (*p == '+' || *p == '-'))
		negative = *p++ == '-';
	if (p == end || !ascii_is_digit(*p))
		return text;
	for (; p < end && ascii_is_digit(*p); p++)
		if (size < bound / 10)
			size = size * 10 + (*p - '0');
	*exponent += negative ? -size : size;
	return p;
}

#endif
