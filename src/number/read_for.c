/* SPDX-License-Identifier: MIT */
/* read_for.c - text to a double that can be rounded again, to a narrower type.
 *
 * Method
 *   The nearest double rounds to the same number as the text itself, unless it is
 *   halfway between two numbers of the type: then the text may be on either side. All
 *   digits of such a double, 767 at most, are compared with those of the text.
 *
 * Special cases
 *   Hexadecimal text: it has all its bits but a last one that tells of the others, and
 *   is rounded to the type at once.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "number/bits.h"
#include "number/number.h"
#include "support/ascii.h"

enum { DIGITS = 767 };

/* A decimal as its digits, from the first that is not 0 on, and their size. */
struct decimal {
	const char *digit, *end;	/* a point may stand between them */
	int64_t exponent;		/* of ten, for the first */
};

static struct decimal decimal_of(const char *text, const char *end)
{
	struct decimal decimal = { .end = text };
	int64_t integers = 0, zeros = 0;
	bool point = false, zero = true;

	for (; decimal.end < end; decimal.end++) {
		if (*decimal.end == '.') {
			point = true;
		} else if (ascii_is_digit(*decimal.end)) {
			integers += !point;
			zero = zero && *decimal.end == '0';
			zeros += zero;
		} else {
			break;
		}
	}
	for (decimal.digit = text; *decimal.digit == '0' || *decimal.digit == '.'; decimal.digit++)
		;
	decimal.exponent = integers - 1 - zeros;
	if (decimal.end < end)
		read_exponent(decimal.end, end, &decimal.exponent);
	return decimal;
}

/* Takes the next digit; after the last all are 0. */
static int next_digit(struct decimal *decimal)
{
	if (decimal->digit < decimal->end && *decimal->digit == '.')
		decimal->digit++;
	return decimal->digit < decimal->end ? *decimal->digit++ - '0' : 0;
}

/* On which side of size, which is not 0, the text is: -1, 0, 1. */
static int side_of(const char *text, const char *end, double size)
{
	char exact[DIGITS + 16];
	const int length = snprintf(exact, sizeof exact, "%.*e", DIGITS - 1, size);
	struct decimal one = decimal_of(text, end), other = decimal_of(exact, exact + length);

	if (one.exponent != other.exponent)
		return one.exponent < other.exponent ? -1 : 1;
	while (one.digit < one.end || other.digit < other.end) {
		const int digit = next_digit(&one), wanted = next_digit(&other);
		if (digit != wanted)
			return digit < wanted ? -1 : 1;
	}
	return 0;
}

/* The double halfway between two numbers becomes one on the side where the text is. */
__attribute__((noinline, cold))
static double settle(const char *text, const char *end, enum number_type type, double value)
{
	const double size = fabs(value);
	double read = size;
	int side;

	text += *text == '-' || *text == '+';
	if (end - text > 2 && text[0] == '0' && (text[1] | 0x20) == 'x') {
		number_read_hexadecimal(text + 2, end, type, &read);
		return copysign(read, value);
	}
	side = side_of(text, end, size);
	return copysign(side == 0 ? size : nextafter(size, side < 0 ? 0 : HUGE_VAL), value);
}

const char *number_read_for(const char *text, const char *end, enum number_type type,
	double *value)
{
	const char *stop = number_read(text, end, value);

	if (stop != NULL && number_is_halfway(*value, type))
		*value = settle(text, stop, type, *value);
	return stop;
}
