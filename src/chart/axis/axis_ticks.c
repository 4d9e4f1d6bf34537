/* SPDX-License-Identifier: MIT */
/* axis_ticks.c - see axis_ticks.h */
#include "chart/axis/axis_ticks.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double pi = 0x1.921fb54442d18p+1;
static const double SAME = 1e-12;		/* of a number, what may be rounding */
static const double QUARTERS_MAX = 4000;	/* above, multiples of pi/4 may be chance */

static bool is_of_pi(double value, int *quarters)
{
	const double count = round(value / (pi / 4));
	*quarters = fabs(count) <= QUARTERS_MAX ? (int)count : 0;
	return fabs(count) <= QUARTERS_MAX && fabs(count * (pi / 4) - value) <= SAME * fabs(value);
}

static void write_of_pi(char *label, int quarters)
{
	const int size = abs(quarters);
	const int divisor = size % 4 == 0 ? 1 : size % 2 == 0 ? 2 : 4;
	const int number = size * divisor / 4;
	char factor[12] = "", part[4] = "";
	if (number > 1)
		snprintf(factor, sizeof factor, "%d", number);
	if (divisor > 1)
		snprintf(part, sizeof part, "/%d", divisor);
	if (quarters == 0)
		strcpy(label, "0");
	else
		snprintf(label, TICK_LABEL_MAX, "%s%s\u03c0%s", quarters < 0 ? "\u2212" : "",
			factor, part);
}

bool tick_of_pi(char label[static TICK_LABEL_MAX], double value)
{
	int quarters;
	if (!is_of_pi(value, &quarters))
		return false;
	write_of_pi(label, quarters);
	return true;
}

struct ticks ticks_of_angle(struct interval range, double intervals)
{
	static const int steps[] = { 1, 2, 4, 8, 20, 40, 80, 200, 400, 800, 2000, 4000 };
	int low, high;
	if (!is_of_pi(range.low, &low) || !is_of_pi(range.high, &high) || low == high)
		return ticks_choose(range, intervals);

	int step = 0;
	double best = INFINITY;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		const double count = (double)(high - low) / steps[i];
		const double merit = fabs(log2(count / intervals));
		if (count < TICKS_MAX - 1 && merit < best) {
			best = merit;
			step = steps[i];
		}
	}
	struct ticks ticks = { .count = 0 };
	for (int quarters = -(-low / step) * step; quarters <= high; quarters += step) {
		if (quarters < low)
			continue;
		struct tick *tick = &ticks.tick[ticks.count++];
		tick->value = fmin(fmax(quarters * (pi / 4), range.low), range.high);
		write_of_pi(tick->label, quarters);
	}
	return ticks;
}

static bool is_within(struct interval range, double value)
{
	return value >= range.low && value <= range.high;
}

static void add_power(struct ticks *ticks, struct interval range, int exponent, bool negative,
	bool labelled)
{
	const double value = pow(10, exponent) * (negative ? -1 : 1);
	if (ticks->count == TICKS_MAX || !is_within(range, value))
		return;
	struct tick *tick = &ticks->tick[ticks->count++];
	char power[TICK_POWER_MAX];
	tick_power(power, exponent);
	tick->value = value;
	if (labelled)
		snprintf(tick->label, sizeof tick->label, "%s%s", negative ? "\u2212" : "", power);
}

/* 2, 3, ... 9 times each power from low on and below high. */
static void add_minors(struct ticks *ticks, struct interval range, int low, int high,
	bool negative)
{
	for (int exponent = low; exponent < high; exponent++)
		for (int digit = 2; digit <= 9 && ticks->minors < TICK_MINORS_MAX; digit++) {
			const double value = digit * pow(10, exponent) * (negative ? -1 : 1);
			if (is_within(range, value))
				ticks->minor[ticks->minors++] = value;
		}
}

/* The exponents of the powers that are no larger, and no smaller, than a size. */
static int exponent_below(double size)
{
	const int exponent = (int)floor(log10(size));
	return pow(10, exponent + 1) <= size ? exponent + 1 : exponent;
}

static int exponent_above(double size)
{
	const int exponent = (int)ceil(log10(size));
	return pow(10, exponent - 1) >= size ? exponent - 1 : exponent;
}

static int step_for(int decades, double intervals)
{
	return (int)fmax(ceil(decades / fmin(fmax(intervals, 1), TICKS_MAX / 2)), 1);
}

/* A line for each decade, if there are not too many; labels in step with 10⁰. */
static struct ticks logarithmic(struct interval range, double intervals)
{
	struct ticks ticks = { .count = 0 };
	const int low = exponent_above(range.low), high = exponent_below(range.high);
	const int step = step_for(high - low, intervals);
	const bool each = high - low < TICKS_MAX;
	for (int exponent = low; exponent <= high; exponent++)
		if (each || exponent % step == 0)
			add_power(&ticks, range, exponent, false, exponent % step == 0);
	if (each)
		add_minors(&ticks, range, low - 1, high + 1, false);
	return ticks;
}

/* 0, and on both sides of it powers from the threshold on; labels from so far above it
 * that they are not too near to 0. */
static struct ticks symmetric(double threshold, struct interval range, double intervals)
{
	struct ticks ticks = { .count = 0 };
	const double largest = fmax(fabs(range.low), fabs(range.high));
	const int sides = range.low < 0 && range.high > 0 ? 2 : 1;
	const int least = exponent_above(threshold), most = exponent_below(largest);
	const int step = step_for((most - least) * sides, intervals), first = least + step - 1;
	const bool each = (most - least + 1) * sides < TICKS_MAX;
	for (int exponent = most; exponent >= least; exponent--)
		if (each || (exponent % step == 0 && exponent >= first))
			add_power(&ticks, range, exponent, true,
				exponent % step == 0 && exponent >= first);
	if (range.low <= 0 && range.high >= 0 && ticks.count < TICKS_MAX)
		ticks.tick[ticks.count++] = (struct tick){ .value = 0, .label = "0" };
	for (int exponent = least; exponent <= most; exponent++)
		if (each || (exponent % step == 0 && exponent >= first))
			add_power(&ticks, range, exponent, false,
				exponent % step == 0 && exponent >= first);
	if (each) {
		add_minors(&ticks, range, least, most + 1, true);
		add_minors(&ticks, range, least, most + 1, false);
	}
	return ticks;
}

struct ticks ticks_of_scaling(struct scaling scaling, struct interval range, double intervals)
{
	struct ticks ticks = { .count = 0 };
	if (scaling.kind == SCALING_LOG)
		ticks = logarithmic(range, intervals);
	else if (scaling.kind == SCALING_SYMLOG)
		ticks = symmetric(scaling.threshold, range, intervals);
	return ticks_labelled(&ticks) >= 2 ? ticks : ticks_choose(range, intervals);
}
