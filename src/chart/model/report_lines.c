/* SPDX-License-Identifier: MIT */
/* report_lines.c - lines_panel of report_model.h: a line for each name, along the second
 * column. */
#include <math.h>
#include <string.h>

#include "chart/model/report_model.h"
#include "sink/subjects.h"
#include "plane/range.h"
#include "plane/spread.h"
#include "sink/report.h"
#include "support/memory.h"

/* The rows of a name stand together. */
static struct point *points_of(const struct report *report, const struct subject *subject,
	size_t column, size_t *count)
{
	const struct report_cell *cell = &report->cell[subject->first * report->columns];
	const size_t rows = report->rows - subject->first;
	*count = 0;
	while (*count < rows && strcmp(cell[*count * report->columns].text, subject->name) == 0)
		(*count)++;
	struct point *point = memory_new(*count, sizeof *point);
	for (size_t i = 0; i < *count; i++, cell += report->columns)
		point[i] = (struct point){ cell[1].number, cell[column].number };
	return point;
}

struct panel lines_panel(struct model *model, const struct report *report,
	const struct subjects *subjects, size_t column)
{
	struct series *series = memory_new(subjects->count, sizeof *series);
	struct spread spread = spread_none;
	struct interval x = range_none;
	for (size_t i = 0; i < subjects->count; i++) {
		size_t count, finite = 0;
		struct point *point = points_of(report, &subjects->subject[i], column, &count);
		for (size_t k = 0; k < count; k++) {
			range_include(&x, point[k].x);
			spread_include(&spread, point[k].y);
			finite += isfinite(point[k].y) ? 1 : 0;
		}
		series[i] = (struct series){
			.name = model->category[i].name,
			.typed = model->category[i].typed,
			.color = i,
			.look = subjects->subject[i].look,
			.point = point,
			.points = count,
			.dots = finite == 1,
		};
	}
	struct panel panel = {
		.x = range_widened(x),
		.series = series,
		.series_count = subjects->count,
		.one_legend = true,
	};
	panel.x_scaling.kind = model->chart.style.x_scaling;
	panel.x_scaling.threshold = 1;
	panel.scaling = report_scaling(model, &spread, model->chart.style.y_scaling, &panel.y);
	return panel;
}
