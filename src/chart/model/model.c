/* SPDX-License-Identifier: MIT */
/* model.c - see model.h */
#include "chart/model/model.h"

#include <stdlib.h>

#include "chart/model/curve_panel.h"
#include "chart/model/notes.h"
#include "chart/model/report_model.h"
#include "chart/model/share.h"
#include "sampling/grid.h"
#include "support/memory.h"

static const double DIFFERENCE_SHARE = 0.5;	/* its height, of that of the panel above */

static struct model model_of_curves(const struct head *head, const struct style *style)
{
	struct model model = {
		.chart.style = *style,
		.head = head,
		.as_needed = head->grid->list != NULL || head->figure.grid_as_needed,
	};
	const struct arrangement arrangement = figure_arrangement(&head->figure, style);
	model.cells = cells_new(head, style, &model.cell);
	model.panel = memory_new(model.cells, sizeof *model.panel);
	for (size_t i = 0; i < model.cells; i++)
		model.panel[i] = curve_panel(&model, &model.cell[i]);
	share_legends(head, model.cell, model.panel, model.cells);
	share_axes(model.panel, model.cells, style->share);
	model.row_share = memory_new(arrangement.rows, sizeof *model.row_share);
	for (size_t row = 0; row < arrangement.rows; row++)
		model.row_share[row] = head->figure.difference && row % 2 == 1
			? DIFFERENCE_SHARE : 1;
	model.chart = (struct chart){
		.title = head->figure.title,
		.panel = model.panel,
		.panels = model.cells,
		.columns = arrangement.columns,
		.rows = arrangement.rows,
		.row_share = head->figure.difference ? model.row_share : NULL,
		.style = *style,
		.threads = head->figure.threads,
	};
	return model;
}

struct model model_new(const struct head *head, const struct report *report,
	const struct style *style)
{
	return head->figure.report.columns > 0 ? model_of_report(head, report, style)
		: model_of_curves(head, style);
}

void model_free(struct model *model)
{
	for (size_t i = 0; i < model->chart.panels; i++) {
		const struct panel *panel = &model->panel[i];
		for (size_t j = 0; j < panel->series_count; j++) {
			free((struct point *)panel->series[j].point);
			free((struct point *)panel->series[j].band);
			free((struct jump *)panel->series[j].jump);
			free((char *)panel->series[j].entry);
		}
		free((struct series *)panel->series);
		free((struct series *)panel->key);
		notes_free(panel->note, panel->notes);
		free((struct value *)panel->value);
	}
	for (size_t i = 0; i < model->categories; i++)
		free((char *)model->category[i].name);
	free(model->category);
	cells_free(model->cell, model->cells);
	free(model->panel);
	free(model->row_share);
}
