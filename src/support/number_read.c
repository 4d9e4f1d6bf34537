/* number_read.c - decimal text to the nearest double.
 *
 * Method
 *   The digits make an integer w and a power of ten q, eight digits a step.
 *   w <= 2^53 and |q| <= 22: one exact multiplication or division (William
 *   Clinger, "How to read floating point numbers accurately", 1990).
 *   Otherwise w times the 128-bit power of ten (Daniel Lemire, "Number parsing
 *   at a gigabyte per second", 2021). The power is cut off, so the product's
 *   upper 128 bits are at most 2 units too small, and round rightly unless
 *   a half lies in between.
 *   More than 19 digits: if their first 19, and the integer after those, round
 *   to the same double, that is the answer.
 *
 * Special cases
 *   Undecided, or subnormal: strtod, given at most 768 digits, which decide
 *   between any two doubles, and a 1 for all the others. There is no point in
 *   its text, so that no locale matters.
 *   Exponents beyond all reason: held at a bound that no text's length evens out.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/number.h"
#include "support/number_bits.h"

enum {
	WORD_DIGITS = 19,		/* that always fit in 64 bits */
	DECIDING_DIGITS = 768,
	EXACT_POWER = 22		/* 10^22 is a double */
};

#define EXPONENT_BOUND INT64_C(1000000000000000000)

/* The digits of one number: all from start to end but for the point. */
struct digits {
	const char *start, *end;
	uint64_t significand;		/* all of them, modulo 2^64 */
	int64_t exponent;		/* of ten, for the last digit */
};

static inline bool is_digit(char c)
{
	return (unsigned char)(c - '0') < 10;
}

/* The number whose digits are the word's bytes, the highest digit lowest: in pairs,
 * then all four pairs by two multiplications. */
static inline uint64_t number_of_digits(uint64_t bytes)
{
	const uint64_t pairs = 0x000000ff000000ff;

	bytes = bytes * 10 + (bytes >> 8);
	return (((bytes & pairs) * (100 + (UINT64_C(1000000) << 32)) +
		(bytes >> 16 & pairs) * (1 + (UINT64_C(10000) << 32))) >> 32);
}

/* Appends the digits at text to the number; returns where they end. */
static inline const char *read_digits(const char *text, const char *end, uint64_t *number)
{
	static const uint64_t powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000 };

	while (end - text >= 8) {
		uint64_t bytes = load_word(text) ^ 0x3030303030303030;
		/* The lowest high bit is set where the first byte above 9 stands. */
		uint64_t others = ((bytes + 0x7676767676767676) | bytes) & 0x8080808080808080;
		int count;

		if (others != 0) {
			count = __builtin_ctzll(others) / 8;
			/* zeros in front of them, by two shifts of at most 32 bits */
			bytes = bytes << 4 * (8 - count) << 4 * (8 - count);
			*number = *number * powers[count] + number_of_digits(bytes);
			return text + count;
		}
		*number = *number * 100000000 + number_of_digits(bytes);
		text += 8;
	}
	for (; text < end && is_digit(*text); text++)
		*number = *number * 10 + (uint64_t)(*text - '0');
	return text;
}

const char *number_read_exponent(const char *text, const char *end, int64_t *exponent)
{
	const char *p = text + 1;
	bool negative = false;
	int64_t size = 0;

	if (p < end && (*p == '+' || *p == '-'))
		negative = *p++ == '-';
	if (p == end || !is_digit(*p))
		return text;
	for (; p < end && is_digit(*p); p++)
		if (size < EXPONENT_BOUND / 10)
			size = size * 10 + (*p - '0');
	*exponent += negative ? -size : size;
	return p;
}

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
static double round_slowly(const struct digits *digits)
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
static size_t count_significant(const struct digits *digits, size_t count)
{
	for (const char *p = digits->start; p < digits->end && (*p == '0' || *p == '.'); p++)
		count -= *p == '0';
	return count;
}

/* More digits than fit in 64 bits. */
static double round_long(const struct digits *digits)
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

static inline double round_digits(const struct digits *digits, size_t count)
{
	static const double powers[EXACT_POWER + 1] = {
		1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
	};
	uint64_t w = digits->significand;
	int64_t q = digits->exponent;
	double value;

	if (count > WORD_DIGITS && count_significant(digits, count) > WORD_DIGITS)
		return round_long(digits);
	if (w <= 2 * IMPLIED_BIT && q >= -EXACT_POWER && q <= EXACT_POWER)
		return q < 0 ? (double)w / powers[-q] : (double)w * powers[q];
	if (w == 0)
		return 0;
	return round_product(w, q, &value) ? value : round_slowly(digits);
}

/* Whether text starts with word, in any case; word is in lower case. */
static bool starts_with(const char *text, const char *end, const char *word)
{
	for (; *word != '\0'; text++, word++)
		if (text == end || (*text | 0x20) != *word)
			return false;
	return true;
}

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
	struct digits digits = { .start = text };
	const char *p, *point;
	size_t count;

	if (end - text > 1 && is_digit(text[0]) && text[1] == '.') {
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
		p = number_read_exponent(p, end, &digits.exponent);
	*value = round_digits(&digits, count);
	return p;
}

const char *number_read(const char *text, const char *end, double *value)
{
	bool negative = false;
	const char *p = text, *stop;

	if (p < end && (*p == '+' || *p == '-'))
		negative = *p++ == '-';
	if (end - p > 2 && p[0] == '0' && (p[1] | 0x20) == 'x' &&
		(stop = number_read_hexadecimal(p + 2, end, value)) != NULL)
		p = stop;
	else
		p = read_size(p, end, value);
	if (p != NULL && negative)
		*value = -*value;
	return p;
}
