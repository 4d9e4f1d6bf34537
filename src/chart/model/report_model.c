/* SPDX-License-Identifier: MIT */
/* report_model.c - see report_model.h */
#include "chart/model/report_model.h"

#include <math.h>

#include "chart/frame/range.h"
#include "plane/range.h"
#include "plane/spread.h"
#include "sink/report.h"
#include "sink/subjects.h"
#include "support/memory.h"

static const double SAME = 1e-9, ROOM = 0.05;	/* of a value: what differs less is shown as one */

/* Values on an even axis: those that rounding alone tells apart are one. */
static struct interval even_range(struct interval all)
{
	const double largest = fmax(fabs(all.low), fabs(all.high));
	if (all.low > all.high || all.high - all.low > SAME * largest)
		return range_with_room(all);
	return (struct interval){ all.low - ROOM * largest, all.high + ROOM * largest };
}

struct scaling report_scaling(struct model *model, const struct spread *spread,
	enum scaling_kind asked, struct interval *range)
{
	struct scaling scaling = { asked, spread_threshold(spread) };
	if (asked == SCALING_LINEAR && spread_spans_decades(spread))
		scaling.kind = SCALING_LOG;
	model->dropped = model->dropped || (scaling.kind == SCALING_LOG && spread->rest);
	*range = scaling.kind == SCALING_LINEAR ? even_range(spread->all)
		: range_on_axis(spread, scaling);
	return scaling;
}

/* What the user wants of the panel. */
static void set_wishes(struct panel *panel, const struct panel_head *head)
{
	if (head->title != NULL)
		panel->title = head->title;
	if (head->xlabel != NULL)
		panel->xlabel = head->xlabel;
	if (head->ylabel != NULL)
		panel->ylabel = head->ylabel;
	if (head->y.low < head->y.high)
		panel->y = head->y;
	panel->title_typed = true;
	panel->xlabel_typed = head->xlabel_typed;
	panel->ylabel_typed = head->ylabel_typed;
	panel->x_wish = head->x_ticks;
	panel->y_wish = head->y_ticks;
	panel->upright = head->upright;
	panel->uprights = head->uprights;
	panel->level = head->level;
	panel->levels = head->levels;
}

static const char *title_of(const struct report_column *column)
{
	return column->title != NULL ? column->title : column->name;
}

/* Panels above each other have one label of x, and lines have one axis of it; panels
 * beside each other have the names once. */
static void add_panel(struct model *model, size_t i, const struct report *report,
	const struct subjects *subjects)
{
	const struct figure_head *figure = &model->head->figure;
	const size_t column = figure->report.column[i / subjects->groups];
	const char *group = subjects->group[i % subjects->groups];
	const bool dots = report->view == VIEW_DOTS, free = model->chart.style.share == SHARE_NONE;
	const bool last = i + model->chart.columns >= figure->panels;
	struct panel *panel = &model->panel[i];
	*panel = dots ? dots_panel(model, report, subjects, column, group)
		: lines_panel(model, report, subjects, column);
	panel->column = i % model->chart.columns;
	panel->row = i / model->chart.columns;
	panel->title = group;
	if (dots) {
		panel->xlabel = last || group == NULL ? title_of(&report->column[column]) : NULL;
		panel->y_shared = panel->column > 0 && !free;
	} else {
		panel->xlabel = last ? title_of(&report->column[1]) : NULL;
		panel->ylabel = title_of(&report->column[column]);
		panel->x_shared = !last && !free;
	}
	set_wishes(panel, &figure->panel[i]);
}

static struct category category_of(const struct subject *subject)
{
	return (struct category){
		.name = subject->title,
		.typed = subject->look != NULL && subject->look->label != NULL,
	};
}

struct model model_of_report(const struct head *head, const struct report *report,
	const struct style *style)
{
	const struct arrangement arrangement = figure_arrangement(&head->figure, style);
	struct subjects subjects = subjects_new(head, report);
	struct model model = {
		.head = head,
		.panel = memory_new(head->figure.panels, sizeof *model.panel),
		.category = memory_new(subjects.count, sizeof *model.category),
		.categories = subjects.count,
		.left_out = subjects.left_out,
		.row_share = memory_new(arrangement.rows, sizeof *model.row_share),
	};
	model.chart = (struct chart){
		.title = head->figure.title,
		.source = report->source,
		.panel = model.panel,
		.panels = head->figure.panels,
		.columns = arrangement.columns,
		.rows = arrangement.rows,
		.style = *style,
	};
	for (size_t i = 0; i < subjects.count; i++)
		model.category[i] = category_of(&subjects.subject[i]);
	for (size_t i = 0; i < arrangement.rows; i++)
		model.row_share[i] = 1;
	for (size_t i = 0; i < model.chart.panels; i++)
		add_panel(&model, i, report, &subjects);
	subjects_free(&subjects);
	return model;
}
