/* SPDX-License-Identifier: MIT */
/* ticks.c - see ticks.h
 *
 * A tick is an integer times a power of ten, kept as such: the label is exact,
 * zero is zero, and the value is the decimal's nearest double. Among the steps
 * 1, 2, 2.5 and 5 times a power of ten the one with the best sum of merits is
 * taken, as in Talbot, Lin and Hanrahan, "An Extension of Wilkinson's
 * Algorithm for Positioning Tick Labels on Axes", 2010; but all ticks lie
 * inside the range.
 */
#include "chart/axis/ticks.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "number/number.h"

static const struct multiple {
	int64_t digits;
	int exponent;
	double merit;
} multiples[] = {
	{ .digits = 1, .merit = 1.0 },
	{ .digits = 2, .merit = 0.95 },
	{ .digits = 5, .merit = 0.85 },
	{ .digits = 25, .exponent = -1, .merit = -0.4 },
};

enum { MULTIPLES = sizeof multiples / sizeof multiples[0] };

/* Labels with more digits than these are told without what they have in common, if that
 * leaves so many away; it is written plain up to a size. */
enum { DIGITS_MAX = 7, DIGITS_SAVED = 4, PLAIN_MAX = 9 };

struct progression {		/* the ticks number * digits * 10^exponent */
	int64_t digits;
	int exponent;
	int64_t first, last;	/* the numbers */
	double merit;
};

static double decimal(int64_t digits, int exponent)
{
	static const double power[] = {
		1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
	};
	/* With both exact, the one operation rounds as the decimal would be. */
	if (llabs(digits) < 1LL << 53 && abs(exponent) <= 22)
		return exponent < 0 ? (double)digits / power[-exponent] :
			(double)digits * power[exponent];

	char text[48];
	const int length = snprintf(text, sizeof text, "%llde%d", (long long)digits, exponent);
	double value = 0;
	number_read(text, text + length, &value);
	return value;
}

static double value_of(const struct progression *progression, int64_t number)
{
	return decimal(number * progression->digits, progression->exponent);
}

/* The numbers whose values are in the range. The quotients may be one off. */
static void set_numbers(struct progression *progression, struct interval range, double step)
{
	progression->first = (int64_t)ceil(range.low / step) - 1;
	progression->last = (int64_t)floor(range.high / step) + 1;
	for (int i = 0; i < 2 && value_of(progression, progression->first) < range.low; i++)
		progression->first++;
	for (int i = 0; i < 2 && value_of(progression, progression->last) > range.high; i++)
		progression->last--;
}

/* How near, in steps, the outer ticks come to the ends: 1 at them, 0 a step away. */
static double coverage(const struct progression *progression, struct interval range, double step)
{
	const double below = value_of(progression, progression->first) / step - range.low / step;
	const double above = range.high / step - value_of(progression, progression->last) / step;
	return 1 - (below + above) / 2;
}

static double log10_width(struct interval range)
{
	const double width = range.high - range.low;
	return isinf(width) ? log10(range.high / 2 - range.low / 2) + log10(2) : log10(width);
}

/* False if no step gives at least one tick and at most TICKS_MAX that differ. */
static bool choose(struct interval range, double intervals, struct progression *best)
{
	const double log_width = log10_width(range);
	const int around = (int)floor(log_width - log10(intervals));
	const double largest = fmax(fabs(range.low), fabs(range.high));

	*best = (struct progression){ .merit = -INFINITY };
	for (int i = 0; i < 4 * MULTIPLES; i++) {
		const struct multiple *multiple = &multiples[i % MULTIPLES];
		struct progression it = {
			.digits = multiple->digits,
			.exponent = around - 1 + i / MULTIPLES + multiple->exponent,
		};
		const double step = decimal(it.digits, it.exponent);
		if (!(step > 4 * DBL_EPSILON * largest && step <= DBL_MAX))
			continue;
		set_numbers(&it, range, step);
		if (it.last < it.first || it.last - it.first >= TICKS_MAX)
			continue;

		const bool zero = it.first <= 0 && it.last >= 0;
		const double count = pow(10, log_width - log10(step));
		it.merit = 0.6 * (1 - fabs(log2(count / intervals)))
			+ 0.25 * (multiple->merit + zero)
			+ 0.15 * coverage(&it, range, step)
			- (it.first == it.last ? 0.5 : 0);	/* says nothing of the scale */
		if (it.merit > best->merit)
			*best = it;
	}
	return best->merit > -INFINITY;
}

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
	if (!choose(range, fmin(intervals, TICKS_MAX - 4), &best))
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
		ticks.tick[i].value = value_of(&best, number);
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
