/* SPDX-License-Identifier: MIT */
/* axis_ticks.h - the ticks of axes on which decimals are not what is round. */
#ifndef CHART_AXIS_AXIS_TICKS_H
#define CHART_AXIS_AXIS_TICKS_H

#include <stdbool.h>

#include "chart/axis/ticks.h"

/* Multiples of pi, if the ends of the range are multiples of pi/4; else as
 * ticks_choose. */
struct ticks ticks_of_angle(struct interval range, double intervals);

/* Writes a multiple of pi/4, as "3π/2"; false if it is none. */
bool tick_of_pi(char label[static TICK_LABEL_MAX], double value);

/* Powers of ten, if the axis is logarithmic and the range has several: a line for each,
 * labels where there is room, marks between them. Else as ticks_choose. */
struct ticks ticks_of_scaling(struct scaling scaling, struct interval range, double intervals);

#endif
