/* SPDX-License-Identifier: MIT */
/* place.c - see place.h */
#include "script/place.h"

#include <math.h>

#include "plane/range.h"
#include "sink/sink.h"

/* Parts of the panel that a key takes. */
static const double WIDTH = 0.4, ENTRY_HEIGHT = 0.08, HEIGHT_MAX = 0.9;

struct place place_begin(const struct head *head, size_t panel)
{
	struct place place = { .x = figure_range(head, panel), .y = range_none, .spread = spread_none };
	for (size_t i = 0; i < PLACE_COLUMNS; i++)
		place.column[i] = range_none;
	return place;
}

void place_include(struct place *place, struct point point)
{
	/* Halves, since the width may be more than the largest double. */
	const struct interval x = place->x;
	const double part = (point.x / 2 - x.low / 2) / (x.high / 2 - x.low / 2);
	if (!(part >= 0 && part <= 1))
		return;
	const size_t column = (size_t)(part * (PLACE_COLUMNS - 1));
	range_include(&place->y, point.y);
	spread_include(&place->spread, point.y);
	range_include(&place->column[column], point.y);
}

void place_include_line(struct place *place, struct point from, struct point to)
{
	const double parts = PLACE_COLUMNS - 1, slice = place->x.high / parts - place->x.low / parts;
	const double first = fmax(from.x, place->x.low), last = fmin(to.x, place->x.high);
	for (double k = ceil(first / slice); k * slice < last; k++) {
		const double share = (k * slice / 2 - from.x / 2) / (to.x / 2 - from.x / 2);
		place_include(place, (struct point){ k * slice,
			from.y * (1 - share) + to.y * share });
	}
	place_include(place, to);
}

/* Whether no point is in the corner; edge is the y that bounds it. */
static bool is_free(const struct place *place, bool left, bool top, double edge)
{
	const size_t width = (size_t)ceil(WIDTH * PLACE_COLUMNS);
	const size_t begin = left ? 0 : PLACE_COLUMNS - width;
	for (size_t i = begin; i < begin + width; i++) {
		const struct interval *points = &place->column[i];
		if (points->low <= points->high && (top ? points->high > edge : points->low < edge))
			return false;
	}
	return true;
}

enum legend place_best(const struct place *place, struct interval y, size_t entries)
{
	const double height = ENTRY_HEIGHT * ((double)entries + 0.5);
	if (height > HEIGHT_MAX)
		return LEGEND_RIGHT;
	const double top = y.high - height * y.high + height * y.low;
	const double bottom = y.low + height * y.high - height * y.low;
	if (is_free(place, true, true, top))
		return LEGEND_NORTHWEST;
	if (is_free(place, false, true, top))
		return LEGEND_NORTHEAST;
	if (is_free(place, true, false, bottom))
		return LEGEND_SOUTHWEST;
	return is_free(place, false, false, bottom) ? LEGEND_SOUTHEAST : LEGEND_RIGHT;
}
