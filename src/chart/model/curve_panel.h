/* SPDX-License-Identifier: MIT */
/* curve_panel.h - a panel of curves: its axes, its series and what is said of them. */
#ifndef CHART_MODEL_CURVE_PANEL_H
#define CHART_MODEL_CURVE_PANEL_H

#include "chart/model/model.h"

/* What it points to is the model's to free, or borrowed from the cell and the head. */
struct panel curve_panel(struct model *model, const struct cell *cell);

#endif
