/* number_write.c - a double to decimal text, the shortest or rounded.
 *
 * Method
 *   Shortest: Raffaello Giulietti, "The Schubfach way to render doubles" (2021).
 *   value = c * 2^q. With 10^k <= 2^q < 10^(k+1) the interval of the reals that
 *   round to value holds at most one multiple of 10^(k+1), which then is the
 *   answer, its zeros at the end dropped; if there is none, the answer is the
 *   multiple of 10^k next to value. Both come from value / 10^(k+1), as an
 *   integer part and a fraction of 64 bits, which times 10 gives one more digit.
 *   Rounded: value * 10^p has as its integer part the digits asked for; p is right
 *   at once, because value is first compared with the power of ten in its binade.
 *   The 128-bit powers of ten are cut off, so a product's upper 128 bits are at
 *   most 2 units too small.
 *
 * Special cases
 *   A fraction too near to a limit for its 64 bits to decide: found by trial.
 *   Powers of two: the interval is half as wide below, and 10^k <= 3/4 * 2^q.
 *   A rounded value just below a half, by an inexact power: it is a tie, since
 *   nothing else comes so near (powers.py check shows it for all doubles).
 *   Zero, infinity, NaN: words.
 */
#include <assert.h>

#include "support/number.h"
#include "support/number_bits.h"
#include "support/number_layout.h"

enum {
	FRACTION_SLACK = 4	/* more units than a 64-bit fraction is off by */
};

#define HALF (UINT64_C(1) << 63)
#define TEN_TO_15 UINT64_C(1000000000000000)

static size_t write_word(char *text, const char *word)
{
	size_t length = strlen(word);

	memcpy(text, word, length);
	return length;
}

/* Zero, infinity or NaN. */
static size_t write_special(char *text, double value)
{
	uint64_t bits = bits_of_double(value);
	bool negative = bits >> 63;

	if (bits << 1 == 0)
		return write_word(text, negative ? "-0" : "0");
	if (bits << 12 != 0)
		return write_word(text, "nan");
	return write_word(text, negative ? "-inf" : "inf");
}

static inline bool is_special(double value)
{
	uint64_t bits = bits_of_double(value);

	return bits << 1 == 0 || biased_exponent(bits) == EXPONENT_SPECIAL;
}

/* Returns c, with |value| = c * 2^exponent, for finite values. */
static inline uint64_t split(double value, int *exponent)
{
	uint64_t bits = bits_of_double(value);
	uint64_t fraction = bits & FRACTION_MASK;
	int biased = biased_exponent(bits);

	if (biased == 0) {
		*exponent = EXPONENT_LEAST;
		return fraction;
	}
	*exponent = biased - 1 + EXPONENT_LEAST;
	return fraction | IMPLIED_BIT;
}

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

/* |value| = c * 2^q; its neighbours are 2^q away, the one below half of that if narrow. */
__attribute__((always_inline))
static inline size_t write_shortest(char *text, double value, uint64_t c, int q, bool narrow)
{
	int k = narrow ? floor_log10_three_quarters(q) : floor_log10_two(q);
	const struct number_power *power = power_of_ten(-(k + 1));
	int shift = -(q + floor_log2_power(-(k + 1)));	/* 0..4: 2^q / 10^(k+1) < 4/3 */
	struct number_product product = product_with_power(c << (5 - shift), power);
	uint64_t whole = product.high >> 4;
	uint64_t fraction = product.high << 60 | product.middle >> 4;
	uint64_t distance = fraction < HALF ? fraction : -fraction;
	uint64_t above = power->high >> shift;		/* 2^q / 2, as a fraction */
	uint64_t below = narrow ? above / 2 : above;
	/* Where the extra digit rounds up, lest the one below leave the interval. */
	uint64_t limit = narrow && below < HALF / 10 ? below * 10 : HALF;
	uint128 tenths = (uint128)fraction * 10;
	uint64_t extra = (uint64_t)(tenths >> 64) + ((uint64_t)tenths > limit);
	bool down, up;

	if (too_near(narrow ? fraction : distance, below, FRACTION_SLACK) ||
		(narrow && too_near(-fraction, above, FRACTION_SLACK)) ||
		too_near((uint64_t)tenths, limit, 10 * FRACTION_SLACK))
		return shortest_by_trial(text, value);

	down = narrow ? fraction < below : distance < below && fraction < HALF;
	up = narrow ? !down && ~fraction < above : distance < above && fraction >= HALF;
	whole += up;
	extra = up || down ? 0 : extra;
	/* The integer part of normal numbers has 16 or 15 digits. */
	for (k += 16; whole < TEN_TO_15; k--) {
		whole = 10 * whole + extra;
		extra = 0;
	}
	return lay_out(text, value, figures_of(whole, extra, k));
}

static size_t write_rare(char *text, double value)
{
	int q;
	uint64_t c = split(value, &q);

	if (is_special(value))
		return write_special(text, value);
	/* The least normal number's neighbours are both as far as a subnormal's. */
	if (c == IMPLIED_BIT && q > EXPONENT_LEAST)
		return write_shortest(text, value, c, q, true);
	return write_shortest(text, value, c, q, false);
}

size_t number_write(char *text, double value)
{
	uint64_t bits = bits_of_double(value);
	uint64_t fraction = bits & FRACTION_MASK;
	int biased = biased_exponent(bits);

	if (biased == 0 || biased == EXPONENT_SPECIAL || fraction == 0)
		return write_rare(text, value);
	return write_shortest(text, value, fraction | IMPLIED_BIT,
		biased - 1 + EXPONENT_LEAST, false);
}

size_t number_write_digits(char *text, double value, int digits)
{
	static const uint64_t powers[] = {
		1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
		10 * UINT64_C(1000000000), 100 * UINT64_C(1000000000),
		TEN_TO_15 / 1000, TEN_TO_15 / 100, TEN_TO_15 / 10, TEN_TO_15,
		TEN_TO_15 * 10, TEN_TO_15 * 100
	};
	struct number_product product;
	struct figures figures;
	uint64_t c, whole, rest, half;
	int q, k, p, zeros, shift;
	bool exact, tie, up;

	assert(digits >= 1 && digits <= NUMBER_DIGITS_MAX);
	if (is_special(value))
		return write_special(text, value);
	c = split(value, &q);
	zeros = __builtin_clzll(c);
	c <<= zeros;
	q += 63 - zeros;			/* now of the first bit */

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
	if (whole == powers[digits]) {
		whole = powers[digits - 1];
		k++;
	}
	if (digits <= 8)
		figures = (struct figures) { eight_digits(whole * powers[8 - digits]), 0, 0, k };
	else if (digits < NUMBER_DIGITS_MAX)
		figures = figures_of(whole * powers[NUMBER_DIGITS_MAX - 1 - digits], 0, k);
	else
		figures = figures_of(whole / 10, whole % 10, k);
	return lay_out(text, value, figures);
}
