/* SPDX-License-Identifier: MIT */
/* wished_ticks.h - ticks where the user wants them. */
#ifndef CHART_AXIS_WISHED_TICKS_H
#define CHART_AXIS_WISHED_TICKS_H

#include "chart/axis/ticks.h"

/* Those of the list that are in the range, or the multiples of the step; if these are too
 * many, of twice the step, or four times. */
struct ticks ticks_of_wish(const struct tick_wish *wish, struct interval range);

#endif
