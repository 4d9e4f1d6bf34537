/* SPDX-License-Identifier: MIT */
/* names.h - an axis of names: those of a panel's categories, which are read level, one above
 * the other. */
#ifndef CHART_AXIS_NAMES_H
#define CHART_AXIS_NAMES_H

#include "chart/frame/path.h"
#include "chart/page/caption.h"
#include "chart/page/drawing.h"

struct axis_names {		/* starts as zeros */
	char **text;		/* owned [count]: cut to the width there is; NULL: left out */
	size_t count;
	double width_px;	/* of the widest */
	double line_px;		/* from one to the next */
	double size_px;		/* of their font: as that of ticks, or less to have them all */
};

/* Of an axis that is scaled so, beside a frame so wide. Where lines are near to each other
 * names are smaller, and where that is not enough every second has one, or every third. */
struct axis_names axis_names_new(const struct panel *panel, const struct scale *scale,
	const struct drawing *drawing, double frame_px);
void axis_names_free(struct axis_names *names);

/* The scale of the axis on a device that has rows of letters so high: every name has a whole
 * number of them, between the lines of the frame, if there are so many. */
struct scale axis_names_in_rows(const struct panel *panel, const struct frame *frame,
	double row_px);

/* Places them with their ends at x. */
void axis_names_add(const struct axis_names *names, const struct panel *panel,
	const struct scale *scale, double x, const struct drawing *drawing, struct texts *texts);

#endif
