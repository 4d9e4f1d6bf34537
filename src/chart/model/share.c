/* share.c - see share.h */
#include "chart/model/share.h"

#include <math.h>
#include <string.h>

#include "chart/model/chart.h"
#include "curve/curve.h"
#include "plane/range.h"
#include "sink/cells.h"
#include "sink/sink.h"

/* A range may become so much wider by being shared, but a curve should not be
 * squeezed. */
static const double WIDER = 1.6;

static bool same_scaling(const struct panel *a, const struct panel *b)
{
	return a->scaling.kind == b->scaling.kind && (a->scaling.kind != SCALING_SYMLOG
		|| a->scaling.threshold == b->scaling.threshold);
}

/* How wide the range is on the panel's axis, in whatever unit. */
static double width(const struct panel *panel, struct interval range)
{
	return panel->scaling.kind == SCALING_LOG ? log10(range.high) - log10(range.low)
		: range.high / 2 - range.low / 2;
}

/* Whether the panels of the row have similar ranges of y, which *all is then
 * the union of. */
static bool is_similar(const struct panel *panel, size_t panels, size_t row, struct interval *all)
{
	const struct panel *first = NULL;
	size_t count = 0;
	*all = range_none;
	for (size_t i = 0; i < panels; i++) {
		if (panel[i].row != row)
			continue;
		if (first != NULL && !same_scaling(first, &panel[i]))
			return false;
		first = first != NULL ? first : &panel[i];
		range_include(all, panel[i].y.low);
		range_include(all, panel[i].y.high);
		count++;
	}
	for (size_t i = 0; i < panels; i++)
		if (panel[i].row == row && width(first, *all) > WIDER * width(first, panel[i].y))
			return false;
	return count > 1;
}

static bool is_same_text(const char *one, const char *other)
{
	return one == other || (one != NULL && other != NULL && strcmp(one, other) == 0);
}

static void share_row(struct panel *panel, size_t panels, size_t row)
{
	struct interval all;
	const char *ylabel = NULL;		/* of the first */
	if (!is_similar(panel, panels, row, &all))
		return;
	for (size_t i = 0; i < panels; i++)
		if (panel[i].row == row && panel[i].column == 0)
			ylabel = panel[i].ylabel;
	for (size_t i = 0; i < panels; i++) {
		if (panel[i].row != row)
			continue;
		panel[i].y = all;
		if (panel[i].column == 0)
			continue;
		panel[i].y_shared = true;
		if (is_same_text(panel[i].ylabel, ylabel))
			panel[i].ylabel = NULL;
	}
}

void share_axes(struct panel *panel, size_t panels)
{
	for (size_t i = 0; i < panels; i++) {
		share_row(panel, panels, panel[i].row);
		/* All panels have the same range of x. */
		for (size_t k = 0; k < panels; k++)
			if (panel[k].column == panel[i].column && panel[k].row > panel[i].row) {
				panel[i].x_shared = true;
				panel[i].xlabel = NULL;
			}
	}
}

/* Whether both have the same functions, each of one order throughout. */
static bool same_functions(const struct cell *a, const struct cell *b)
{
	if (a->curves != b->curves)
		return false;
	for (size_t i = 0; i < a->curves; i++) {
		const struct curve *one = &a->curve[i], *other = &b->curve[i];
		if (one->instance->activation != other->instance->activation || one->order != a->curve[0].order
				|| other->order != b->curve[0].order)
			return false;
		for (size_t k = 0; k < activation_parameters(one->instance->activation); k++)
			if (one->instance->parameter[k] != other->instance->parameter[k])
				return false;
	}
	return true;
}

/* The lines of differences, without what they are from: the axis says that. */
static void name_as_above(const struct head *head, const struct cell *cell, struct panel *panel)
{
	struct series *series = (struct series *)panel->series;
	for (size_t i = 0; i < cell->curves; i++) {
		struct curve above = cell->curve[i];
		above.minus = NULL;
		for (size_t k = 0; k < panel->series_count; k++)
			if (series[k].name == cell->title[i])
				series[k].entry = curve_title(&above, head->curve, head->curves);
	}
	panel->legend_above = true;
}

static void name_functions(const struct head *head, const struct cell *cell, struct panel *panel)
{
	static const char *const orders[ORDERS] = {
		NULL, "first derivative", "second derivative",
	};
	struct series *series = (struct series *)panel->series;
	for (size_t i = 0; i < cell->curves; i++) {
		struct curve function = cell->curve[i];
		function.order = 0;
		for (size_t k = 0; k < panel->series_count; k++)
			if (series[k].name == cell->title[i])
				series[k].entry = curve_title(&function, head->curve, head->curves);
	}
	if (panel->ylabel == NULL)
		panel->ylabel = orders[cell->curve[0].order];
	panel->one_legend = true;
}

static void share_between_orders(const struct head *head, const struct cell *cell,
	struct panel *panel, size_t panels)
{
	if (head->figure.panels < 2 || cell[0].curves < 2
			|| head->figure.style.legend == LEGEND_DIRECT)
		return;
	for (size_t i = 0; i < panels; i++)
		if (!cell[i].difference && !same_functions(&cell[0], &cell[i]))
			return;
	for (size_t i = 0; i < panels; i++)
		if (!cell[i].difference)
			name_functions(head, &cell[i], &panel[i]);
}

void share_legends(const struct head *head, const struct cell *cell, struct panel *panel,
	size_t panels)
{
	for (size_t i = 0; i < panels; i++)
		if (cell[i].difference)
			name_as_above(head, &cell[i], &panel[i]);
	share_between_orders(head, cell, panel, panels);
}
