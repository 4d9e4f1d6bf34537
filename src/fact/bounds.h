/* SPDX-License-Identifier: MIT */
/* bounds.h - the bounds of extrema.h: what widens them, and whether they are all. */
#ifndef FACT_BOUNDS_H
#define FACT_BOUNDS_H

#include "fact/extrema.h"

/* Widens the bounds to a value, unless that is NaN, at x; reached: by a value, not as a limit. */
void bounds_include(struct extrema *extrema, double value, double x, bool reached);

/* Whether the order lies within the bounds, which hold all turns, edges and limits that were
 * found. If it may lie beyond them near an end, they are widened to what can be seen there. */
bool bounds_proved(struct extrema *extrema, struct study *study, unsigned order);

#endif
