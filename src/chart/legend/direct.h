/* SPDX-License-Identifier: MIT */
/* direct.h - names of series at the right ends of their lines. */
#ifndef CHART_LEGEND_DIRECT_H
#define CHART_LEGEND_DIRECT_H

#include <stdbool.h>

#include "chart/frame/path.h"
#include "chart/legend/legend.h"

/* How wide the names and their leaders are, right of the frame. */
double direct_width_px(const struct legend_place *legend);

/* Whether there is height for all names. */
bool direct_fits(const struct legend_place *legend, const struct box *frame);

/* Puts each name as near to the end of its line as the others allow. */
void direct_place(struct legend_place *legend, const struct frame *frame);

void direct_draw(const struct legend_place *legend, const struct drawing *drawing);

#endif
