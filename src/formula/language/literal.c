/* SPDX-License-Identifier: MIT */
/* literal.c - numbers in a formula's text.
 *
 * Of up to 17 significant digits, and hexadecimal, it is the nearest double, as in C.
 * Of more it is the number itself, which is a double too if its digits say so.
 */
#include "formula/language/parser.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "number/number.h"
#include "support/memory.h"

enum { DOUBLE_DIGITS = 767 };	/* the most that a double has */

/* 0.DIGITS * 10^exponent, with no 0 at either end of the digits. */
struct decimal {
	char *digits;		/* owned */
	size_t count;
	long exponent;
};

static struct decimal decimal_of(const char *text, const char *end)
{
	struct decimal decimal = { .digits = memory_new((size_t)(end - text) + 1, 1) };
	bool fraction = false;
	for (; text < end && *text != 'e' && *text != 'E'; text++) {
		const bool digit = *text >= '0' && *text <= '9';
		if (digit && (decimal.count > 0 || *text != '0'))
			decimal.digits[decimal.count++] = *text;
		if (!digit)
			fraction = true;
		else if (!fraction)
			decimal.exponent += decimal.count > 0;
		else if (decimal.count == 0)
			decimal.exponent--;
	}
	if (text < end)
		decimal.exponent += strtol(text + 1, NULL, 10);
	while (decimal.count > 0 && decimal.digits[decimal.count - 1] == '0')
		decimal.count--;
	return decimal;
}

/* Whether the decimal number is this double. */
static bool is_exactly(const struct decimal *decimal, double value)
{
	char text[DOUBLE_DIGITS + 32];
	const int length = snprintf(text, sizeof text, "%.*e", DOUBLE_DIGITS - 1, value);
	struct decimal exact = decimal_of(text, text + length);
	const bool same = exact.count == decimal->count
		&& memcmp(exact.digits, decimal->digits, exact.count) == 0
		&& (exact.count == 0 || exact.exponent == decimal->exponent);
	free(exact.digits);
	return same;
}

/* Its significant digits: zeros in front are none, those at the end are. */
static size_t count_significant(const char *text, const char *end)
{
	size_t count = 0;
	for (; text < end && *text != 'e' && *text != 'E'; text++)
		if (*text >= '0' && *text <= '9' && (count > 0 || *text != '0'))
			count++;
	return count;
}

unsigned short parse_literal(struct parser *parser)
{
	struct builder *builder = &parser->parsing->builder;
	const struct token token = parser->token;
	const size_t length = (size_t)(token.end - token.start);
	const bool hexadecimal = length > 1 && (token.start[1] == 'x' || token.start[1] == 'X');
	if (!isfinite(token.value))
		parser_complain(parser, token.start, "this number is larger than any double");
	if (*token.end == '.')
		parser_complain(parser, token.start, "this is no number, with two points");
	parser_advance(parser);
	/* Of what is too large or too small for a double the exponent may be so for a long. */
	if (hexadecimal || parser->parsing->failed || token.value == 0
		|| count_significant(token.start, token.end) <= NUMBER_DIGITS_MAX)
		return builder_number(builder, token.value);
	struct decimal decimal = decimal_of(token.start, token.end);
	const bool exact = is_exactly(&decimal, token.value);
	free(decimal.digits);
	return exact ? builder_number(builder, token.value)
		: builder_digits(builder, token.start, length);
}
