/* SPDX-License-Identifier: MIT */
/* write.c - a number of any type to the shortest decimal text.
 *
 * Method
 *   Raffaello Giulietti, "The Schubfach way to render doubles" (2021).
 *   value = c * 2^q, where 2^q is the type's last place. With 10^k <= 2^q < 10^(k+1)
 *   the interval of the reals that round to value holds at most one multiple of
 *   10^(k+1), which then is the answer, its zeros at the end dropped; if there is
 *   none, the answer is the multiple of 10^k next to value. Both come from
 *   value / 10^(k+1), as an integer part and a fraction of 64 bits, which times 10
 *   gives one more digit. The 128-bit powers of ten are cut off, so a product's upper
 *   128 bits are at most 2 units too small.
 *
 * Special cases
 *   A fraction too near to a limit for its 64 bits to decide: the same with 128 bits,
 *   74 of which are right. Two numbers that still seem equal are equal, since no
 *   others come so near (powers.py check shows it for all doubles).
 *   The ends of the interval: they round to value if c is even.
 *   Powers of two: the interval is half as wide below, and 10^k <= 3/4 * 2^q.
 *   The least numbers, below 10^(k+1): that has one digit, but so has the nearest.
 *   The largest number: what rounds to one place more rounds to infinity, so that
 *   its interval is like the others.
 *   Zero, infinity, NaN: words.
 */
#include "number/bits.h"
#include "number/format.h"
#include "number/layout.h"
#include "number/number.h"

enum {
	FEW = 10,		/* c below this may be below 10^(k+1) */
	SLACK = 4,		/* more units than a 64-bit fraction is off by */
	WIDE_SLACK_BITS = 60	/* the same for one of 128 bits, in bits */
};

#define HALF (UINT64_C(1) << 63)
#define WIDE_HALF ((uint128)1 << 127)
#define TEN_TO_15 UINT64_C(1000000000000000)

/* (10 * whole + extra) * 10^power */
struct decimal {
	uint64_t whole, extra;
	int power;
};

static inline bool too_near(uint64_t a, uint64_t b, uint64_t slack)
{
	return a - b + slack <= 2 * slack;
}

/* Finds the shortest decimal for c * 2^q, whose neighbours are 2^q away, the one below
 * half of that if narrow; false if that takes more bits. */
__attribute__((always_inline))
static inline bool find_shortest(struct decimal *decimal, uint64_t c, int q, bool narrow)
{
	int k = narrow ? floor_log10_three_quarters(q) : floor_log10_two(q);
	const struct number_power *power = power_of_ten(-(k + 1));
	int shift = -(q + floor_log2_power(-(k + 1)));	/* 0..4: 2^q / 10^(k+1) < 4/3 */
	struct number_product product = product_with_power(c << (5 - shift), power);
	uint64_t whole = product.high >> 4;
	uint64_t fraction = product.high << 60 | product.middle >> 4;
	uint64_t above = power->high >> shift;		/* 2^q / 2, as a fraction */
	uint64_t below = narrow ? above / 2 : above;
	/* Where the extra digit rounds up, lest the one below leave the interval. */
	uint64_t limit = narrow && below < HALF / 10 ? below * 10 : HALF;
	uint128 tenths = (uint128)fraction * 10;
	uint64_t extra = (uint64_t)(tenths >> 64) + ((uint64_t)tenths > limit);
	bool down = fraction < below, up = ~fraction < above;

	if (too_near(fraction, below, SLACK) || too_near(~fraction, above, SLACK) ||
		too_near((uint64_t)tenths, limit, 10 * SLACK))
		return false;
	/* No branches: which it is changes from one number to the next. */
	*decimal = (struct decimal) { whole + up, extra & ((uint64_t)(up | down) - 1), k };
	return true;
}

/* Whether a < b, or they are as good as equal and equal is true. */
static bool is_below(uint128 a, uint128 b, bool equal)
{
	uint128 slack = (uint128)1 << WIDE_SLACK_BITS;

	return a - b + slack <= 2 * slack ? equal : a < b;
}

/* The same, where 64 bits do not decide. */
__attribute__((noinline, cold))
static struct decimal find_near(uint64_t c, int q, bool narrow)
{
	int k = narrow ? floor_log10_three_quarters(q) : floor_log10_two(q);
	const struct number_power *power = power_of_ten(-(k + 1));
	int shift = -(q + floor_log2_power(-(k + 1)));
	struct number_product product = product_with_power(c << (5 - shift), power);
	uint64_t whole = product.high >> 4;
	uint128 fraction = (uint128)product.high << 124 | (uint128)product.middle << 60 |
		product.low >> 4;
	uint128 above = ((uint128)power->high << 64 | power->low) >> shift;
	uint128 below = narrow ? above / 2 : above;
	uint128 limit = narrow && below < WIDE_HALF / 10 ? below * 10 : WIDE_HALF;
	uint128 tenths = (fraction >> 64) * 10 + ((uint128)(uint64_t)fraction * 10 >> 64);
	uint64_t extra = (uint64_t)(tenths >> 64);
	bool even = c % 2 == 0;

	if (is_below(fraction, below, even))
		return (struct decimal) { whole, 0, k };
	if (whole != 0 && is_below(-fraction, above, even))
		return (struct decimal) { whole + 1, 0, k };
	/* A tie goes to the even digit, unless value is narrow: that stays inside. */
	extra += is_below(limit, fraction * 10, limit == WIDE_HALF && extra % 2 != 0);
	return (struct decimal) { whole, extra, k };
}

/* The same number with all its digits in whole. */
static inline struct decimal joined(struct decimal decimal)
{
	return (struct decimal) { 10 * decimal.whole + decimal.extra, 0, decimal.power - 1 };
}

/* The same number, which has no extra digit, with zeros behind the others. */
static inline struct decimal padded(struct decimal decimal, int zeros)
{
	return (struct decimal) { decimal.whole * ten_to(zeros), 0, decimal.power - zeros };
}

/* How many zeros behind it make sixteen digits of a number below 10^16. */
static inline int places_of(uint64_t number)
{
	int places = 15 - floor_log10_two(63 - __builtin_clzll(number));

	return places - (places > 0 && number >= ten_to(16 - places));
}

/* Any number of the type. */
__attribute__((noinline))
static size_t write_any(char *text, double value, const struct number_format *format)
{
	uint64_t bits = bits_of_double(value);
	uint64_t c = bits & FRACTION_MASK;
	int biased = biased_exponent(bits), q = EXPONENT_LEAST, spare;
	struct decimal decimal;
	bool narrow;

	if (is_special(value))
		return write_special(text, value);
	if (biased != 0) {
		c |= IMPLIED_BIT;
		q += biased - 1;
	}
	/* Only zeros are shifted out: the type has no bits there. */
	spare = FRACTION_BITS - format->fraction_bits;
	if (q + spare < format->exponent_least)
		spare = format->exponent_least - q;
	c >>= spare;
	q += spare;
	/* The least normal number's neighbours are both as far as a subnormal's. */
	narrow = c == UINT64_C(1) << format->fraction_bits && q > format->exponent_least;
	if (c < FEW || !find_shortest(&decimal, c, q, narrow))
		decimal = find_near(c, q, narrow);
	if (decimal.whole < TEN_TO_15)
		decimal = joined(decimal);
	if (decimal.whole < TEN_TO_15)
		decimal = padded(decimal, places_of(decimal.whole));
	return lay_out(text, value, decimal.whole, decimal.extra, decimal.power + 16);
}

/* Most numbers: normal, and not powers of two, so that the interval's halves are alike. */
__attribute__((always_inline))
static inline size_t write_most(char *text, double value, enum number_type type)
{
	const struct number_format *format = &number_formats[type];
	const int spare = FRACTION_BITS - format->fraction_bits;
	const int least = format->exponent_least - spare - EXPONENT_LEAST + 1;
	/* of the digits joined, which are from 2^fraction_bits to 20 times that */
	const int log10 = floor_log10_two(format->fraction_bits);
	uint64_t bits = bits_of_double(value);
	uint64_t fraction = bits & FRACTION_MASK;
	int biased = biased_exponent(bits);
	struct decimal decimal;

	if (fraction == 0 || biased < least || biased == EXPONENT_SPECIAL ||
		!find_shortest(&decimal, (fraction | IMPLIED_BIT) >> spare,
			biased - 1 + EXPONENT_LEAST + spare, false))
		return write_any(text, value, format);
	if (type != NUMBER_F64) {
		decimal = joined(decimal);
		decimal = padded(decimal, 15 - log10 - (decimal.whole >= ten_to(log10 + 1)) -
			(decimal.whole >= ten_to(log10 + 2)));
	} else if (decimal.whole < TEN_TO_15) {
		decimal = joined(decimal);
	}
	return lay_out(text, value, decimal.whole, decimal.extra, decimal.power + 16);
}

size_t number_write(char *text, double value)
{
	return write_most(text, value, NUMBER_F64);
}

size_t number_write_as(char *text, double value, enum number_type type)
{
	switch (type) {
	case NUMBER_F32:
		return write_most(text, value, NUMBER_F32);
	case NUMBER_F16:
		return write_most(text, value, NUMBER_F16);
	case NUMBER_BF16:
		return write_most(text, value, NUMBER_BF16);
	default:
		return number_write(text, value);
	}
}
