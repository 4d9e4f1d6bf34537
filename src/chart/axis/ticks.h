/* SPDX-License-Identifier: MIT */
/* ticks.h - the round numbers of an axis, and how they are written. */
#ifndef CHART_AXIS_TICKS_H
#define CHART_AXIS_TICKS_H

#include <stddef.h>

#include "chart/chart.h"

enum {
	TICKS_MAX = 24, TICK_MINORS_MAX = 240,
	TICK_LABEL_MAX = 48, TICK_POWER_MAX = 22, TICK_FACTOR_MAX = 72
};

struct tick {
	double value;		/* the double nearest to the decimal that label shows */
	char label[TICK_LABEL_MAX];	/* UTF-8, with a real minus sign; "": a line alone */
};

struct ticks {
	size_t count;
	struct tick tick[TICKS_MAX];	/* ascending, all in the range */
	char factor[TICK_FACTOR_MAX];	/* by which labels are to be multiplied, and what is
					   then to be added: "×10⁻⁹", "×10⁻³ + 10⁶", or "" */
	size_t minors;
	double minor[TICK_MINORS_MAX];	/* marks without a line, between those of decades */
};

/* How many of them have a label. */
size_t ticks_labelled(const struct ticks *ticks);

/* Ticks for a range with finite ends, low < high, some `intervals` > 0 of
 * their steps apart from end to end; fewer or more where that is rounder. */
struct ticks ticks_choose(struct interval range, double intervals);

/* Writes "10⁻⁹". */
void tick_power(char power[static TICK_POWER_MAX], int exponent);

#endif
