/* draw_legend.h - a legend onto a device, where it was placed. */
#ifndef CHART_LAYOUT_DRAW_LEGEND_H
#define CHART_LAYOUT_DRAW_LEGEND_H

#include <stdbool.h>

#include "chart/layout/legend.h"

/* With `ground` the grid behind it is dimmed. */
void draw_legend(const struct legend_place *legend, struct device *device,
	const struct sizes *sizes, const struct theme *theme, bool ground);

#endif
