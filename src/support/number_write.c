/* number_write.c - a double to decimal text, the shortest or rounded.
 *
 * Method
 *   Shortest: Raffaello Giulietti, "The Schubfach way to render doubles" (2021).
 *   value = c * 2^q. With 10^k <= 2^q < 10^(k+1) the interval of the reals that
 *   round to value holds at most one multiple of 10^(k+1), which then is the
 *   answer, its zeros at the end dropped; if there is none, the answer is the
 *   multiple of 10^k next to value. Both come from value / 10^(k+1), as an
 *   integer part and a fraction of 64 bits.
 *   Rounded: value * 10^p has an integer part of the digits asked for; p is exact,
 *   because value is first compared with the power of ten in its binade.
 *   The 128-bit powers of ten are cut off, so a product's upper 128 bits are at
 *   most 2 units too small.
 *   Digits: both make 17 of them, written eight at a time in a word; where the
 *   point stands among them, the part behind it is stored once more, shifted.
 *
 * Special cases
 *   A fraction too near to a limit for its 64 bits: found by trial.
 *   Powers of two: the interval is half as wide below, where 10^k is taken for 3/4 * 2^q.
 *   A rounded value just below a half, by an inexact power: it is a tie, since
 *   nothing else comes so near (shown for all doubles by powers.py check).
 *   Zero, infinity, NaN: words.
 */
#include <assert.h>

#include "support/number.h"
#include "support/number_bits.h"

enum {
	PLAIN_LEAST = -5,	/* exponents written without an exponent */
	PLAIN_MOST = 15,
	FRACTION_SLACK = 4	/* units in which a 64-bit fraction may be wrong, and more */
};

#define TEN_TO_16 UINT64_C(10000000000000000)
#define HALF (UINT64_C(1) << 63)

static const uint64_t powers_of_ten[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
	10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000,
	1000000000000000, TEN_TO_16, 10 * TEN_TO_16
};

/* The eight digits of number < 10^8 as bytes 0..9, by halving: 4 + 4, 2 + 2 + 2 + 2. */
static inline uint64_t eight_digits(uint64_t number)
{
	uint64_t fours, twos, tens;

	fours = number / 10000;
	fours |= (number - fours * 10000) << 32;
	tens = ((fours * 5243) >> 19) & 0x0000007f0000007f;
	twos = tens | (fours - tens * 100) << 16;
	tens = ((twos * 103) >> 10) & 0x000f000f000f000f;
	return tens | (twos - tens * 10) << 8;
}

static size_t write_exponent(char *text, int exponent)
{
	char *start = text;
	unsigned size = (unsigned)(exponent < 0 ? -exponent : exponent);

	*text++ = 'e';
	*text++ = exponent < 0 ? '-' : '+';
	if (size >= 100)
		*text++ = (char)('0' + size / 100);
	if (size >= 10)
		*text++ = (char)('0' + size / 10 % 10);
	*text++ = (char)('0' + size % 10);
	return (size_t)(text - start);
}

/* Writes the 17 digits of significand, the first of which counts 10^exponent. */
static inline size_t lay_out(char *text, bool negative, uint64_t significand, int exponent)
{
	const uint64_t zeros = 0x3030303030303030;
	uint64_t lead = significand / TEN_TO_16;
	uint64_t rest = significand - lead * TEN_TO_16;
	uint64_t upper = eight_digits(rest / 100000000);
	uint64_t lower = eight_digits(rest % 100000000);
	char first = (char)('0' + lead);
	char *start = text;
	int digits, last;

	/* The count of digits up to the last that is not 0, from the bytes' highest bit. */
	last = 63 - __builtin_clzll(upper << 1 | 1);
	digits = 1 + (last + 7) / 8;
	if (lower != 0)
		digits = 9 + (63 - __builtin_clzll(lower)) / 8 + 1;
	upper |= zeros;
	lower |= zeros;

	*text = '-';
	text += negative;
	if (exponent < PLAIN_LEAST || exponent > PLAIN_MOST) {
		text[0] = first;
		text[1] = '.';
		store_word(text + 2, upper);
		store_word(text + 10, lower);
		text += digits > 1 ? digits + 1 : 1;
		text += write_exponent(text, exponent);
		return (size_t)(text - start);
	}
	if (exponent < 0) {
		store_word(text, zeros);
		text[1] = '.';
		text += 1 - exponent;
		text[0] = first;
		store_word(text + 1, upper);
		store_word(text + 9, lower);
		return (size_t)(text + digits - start);
	}
	text[0] = first;
	store_word(text + 1, upper);
	store_word(text + 9, lower);
	if (digits <= exponent + 1)
		return (size_t)(text + exponent + 1 - start);
	if (exponent >= 8) {
		store_word(text + exponent + 2, lower >> 8 * (exponent - 8));
	} else {
		uint128 both = (uint128)lower << 64 | upper;

		both >>= 8 * exponent;
		store_word(text + exponent + 2, (uint64_t)both);
		store_word(text + exponent + 10, (uint64_t)(both >> 64));
	}
	text[exponent + 1] = '.';
	return (size_t)(text + digits + 1 - start);
}

static size_t write_word(char *text, const char *word)
{
	size_t length = strlen(word);

	memcpy(text, word, length);
	return length;
}

static size_t write_special(char *text, uint64_t bits)
{
	bool negative = bits >> 63;

	if (bits << 1 == 0)
		return write_word(text, negative ? "-0" : "0");
	if (bits << 12 != 0)
		return write_word(text, "nan");
	return write_word(text, negative ? "-inf" : "inf");
}

static inline bool is_special(uint64_t bits)
{
	return bits << 1 == 0 || (bits >> FRACTION_BITS & EXPONENT_SPECIAL) == EXPONENT_SPECIAL;
}

/* Splits a finite value: returns c, with |value| = c * 2^exponent. */
static inline uint64_t split(uint64_t bits, int *exponent)
{
	uint64_t fraction = bits & ((UINT64_C(1) << FRACTION_BITS) - 1);
	int biased = (int)(bits >> FRACTION_BITS & EXPONENT_SPECIAL);

	if (biased == 0) {
		*exponent = EXPONENT_LEAST;
		return fraction;
	}
	*exponent = biased - 1 + EXPONENT_LEAST;
	return fraction | UINT64_C(1) << FRACTION_BITS;
}

/* Whether a and b may be equal, given how far off fractions may be. */
static inline bool too_near(uint64_t a, uint64_t b, uint64_t slack)
{
	return a - b + slack <= 2 * slack;
}

static size_t shortest_by_trial(char *text, double value)
{
	size_t length = 0;
	double back = 0;

	for (int digits = 1; digits <= NUMBER_DIGITS_MAX && back != value; digits++) {
		length = number_write_digits(text, value, digits);
		number_read(text, text + length, &back);
	}
	return length;
}

/* One value whose neighbours are 2^q away, or below it 2^q / 2 if narrow. */
static inline size_t write_shortest(char *text, uint64_t bits, bool narrow)
{
	const struct number_power *power;
	struct number_product product;
	uint64_t c, whole, fraction, above, below, tenth, limit, significand;
	uint128 tenths;
	int q, k, shift;

	c = split(bits, &q);
	k = narrow ? floor_log10_three_quarters(q) : floor_log10_two(q);
	power = power_of_ten(-(k + 1));
	shift = -(q + floor_log2_power(-(k + 1)));	/* 0..4: 2^q / 10^(k+1) < 4/3 */
	product = product_with_power(c << (5 - shift), power);
	whole = product.high >> 4;
	fraction = product.high << 60 | product.middle >> 4;
	above = power->high >> shift;			/* 2^q / 2 */
	below = narrow ? above / 2 : above;
	if (too_near(fraction, below, FRACTION_SLACK) || too_near(-fraction, above, FRACTION_SLACK))
		return shortest_by_trial(text, double_of_bits(bits));

	if (fraction < below || -fraction < above) {
		significand = 10 * (whole + (fraction >= below));
	} else {
		tenths = (uint128)fraction * 10;
		tenth = (uint64_t)tenths;
		/* Rounding down must not leave the interval. */
		limit = narrow && below < HALF / 10 ? below * 10 : HALF;
		if (too_near(tenth, limit, 10 * FRACTION_SLACK))
			return shortest_by_trial(text, double_of_bits(bits));
		significand = 10 * whole + (uint64_t)(tenths >> 64) + (tenth > limit);
	}
	/* Of normal numbers there are 16 or 17 digits. */
	while (significand < TEN_TO_16) {
		significand *= 10;
		k--;
	}
	return lay_out(text, bits >> 63, significand, k + 16);
}

size_t number_write(char *text, double value)
{
	uint64_t bits = bits_of_double(value);

	if (is_special(bits))
		return write_special(text, bits);
	if (bits << 12 == 0 && (bits >> FRACTION_BITS & EXPONENT_SPECIAL) > 1)
		return write_shortest(text, bits, true);
	return write_shortest(text, bits, false);
}

/* Whether a product that lies within 2 units of a half rounds up to even. */
static bool rounds_up_by_half(const struct number_product *product, uint64_t rest, uint64_t half,
	bool exact, uint64_t whole)
{
	bool tie = exact ? product->low == 0 && product->middle == 0 && rest == half : rest < half;

	return tie ? whole & 1 : rest >= half;
}

size_t number_write_digits(char *text, double value, int digits)
{
	uint64_t bits = bits_of_double(value);
	const struct number_power *next;
	struct number_product product;
	uint64_t c, whole, rest, half;
	int q, k, p, zeros, shift;
	bool up;

	assert(digits >= 1 && digits <= NUMBER_DIGITS_MAX);
	if (is_special(bits))
		return write_special(text, bits);
	c = split(bits, &q);
	zeros = __builtin_clzll(c);
	c <<= zeros;
	q += 63 - zeros;				/* of the first bit */

	/* k = floor(log10(value)). Should the next power merely seem to be reached, for
	 * being cut off, then value is so near below it that it rounds to it anyway. */
	k = floor_log10_two(q);
	next = power_of_ten(k + 1);
	k += (floor_log2_power(k + 1) == q) & (c >= next->high);

	p = digits - 1 - k;
	product = product_with_power(c, power_of_ten(p));
	shift = 62 - q - floor_log2_power(p);		/* 7..63: 1 <= value * 10^p < 2^57 */
	whole = product.high >> shift;
	rest = product.high & ((UINT64_C(1) << shift) - 1);
	half = UINT64_C(1) << (shift - 1);
	up = rest >= half;
	if ((rest == half && product.middle == 0) ||
		(rest == half - 1 && product.middle >= UINT64_MAX - 1))
		up = rounds_up_by_half(&product, rest, half, p >= 0 && p <= POWER_EXACT_LAST, whole);
	whole += up;
	if (whole == powers_of_ten[digits]) {
		whole = powers_of_ten[digits - 1];
		k++;
	}
	return lay_out(text, bits >> 63, whole * powers_of_ten[NUMBER_DIGITS_MAX - digits], k);
}
