/* SPDX-License-Identifier: MIT */
/* report_model.h - the chart of a report: dots beside names, or lines along a column. */
#ifndef CHART_MODEL_REPORT_MODEL_H
#define CHART_MODEL_REPORT_MODEL_H

#include "chart/model/model.h"

struct spread;
struct subjects;

struct model model_of_report(const struct head *head, const struct report *report,
	const struct style *style);

/* The parts of model_of_report: the panel of the column, and of the group of rows if they
 * have groups. Its place and its texts are set elsewhere. */
struct panel dots_panel(struct model *model, const struct report *report,
	const struct subjects *subjects, size_t column, const char *group);
struct panel lines_panel(struct model *model, const struct report *report,
	const struct subjects *subjects, size_t column);

/* How an axis shows such values: as the user wants, else by decades if they span several. */
struct scaling report_scaling(struct model *model, const struct spread *spread,
	enum scaling_kind asked, struct interval *range);

#endif
