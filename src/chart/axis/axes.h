/* SPDX-License-Identifier: MIT */
/* axes.h - a panel's frame with the texts around it. */
#ifndef CHART_AXIS_AXES_H
#define CHART_AXIS_AXES_H

#include <stdbool.h>

#include "chart/axis/names.h"
#include "chart/axis/ticks.h"
#include "chart/frame/path.h"
#include "chart/page/caption.h"
#include "chart/page/drawing.h"

/* How much of the texts is left out, where the figure is too small for them. */
enum omission { OMIT_NOTHING, OMIT_LABELS, OMIT_TITLES, OMIT_TICKS, OMIT_ALL };

struct margins {		/* px that a frame needs around it */
	double left, top, right, bottom;
};

struct axes {
	const struct panel *panel;	/* borrowed */
	struct interval x, y;		/* the ranges shown */
	struct frame frame;
	struct ticks x_ticks, y_ticks;
	struct axis_names names;	/* instead of ticks of y, or none */
	double value_px;		/* the width of the numbers beside dots; 0: none */
	struct caption title, xlabel, ylabel;
	double tick_width_px;		/* of the widest label of y */
	double x_factor_px, y_factor_px;	/* the widths of the ticks' factors */
	bool factor_below;		/* that of x has a line of its own, under the label */
	struct margins margins;		/* what the above needs */
};

/* The frame is set by axes_fit. */
struct axes axes_make(const struct panel *panel);
void axes_free(struct axes *axes);

/* Puts the frame there, and chooses ticks and breaks labels to fit it. */
void axes_fit(struct axes *axes, const struct drawing *drawing, enum omission omission,
	const struct box *box);

/* Adds all texts around the frame; the label of y goes left_px, which is at
 * least the left margin, to its left, in line with those of other panels. */
void axes_add_texts(const struct axes *axes, const struct drawing *drawing, double left_px,
	struct texts *texts);

#endif
