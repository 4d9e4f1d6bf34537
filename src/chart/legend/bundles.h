/* SPDX-License-Identifier: MIT */
/* bundles.h - in which order the names of lines stand at their right ends, and
 * which of them have one place to point at. */
#ifndef CHART_LEGEND_BUNDLES_H
#define CHART_LEGEND_BUNDLES_H

#include "chart/frame/path.h"
#include "chart/legend/legend.h"

/* Finds the ends of the legend's lines. Those less than near_px apart are a
 * bundle, with the end of all in their middle; its names are in the order that
 * the lines come from. order has room for all entries. */
void bundles_find(struct legend_place *legend, const struct frame *frame, double near_px,
	struct legend_entry **order);

#endif
