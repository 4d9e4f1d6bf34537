/* SPDX-License-Identifier: MIT */
/* draw_legend.h - a legend onto a device, where it was placed. */
#ifndef CHART_LEGEND_DRAW_LEGEND_H
#define CHART_LEGEND_DRAW_LEGEND_H

#include "chart/legend/legend.h"

/* With a ground the grid behind it is dimmed. */
void draw_legend(const struct legend_place *legend, const struct drawing *drawing);

#endif
