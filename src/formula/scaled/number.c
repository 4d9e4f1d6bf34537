/* SPDX-License-Identifier: MIT */
/* number.c - the numbers of a formula as enclosures; see jet.h
 *
 * Method
 *   Decimal digits are read from the left, 15 at a time: times 10^15, plus the next. The
 *   radius of those products and sums is that of the number, and 0 while all of it fits
 *   in two doubles; then it is multiplied or divided by a power of ten.
 *
 * Special cases
 *   What would take a power of ten beyond 10^EXPONENT_MAX is unknown.
 */
#include "formula/scaled/jet.h"

#include "arithmetic/wide_tables.h"

enum { CHUNK_DIGITS = 15, EXPONENT_MAX = 100000 };

struct decimal {
	struct wide value;
	double chunk, chunk_power;
	long exponent;
};

static void take_chunk(struct decimal *decimal)
{
	decimal->value = wide_sum(wide_of(decimal->chunk),
		wide_product(decimal->value, wide_of(decimal->chunk_power)));
	decimal->chunk = 0;
	decimal->chunk_power = 1;
}

static void take_digit(struct decimal *decimal, char digit)
{
	decimal->chunk = 10 * decimal->chunk + (digit - '0');
	decimal->chunk_power *= 10;
	if (decimal->chunk_power >= 1e15)
		take_chunk(decimal);
}

/* Behind the 'e'; no more than it takes to be too large. */
static long read_exponent(const char *text)
{
	const bool negative = *text == '-';
	long exponent = 0;

	for (text += negative || *text == '+'; *text >= '0' && *text <= '9'; text++)
		if (exponent <= EXPONENT_MAX)
			exponent = 10 * exponent + (*text - '0');
	return negative ? -exponent : exponent;
}

static struct wide of_digits(const char *text)
{
	struct decimal decimal = { .value = wide_special(0), .chunk_power = 1 };
	bool fraction = false;

	for (; *text != '\0' && *text != 'e' && *text != 'E'; text++)
		if (*text == '.') {
			fraction = true;
		} else {
			take_digit(&decimal, *text);
			decimal.exponent -= fraction;
		}
	take_chunk(&decimal);
	if (*text != '\0')
		decimal.exponent += read_exponent(text + 1);
	const bool negative = decimal.exponent < 0;
	const long size = negative ? -decimal.exponent : decimal.exponent;
	if (size > EXPONENT_MAX)
		return wide_unknown();
	const struct wide power = wide_power(wide_of(10), (uint64_t)size);
	return negative ? wide_quotient(decimal.value, power)
		: wide_product(decimal.value, power);
}

struct wide scaled_number(const struct step *step)
{
	if (step->operation == STEP_PI)
		return wide_constant(wide_pi[0], wide_pi[1]);
	if (step->operation == STEP_EULER)
		return wide_constant(wide_euler[0], wide_euler[1]);
	return step->digits != NULL ? of_digits(step->digits) : wide_of(step->value);
}
