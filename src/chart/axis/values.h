/* SPDX-License-Identifier: MIT */
/* values.h - the numbers beside the dots of a panel. */
#ifndef CHART_AXIS_VALUES_H
#define CHART_AXIS_VALUES_H

#include "chart/frame/path.h"
#include "chart/page/caption.h"
#include "chart/page/drawing.h"

/* The width of the widest, and of what is between it and its dot; 0 if there are none, or no
 * room for them in a frame so wide whose lines are so far apart; of a font of that size. */
double values_width_px(const struct panel *panel, const struct drawing *drawing,
	double frame_px, double line_px, double size_px);

/* Places each right of its dot. */
void values_add(const struct panel *panel, const struct frame *frame,
	const struct drawing *drawing, double size_px, struct texts *texts);

#endif
