/* SPDX-License-Identifier: MIT */
/* wished_ticks.c - see wished_ticks.h */
#include "chart/axis/wished_ticks.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/axis/axis_ticks.h"
#include "number/number.h"

static const double SLACK = 1e-9;	/* of a step: an end of the range that is a tick */
enum { DIGITS = 12 };			/* that a label has at most */

static void write_number(char *label, double value)
{
	char number[NUMBER_TEXT_MAX + 1];
	number[number_write_digits(number, value, DIGITS)] = '\0';
	snprintf(label, TICK_LABEL_MAX, "%s%s", number[0] == '-' ? "\u2212" : "",
		number + (number[0] == '-'));
}

static void add(struct ticks *ticks, const struct tick_wish *wish, double value)
{
	struct tick *tick = &ticks->tick[ticks->count++];
	tick->value = value;
	if (!wish->of_pi || !tick_of_pi(tick->label, value))
		write_number(tick->label, value == 0 ? 0 : value);
}

static int ascending(const void *a, const void *b)
{
	const struct tick *one = a, *other = b;
	return (one->value > other->value) - (one->value < other->value);
}

struct ticks ticks_of_wish(const struct tick_wish *wish, struct interval range)
{
	struct ticks ticks = { .count = 0 };
	if (wish->count > 1) {
		for (size_t i = 0; i < wish->count && ticks.count < TICKS_MAX; i++)
			if (wish->value[i] >= range.low && wish->value[i] <= range.high)
				add(&ticks, wish, wish->value[i]);
		qsort(ticks.tick, ticks.count, sizeof *ticks.tick, ascending);
		return ticks;
	}
	double step = wish->value[0];
	while (range.high / step - range.low / step >= TICKS_MAX - 1 && isfinite(step))
		step *= 2;
	const double first = ceil(range.low / step - SLACK), last = floor(range.high / step + SLACK);
	for (double number = first; number <= last && ticks.count < TICKS_MAX; number++)
		add(&ticks, wish, fmin(fmax(number * step, range.low), range.high));
	return ticks;
}
