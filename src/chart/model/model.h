/* SPDX-License-Identifier: MIT */
/* model.h - the chart of the curves that a figure shows. */
#ifndef CHART_MODEL_MODEL_H
#define CHART_MODEL_MODEL_H

#include <stddef.h>

#include "chart/chart.h"
#include "sink/cells.h"
#include "sink/sink.h"

struct report;

struct model {
	struct chart chart;		/* borrows from what follows, and from the head */
	const struct head *head;	/* borrowed */
	bool as_needed;			/* lines have as many points as show, not the grid's */
	bool dropped;			/* values that have no place on a logarithmic axis */
	struct cell *cell;		/* owned [cells]; none for a report */
	size_t cells;
	struct panel *panel;		/* owned [chart.panels], with its series and their points */
	struct category *category;	/* owned [categories], with its names: of a report's lines */
	size_t categories;
	size_t left_out;		/* names of a report that have no value */
	double *row_share;		/* owned */
};

/* As the style says, which need not be the head's own. The report is drawn if the head asks
 * for that; else it may be NULL. */
struct model model_new(const struct head *head, const struct report *report,
	const struct style *style);

/* What can be seen on a device. */
struct sharpness {
	double near_px;		/* lines nearer than this look like one */
	const char *near;	/* the same in words */
	double line_px;		/* how wide lines are that are drawn wider behind others that
				   hide them; 0: they are not */
	double thumbnail_px;	/* a frame no higher cannot show more */
};

/* Warns of what the figure does not show. */
void model_warn(const struct model *model, const struct sharpness *sharpness,
	struct sink *sink);

void model_free(struct model *model);

#endif
