/* SPDX-License-Identifier: MIT */
/* cell_series.h - the lines, bands and dots that a panel's curves are. */
#ifndef CHART_MODEL_CELL_SERIES_H
#define CHART_MODEL_CELL_SERIES_H

#include <stdbool.h>

#include "chart/frame/path.h"
#include "chart/model/model.h"

/* Whether the heading is said once, and the entries say the rest. Names at the ends of
 * lines have no heading, but they may have the title of their panel. */
bool cell_has_entries(const struct model *model, const struct cell *cell);

/* The series of one curve, at most two: its line, and dots at the points of a list. Their
 * points are the model's to free. Returns how many. */
size_t series_add(const struct model *model, const struct cell *cell, size_t i,
	const struct frame *page, struct series *series);

#endif
