/* SPDX-License-Identifier: MIT */
/* progression.c - see progression.h
 *
 * Among the steps 1, 2, 2.5 and 5 times a power of ten the one with the best sum of merits is
 * taken, as in Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning
 * Tick Labels on Axes", 2010; but all ticks lie inside the range.
 */
#include "chart/axis/progression.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "chart/axis/ticks.h"
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

double progression_value(const struct progression *progression, int64_t number)
{
	return decimal(number * progression->digits, progression->exponent);
}

static double first_value(const struct progression *progression)
{
	return progression_value(progression, progression->first);
}

static double last_value(const struct progression *progression)
{
	return progression_value(progression, progression->last);
}

/* The numbers whose values are in the range. The quotients may be one off. */
static void set_numbers(struct progression *progression, struct interval range, double step)
{
	progression->first = (int64_t)ceil(range.low / step) - 1;
	progression->last = (int64_t)floor(range.high / step) + 1;
	for (int i = 0; i < 2 && first_value(progression) < range.low; i++)
		progression->first++;
	for (int i = 0; i < 2 && last_value(progression) > range.high; i++)
		progression->last--;
}

/* How near, in steps, the outer ticks come to the ends: 1 at them, 0 a step away. */
static double coverage(const struct progression *progression, struct interval range, double step)
{
	const double below = first_value(progression) / step - range.low / step;
	const double above = range.high / step - last_value(progression) / step;
	return 1 - (below + above) / 2;
}

static double log10_width(struct interval range)
{
	const double width = range.high - range.low;
	return isinf(width) ? log10(range.high / 2 - range.low / 2) + log10(2) : log10(width);
}

bool progression_choose(struct interval range, double intervals, struct progression *best)
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
