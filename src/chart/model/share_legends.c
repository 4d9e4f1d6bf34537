/* SPDX-License-Identifier: MIT */
/* share_legends.c - the legends that panels have in common; see share.h */
#include "chart/chart.h"
#include "chart/model/share.h"
#include "curve/curve.h"
#include "sink/cells.h"
#include "sink/sink.h"
#include "support/texts.h"

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
			if (series[k].name == cell->title[i] && series[k].entry == NULL)
				series[k].entry = curve_title(&function, head->curve, head->curves);
	}
	if (panel->ylabel == NULL && !panel->named)
		panel->ylabel = orders[cell->curve[0].order];
}

static void share_between_orders(const struct head *head, const struct cell *cell,
	struct panel *panel, size_t panels)
{
	if (cell[0].curves < 2)
		return;
	for (size_t i = 0; i < panels; i++)
		if (!cell[i].difference && !same_functions(&cell[0], &cell[i]))
			return;
	for (size_t i = 0; i < panels; i++)
		if (!cell[i].difference)
			name_functions(head, &cell[i], &panel[i]);
}

static const char *entry_of(const struct series *series)
{
	return series->entry != NULL ? series->entry : series->name;
}

static bool same_entries(const struct panel *a, const struct panel *b)
{
	if (a->series_count != b->series_count)
		return false;
	for (size_t i = 0; i < a->series_count; i++)
		if (!texts_are_same(entry_of(&a->series[i]), entry_of(&b->series[i])))
			return false;
	return true;
}

/* Panels that name the same lines need that once. */
static void share_one(const struct cell *cell, struct panel *panel, size_t panels)
{
	if (cell[0].curves < 2)
		return;
	for (size_t i = 0; i < panels; i++)
		if (!cell[i].difference && !same_entries(&panel[0], &panel[i]))
			return;
	for (size_t i = 0; i < panels; i++)
		panel[i].one_legend = !cell[i].difference;
}

void share_legends(const struct head *head, const struct cell *cell, struct panel *panel,
	size_t panels)
{
	for (size_t i = 0; i < panels; i++)
		if (cell[i].difference)
			name_as_above(head, &cell[i], &panel[i]);
	if (head->figure.panels < 2 || head->figure.style.legend == LEGEND_DIRECT)
		return;
	share_between_orders(head, cell, panel, panels);
	share_one(cell, panel, panels);
}
