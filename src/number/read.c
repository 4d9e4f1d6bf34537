/* SPDX-License-Identifier: MIT */
/* read.c - decimal text to the nearest double.
 *
 * Method
 *   The digits make an integer w and a power of ten q, eight digits a step.
 *   w <= 2^53 and |q| <= 22: one exact multiplication or division (William
 *   Clinger, "How to read floating point numbers accurately", 1990).
 *   Otherwise w times the upper half of the 128-bit power of ten (Daniel Lemire,
 *   "Number parsing at a gigabyte per second", 2021).
 *
 * Special cases
 *   More digits than w has room for, subnormal numbers, infinity by size, and what is
 *   too near to a half: read_exactly.c.
 */
#include <math.h>

#include "number/bits.h"
#include "number/number.h"
#include "support/ascii.h"

enum {
	EXACT_POWER = 22		/* 10^22 is a double */
};

#define ZEROS UINT64_C(0x3030303030303030)

/* The number whose digits are the word's bytes, the highest digit lowest: in pairs,
 * then all four pairs by two multiplications. */
static inline uint64_t number_of_digits(uint64_t bytes)
{
	const uint64_t pairs = 0x000000ff000000ff;

	bytes = bytes * 10 + (bytes >> 8);
	return (((bytes & pairs) * (100 + (UINT64_C(1000000) << 32)) +
		(bytes >> 16 & pairs) * (1 + (UINT64_C(10000) << 32))) >> 32);
}

/* How many of the bytes are digits, up to the first that is not. */
static inline int count_digits(uint64_t bytes)
{
	/* The lowest high bit is set where the first byte above 9 stands. */
	uint64_t others = ((bytes + 0x7676767676767676) | bytes) & 0x8080808080808080;

	return others != 0 ? __builtin_ctzll(others) / 8 : 8;
}

static inline uint64_t append_digits(uint64_t number, uint64_t bytes, int count)
{
	/* zeros in front of them, by two shifts of at most 32 bits */
	bytes = bytes << 4 * (8 - count) << 4 * (8 - count);
	return number * ten_to(count) + number_of_digits(bytes);
}

/* Appends the digits at text to the number; returns where they end. Whether there are
 * eight is alike in most numbers of a column, so a branch; how many of the next eight
 * there are is not, so none. */
__attribute__((always_inline))
static inline const char *read_digits(const char *text, const char *end, uint64_t *number)
{
	const char *start = text;
	uint64_t bytes;
	int count;

	while (end - text > 16) {
		bytes = load_word(text) ^ ZEROS;
		count = count_digits(bytes);
		*number = append_digits(*number, bytes, count);
		text += count;
		if (count < 8)
			return text;
		bytes = load_word(text) ^ ZEROS;
		count = count_digits(bytes);
		*number = append_digits(*number, bytes, count);
		text += count;
		if (!ascii_is_digit(*text))
			return text;
	}
	for (; end - start >= 8 && text < end; text += count) {
		if (end - text >= 8)
			bytes = load_word(text);
		else			/* the last word that there is, less what has been read */
			bytes = load_word(end - 8) >> 8 * (8 - (end - text));
		bytes ^= ZEROS;
		count = count_digits(bytes);
		*number = append_digits(*number, bytes, count);
		if (count < 8)
			return text + count;
	}
	for (; text < end && ascii_is_digit(*text); text++)
		*number = *number * 10 + (uint64_t)(*text - '0');
	return text;
}

/* The double nearest to w * 10^q, by the power's upper half; false if that is not enough. */
static inline bool round_quickly(uint64_t w, int64_t q, double *value)
{
	uint64_t high, half;
	int zeros, upper, exponent;

	if (w == 0 || q < POWER_FIRST || q > 308)
		return false;
	zeros = __builtin_clzll(w);
	high = (uint64_t)((uint128)(w << zeros) * power_of_ten((int)q)->high >> 64);
	upper = (int)(high >> 63);
	exponent = 63 + upper - zeros + floor_log2_power((int)q) - EXPONENT_LEAST - FRACTION_BITS;
	half = UINT64_C(512) << upper;
	/* high is exact or 1 too small, and what is below it is not known. */
	if ((high & (2 * half - 1)) - half + 1 <= 1 || exponent < 0 ||
		exponent >= EXPONENT_SPECIAL - 2)
		return false;
	*value = double_of_bits(((uint64_t)exponent << FRACTION_BITS) +
		(((high >> (9 + upper)) + 1) >> 1));
	return true;
}

static inline double round_digits(struct number_digits digits, size_t count)
{
	static const double powers[EXACT_POWER + 1] = {
		1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
	};
	uint64_t w = digits.significand;
	int64_t q = digits.exponent;
	double value;

	if (count <= WORD_DIGITS) {
		if (w <= 2 * IMPLIED_BIT && q >= -EXACT_POWER && q <= EXACT_POWER)
			return q < 0 ? (double)w / powers[-q] : (double)w * powers[q];
		if (round_quickly(w, q, &value))
			return value;
	}
	return number_round_digits(&digits, count);
}

/* Whether text starts with word, in any case; word is in lower case. */
static bool starts_with(const char *text, const char *end, const char *word)
{
	for (; *word != '\0'; text++, word++)
		if (text == end || (*text | 0x20) != *word)
			return false;
	return true;
}

__attribute__((noinline, cold))
static const char *read_word(const char *text, const char *end, double *value)
{
	static const struct {
		const char *word;
		double value;
	} words[] = {
		{ "infinity", HUGE_VAL }, { "inf", HUGE_VAL }, { "nan", NAN }
	};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (starts_with(text, end, words[i].word)) {
			*value = words[i].value;
			return text + strlen(words[i].word);
		}
	}
	return NULL;
}

/* The number without its sign. */
static inline const char *read_size(const char *text, const char *end, double *value)
{
	struct number_digits digits = { .start = text };
	const char *p, *point;
	size_t count;

	if (end - text > 1 && ascii_is_digit(text[0]) && text[1] == '.') {
		digits.significand = (uint64_t)(text[0] - '0');	/* most numbers of a curve */
		p = text + 1;
	} else {
		p = read_digits(text, end, &digits.significand);
	}
	count = (size_t)(p - text);
	if (p < end && *p == '.') {
		point = p;
		p = read_digits(p + 1, end, &digits.significand);
		digits.exponent = point + 1 - p;
		count = (size_t)(p - text) - 1;
	}
	if (count == 0)
		return read_word(text, end, value);
	digits.end = p;
	if (p < end && (*p | 0x20) == 'e')
		p = read_exponent(p, end, &digits.exponent);
	*value = round_digits(digits, count);
	return p;
}

/* The same after 0x, or the 0 alone if no digits follow. */
__attribute__((noinline, cold))
static const char *read_hexadecimal(const char *text, const char *end, double *value)
{
	const char *stop = number_read_hexadecimal(text + 2, end, NUMBER_F64, value);

	if (stop != NULL)
		return stop;
	*value = 0;
	return text + 1;
}

const char *number_read(const char *text, const char *end, double *value)
{
	uint64_t sign = 0;
	const char *stop;

	if (text < end && (*text == '+' || *text == '-'))
		sign = (uint64_t)(*text++ == '-') << 63;
	if (end - text > 2 && text[0] == '0' && (text[1] | 0x20) == 'x')
		stop = read_hexadecimal(text, end, value);
	else
		stop = read_size(text, end, value);
	if (stop != NULL)
		*value = double_of_bits(bits_of_double(*value) ^ sign);
	return stop;
}
