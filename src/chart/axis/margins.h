/* SPDX-License-Identifier: MIT */
/* margins.h - the room that a frame needs around it for its texts. */
#ifndef CHART_AXIS_MARGINS_H
#define CHART_AXIS_MARGINS_H

#include <stdbool.h>

#include "chart/axis/axes.h"

/* Sets the margins of axes whose ticks and captions are there. */
void margins_set(struct axes *axes, const struct drawing *drawing);

/* Whether the ticks have labels here, not at another panel. */
bool axes_have_x_labels(const struct axes *axes);
bool axes_have_y_labels(const struct axes *axes);

/* Height of the line that has the label of x in its middle and the factor at its end; and of
 * that above the frame, which has the factor of y. */
double axes_xlabel_height_px(const struct axes *axes, const struct sizes *sizes);
double axes_factor_height_px(const struct axes *axes, const struct sizes *sizes);

#endif
