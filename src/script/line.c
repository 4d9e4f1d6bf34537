/* SPDX-License-Identifier: MIT */
/* line.c - see line.h */
#include "script/line.h"

#include <math.h>

#include "curve/curve.h"
#include "plane/range.h"
#include "plane/spread.h"
#include "sampling/grid.h"
#include "sampling/trace.h"
#include "script/data.h"
#include "script/place.h"
#include "sink/cells.h"
#include "sink/sink.h"

enum { POINTS = 1001 };			/* that say how large values are */
static const double LOG_ROOM = 1.5;	/* a factor at each end */

bool line_is_free(const struct head *head, const struct curve *curve)
{
	if (curve_has_rows(curve) || (curve->minus != NULL && curve->type != NUMBER_F64))
		return false;
	return head->grid->list != NULL ? data_is_line(head, curve)
		: head->figure.grid_as_needed && !head->grid->exhaustive;
}

/* The values of all curves, for an axis that goes by their decades. */
static struct spread spread_of(const struct cell *cell, struct interval x)
{
	const struct grid even = { .first = x.low, .last = x.high, .count = POINTS };
	struct spread spread = spread_none;
	for (size_t i = 0; i < cell->curves; i++) {
		struct point point[TRACE_POINTS_MAX];
		struct trace trace;
		if (curve_has_rows(&cell->curve[i]))
			continue;
		trace_begin(&trace, &cell->curve[i], &even);
		for (size_t count; (count = trace_next(&trace, point)) > 0; )
			for (size_t k = 0; k < count; k++)
				spread_include(&spread, point[k].y);
	}
	return spread;
}

static void show_decades(struct curve_line_page *page, const struct cell *cell)
{
	const struct spread spread = spread_of(cell, page->x);
	page->y_scaling.threshold = spread_threshold(&spread);
	page->y = range_with_room(spread.all);
	if (page->y_scaling.kind != SCALING_LOG)
		return;
	const struct interval seen = spread.positive;
	page->y = seen.low <= seen.high
		? (struct interval){ seen.low / LOG_ROOM, seen.high * LOG_ROOM }
		: (struct interval){ 0.1, 10 };
}

static struct interval range_of(const struct cell *cell, struct interval x, double width_px)
{
	struct interval y = range_none;
	for (size_t i = 0; i < cell->curves; i++) {
		struct curve edge[2];
		if (!curve_has_rows(&cell->curve[i]))
			curve_line_range(&cell->curve[i], x, width_px, &y);
		for (size_t k = 0; k < 2 && curve_band(&cell->curve[i], &edge[0], &edge[1]); k++)
			curve_line_range(&edge[k], x, width_px, &y);
	}
	return range_with_room(y);
}

struct curve_line_page line_page(const struct head *head, const struct cell *cell,
	const struct place *place)
{
	const struct figure_head *figure = &head->figure;
	const struct interval given = figure->panel[cell->panel].y;
	struct curve_line_page page = {
		.x = place->x, .width_px = (double)figure->style.width_px,
		.height_px = (double)figure->style.height_px,
	};
	/* An x that is logarithmic for both signs is even in a script. */
	if (figure->style.x_scaling == SCALING_LOG)
		page.x_scaling.kind = SCALING_LOG;
	if (cell->difference == figure->difference)
		page.y_scaling.kind = figure->style.y_scaling;
	if (page.y_scaling.kind != SCALING_LINEAR)
		show_decades(&page, cell);
	else if (given.low < given.high && !cell->difference)
		page.y = given;
	else
		page.y = range_of(cell, page.x, page.width_px);
	return page;
}
