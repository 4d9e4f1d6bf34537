/* SPDX-License-Identifier: MIT */
/* share_axes.c - the axes that panels have in common; see share.h */

#include "chart/model/share.h"

#include <math.h>

#include "chart/chart.h"
#include "plane/range.h"
#include "support/texts.h"

/* A range may become so much wider by being shared, but a curve should not be
 * squeezed. */
static const double WIDER = 2.1;

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

/* The range of all that are no wider than this panel's own, if it squeezes none of those in
 * the group; returns how many these are. Narrower ones are left out of it. */
static size_t group_of(const struct panel *panel, size_t panels, const struct panel *widest,
	struct interval *all)
{
	size_t count = 0;
	*all = widest->y;
	for (size_t i = 0; i < panels; i++) {
		struct interval with = *all;
		if (panel[i].row != widest->row || !same_scaling(&panel[i], widest)
				|| width(widest, panel[i].y) > width(widest, widest->y))
			continue;
		range_include(&with, panel[i].y.low);
		range_include(&with, panel[i].y.high);
		if (width(widest, with) > WIDER * width(widest, panel[i].y)
				|| width(widest, with) > WIDER * width(widest, widest->y))
			continue;
		*all = with;
		count++;
	}
	return count;
}

static bool is_in(const struct panel *panel, const struct panel *first, struct interval all)
{
	return panel->row == first->row && same_scaling(panel, first) && panel->y.low >= all.low
		&& panel->y.high <= all.high
		&& width(first, all) <= WIDER * width(first, panel->y);
}

/* A panel that is not in the group has 0 where the group has it, if that does not squeeze
 * it. */
static void align_zero(struct panel *panel, struct interval all)
{
	if (panel->scaling.kind != SCALING_LINEAR || !(all.low < 0 && all.high > 0)
			|| !(panel->y.low < 0 && panel->y.high > 0))
		return;
	const double ratio = all.high / -all.low;
	const struct interval aligned = {
		fmin(panel->y.low, -panel->y.high / ratio), fmax(panel->y.high, -panel->y.low * ratio),
	};
	if (width(panel, aligned) <= WIDER * width(panel, panel->y))
		panel->y = aligned;
}

/* The first panel of a row has the labels of y for all of them. */
static void label_once(struct panel *panel, size_t panels, size_t row)
{
	const struct panel *first = NULL;
	for (size_t i = 0; i < panels; i++)
		if (panel[i].row == row && panel[i].column == 0)
			first = &panel[i];
	for (size_t i = 0; first != NULL && i < panels; i++) {
		if (panel[i].row != row || &panel[i] == first)
			continue;
		panel[i].y_shared = true;
		if (texts_are_same(panel[i].ylabel, first->ylabel))
			panel[i].ylabel = NULL;
	}
}

/* The largest group of panels with similar ranges gets one range for all of them. */
static void share_row(struct panel *panel, size_t panels, size_t row)
{
	const struct panel *widest = NULL;
	struct interval all = range_none;
	size_t most = 1, count = 0, in = 0;
	for (size_t i = 0; i < panels; i++) {
		struct interval range;
		if (panel[i].row != row)
			continue;
		count++;
		const size_t members = group_of(panel, panels, &panel[i], &range);
		if (members > most) {
			most = members;
			widest = &panel[i];
			all = range;
		}
	}
	if (widest == NULL)
		return;
	const struct panel first = *widest;
	for (size_t i = 0; i < panels; i++) {
		if (is_in(&panel[i], &first, all)) {
			panel[i].y = all;
			in++;
		} else if (panel[i].row == row) {
			align_zero(&panel[i], all);
		}
	}
	if (in == count)
		label_once(panel, panels, row);
}

/* All panels of values get one range of y, and so do all of differences. */
static void share_all(struct panel *panel, size_t panels)
{
	for (int difference = 0; difference < 2; difference++) {
		struct interval all = range_none;
		for (size_t i = 0; i < panels; i++)
			if (panel[i].legend_above == difference) {
				range_include(&all, panel[i].y.low);
				range_include(&all, panel[i].y.high);
			}
		for (size_t i = 0; i < panels; i++)
			if (panel[i].legend_above == difference)
				panel[i].y = all;
	}
	for (size_t i = 0; i < panels; i++)
		label_once(panel, panels, panel[i].row);
}

static bool below(const struct panel *lower, const struct panel *upper)
{
	return lower->column == upper->column && lower->row > upper->row
		&& lower->x.low == upper->x.low && lower->x.high == upper->x.high
		&& texts_are_same(lower->xlabel, upper->xlabel);
}

/* The labels of x stand below the lowest panel of a column. */
static void label_below(struct panel *panel, size_t panels)
{
	for (size_t i = 0; i < panels; i++)
		for (size_t k = 0; !panel[i].x_shared && k < panels; k++)
			panel[i].x_shared = below(&panel[k], &panel[i]);
	for (size_t i = 0; i < panels; i++)
		if (panel[i].x_shared)
			panel[i].xlabel = NULL;
}

static bool comes_first_in_row(const struct panel *panel, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (panel[k].row == panel[i].row)
			return false;
	return true;
}

void share_axes(struct panel *panel, size_t panels, enum share share)
{
	if (share == SHARE_Y || share == SHARE_BOTH)
		share_all(panel, panels);
	for (size_t i = 0; share == SHARE_SIMILAR && i < panels; i++)
		if (comes_first_in_row(panel, i))
			share_row(panel, panels, panel[i].row);
	if (share != SHARE_NONE && share != SHARE_Y)
		label_below(panel, panels);
}
