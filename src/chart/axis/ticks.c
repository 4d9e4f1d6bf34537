/* SPDX-License-Identifier: MIT */
/* ticks.c - see ticks.h
 *
 * A tick is an integer times a power of ten, kept as such: the label is exact, zero is zero,
 * and the value is the decimal's nearest double.
 */
#include "chart/axis/ticks.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/axis/progression.h"
#include "number/number.h"

/* Labels with more digits than these are told without what they have in common, if that
 * leaves so many away; it is written plain up to a size. */
enum { DIGITS_MAX = 7, DIGITS_SAVED = 4, PLAIN_MAX = 9 };

/* The integer with its point so many places from the right, zeros added where needed. */
static void write_fixed(char *label, int64_t integer, int decimals)
{
	char digits[TICK_LABEL_MAX];
	const int wanted = decimals > 0 ? decimals + 1 : 1;
	const int length = snprintf(digits, sizeof digits, "%0*lld", wanted,
		llabs((long long)integer));
	const int whole = decimals > 0 ? length - decimals : length;
	const int zeros = decimals < 0 && integer != 0 ? -decimals : 0;
	snprintf(label, TICK_LABEL_MAX, "%s%.*s%.*s%s%s", integer < 0 ? "\u2212" : "",
		whole, digits, zeros, "0000000000000000",
		decimals > 0 ? "." : "", decimals > 0 ? digits + whole : "");
}

void tick_power(char power[static TICK_POWER_MAX], int exponent)
{
	static const char *const raised[] = {
		"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
		"\u2075", "\u2076", "\u2077", "\u2078", "\u2079",
	};
	char digits[12];
	snprintf(digits, sizeof digits, "%d", abs(exponent));
	strcpy(power, "10");
	if (exponent < 0)
		strcat(power, "\u207b");
	for (const char *digit = digits; *digit != '\0'; digit++)
		strcat(power, raised[*digit - '0']);
}

/* Decimal exponent of the largest tick, without what is added to all. */
static int largest_exponent(const struct progression *progression, int64_t added)
{
	const long long first = llabs(progression->first * progression->digits - added);
	const long long last = llabs(progression->last * progression->digits - added);
	char digits[32];
	return snprintf(digits, sizeof digits, "%lld", first > last ? first : last) - 1
		+ progression->exponent;
}

/* The multiple of power that is no greater than the integer. */
static int64_t floor_of(int64_t integer, int64_t power)
{
	return (integer - (integer % power + power) % power) / power * power;
}

/* What all labels have in common, as an integer times the same power of ten, if leaving it
 * away makes them much shorter; else 0. */
static int64_t common_part(const struct progression *progression)
{
	const int64_t first = progression->first * progression->digits;
	const int64_t last = progression->last * progression->digits;
	if (largest_exponent(progression, 0) - progression->exponent < DIGITS_MAX
			|| (first <= 0 && last >= 0))
		return 0;
	/* The roundest of the integers about there. */
	const int64_t low = first - (last - first), high = last + (last - first);
	int64_t power = 1;
	while (power < INT64_MAX / 10 && floor_of(high, 10 * power) >= low)
		power *= 10;
	const int64_t common = floor_of(high, power);
	return largest_exponent(progression, 0) - largest_exponent(progression, common)
		>= DIGITS_SAVED ? common : 0;
}

/* "+10¹³", or behind a factor " + 1000000" or " − 1.25×10¹³". */
static void write_added(char *text, int64_t integer, int exponent)
{
	char digits[32];
	int length = snprintf(digits, sizeof digits, "%lld", llabs((long long)integer));
	const int size = length - 1 + exponent;
	while (length > 1 && digits[length - 1] == '0')
		digits[--length] = '\0';
	strcat(text, *text == '\0' ? integer < 0 ? "\u2212" : "+" : integer < 0 ? " \u2212 " : " + ");
	if (size >= 0 && size < PLAIN_MAX && length <= size + 1) {
		snprintf(text + strlen(text), TICK_LABEL_MAX, "%s%.*s", digits,
			size + 1 - length, "000000000");
		return;
	}
	char power[TICK_POWER_MAX];
	tick_power(power, size);
	const bool one = strcmp(digits, "1") == 0;
	if (!one)
		snprintf(text + strlen(text), TICK_LABEL_MAX, "%c%s%s\u00d7", digits[0],
			length > 1 ? "." : "", digits + 1);
	strcat(text, power);
}

/* Numbers that are long for their size alone get a common factor; those which
 * need many digits to differ, and are no longer for it, stay plain. */
static bool needs_factor(int largest, int last)
{
	const int digits = largest - last + 1;
	if (largest >= 16 || largest <= -5)
		return true;
	return digits <= 7 && (largest >= 6 || largest <= -4 || (largest == -3 && last <= -4));
}

static struct ticks ends(struct interval range)
{
	struct ticks ticks = { .count = 2 };
	const double value[] = { range.low, range.high };
	for (int i = 0; i < 2; i++) {
		ticks.tick[i].value = value[i];
		number_write(ticks.tick[i].label, value[i]);
	}
	return ticks;
}

struct ticks ticks_choose(struct interval range, double intervals)
{
	struct progression best;
	if (!progression_choose(range, fmin(intervals, TICKS_MAX - 4), &best))
		return ends(range);	/* a range of a few neighbouring doubles */

	struct ticks ticks = { .count = (size_t)(best.last - best.first + 1) };
	const int64_t added = common_part(&best);
	const int largest = largest_exponent(&best, added);
	const bool factor = needs_factor(largest, best.exponent)
		&& (best.first != 0 || best.last != 0);
	if (factor && largest != 0)
		tick_power(strcpy(ticks.factor, "\u00d7") + strlen("\u00d7"), largest);
	if (added != 0)
		write_added(ticks.factor, added, best.exponent);
	for (size_t i = 0; i < ticks.count; i++) {
		const int64_t number = best.first + (int64_t)i;
		ticks.tick[i].value = progression_value(&best, number);
		write_fixed(ticks.tick[i].label, number * best.digits - added,
			(factor ? largest : 0) - best.exponent);
	}
	return ticks;
}

size_t ticks_labelled(const struct ticks *ticks)
{
	size_t labelled = 0;
	for (size_t i = 0; i < ticks->count; i++)
		labelled += ticks->tick[i].label[0] != '\0';
	return labelled;
}
