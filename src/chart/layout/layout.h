/* SPDX-License-Identifier: MIT */
/* layout.h - where everything of a chart goes on the page. */
#ifndef CHART_LAYOUT_LAYOUT_H
#define CHART_LAYOUT_LAYOUT_H

#include <stdbool.h>

#include "chart/axis/axes.h"
#include "chart/page/drawing.h"
#include "chart/legend/legend.h"

struct layout {
	struct box page;
	struct drawing drawing;
	struct axes *axes;		/* one for each panel, owned like all below */
	struct legend_place *legend;	/* likewise; no columns: it is not shown */
	size_t panels;
	struct texts texts;		/* all but those of the legends */
};

/* Lays out what is on the page, with texts as the device measures them. The
 * texts are inside the page, and none overlaps another, a frame, or a legend. */
struct layout layout_make(const struct chart *chart, struct device *device);
void layout_free(struct layout *layout);

#endif
